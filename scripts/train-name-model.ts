// Trains the character model of name-likeness: tsx scripts/train-name-model.ts WORDS.tsv NAME-WORDS.tsv
// WORDS.tsv: word, count. NAME-WORDS.tsv: Arabic name word, Latin spelling, origin. Only n-gram weights are written (dictionaries/name-model.tsv).
// Logistic regression over n-grams of 1 to 4 letters with word edges, seen 5 times or more; weights as whole hundredths.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ngramsOf } from '../src/people/name-model.js';
import { fold } from '../src/text/normalise.js';

const [wordsFile, namesFile] = process.argv.slice(2);
if (!wordsFile || !namesFile) throw new Error('give the word counts and the name words');
const MIN_COUNT = 5;
const EPOCHS = 12;
const RATE = 0.08;
const L1 = 1.2e-5;
const MAX_WEIGHTS = 5500;

const isWord = (w: string) => /^[\u0621-\u064a]{2,}$/u.test(w);
const counts = new Map<string, number>();
for (const line of readFileSync(wordsFile, 'utf8').split('\n')) {
  const [raw, n] = line.split('\t');
  const word = fold(raw ?? '');
  if (isWord(word)) counts.set(word, (counts.get(word) ?? 0) + Number(n));
}
const names = new Set<string>();
for (const line of readFileSync(namesFile, 'utf8').split('\n'))
  for (const part of (line.split('\t')[0] ?? '').split(/[\s-]+/u)) {
    const word = fold(part);
    if (isWord(word)) names.add(word);
  }
// A deterministic shuffle: the same files give the same model.
let state = 42;
const random = () => (state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff) / 0x7fffffff;
interface Sample {
  readonly grams: string[];
  readonly y: number;
  readonly weight: number;
}
const samples: Sample[] = [];
for (const word of names) if ((counts.get(word) ?? 0) < 400) samples.push({ grams: ngramsOf(word), y: 1, weight: 1 });
for (const [word, n] of counts)
  if (!names.has(word)) samples.push({ grams: ngramsOf(word), y: 0, weight: Math.min(3, 0.5 + Math.log10(n)) });
for (let i = samples.length - 1; i > 0; i--) {
  const j = Math.floor(random() * (i + 1));
  [samples[i], samples[j]] = [samples[j]!, samples[i]!];
}
const held = samples.splice(0, Math.floor(samples.length / 10));
const seen = new Map<string, number>();
for (const { grams } of samples) for (const g of grams) seen.set(g, (seen.get(g) ?? 0) + 1);
const weights = new Map<string, number>();
for (const [gram, n] of seen) if (n >= MIN_COUNT) weights.set(gram, 0);
let bias = 0;
const score = (grams: readonly string[], w: ReadonlyMap<string, number>, b: number) => {
  let sum = b;
  for (const g of grams) sum += w.get(g) ?? 0;
  return sum;
};
for (let epoch = 0; epoch < EPOCHS; epoch++) {
  const rate = RATE / (1 + epoch * 0.3);
  for (const { grams, y, weight } of samples) {
    const error = (y - 1 / (1 + Math.exp(-score(grams, weights, bias)))) * weight * rate;
    bias += error * 0.1;
    for (const g of grams) {
      const w = weights.get(g);
      if (w !== undefined) weights.set(g, Math.sign(w + error) * Math.max(0, Math.abs(w + error) - L1 * weight));
    }
  }
}
const kept = [...weights]
  .map(([gram, w]) => [gram, Math.round(w * 100)] as const)
  .filter(([, w]) => Math.abs(w) >= 8)
  .sort((a, b) => Math.abs(b[1]) * Math.log(seen.get(b[0])!) - Math.abs(a[1]) * Math.log(seen.get(a[0])!))
  .slice(0, MAX_WEIGHTS)
  .sort((a, b) => (a[0] < b[0] ? -1 : 1));
const small = new Map(kept.map(([gram, w]) => [gram, w / 100]));
for (const threshold of [-1, -0.5, 0, 0.5, 1, 2]) {
  let tp = 0;
  let fp = 0;
  let fn = 0;
  for (const { grams, y } of held) {
    const says = score(grams, small, bias) > threshold;
    if (says && y) tp++;
    else if (says) fp++;
    else if (y) fn++;
  }
  const [p, r] = [tp / (tp + fp), tp / (tp + fn)];
  console.log(`threshold ${threshold}: precision ${(p * 100).toFixed(1)} recall ${(r * 100).toFixed(1)}`);
}
console.log(
  `${kept.length} weights, bias ${bias.toFixed(2)}, ${samples.length} training words, ${held.length} held out`,
);
const target = fileURLToPath(new URL('../dictionaries/name-model.tsv', import.meta.url));
writeFileSync(target, `bias\t${Math.round(bias * 100)}\n${kept.map(([g, w]) => `${g}\t${w}`).join('\n')}\n`);
