// Import and first record in fresh processes, less an empty Node process: medians of N runs each, in turns.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const RUNS = Number(process.argv[2] ?? 15);
const entry = fileURLToPath(new URL('../dist/index.js', import.meta.url));
const code = `const { extract } = await import(${JSON.stringify(entry)}); if (extract('التقى لافروف كيري في جنيف', { publishedAt: '2015-03-02' }).people.length === 0) throw new Error('no people');`;
const time = (args) => {
  const from = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  if (status !== 0) throw new Error(String(stderr));
  return Number(process.hrtime.bigint() - from) / 1e6;
};
const empty = [];
const full = [];
for (let i = 0; i < RUNS; i++) {
  empty.push(time(['--input-type=module', '-e', '']));
  full.push(time(['--input-type=module', '-e', code]));
}
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
console.log(
  `cold start: ${(median(full) - median(empty)).toFixed(0)} ms (import and first record; median of ${RUNS} fresh processes, less an empty Node process of ${median(empty).toFixed(0)} ms)`,
);
