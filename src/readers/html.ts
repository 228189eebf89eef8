import { oneReading, wholeReader } from './collect.js';
import type { Reader } from './reader.js';

/** A news page, its name the id. */
export const htmlReader: Reader = wholeReader(
  { name: 'html', extensions: ['.html', '.htm', '.xhtml'], single: true },
  async (bytes, name) => {
    const { readHtml } = await import('./html/read-html.js');
    return oneReading(name, readHtml(bytes));
  },
);
