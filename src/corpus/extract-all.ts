import { DocumentError, OptionError } from '../errors.js';
import type { UserDictionaries } from '../lexicon/user-dictionaries.js';
import type { ExtractOptions } from '../options.js';
import type { Reading } from '../readers/reader.js';
import type { SifaraRecord } from '../record/record.js';
import type { BatchProblem, BatchSettings, ReadingBatch } from './batch.js';
import { gather } from './gather.js';
import { inOrder } from './in-order.js';
import { WORKER_BATCH } from './line-batches.js';
import type { Pool } from './pool.js';
import { createBatchReader, UNWATCHED } from './read-batch.js';

/** A document of a corpus: its text, or the text with what is known about it. */
export type CorpusDocument =
  | string
  | ({ readonly text: string } & Pick<ExtractOptions, 'id' | 'url' | 'outlet' | 'title' | 'publishedAt'>);

/** A document that gave no record. */
export interface Rejection {
  /** Its place among the documents, from 0. */
  readonly index: number;
  readonly id: string | null;
  readonly reason: string;
}

/** How `extractAll` and `extractStream` work. */
export interface CorpusOptions extends Pick<ExtractOptions, 'zones' | 'trace' | 'maxLength'> {
  /** Entries of your own: added to the built-in ones, replacing or removing them. */
  readonly dictionaries?: UserDictionaries;
  /** Counts where a document has none of its own. */
  readonly publishedAt?: string | null;
  /** Worker threads (Node only); 0, the default, works in the calling thread. */
  readonly workers?: number;
  /** Milliseconds a document may take before it is given up; needs workers. */
  readonly timeout?: number;
  /** Ends the run: the iteration throws the signal's reason. */
  readonly signal?: AbortSignal;
  /** Told of every document that gives no record, in order; without it the first one ends the run with a `DocumentError`. */
  readonly onReject?: (rejection: Rejection) => void;
  /** The file of the worker threads, `sifara/worker`, for bundles that move it. */
  readonly workerUrl?: URL | string;
}

/**
 * Reads any number of documents into records, in order and in bounded memory: the source is asked for more only as records are taken.
 *
 * @throws {OptionError} (a `TypeError`) for a wrong option; at the first record.
 * @throws {DocumentError} for a document that gives no record, where there is no `onReject`.
 */
export async function* extractAll(
  documents: AsyncIterable<CorpusDocument> | Iterable<CorpusDocument>,
  options: CorpusOptions = {},
): AsyncGenerator<SifaraRecord, void, undefined> {
  const { workers = 0, timeout = null, signal, onReject, workerUrl, dictionaries, publishedAt = null } = options;
  if (!Number.isInteger(workers) || workers < 0)
    throw new OptionError('workers', 'must be a whole number of 0 or more');
  if (timeout !== null && !(timeout > 0 && workers > 0))
    throw new OptionError('timeout', workers > 0 ? 'must be a number of milliseconds above 0' : 'needs workers');
  const { zones = 'story', trace = false } = options;
  const settings: BatchSettings = {
    ...(dictionaries && { dictionaries }),
    options: { zones, trace, ...(options.maxLength !== undefined && { maxLength: options.maxLength }) },
    published: publishedAt,
  };
  const outcomes =
    workers > 0
      ? inPool(documents, settings, { workers, timeout, ...(workerUrl !== undefined && { workerUrl }) }, signal)
      : inThisThread(documents, settings, signal);
  for await (const outcome of outcomes) {
    if (!('reason' in outcome)) yield outcome;
    else if (onReject) onReject(outcome);
    else throw new DocumentError(outcome.index, outcome.id, outcome.reason);
  }
}

type Documents = AsyncIterable<CorpusDocument> | Iterable<CorpusDocument>;
type Outcomes = AsyncGenerator<SifaraRecord | Rejection>;

async function* inThisThread(documents: Documents, settings: BatchSettings, signal: AbortSignal | undefined): Outcomes {
  const read = createBatchReader(settings);
  let index = 0;
  signal?.throwIfAborted();
  for await (const document of documents) {
    signal?.throwIfAborted();
    const batch = batchOf([document]);
    const { records, problems } = read(batch, UNWATCHED);
    yield* inTurn(batch, records, problems, index++);
  }
}

async function* inPool(
  documents: Documents,
  settings: BatchSettings,
  options: Parameters<typeof import('./pool.js').openPool>[1],
  signal: AbortSignal | undefined,
): Outcomes {
  signal?.throwIfAborted();
  const { openPool } = await import('./pool.js');
  const pool: Pool = openPool(settings, options);
  const decoder = new TextDecoder();
  const groups = gather(asyncOf(documents), WORKER_BATCH, sizeOf);
  const results = inOrder(mapAsync(groups, batchOf), options.workers * 2, (batch) => pool.run(batch));
  let index = 0;
  try {
    for (;;) {
      const next = await unlessAborted(results.next(), signal);
      if (next.done) return;
      const [batch, result] = next.value;
      const lines = decoder.decode(result.records).split('\n');
      yield* inTurn(batch, lines.slice(0, -1).map(parseRecord), result.problems, index);
      index += batch.readings.length;
    }
  } finally {
    await pool.close();
    void results.return(undefined).catch(() => {});
  }
}

const parseRecord = (line: string): SifaraRecord => JSON.parse(line) as SifaraRecord;

/** Records and rejections of a batch as their documents stood. */
function* inTurn(
  batch: ReadingBatch,
  records: readonly SifaraRecord[],
  problems: readonly BatchProblem[],
  first: number,
): Generator<SifaraRecord | Rejection> {
  const reasons = new Map(problems.map(({ at, reason }) => [at, reason]));
  let taken = 0;
  for (const [at, reading] of batch.readings.entries()) {
    const reason = reasons.get(at);
    if (reason === undefined) yield records[taken++]!;
    else yield { index: first + at, id: 'document' in reading ? reading.document.id : null, reason };
  }
}

const batchOf = (documents: readonly CorpusDocument[]): ReadingBatch => ({
  kind: 'readings',
  readings: documents.map(readingOf),
});

function readingOf(document: CorpusDocument): Reading {
  const given = typeof document === 'object' && document !== null ? document : { text: document };
  const { text, id = null, publishedAt = null, title = null, url = null, outlet = null } = given;
  if (typeof text !== 'string') return { problem: { place: '', reason: 'has no text (a string)' } };
  return { place: '', document: { id, text, publishedAt, title, url, outlet } };
}

const sizeOf = (document: CorpusDocument): number =>
  2 * ((typeof document === 'string' ? document : document?.text)?.length ?? 0);

async function* asyncOf<T>(items: AsyncIterable<T> | Iterable<T>): AsyncGenerator<T> {
  yield* items;
}

async function* mapAsync<A, B>(items: AsyncIterable<A>, map: (item: A) => B): AsyncGenerator<B> {
  for await (const item of items) yield map(item);
}

/** What the promise gives, or the signal's reason as soon as it is raised. A race against one promise for the whole run would hold every result. */
async function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  signal.throwIfAborted();
  let abort = (): void => {};
  try {
    return await new Promise<T>((resolve, reject) => {
      abort = () => reject(signal.reason as Error);
      signal.addEventListener('abort', abort, { once: true });
      promise.then(resolve, reject);
    });
  } finally {
    signal.removeEventListener('abort', abort);
  }
}
