import { jsonlReader } from './jsonl.js';
import type { Reader } from './reader.js';
import { textReader } from './text.js';

/** Every reader; where two claim an ending the first has it. */
export const READERS: readonly Reader[] = [textReader, jsonlReader];
