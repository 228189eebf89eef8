import { OptionError } from './errors.js';
import type { SifaraRecord } from './record/record.js';
import type { Piece, Writer, WriterOptions } from './writers/writer.js';
import { WRITERS } from './writers/writers.js';

export { OptionError } from './errors.js';
export { bratWriter } from './writers/brat.js';
export { conllWriter } from './writers/conll.js';
export { csvWriter } from './writers/csv.js';
export { doccanoWriter } from './writers/doccano.js';
export { graphmlWriter } from './writers/graphml.js';
export { icalWriter } from './writers/ical.js';
export { jsonWriter } from './writers/json.js';
export { jsonlWriter } from './writers/jsonl.js';
export { labelStudioWriter } from './writers/labelstudio.js';
export { MissingPackageError } from './writers/optional-package.js';
export { parquetWriter } from './writers/parquet.js';
export { teiWriter } from './writers/tei.js';
export { webannoWriter } from './writers/webanno.js';
export { webAnnotationWriter } from './writers/webannotation.js';
export type { Piece, Writer, WriterOptions, WriterRun } from './writers/writer.js';
export { WRITERS } from './writers/writers.js';
export { xmiWriter } from './writers/xmi.js';

/** The formats by name, as `--to` takes them. */
export type Format =
  | 'json'
  | 'jsonl'
  | 'csv'
  | 'brat'
  | 'conll'
  | 'webanno'
  | 'xmi'
  | 'tei'
  | 'webannotation'
  | 'doccano'
  | 'labelstudio'
  | 'graphml'
  | 'ical'
  | 'parquet';

/**
 * Writes records in a format, or with a writer of your own: gives the pieces of its files, in order. Pieces of one path
 * belong one after the other; a format of one file has the path ''. Holds no more than the format must.
 *
 * @throws {OptionError} for a format that is none.
 * @throws {MissingPackageError} where the format needs a package that is not installed.
 */
export async function* write(
  records: Iterable<SifaraRecord> | AsyncIterable<SifaraRecord>,
  format: Format | Writer,
  { single = false }: Partial<WriterOptions> = {},
): AsyncGenerator<Piece, void, undefined> {
  const writer = typeof format === 'string' ? WRITERS.find(({ name }) => name === format) : format;
  if (!writer) throw new OptionError('format', `must be one of ${WRITERS.map(({ name }) => name).join(', ')}`);
  const run = await writer.open({ single });
  for await (const record of records) yield* run.add(record);
  yield* run.end();
}
