import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { ReadError } from '../errors.js';
import { megabytes } from '../readers/limits.js';

/** Under this much unpacked, nothing is a bomb. */
const FREE_BYTES = 16 * 2 ** 20;
/** Text packs to a tenth, the same line over and over to a hundredth; what unpacks to more than this many times its size is a bomb. */
const MAX_RATIO = 200;

/** Unpacks gzip as it comes. A broken archive or a bomb ends in a `ReadError`; other errors are those of the source. */
export async function* gunzip(packed: AsyncIterable<Uint8Array | string>): AsyncGenerator<Uint8Array> {
  let read = 0;
  async function* counted() {
    for await (const chunk of packed) {
      read += chunk.length;
      yield chunk;
    }
  }
  const unpacker = createGunzip();
  const source = Readable.from(counted());
  source.on('error', (error) => unpacker.destroy(error));
  source.pipe(unpacker);
  let unpacked = 0;
  try {
    for await (const chunk of unpacker as AsyncIterable<Uint8Array>) {
      unpacked += chunk.length;
      if (unpacked > FREE_BYTES && unpacked > read * MAX_RATIO)
        throw new ReadError(
          `unpacks to more than ${megabytes(FREE_BYTES)} and ${MAX_RATIO} times its size; it is no archive of text`,
        );
      yield chunk;
    }
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code?.startsWith('Z_')
      ? new ReadError(`is a broken gzip archive: ${(error as Error).message}`)
      : error;
  } finally {
    source.destroy();
    unpacker.destroy();
  }
}
