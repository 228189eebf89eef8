// Compiles dictionaries/ into src/lexicon/data.ts, the one module that carries the words. Leaves the file alone when nothing changed.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { compile, readDictionaries } from './read-dictionaries.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = `${root}src/lexicon/data.ts`;
const { people, organizations, places, countries, words, date } = compile(readDictionaries(`${root}dictionaries`));
const quote = (text: string) => `\`${text.replace(/[\\`]|\$\{/gu, '\\$&')}\``;
const entries = ({ names, rest }: { readonly names: string; readonly rest: string }) =>
  `{\n    names: ${quote(names)},\n    rest: ${quote(rest)},\n  }`;
const source = `// Built from dictionaries/ by scripts/build-lexicon.ts: do not edit.
import type { CompiledEntries } from './entries.js';

export const date = ${JSON.stringify(date)};
export const people: CompiledEntries = ${entries(people)};
export const organizations: CompiledEntries = ${entries(organizations)};
export const places: CompiledEntries = ${entries(places)};
/** JSON, parsed at the first call. */
export const countries: string = ${quote(JSON.stringify(countries))};
export const words: string = ${quote(JSON.stringify(words))};
`;
if (!existsSync(target) || readFileSync(target, 'utf8') !== source) writeFileSync(target, source);
console.log(
  `lexicon: ${Math.round(source.length / 1000)} k characters, ${Math.round(gzipSync(source, { level: 9 }).length / 1000)} kB gzipped`,
);
