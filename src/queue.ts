export { createProducer, type DeadLetter, type Producer, type ProducerOptions } from './queue/producer.js';
export type { QueueDocument, QueueOptions, RedisConnection } from './queue/queue.js';
export { createQueueWorker, type QueueWorker, type QueueWorkerOptions } from './queue/worker.js';
