// Writes the filter of common words: tsx scripts/build-common-words.ts WORDS.tsv NAME-WORDS.tsv
// WORDS.tsv: word, count. NAME-WORDS.tsv: Arabic name word, Latin spelling, origin. Only bits are written (dictionaries/common-words.txt).
// A word is common when the news has it MIN_COUNT times and it is no name word, or one that the news has far too often for a name.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadLexicon } from '../src/lexicon/load.js';
import { bitsOf, bitText } from '../src/people/common-words.js';
import { compilePeopleWords } from '../src/people/words.js';
import { fold } from '../src/text/normalise.js';

const [wordsFile, namesFile] = process.argv.slice(2);
if (!wordsFile || !namesFile) throw new Error('give the word counts and the name words');
const MIN_COUNT = 20;
/** A name word as frequent as this is met as a common one more often. */
const NAME_COUNT = 400;
/** A word that the name model takes for a name is left out unless it is as frequent as this. */
const LIKE_NAME = 1;
const BITS_A_WORD = 8;

const bare = (word: string) => (word.startsWith('ال') && word.length > 4 ? word.slice(2) : word);
const { model } = compilePeopleWords(loadLexicon());
const counts = new Map<string, number>();
for (const line of readFileSync(wordsFile, 'utf8').split('\n')) {
  const [raw, n] = line.split('\t');
  const word = bare(fold(raw ?? ''));
  if (/^[\u0621-\u064a]{3,}$/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + Number(n));
}
const names = new Set<string>();
for (const line of readFileSync(namesFile, 'utf8').split('\n'))
  for (const part of (line.split('\t')[0] ?? '').split(/[\s-]+/u)) names.add(bare(fold(part)));

const words = [...counts]
  .filter(([word, n]) =>
    names.has(word) ? n >= NAME_COUNT : n >= MIN_COUNT && (n >= NAME_COUNT || model.score(word) < LIKE_NAME),
  )
  .map(([word]) => word);
const size = Math.ceil((words.length * BITS_A_WORD) / 6) * 6;
const bits = new Uint8Array(size);
for (const word of words) for (const bit of bitsOf(word, size)) bits[bit] = 1;
writeFileSync(fileURLToPath(new URL('../dictionaries/common-words.txt', import.meta.url)), bitText(bits));
console.log(`${words.length} words, ${size / 6} characters`);
