import type { Words } from '../words.js';
import { readImage } from './read-image.js';

/** Names the sources that a built file was made of (`scripts/build-key.ts`); there is none where the sources run as they are. */
declare const SIFARA_BUILD: string;

/** The image that `scripts/build-image.ts` puts beside the built files, compressed by Brotli. */
const FILE = 'lexicon.img.br';
/** More bytes than an image has: it is decompressed at once. */
const CHUNK = 1 << 22;

/**
 * The words of all stages from the image beside this file: in Node, as built. Null in browsers, in applications that were bundled without the image, and
 * where it is of another build: the dictionaries in the code are then unpacked instead, which gives the same words and takes longer.
 */
export function readBuiltImage(): Words | null {
  if (typeof SIFARA_BUILD !== 'string') return null;
  const bytes = readBeside();
  return bytes && readImage(bytes, SIFARA_BUILD);
}

function readBeside(): Uint8Array | null {
  const builtin = globalThis.process?.getBuiltinModule;
  const here = typeof __filename === 'string' ? __filename : import.meta.url;
  if (!builtin || !here) return null;
  const path = here.startsWith('file:') ? new URL(FILE, here) : beside(here);
  try {
    return builtin('node:zlib').brotliDecompressSync(builtin('node:fs').readFileSync(path), { chunkSize: CHUNK });
  } catch {
    // Not there, or not to be read: what the code carries says the same.
    return null;
  }
}

/** The file in the folder of another, given by its path. */
const beside = (path: string): string =>
  path.slice(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1) + FILE;
