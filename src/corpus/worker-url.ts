import { pathToFileURL } from 'node:url';

/** Where the worker's file stands: beside the built file that asks, in ESM and in CommonJS. */
export const workerUrl = (): URL =>
  new URL('./worker.js', typeof __filename === 'string' ? pathToFileURL(__filename) : import.meta.url);
