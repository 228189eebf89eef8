// Writes the image of the words of all stages beside the built files: Node reads it instead of unpacking the dictionaries (docs/architecture.md).
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { loadLexicon } from '../src/lexicon/load.js';
import { compileWords } from '../src/words.js';
import { buildKey } from './build-key.js';
import { settle } from './image-fields.js';
import { writeImage } from './image-writer.js';

const target = process.argv[2] ?? fileURLToPath(new URL('../dist/lexicon.img.br', import.meta.url));
const words = compileWords(loadLexicon());
settle(words);
const image = writeImage(words, buildKey());
const compressed = brotliCompressSync(image, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: image.length } });
writeFileSync(target, compressed);
const kB = (bytes: Uint8Array) => `${Math.round(bytes.length / 1000)} kB`;
console.log(`image of the lexicon: ${kB(image)}, ${kB(compressed)} as it is shipped`);
