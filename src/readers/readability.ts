import { ReadError } from '../errors.js';
import { oneReading, wholeReader } from './collect.js';
import type { Reader } from './reader.js';

/** A news page whose story Mozilla's Readability chooses. */
export const readabilityReader: Reader = wholeReader(
  { name: 'readability', extensions: [], single: true },
  async (bytes, name) => {
    const { readHtml } = await import('./html/read-with-readability.js').catch(tellMissing);
    return oneReading(name, readHtml(bytes));
  },
);

function tellMissing(error: NodeJS.ErrnoException): never {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  throw new ReadError('needs two packages: npm install @mozilla/readability linkedom');
}
