import type { Batch, BatchResult, BatchSettings } from '../corpus/batch.js';
import { type BatchLimits, WORKER_BATCH } from '../corpus/line-batches.js';
import { openPool } from '../corpus/pool.js';
import { createBatchReader, UNWATCHED } from '../corpus/read-batch.js';
import { createExtractor } from '../extract.js';
import type { SifaraRecord } from '../record/record.js';

/** Who reads the batches of a run: this thread, or worker threads. */
export interface Crew {
  /** Workers give their records as lines of JSON. */
  readonly read: (batch: Batch) => Promise<BatchResult<SifaraRecord[] | Uint8Array>>;
  readonly limits: BatchLimits;
  /** How many batches may be under way. */
  readonly window: number;
  readonly close: () => Promise<void>;
}

/** This thread reads one document at a time, and gives its record before it takes the next. */
const ONE_BY_ONE: BatchLimits = { ...WORKER_BATCH, documents: 1 };

/**
 * The crew of a run: `workers` threads, 0 for none but this one; `timeout` in milliseconds needs a worker.
 * `finish` is what `settings.english` asks for, for this thread; workers load it themselves.
 *
 * @throws {DictionaryError} for bad rows of the user's dictionaries.
 */
export function openCrew(
  settings: BatchSettings,
  workers: number,
  timeout: number | null,
  finish?: (record: SifaraRecord) => SifaraRecord,
): Crew {
  if (workers === 0) {
    const read = createBatchReader(settings, finish);
    return { read: async (batch) => read(batch, UNWATCHED), limits: ONE_BY_ONE, window: 1, close: async () => {} };
  }
  if (settings.dictionaries) createExtractor({ dictionaries: settings.dictionaries });
  const pool = openPool(settings, { workers, timeout });
  return { read: (batch) => pool.run(batch), limits: WORKER_BATCH, window: workers * 3, close: () => pool.close() };
}
