// Compiles dictionaries/ into src/lexicon/data.ts, the one module that carries the words, and what the report's pages carry into
// src/report/data.ts. Leaves the files alone when nothing changed.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { buildReport } from './build-report.js';
import { packDictionaries } from './pack-dictionaries.js';
import { readDictionaries } from './read-dictionaries.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = `${root}src/lexicon/data.ts`;
const packed = packDictionaries(readDictionaries(`${root}dictionaries`));
const source = `// Built from dictionaries/ by scripts/build-lexicon.ts: do not edit. How it is read: docs/dictionaries.md.
import type { PackedDictionaries } from './packed/dictionaries.js';

export const data: PackedDictionaries = ${JSON.stringify(packed)};
`;
if (!existsSync(target) || readFileSync(target, 'utf8') !== source) writeFileSync(target, source);
const zipped = (text: string) => gzipSync(text, { level: 9 }).length;
const parts = { names: packed.names, ...packed.details, 'name model': packed.nameModel };
for (const [name, part] of Object.entries(parts)) console.log(`${name}: ${zipped(JSON.stringify(part))} bytes gzipped`);
console.log(
  `countries: ${zipped(packed.countries)}, words: ${zipped(packed.words)}, common words: ${zipped(packed.commonWords)}`,
);
console.log(
  `lexicon: ${Math.round(source.length / 1000)} k characters, ${Math.round(zipped(source) / 1000)} kB gzipped`,
);
await buildReport();
