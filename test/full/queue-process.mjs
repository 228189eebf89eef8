// One process of the queue's test: works on the queue until it is told to stop, or killed.
import { createQueueWorker } from '../../dist/queue.js';

const worker = createQueueWorker({
  connection: { host: '127.0.0.1', port: Number(process.argv[2]) },
  lockDuration: 1000,
  stalledInterval: 500,
  timeout: 120_000,
  onError: () => {}, // Redis goes away when the test ends
});
process.send('working');
process.on('message', async () => {
  await worker.close();
  process.disconnect();
});
