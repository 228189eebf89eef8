import { Worker } from 'node:worker_threads';
import type { Batch, BatchResult, BatchSettings } from './batch.js';
import { PROGRESS, type WorkerAnswer, type WorkerStart, type WorkerTask } from './worker-messages.js';
import { workerUrl } from './worker-url.js';

/** How a pool works. */
export interface PoolOptions {
  /** How many worker threads, from 1. */
  readonly workers: number;
  /** Milliseconds a document may take before its worker is replaced; null for as long as it likes. */
  readonly timeout: number | null;
  /** The worker's file, where it does not stand beside the built library. */
  readonly workerUrl?: URL | string;
}

/** Worker threads that read batches. A document that crashes its worker, or holds it up too long, is a problem of its batch. */
export interface Pool {
  /** The records are lines of JSON in UTF-8. Rejects where no worker can be started, and after `close`. */
  readonly run: (batch: Batch) => Promise<BatchResult<Uint8Array>>;
  readonly close: () => Promise<void>;
}

/** Starts worker threads; `close` ends them. */
export const openPool = (settings: BatchSettings, options: PoolOptions): Pool => new WorkerPool(settings, options);

interface Job {
  readonly serial: number;
  readonly batch: Batch;
  /** Documents that brought a worker down, with the reason. */
  readonly skip: Map<number, string>;
  readonly resolve: (result: BatchResult<Uint8Array>) => void;
  readonly reject: (error: Error) => void;
}

/** One worker and what it is at. */
interface Seat {
  readonly worker: Worker;
  readonly progress: Int32Array;
  ready: boolean;
  job: Job | null;
  /** Since when (`performance.now()`) it has been at the document `at`. */
  since: number;
  at: number;
  overdue: boolean;
  error: Error | null;
}

/** Room for what a document leaves behind at once; three times as much, the default, is only held, not needed. */
const YOUNG_MB = 16;

class WorkerPool implements Pool {
  private readonly seats = new Set<Seat>();
  private readonly waiting: Job[] = [];
  private readonly timer: NodeJS.Timeout | null;
  private serial = 0;
  private ended: Error | null = null;

  constructor(
    private readonly settings: BatchSettings,
    private readonly options: PoolOptions,
  ) {
    const { timeout, workers } = options;
    this.timer = timeout === null ? null : setInterval(() => this.watch(timeout), Math.min(250, timeout / 4));
    for (let i = 0; i < workers; i++) this.hire();
  }

  run(batch: Batch): Promise<BatchResult<Uint8Array>> {
    return new Promise((resolve, reject) => {
      if (this.ended) {
        reject(this.ended);
        return;
      }
      this.serial = (this.serial % 0x7fffffff) + 1;
      this.waiting.push({ serial: this.serial, batch, skip: new Map(), resolve, reject });
      this.deal();
    });
  }

  async close(): Promise<void> {
    this.end(new Error('the pool is closed'));
    await Promise.all([...this.seats].map(({ worker }) => worker.terminate()));
  }

  private hire(): void {
    const progress = new Int32Array(new SharedArrayBuffer(8));
    const start: WorkerStart = { settings: this.settings, progress };
    // Without the flags of this process: some (--input-type) would keep a worker from starting.
    const worker = new Worker(this.options.workerUrl ?? workerUrl(), {
      workerData: start,
      execArgv: [],
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    });
    const seat: Seat = { worker, progress, ready: false, job: null, since: 0, at: -1, overdue: false, error: null };
    worker.on('message', (message: WorkerAnswer) => this.hear(seat, message));
    worker.on('error', (error: Error) => {
      seat.error = error;
    });
    worker.on('exit', (code) => this.replace(seat, code));
    this.seats.add(seat);
  }

  /** Gives waiting batches to idle workers. */
  private deal(): void {
    for (const seat of this.seats) {
      if (!seat.ready || seat.job || seat.overdue) continue;
      const job = this.waiting.shift();
      if (!job) return;
      seat.job = job;
      seat.at = -1;
      send(seat.worker, job);
    }
  }

  private hear(seat: Seat, { serial, result }: WorkerAnswer): void {
    seat.ready = true;
    const { job } = seat;
    if (result && job?.serial === serial) {
      seat.job = null;
      job.resolve(result);
    }
    this.deal();
  }

  /** Looks for workers that have been at one document for too long. */
  private watch(timeout: number): void {
    const now = performance.now();
    for (const seat of this.seats) {
      const at = documentOf(seat);
      if (at !== seat.at) {
        seat.at = at;
        seat.since = now;
      } else if (at >= 0 && now - seat.since >= timeout && !seat.overdue) {
        seat.overdue = true;
        void seat.worker.terminate();
      }
    }
  }

  /** A worker is gone: the document it was at is to blame, its batch is read again without it. */
  private replace(seat: Seat, code: number): void {
    this.seats.delete(seat);
    if (this.ended) return;
    const { job } = seat;
    const at = documentOf(seat);
    const why = seat.error?.message ?? `it ended with code ${code}`;
    if (!seat.ready || (job && at < 0)) {
      this.end(new Error(`a worker thread cannot work: ${why}`));
      return;
    }
    if (job) {
      const { timeout } = this.options;
      job.skip.set(at, seat.overdue ? `took longer than ${timeout! / 1000} s` : `brought its worker down: ${why}`);
      this.waiting.unshift(job);
    }
    this.hire();
  }

  private end(error: Error): void {
    if (this.ended) return;
    this.ended = error;
    if (this.timer) clearInterval(this.timer);
    for (const { job } of this.seats) job?.reject(error);
    for (const job of this.waiting.splice(0)) job.reject(error);
    for (const { worker } of this.seats) void worker.terminate();
  }
}

/** The document a worker is at; -1 where it has not begun one of its batch. */
const documentOf = ({ job, progress }: Seat): number =>
  job && Atomics.load(progress, PROGRESS.serial) === job.serial ? Atomics.load(progress, PROGRESS.at) : -1;

/** The worker gets a copy of the bytes (`slice` of a Buffer is none): the batch is needed again should the worker fall. */
function send(worker: Worker, { serial, batch, skip }: Job): void {
  const copy = batch.kind === 'lines' ? { ...batch, bytes: new Uint8Array(batch.bytes) } : batch;
  const task: WorkerTask = { serial, batch: copy, skip };
  worker.postMessage(task, copy.kind === 'lines' ? [copy.bytes.buffer as ArrayBuffer] : []);
}
