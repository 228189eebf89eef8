import { UnrecoverableError, Worker } from 'bullmq';
import type { BatchResult, BatchSettings } from '../corpus/batch.js';
import type { CorpusOptions } from '../corpus/extract-all.js';
import { openPool } from '../corpus/pool.js';
import { connect, type JobData, nameOf, type QueueOptions, recordsKey } from './queue.js';

/** How a queue worker works. */
export interface QueueWorkerOptions
  extends QueueOptions,
    Pick<CorpusOptions, 'dictionaries' | 'publishedAt' | 'zones' | 'trace' | 'maxLength' | 'workerUrl'> {
  /** Threads that read documents: 1 unless told. */
  readonly threads?: number;
  /** Milliseconds a document may take: 60,000 unless told. */
  readonly timeout?: number;
  /** Milliseconds a job stays with a process that does not report: 30,000 unless told. It is renewed while the threads work. */
  readonly lockDuration?: number;
  /** Milliseconds between looks for jobs whose process is gone: 30,000 unless told. */
  readonly stalledInterval?: number;
  /** How often a job may lose its process before it goes to the dead letters: 2 unless told. */
  readonly maxStalledCount?: number;
  /** Stores a record in a place of your own instead of Redis. May be called twice with the same record: it must not matter. */
  readonly store?: (id: string, record: string) => Promise<void>;
  /** Told of failures that belong to no document (Redis cannot be reached); BullMQ tries again by itself. */
  readonly onError?: (error: Error) => void;
}

/** A process's share of the work. */
export interface QueueWorker {
  /** Takes no more jobs, ends those at work, and closes. */
  close(): Promise<void>;
}

/**
 * Starts working on a queue. Documents are read in threads of their own, so the process goes on renewing its locks. A document's record is
 * stored by its id before its job counts as done, and never stored again: delivery at least once, results once.
 */
export function createQueueWorker(options: QueueWorkerOptions): QueueWorker {
  const {
    threads = 1,
    timeout = 60_000,
    lockDuration = 30_000,
    stalledInterval = 30_000,
    maxStalledCount = 2,
  } = options;
  const { dictionaries, publishedAt = null, zones = 'story', trace = false, maxLength, workerUrl, store } = options;
  const settings: BatchSettings = {
    ...(dictionaries && { dictionaries }),
    options: { zones, trace, ...(maxLength !== undefined && { maxLength }) },
    published: publishedAt,
  };
  const pool = openPool(settings, { workers: threads, timeout, ...(workerUrl !== undefined && { workerUrl }) });
  const redis = connect(options);
  const key = recordsKey(options);

  const worker: Worker<JobData> = new Worker<JobData>(
    nameOf(options),
    async ({ data }) => {
      if (!store && (await redis.hexists(key, data.id))) return;
      const { text, id = null, publishedAt: at = null, title = null, url = null, outlet = null } = data.document;
      const document = { id: id ?? data.id, text, publishedAt: at, title, url, outlet };
      const result = await pool.run({ kind: 'readings', readings: [{ place: data.id, document }] });
      const record = recordOf(result);
      if (store) await store(data.id, record);
      else await redis.hsetnx(key, data.id, record);
    },
    { connection: { ...options.connection }, concurrency: threads * 2, lockDuration, stalledInterval, maxStalledCount },
  );
  for (const source of [worker, redis]) source.on('error', (error: Error) => options.onError?.(error));
  return {
    async close() {
      await worker.close();
      await pool.close();
      await redis.quit();
    },
  };
}

/** The one record of a batch. A document that can never be read is not tried again; one that was stuck or fell with its thread is. */
function recordOf({ records, problems }: BatchResult<Uint8Array>): string {
  const problem = problems[0];
  if (!problem) return new TextDecoder().decode(records).trimEnd();
  throw problem.fallen ? new Error(problem.reason) : new UnrecoverableError(problem.reason);
}
