// Spoils the fixture articles at random and checks every record: npm run fuzz -- [--minutes 10] [--seed N]
// A failure prints its seed; the same seed gives the same text again.
import { readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { extract } from '../src/index.js';
import { mutate } from '../test/mutations.js';
import { violations } from '../test/record-invariants.js';

const { values } = parseArgs({ options: { minutes: { type: 'string' }, seed: { type: 'string' } } });
const folder = new URL('../fixtures/articles/', import.meta.url);
const texts = readdirSync(folder).map((slug) => readFileSync(new URL(`${slug}/source.txt`, folder), 'utf8'));
const end = Date.now() + Number(values.minutes ?? 1) * 60_000;
/** A text that takes this many times the usual processor time a character is told: slow texts are faults too. */
const SLOW = 12;

let seed = Number(values.seed ?? Date.now() % 1_000_000_000);
let count = 0;
let failures = 0;
const paces: number[] = [];
const first = seed;
for (; Date.now() < end; seed++, count++) {
  const { text, how } = mutate(texts, seed);
  const started = process.cpuUsage();
  let found: string[];
  try {
    const record = extract(text, { publishedAt: seed % 3 ? '2018-04-12' : null });
    found = violations(record);
    if (JSON.stringify(extract(text, { publishedAt: seed % 3 ? '2018-04-12' : null })) !== JSON.stringify(record))
      found.push('another record the second time');
  } catch (error) {
    found = [(error as Error).stack ?? String(error)];
  }
  const { user } = process.cpuUsage(started);
  const pace = user / Math.max(2000, text.length) / 2;
  const usual = median(paces);
  if (paces.push(pace) > 50 && pace > SLOW * usual)
    found.push(`slow: ${pace.toFixed(1)} microseconds a character, ${usual.toFixed(1)} is usual`);
  if (found.length === 0) continue;
  failures++;
  console.error(`seed ${seed} (${how.join(', ')}):\n  ${found.slice(0, 5).join('\n  ')}`);
}
console.log(
  `${count} texts from seed ${first}, ${failures} failures; microseconds a character: median ${median(paces).toFixed(1)}, most ${Math.max(0, ...paces.slice(50)).toFixed(1)}`,
);
process.exitCode = failures ? 1 : 0;

/** Of the last thousand. */
function median(list: readonly number[]): number {
  const sorted = list.slice(-1000).sort((x, y) => x - y);
  return sorted[sorted.length >> 1] ?? 0;
}
