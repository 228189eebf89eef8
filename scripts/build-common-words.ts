// Writes the filter of common words: tsx scripts/build-common-words.ts WORDS.tsv NAME-WORDS.tsv NEWS.txt
// WORDS.tsv: word, count. NAME-WORDS.tsv: Arabic name word, Latin spelling, origin. Only rows of bits are written (dictionaries/common-words.txt).
// A word is common when the news has it MIN_COUNT times and it is no name word, or one that the news has far too often for a name.
// A word that stands behind given names mostly, counted in NEWS.txt, is a surname and no common word.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadLexicon } from '../src/lexicon/load.js';
import { CommonWords, rowText } from '../src/people/common-words.js';
import { NEVER_NAME } from '../src/people/name-shape.js';
import { compilePeopleWords, NameClass } from '../src/people/words.js';
import { fold } from '../src/text/normalise.js';
import { ribbonOf } from './ribbon.js';

const [wordsFile, namesFile, newsFile] = process.argv.slice(2);
if (!wordsFile || !namesFile || !newsFile) throw new Error('give the word counts, the name words and the news');
const MIN_COUNT = 20;
/** A name word as frequent as this is met as a common one more often. */
const NAME_COUNT = 400;
/** A word that the name model takes for a name is left out unless it is as frequent as this. */
const LIKE_NAME = 1;
/** How often, and in which share of its places, a surname stands behind a given name: a third of few, or a fifth of more. */
const MIN_BEHIND_NAME = 2;
const SHARE_BEHIND_NAME = 0.33;
const MANY_BEHIND_NAME = 4;
const SHARE_OF_MANY = 0.18;

const bare = (word: string) => (word.startsWith('ال') && word.length > 4 ? word.slice(2) : word);
const lexicon = loadLexicon();
const { model, nameClass, functionWords, heads, adjectives } = compilePeopleWords(lexicon);
const counts = new Map<string, number>();
const definite = new Set<string>();
for (const line of readFileSync(wordsFile, 'utf8').split('\n')) {
  const [raw, n] = line.split('\t');
  const whole = fold(raw ?? '');
  const word = bare(whole);
  if (word !== whole) definite.add(word);
  if (/^[\u0621-\u064a]{3,}$/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + Number(n));
}
const names = new Set<string>();
for (const line of readFileSync(namesFile, 'utf8').split('\n'))
  for (const part of (line.split('\t')[0] ?? '').split(/[\s-]+/u)) names.add(bare(fold(part)));

const GIVEN: ReadonlySet<number> = new Set([NameClass.given, NameClass.givenFemale, NameClass.listedGiven]);
const isGiven = (word: string): boolean => {
  const id = lexicon.vocabulary.lookupString(word);
  if (id < 0) return word.length > 6 && (word.startsWith('عبدال') || word.endsWith('الدين'));
  return GIVEN.has(nameClass.get(id)) && !functionWords.has(id) && !heads.has(id);
};
/** Words that can be no surname, whatever stands before them. */
const isPlain = (word: string): boolean => {
  const id = lexicon.vocabulary.lookupString(word);
  return id >= 0 && (functionWords.has(id) || heads.has(id) || adjectives.has(id));
};
const places = new Map<string, { all: number; behindName: number }>();
let last = '';
for (const [raw] of readFileSync(newsFile, 'utf8').matchAll(/[\u0621-\u065f\u0670]+|[^\u0621-\u065f\u0670 ]+/gu)) {
  const whole = fold(raw);
  const word = bare(whole);
  let place = places.get(word);
  if (!place) places.set(word, (place = { all: 0, behindName: 0 }));
  place.all++;
  if (isGiven(last) && !isPlain(whole)) place.behindName++;
  last = whole;
}
const isSurname = (word: string): boolean => {
  const { all, behindName } = places.get(word) ?? { all: 1, behindName: 0 };
  // «وجمال», «للتسويق»: a proclitic stands there.
  return (
    behindName >= MIN_BEHIND_NAME &&
    behindName >= all * (behindName >= MANY_BEHIND_NAME ? SHARE_OF_MANY : SHARE_BEHIND_NAME) &&
    !/^(?:و|لل|بال)/u.test(word)
  );
};

const words = [...counts]
  .filter(([word, n]) =>
    names.has(word) ? n >= NAME_COUNT : n >= MIN_COUNT && (n >= NAME_COUNT || model.score(word) < LIKE_NAME),
  )
  .map(([word]) => word)
  .filter((word) => !isSurname(word) && (definite.has(word) || model.score(word) > NEVER_NAME));
const text = rowText(ribbonOf(words));
const filter = new CommonWords(text);
const missing = words.filter((word) => !filter.has(word));
if (missing.length > 0) throw new Error(`${missing.length} words are not found again`);
writeFileSync(fileURLToPath(new URL('../dictionaries/common-words.txt', import.meta.url)), text);
console.log(`${words.length} words, ${text.length} characters`);
