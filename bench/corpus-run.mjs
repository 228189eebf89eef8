// The corpus run, measured: `node bench/corpus-run.mjs [DOCUMENTS] [ROUNDS]` after `npm run build`.
// Short articles cut from fixtures/articles go through the built command with one worker and with two, in turns; told are the medians of the
// rates and of their ratio, the highest memory of any run (VmHWM of the whole process), and the memory by tenth of the run, which must not climb.
import { spawn } from 'node:child_process';
import { createWriteStream, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';

const [documents = 50_000, rounds = 3] = process.argv.slice(2).map(Number);
const root = fileURLToPath(new URL('..', import.meta.url));
const dir = mkdtempSync(join(tmpdir(), 'sifara-bench-'));
const corpus = join(dir, 'corpus.jsonl');

/** Paragraphs of the fixture articles, three to an article, no two articles alike. */
async function writeCorpus() {
  const folder = `${root}fixtures/articles`;
  const paragraphs = readdirSync(folder)
    .flatMap((slug) => readFileSync(`${folder}/${slug}/source.txt`, 'utf8').split('\n'))
    .filter((line) => line.length > 80);
  const out = createWriteStream(corpus);
  for (let i = 0; i < documents; i++) {
    const text = [i * 7, i * 13 + 5, i * 29 + 11].map((n) => paragraphs[n % paragraphs.length]).join('\n');
    const day = String((i % 28) + 1).padStart(2, '0');
    if (!out.write(`${JSON.stringify({ id: `d${i}`, published: `2016-05-${day}`, text: `${text}\n${i}` })}\n`))
      await new Promise((resolve) => out.once('drain', resolve));
  }
  out.end();
  await finished(out);
}

const memoryOf = (pid, field) => {
  try {
    const line = new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return line ? Math.round(Number(line[1]) / 1024) : null;
  } catch {
    return null; // the process has just ended, or this is no Linux
  }
};

async function measure(workers) {
  const out = join(dir, `out-${workers}.jsonl`);
  const args = [`${root}dist/cli.js`, 'extract', corpus, '--to', 'jsonl', '--out', out, '--workers', String(workers)];
  const start = performance.now();
  const child = spawn(process.execPath, args, { stdio: 'inherit' });
  const memory = [];
  let peak = 0;
  const timer = setInterval(() => {
    memory.push(memoryOf(child.pid, 'VmRSS') ?? 0);
    peak = memoryOf(child.pid, 'VmHWM') ?? peak;
  }, 50);
  const code = await new Promise((resolve) => child.on('exit', resolve));
  const seconds = (performance.now() - start) / 1000;
  clearInterval(timer);
  if (code !== 0) throw new Error(`ended with ${code}`);
  const tenths = Array.from({ length: 10 }, (_, i) => memory[Math.floor(((i + 0.5) * memory.length) / 10)]);
  return { rate: documents / seconds, peak, tenths, load: loadavg()[0] };
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

await writeCorpus();
const runs = [];
for (let round = 0; round < rounds; round++) {
  const one = await measure(1);
  const two = await measure(2);
  runs.push({ one, two });
  const same = readFileSync(join(dir, 'out-1.jsonl')).equals(readFileSync(join(dir, 'out-2.jsonl')));
  console.log(
    `round ${round + 1}: ${one.rate.toFixed(0)}/s and ${two.rate.toFixed(0)}/s (${(two.rate / one.rate).toFixed(2)} times), ` +
      `peak ${one.peak} and ${two.peak} MB, load ${two.load.toFixed(1)}, output ${same ? 'the same' : 'DIFFERENT'}`,
  );
  console.log(`  memory with two workers by tenth of the run (MB): ${two.tenths.join(' ')}`);
}
rmSync(dir, { recursive: true });
console.log(
  `median: ${median(runs.map((r) => r.one.rate)).toFixed(0)}/s with one worker, ${median(runs.map((r) => r.two.rate)).toFixed(0)}/s with two, ` +
    `${median(runs.map((r) => r.two.rate / r.one.rate)).toFixed(2)} times; highest memory ${Math.max(...runs.map((r) => r.two.peak))} MB`,
);
