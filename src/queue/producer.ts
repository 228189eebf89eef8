import { Queue } from 'bullmq';
import { documentId, jobId } from './document-id.js';
import { connect, type JobData, nameOf, type QueueDocument, type QueueOptions, recordsKey } from './queue.js';

/** How jobs are tried again. */
export interface ProducerOptions extends QueueOptions {
  /** How often a document is tried before it goes to the dead letters: 3 unless told. */
  readonly attempts?: number;
  /** Milliseconds before the second try, doubled for each one after: 1,000 unless told. */
  readonly backoff?: number;
}

/** A document that was given up, with the reason. */
export interface DeadLetter {
  readonly id: string;
  readonly document: QueueDocument;
  readonly reason: string;
  readonly attempts: number;
}

/** The side of the queue that sends documents and takes records. */
export interface Producer {
  /** Puts documents into the queue; one that waits there already, by its id, is not put twice. Gives how many were sent. */
  add(documents: AsyncIterable<QueueDocument> | Iterable<QueueDocument>): Promise<number>;
  /** The record of a document as JSON text; null where there is none yet. */
  record(id: string): Promise<string | null>;
  /** All stored records as pairs of id and JSON text, in no order; one that is stored meanwhile may be left out. */
  records(): AsyncGenerator<readonly [id: string, record: string]>;
  /** How many documents wait or are at work, how many records are stored, how many documents were given up. */
  counts(): Promise<{ readonly open: number; readonly stored: number; readonly dead: number }>;
  /** The documents that were given up. */
  deadLetters(): AsyncGenerator<DeadLetter>;
  /** Puts every dead letter into the queue again. */
  retryDeadLetters(): Promise<void>;
  close(): Promise<void>;
}

/** How many documents go to Redis at once. */
const BULK = 200;

/** Opens the sending side of a queue. */
export function createProducer(options: ProducerOptions): Producer {
  const { attempts = 3, backoff = 1000 } = options;
  const queue = new Queue<JobData, void, 'extract'>(nameOf(options), { connection: { ...options.connection } });
  const redis = connect(options);
  const key = recordsKey(options);
  const jobOf = (document: QueueDocument) => {
    const id = documentId(document);
    return {
      name: 'extract' as const,
      data: { id, document },
      opts: {
        jobId: jobId(id),
        attempts,
        backoff: { type: 'exponential', delay: backoff },
        removeOnComplete: true,
        removeOnFail: false,
      },
    };
  };

  return {
    async add(documents) {
      let sent = 0;
      let group: QueueDocument[] = [];
      const send = async () => {
        await queue.addBulk(group.map(jobOf));
        sent += group.length;
        group = [];
      };
      for await (const document of documents) {
        group.push(document);
        if (group.length >= BULK) await send();
      }
      if (group.length > 0) await send();
      return sent;
    },
    record: (id) => redis.hget(key, id),
    async *records() {
      const seen = new Set<string>();
      let cursor = '0';
      do {
        const [next, found] = await redis.hscan(key, cursor, 'COUNT', 100);
        for (let i = 0; i < found.length; i += 2) {
          if (seen.has(found[i]!)) continue;
          seen.add(found[i]!);
          yield [found[i]!, found[i + 1]!] as const;
        }
        cursor = next;
      } while (cursor !== '0');
    },
    async counts() {
      const { failed = 0, ...open } = await queue.getJobCounts('waiting', 'active', 'delayed', 'prioritized', 'failed');
      const stored = await redis.hlen(key);
      return { open: Object.values(open).reduce((sum, count) => sum + count, 0), stored, dead: failed };
    },
    async *deadLetters() {
      for (let from = 0; ; from += BULK) {
        const jobs = await queue.getFailed(from, from + BULK - 1);
        for (const { data, failedReason, attemptsMade } of jobs)
          yield { ...data, reason: failedReason, attempts: attemptsMade };
        if (jobs.length < BULK) return;
      }
    },
    retryDeadLetters: () => queue.retryJobs({ state: 'failed' }),
    async close() {
      await queue.close();
      await redis.quit();
    },
  };
}
