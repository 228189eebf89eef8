import { ReadError } from '../errors.js';
import { oneReading, wholeReader } from './collect.js';
import { decodeBytes } from './encoding.js';
import type { Reader } from './reader.js';

/** A whole input as one plain text, its name the id. */
export const textReader: Reader = wholeReader({ name: 'text', extensions: ['.txt'], single: true }, (bytes, name) => {
  const text = decodeBytes(bytes);
  if (text.trim() === '') throw new ReadError('is empty');
  return oneReading(name, { id: name, text, publishedAt: null, title: null, url: null, outlet: null });
});
