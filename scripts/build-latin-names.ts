// Writes how the words of listed people's names are spelled in Latin letters: tsx scripts/build-latin-names.ts
// Reads dictionaries/people; a word is taken where the Arabic and the English name have as many words and the two sound alike.
// Result: dictionaries/latin-names.tsv, a folded word without its article and its most frequent spelling.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import JaroWinklerDistance from 'natural/lib/natural/distance/jaro-winkler_distance.js';
import { lettersOf } from '../src/people/romanise.js';
import { fold } from '../src/text/normalise.js';
import { readDictionaries } from './read-dictionaries.js';

const ARTICLE = /^(?:al|el|as|ash|ad|an|ar|at|az|bin|ben)$/iu;
const MIN_ALIKE = 0.6;
const root = fileURLToPath(new URL('../dictionaries', import.meta.url));
const bare = (word: string) => (word.startsWith('ال') && word.length > 4 ? word.slice(2) : word);
const plain = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '');
const consonants = (word: string) =>
  plain(word)
    .toLowerCase()
    .replace(/[aeiouwy'’-]/gu, '');

const counts = new Map<string, Map<string, number>>();
for (const { ar, en } of readDictionaries(root).people) {
  const arabic = ar.split(' ').filter((word) => fold(word) !== 'بن' && fold(word) !== 'عبد');
  const latin = plain(en)
    .split(/[\s-]+/u)
    .filter((word) => !ARTICLE.test(word) && !/^(?:abd|abdel|abdul|abu)$/iu.test(word));
  const arabicNames = arabic.filter((word) => fold(word) !== 'ابو');
  if (arabicNames.length !== latin.length) continue;
  arabicNames.forEach((word, i) => {
    const key = fold(bare(word));
    const spelling = latin[i]!;
    if (!/^[A-Z][a-z]+$/u.test(spelling) || key.length < 2 || spelling.length < 2) return;
    if (JaroWinklerDistance(consonants(lettersOf(bare(word))), consonants(spelling)) < MIN_ALIKE) return;
    const list = counts.get(key) ?? new Map<string, number>();
    list.set(spelling, (list.get(spelling) ?? 0) + 1);
    counts.set(key, list);
  });
}
const lines = [...counts]
  .map(([key, list]) => {
    const [best] = [...list].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    return `${key}\t${best![0]}`;
  })
  .sort();
writeFileSync(`${root}/latin-names.tsv`, `${lines.join('\n')}\n`);
console.log(`${lines.length} words`);
