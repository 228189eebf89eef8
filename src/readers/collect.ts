import { ReadError } from '../errors.js';
import { MAX_DOCUMENT_BYTES, megabytes } from './limits.js';
import { joinBytes } from './lines.js';
import type { Reader, ReaderInput, Reading, SourceDocument } from './reader.js';

/**
 * All bytes of an input.
 *
 * @throws {ReadError} where there are more than a document may have, or the bytes cannot be unpacked.
 */
export async function collectBytes({ chunks }: ReaderInput): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks()) {
    const bytes = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
    size += bytes.length;
    if (size > MAX_DOCUMENT_BYTES)
      throw new ReadError(`has more than ${megabytes(MAX_DOCUMENT_BYTES)}, too much for one document; split it`);
    parts.push(bytes);
  }
  return joinBytes(parts);
}

/** What is read from one whole input. */
export type ReadWhole = (bytes: Uint8Array, name: string) => Promise<Iterable<Reading>> | Iterable<Reading>;

/** A reader that takes its inputs whole; a `ReadError` becomes the problem of that input. */
export const wholeReader = (reader: Omit<Reader, 'read'>, readWhole: ReadWhole): Reader => ({
  ...reader,
  async *read(input): AsyncGenerator<Reading> {
    let readings: Iterable<Reading>;
    try {
      readings = await readWhole(await collectBytes(input), input.name);
    } catch (error) {
      if (!(error instanceof ReadError)) throw error;
      readings = [{ problem: { place: input.name, reason: error.message } }];
    }
    yield* readings;
  },
});

/** The reading of an input that is one document, its name the id. */
export const oneReading = (name: string, document: SourceDocument): Reading[] => [
  { place: name, document: { ...document, id: document.id ?? name } },
];
