import { bratWriter } from './brat.js';
import { conllWriter } from './conll.js';
import { csvWriter } from './csv.js';
import { doccanoWriter } from './doccano.js';
import { graphmlWriter } from './graphml.js';
import { icalWriter } from './ical.js';
import { jsonWriter } from './json.js';
import { jsonlWriter } from './jsonl.js';
import { labelStudioWriter } from './labelstudio.js';
import { parquetWriter } from './parquet.js';
import { teiWriter } from './tei.js';
import { webannoWriter } from './webanno.js';
import { webAnnotationWriter } from './webannotation.js';
import type { Writer } from './writer.js';
import { xmiWriter } from './xmi.js';

/** Every writer, in the order in which the help names them. */
export const WRITERS: readonly Writer[] = [
  jsonWriter,
  jsonlWriter,
  csvWriter,
  bratWriter,
  conllWriter,
  webannoWriter,
  xmiWriter,
  teiWriter,
  webAnnotationWriter,
  doccanoWriter,
  labelStudioWriter,
  graphmlWriter,
  icalWriter,
  parquetWriter,
];
