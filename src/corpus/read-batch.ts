import { createExtractor } from '../extract.js';
import { readJsonLine } from '../readers/jsonl.js';
import type { FieldNames, Reading, ReadProblem } from '../readers/reader.js';
import type { SifaraRecord } from '../record/record.js';
import type { Batch, BatchProblem, BatchResult, BatchSettings, LineBatch } from './batch.js';

/** What a batch is watched by. */
export interface BatchWatch {
  /** Documents that are not to be read again, with the reason. */
  readonly skip: ReadonlyMap<number, string>;
  /** Called before each document is begun. */
  readonly begin: (at: number) => void;
}

/** Reads one batch after the other. */
export type ReadBatch = (batch: Batch, watch: BatchWatch) => BatchResult<SifaraRecord[]>;

/** Reads every document in the calling thread, and watches nothing. */
export const UNWATCHED: BatchWatch = { skip: new Map(), begin: () => {} };

/**
 * Gives what reads batches with these settings. A document that cannot be read is a problem of its own; the rest goes on.
 *
 * @param finish What is done to each record in the end.
 * @throws {DictionaryError} for bad rows of the user's dictionaries.
 */
export function createBatchReader(
  settings: BatchSettings,
  finish: (record: SifaraRecord) => SifaraRecord = (record) => record,
): ReadBatch {
  const { dictionaries, options, published, fields } = settings;
  const extract = createExtractor(dictionaries ? { dictionaries } : {});

  const recordOf = (reading: Reading): SifaraRecord | ReadProblem => {
    if ('problem' in reading) return reading.problem;
    const { text, publishedAt, ...meta } = reading.document;
    try {
      return finish(extract(text, { ...options, ...meta, publishedAt: publishedAt ?? published }));
    } catch (error) {
      return problemOf(reading, (error as Error).message);
    }
  };

  return (batch, { skip, begin }) => {
    const records: SifaraRecord[] = [];
    const problems: BatchProblem[] = [];
    let documents = 0;
    let at = -1;
    for (const reading of readingsOf(batch, fields)) {
      at++;
      if (reading === null) continue;
      documents++;
      begin(at);
      const reason = skip.get(at);
      const outcome = reason === undefined ? recordOf(reading) : problemOf(reading, reason);
      if ('reason' in outcome) problems.push({ ...outcome, at, fallen: reason !== undefined });
      else records.push(outcome);
    }
    return { documents, records, problems };
  };
}

const readingsOf = (batch: Batch, fields: FieldNames | undefined): Iterable<Reading | null> =>
  batch.kind === 'lines' ? readingsOfLines(batch, fields) : batch.readings;

const NEWLINE = 0x0a;

function* readingsOfLines(
  { bytes, name, firstLine }: LineBatch,
  fields: FieldNames | undefined,
): Generator<Reading | null> {
  let number = firstLine;
  for (let from = 0; from < bytes.length; number++) {
    const newline = bytes.indexOf(NEWLINE, from);
    const end = newline < 0 ? bytes.length : newline;
    yield readJsonLine({ number, bytes: bytes.subarray(from, end) }, name, fields);
    from = end + 1;
  }
}

const problemOf = (reading: Reading, reason: string): ReadProblem =>
  'problem' in reading
    ? reading.problem
    : { place: reading.place, reason, ...(reading.source !== undefined && { source: reading.source }) };
