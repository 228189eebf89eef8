import { Redis } from 'ioredis';
import type { CorpusDocument } from '../corpus/extract-all.js';

/** A document as it waits in the queue. Give ids of your own: a record is stored once for each. */
export type QueueDocument = Exclude<CorpusDocument, string>;

/** Where Redis is. More of what ioredis takes can be given, and is handed on. */
export interface RedisConnection {
  readonly host?: string;
  readonly port?: number;
  readonly db?: number;
  readonly username?: string;
  readonly password?: string;
  readonly tls?: object;
}

/** Which queue on which Redis. */
export interface QueueOptions {
  readonly connection: RedisConnection;
  /** The queue's name: `sifara` unless told. */
  readonly queue?: string;
}

/** The name of the queue. */
export const nameOf = ({ queue = 'sifara' }: QueueOptions): string => queue;

/** The Redis hash that holds the records, by document id. */
export const recordsKey = (options: QueueOptions): string => `sifara:${nameOf(options)}:records`;

/** What a job carries. */
export interface JobData {
  readonly id: string;
  readonly document: QueueDocument;
}

/** A connection that waits for a Redis that is away instead of giving up. */
export const connect = ({ connection }: QueueOptions): Redis =>
  new Redis({ ...connection, maxRetriesPerRequest: null });
