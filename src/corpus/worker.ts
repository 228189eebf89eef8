import { parentPort, workerData } from 'node:worker_threads';
import { createBatchReader, UNWATCHED } from './read-batch.js';
import { PROGRESS, type WorkerAnswer, type WorkerStart, type WorkerTask } from './worker-messages.js';

// The entry of a worker thread: reads the batches it is sent, one after the other. `openPool` starts and watches it.
const { settings, progress } = workerData as WorkerStart;
const port = parentPort!;
const finish = settings.english ? (await import('../english/add-english.js')).addEnglish : undefined;
const read = createBatchReader(settings, finish);
const encoder = new TextEncoder();

const answer = (message: WorkerAnswer): void =>
  port.postMessage(message, message.result ? [message.result.records.buffer as ArrayBuffer] : []);

// The first document pays for the indexes; no document of the run is to be blamed for that time.
const first = { id: null, text: '', publishedAt: null, title: null, url: null, outlet: null };
read({ kind: 'readings', readings: [{ place: '', document: first }] }, UNWATCHED);

port.on('message', ({ serial, batch, skip }: WorkerTask) => {
  Atomics.store(progress, PROGRESS.at, -1);
  Atomics.store(progress, PROGRESS.serial, serial);
  const begin = (at: number): void => {
    Atomics.store(progress, PROGRESS.at, at);
  };
  const result = read(batch, { skip, begin });
  const lines = result.records.map((record) => `${JSON.stringify(record)}\n`).join('');
  answer({ serial, result: { ...result, records: encoder.encode(lines) } });
});

answer({ serial: 0, result: null });
