import type { Batch, BatchResult, BatchSettings } from './batch.js';

/** What a worker is started with. */
export interface WorkerStart {
  readonly settings: BatchSettings;
  /** Shared: which batch (by serial) and which document of it (from 0) the worker is at; see `PROGRESS`. */
  readonly progress: Int32Array;
}

/** The places of `WorkerStart.progress`. */
export const PROGRESS = { serial: 0, at: 1 } as const;

/** What a worker is given to do. */
export interface WorkerTask {
  readonly serial: number;
  readonly batch: Batch;
  readonly skip: ReadonlyMap<number, string>;
}

/** What a worker says: that it is ready (serial 0), or what a batch gave, its records as lines of JSON in UTF-8. */
export interface WorkerAnswer {
  readonly serial: number;
  readonly result: BatchResult<Uint8Array> | null;
}
