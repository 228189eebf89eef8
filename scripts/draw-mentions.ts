// Draws mentions from a file of documents (blank lines between) for reading: tsx scripts/draw-mentions.ts FILE KIND COUNT [SEED]
// Prints offset in the file, length, rule and the mention in its context; the verdicts are committed without the text (bench/verdicts/).
import { readFileSync } from 'node:fs';
import { extract } from '../src/index.js';

const [file, kind, count, seed = '1'] = process.argv.slice(2);
if (!file || (kind !== 'people' && kind !== 'places') || !count)
  throw new Error('give FILE, people or places, and COUNT');
const text = readFileSync(file, 'utf8');
const found: string[] = [];
let at = 0;
for (const document of text.split('\n\n')) {
  const record = extract(document);
  const mentions =
    kind === 'people'
      ? record.people.flatMap((p) => p.mentions.filter((m) => m.level === 'name'))
      : record.places.flatMap((p) => p.mentions);
  for (const m of mentions) {
    const context = `${document.slice(Math.max(0, m.start - 60), m.start)}⟦${m.text}⟧${document.slice(m.end, m.end + 40)}`;
    found.push(`${at + m.start}\t${m.end - m.start}\t${m.rule}\t${context.replace(/\s+/gu, ' ')}`);
  }
  at += document.length + 2;
}
let state = Number(seed);
const random = () => {
  state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
  return state / 0x7fffffff;
};
for (let i = found.length - 1; i > 0; i--) {
  const j = Math.floor(random() * (i + 1));
  [found[i], found[j]] = [found[j]!, found[i]!];
}
console.log(`# ${found.length} mentions in all`);
for (const line of found.slice(0, Number(count))) console.log(line);
