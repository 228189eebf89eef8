import { decodeUtf8, joinBytes } from './lines.js';
import type { Reader, Reading } from './reader.js';

/** A whole input as one plain text, its name the id. */
export const textReader: Reader = {
  name: 'text',
  extensions: ['.txt'],
  async *read({ name, chunks }): AsyncGenerator<Reading> {
    const parts: Uint8Array[] = [];
    for await (const chunk of chunks()) parts.push(typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk);
    const text = decodeUtf8(joinBytes(parts));
    const problem = (reason: string): Reading => ({ problem: { place: name, reason } });
    if (text === null) yield problem('is not UTF-8 text; convert it first (iconv -f WINDOWS-1256 -t UTF-8)');
    else if (text.trim() === '') yield problem('is empty');
    else yield { place: name, document: { id: name, text, publishedAt: null, title: null, url: null, outlet: null } };
  },
};
