import { jsonWriter } from './json.js';
import { jsonlWriter } from './jsonl.js';
import type { Writer } from './writer.js';

/** Every writer, in the order in which the help names them. */
export const WRITERS: readonly Writer[] = [jsonWriter, jsonlWriter];
