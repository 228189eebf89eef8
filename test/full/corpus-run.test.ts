import { execFileSync, spawn } from 'node:child_process';
import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { tempFolder } from '../temp-folder.js';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const dir = tempFolder('run');
const at = (name: string) => join(dir, name);

const NAMES = ['سيرغي لافروف', 'جون كيري', 'ستيفان دي ميستورا', 'ناصر جودة'];
const PLACES = ['جنيف', 'عمان', 'موسكو', 'نيويورك'];
const row = (i: number): string =>
  i % 97 === 13
    ? '{ broken'
    : JSON.stringify({
        id: `d${i}`,
        published: `2015-03-${String((i % 28) + 1).padStart(2, '0')}`,
        text: `قال ${NAMES[i % 4]} أمس إن اللقاء رقم ${i} مع ${NAMES[(i + 1) % 4]} في ${PLACES[i % 3]} كان مثمرا. وأضاف أن المحادثات ستستمر يوم الأربعاء المقبل.`,
      });

interface Run {
  readonly code: number | null;
  readonly err: string;
}

function start(args: readonly string[]) {
  const child = spawn(process.execPath, [`${dist}cli.js`, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  let err = '';
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const ended = new Promise<Run>((resolve) => child.on('close', (code) => resolve({ code, err })));
  return { child, ended };
}

const run = (...args: string[]) => start(['extract', ...args]).ended;
const read = (name: string) => readFileSync(at(name), 'utf8');
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const inputs = [at('a.jsonl'), at('b.jsonl')];
beforeAll(async () => {
  const rows = Array.from({ length: 600 }, (_, i) => `${row(i)}\n`);
  writeFileSync(inputs[0]!, rows.slice(0, 350).join(''));
  writeFileSync(inputs[1]!, rows.slice(350).join('').trimEnd());
  writeFileSync(at('empty.jsonl'), '\n\n');
  const { code } = await run(
    ...inputs,
    at('empty.jsonl'),
    '--out',
    at('plain.jsonl'),
    '--rejects',
    at('plain-rejects.jsonl'),
    '--quiet',
  );
  expect(code).toBe(1);
});

describe('workers', () => {
  it('write the same bytes as this thread, records and rejects', async () => {
    expect(read('plain.jsonl').trim().split('\n')).toHaveLength(600 - 7);
    expect(read('plain-rejects.jsonl').trim().split('\n')).toHaveLength(8);
    for (const workers of ['1', '3']) {
      const files = ['--out', at('w.jsonl'), '--rejects', at('w-rejects.jsonl')];
      const { code, err } = await run(...inputs, at('empty.jsonl'), '--workers', workers, ...files);
      expect(code).toBe(1);
      expect(
        err
          .trim()
          .split('\n')
          .map((line) => line.replace(/^sifara: /u, '')),
      ).toEqual(
        read('plain-rejects.jsonl')
          .trim()
          .split('\n')
          .map((line) => `${JSON.parse(line).place}: ${JSON.parse(line).reason}`),
      );
      expect(read('w.jsonl') === read('plain.jsonl')).toBe(true);
      expect(read('w-rejects.jsonl')).toBe(read('plain-rejects.jsonl'));
    }
  });

  it('read and write other formats', async () => {
    writeFileSync(at('one.txt'), 'قال سيرغي لافروف إن بلاده مستعدة.');
    writeFileSync(at('two.txt'), ' ');
    const files = [at('one.txt'), at('two.txt'), inputs[0]!];
    for (const more of [[], ['--workers', '2']])
      await run(...files, '--to', 'json', '--out', at(`all${more.length}.json`), '--quiet', ...more);
    expect(JSON.parse(read('all2.json'))).toHaveLength(1 + 350 - 4);
    expect(read('all2.json') === read('all0.json')).toBe(true);
  });

  it('give up a document that takes too long, and go on', async () => {
    const long = JSON.stringify({ id: 'long', text: `${JSON.parse(row(1)).text} `.repeat(80_000) });
    writeFileSync(at('long.jsonl'), [row(1), row(2), long, row(3)].join('\n'));
    const { code, err } = await run(
      at('long.jsonl'),
      '--timeout',
      '4',
      '--out',
      at('long-out.jsonl'),
      '--rejects',
      at('long-rejects.jsonl'),
    );
    expect({ code, err }).toEqual({ code: 1, err: 'sifara: long.jsonl, line 3: took longer than 4 s\n' });
    const ids = read('long-out.jsonl')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).document.id);
    expect(ids).toEqual(['d1', 'd2', 'd3']);
    expect(JSON.parse(read('long-rejects.jsonl'))).toEqual({
      place: 'long.jsonl, line 3',
      reason: 'took longer than 4 s',
      line: long,
    });
  });
});

describe('--resume', () => {
  const args = (out: string, ...more: string[]) => [
    'extract',
    ...inputs,
    at('empty.jsonl'),
    '--out',
    at(out),
    '--rejects',
    at(`${out}.rejects`),
    '--quiet',
    ...more,
  ];
  const leftovers = (out: string) =>
    readdirSync(dir).filter((name) => name.startsWith(out) && /\.(?:part|checkpoint|new)$/u.test(name));

  /** Starts a run and kills it once its checkpoint is there. */
  async function stopped(out: string, ...more: string[]): Promise<void> {
    const { child, ended } = start(args(out, '--workers', '1', ...more));
    for (let i = 0; i < 6000 && !existsSync(`${at(out)}.checkpoint`); i++) await sleep(2);
    child.kill('SIGKILL');
    await ended;
    expect(leftovers(out)).toContain(`${out}.checkpoint`);
  }

  it('gives the bytes of an undisturbed run after ten kills at random instants', async () => {
    const begun = performance.now();
    expect((await start(args('first.jsonl', '--workers', '2')).ended).code).toBe(1);
    const whole = performance.now() - begun;
    let resumed = 0;
    let finished = 0;
    for (let kills = 0; kills < 10; ) {
      if (existsSync(`${at('killed.jsonl')}.checkpoint`)) resumed++;
      const { child, ended } = start(
        args('killed.jsonl', '--resume', ...(kills % 3 ? ['--workers', String(kills % 3)] : [])),
      );
      const first = await Promise.race([ended, sleep(Math.random() * whole * 1.1).then(() => null)]);
      if (first) {
        finished++;
        expect(read('killed.jsonl') === read('plain.jsonl')).toBe(true);
        rmSync(at('killed.jsonl'));
        continue;
      }
      child.kill('SIGKILL');
      await ended;
      kills++;
      if (kills === 5 && existsSync(`${at('killed.jsonl')}.part`))
        appendFileSync(`${at('killed.jsonl')}.part`, '{"half a li');
    }
    expect((await start(args('killed.jsonl', '--resume')).ended).code).toBe(1);
    expect(read('killed.jsonl') === read('plain.jsonl')).toBe(true);
    expect(read('killed.jsonl.rejects')).toBe(read('plain-rejects.jsonl'));
    expect(leftovers('killed.jsonl')).toEqual([]);
    expect(resumed + finished).toBeGreaterThan(0);
  });

  it('goes on with what a run without it has left, and cuts off a half line', async () => {
    await stopped('left.jsonl');
    const checkpoint = JSON.parse(read('left.jsonl.checkpoint'));
    expect(checkpoint.documents).toBeGreaterThan(0);
    appendFileSync(at('left.jsonl.part'), '{"schemaVersion":"1","docu');
    expect(await start(args('left.jsonl', '--resume')).ended).toEqual({ code: 1, err: '' });
    expect(read('left.jsonl') === read('plain.jsonl')).toBe(true);
    expect(read('left.jsonl.rejects')).toBe(read('plain-rejects.jsonl'));
  });

  it('refuses changed inputs, changed options and what is no checkpoint, in one line', async () => {
    await stopped('refused.jsonl');
    const refusal = async (pattern: RegExp, ...argv: string[]) => {
      const { code, err } = await start(argv).ended;
      expect(code).toBe(2);
      expect(err).toMatch(pattern);
      expect(err.trim().split('\n')).toHaveLength(1);
    };
    const same = args('refused.jsonl', '--resume');
    await refusal(/cannot resume: --zones was not given, is all/u, ...same, '--zones', 'all');
    await refusal(/cannot resume: --published was not given, is 2015/u, ...same, '--published', '2015');
    await refusal(/cannot resume: --rejects was .*, is /u, ...same, '--rejects', at('other'));
    await refusal(
      /cannot resume: .* was an input, and is none now/u,
      ...same.filter((arg) => arg !== at('empty.jsonl')),
    );
    utimesSync(at('empty.jsonl'), new Date(1), new Date(1));
    await refusal(/cannot resume: .*empty\.jsonl has changed since the run began/u, ...same);
    writeFileSync(at('refused.jsonl.checkpoint'), '{}');
    await refusal(/cannot resume: .* is no checkpoint/u, ...same);
    const again = await start(args('refused.jsonl')).ended;
    expect(again.code).toBe(1);
    expect(read('refused.jsonl') === read('plain.jsonl')).toBe(true);
  });

  it.each([
    [['a.jsonl', '--resume'], /--resume needs --out FILE/u],
    [['--resume', '--out', 'x.jsonl', '--to', 'jsonl', '-'], /--resume works for files, not for standard input/u],
    [['a.jsonl', '--resume', '--out', 'x.json', '--to', 'json'], /--resume works with --to jsonl, not json/u],
    [['a.jsonl', '--workers', '0'], /--workers takes a whole number of 1 or more, not 0/u],
    [['a.jsonl', '--workers', 'many'], /--workers takes a whole number of 1 or more, not many/u],
    [['a.jsonl', '--timeout', '-'], /--timeout takes a number of 0\.001 or more, not -/u],
  ])('%j is a usage error', async (argv, pattern) => {
    const { code, err } = await run(...argv.map((arg) => (arg === 'a.jsonl' ? at(arg) : arg)));
    expect(code).toBe(2);
    expect(err).toMatch(pattern);
  });
});

describe('sifara/corpus as built', () => {
  const use = `const ids = []; for await (const r of extractAll(['قال جون كيري إن', 'ب'], { workers: 1, timeout: 60000 })) ids.push(r.people.length); console.log(JSON.stringify(ids));`;
  it.each([
    [
      'ESM',
      [
        '--input-type=module',
        '-e',
        `const { extractAll } = await import(${JSON.stringify(`${dist}corpus.js`)}); ${use}`,
      ],
    ],
    [
      'CommonJS',
      ['-e', `const { extractAll } = require(${JSON.stringify(`${dist}corpus.cjs`)}); (async () => { ${use} })()`],
    ],
  ])('finds its worker from %s', (_, argv) => {
    expect(execFileSync(process.execPath, argv, { encoding: 'utf8' })).toBe('[1,0]\n');
  });
});
