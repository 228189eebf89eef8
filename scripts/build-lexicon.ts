// Compiles dictionaries/ into src/lexicon/data.ts, the one module that carries the words. Leaves the file alone when nothing changed.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { compile, readDictionaries } from './read-dictionaries.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = `${root}src/lexicon/data.ts`;
const json = JSON.stringify(compile(readDictionaries(`${root}dictionaries`)));
const source = `// Built from dictionaries/ by scripts/build-lexicon.ts: do not edit.\nexport const data: string =\n  ${JSON.stringify(json)};\n`;
if (!existsSync(target) || readFileSync(target, 'utf8') !== source) writeFileSync(target, source);
console.log(`lexicon: ${Math.round(json.length / 1000)} k characters, ${Math.round(gzipSync(json).length / 1000)} kB gzipped`);
