import { bratWriter } from './brat.js';
import { csvWriter } from './csv.js';
import { jsonWriter } from './json.js';
import { jsonlWriter } from './jsonl.js';
import { teiWriter } from './tei.js';
import type { Writer } from './writer.js';
import { xmiWriter } from './xmi.js';

/** Every writer, in the order in which the help names them. */
export const WRITERS: readonly Writer[] = [jsonWriter, jsonlWriter, csvWriter, bratWriter, xmiWriter, teiWriter];
