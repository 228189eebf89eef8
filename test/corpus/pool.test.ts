import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LineBatch } from '../../src/corpus/batch.js';
import { openPool, type Pool } from '../../src/corpus/pool.js';
import { buildWorker, ODD_EXTRACTION } from '../worker-file.js';

const SETTINGS = { options: { zones: 'story' as const }, published: '2016' };
const lines = (texts: readonly string[], firstLine = 1): LineBatch => ({
  kind: 'lines',
  name: 'a.jsonl',
  firstLine,
  bytes: new TextEncoder().encode(texts.map((text) => `${JSON.stringify({ text })}\n`).join('')),
});

let workerUrl: URL;
let pool: Pool;
beforeAll(async () => {
  workerUrl = await buildWorker('odd', { 'src/extract\\.ts': ODD_EXTRACTION });
  pool = openPool(SETTINGS, { workers: 2, timeout: 700, workerUrl });
});
afterAll(() => pool.close());

async function read(texts: readonly string[], firstLine = 1) {
  const { records, ...rest } = await pool.run(lines(texts, firstLine));
  const found = new TextDecoder().decode(records).split('\n').slice(0, -1);
  return { ...rest, texts: found.map((line) => JSON.parse(line).document.text as string) };
}

describe('a pool of workers', () => {
  it('gives records as lines, with ids by line and the given date', async () => {
    const { records, documents, problems } = await pool.run(lines(['ا', 'ب'], 7));
    expect({ documents, problems }).toEqual({ documents: 2, problems: [] });
    const rows = new TextDecoder().decode(records).trim().split('\n');
    expect(rows.map((row) => JSON.parse(row).document)).toMatchObject([
      { text: 'ا', id: 'line-7', publishedAt: '2016' },
      { text: 'ب', id: 'line-8', publishedAt: '2016' },
    ]);
  });

  it.each([
    ['THROW', /^too odd$/u, false],
    ['CRASH', /^brought its worker down: it ended with code 3$/u, true],
    ['STUCK', /^took longer than 0\.7 s$/u, true],
  ])('rejects a document that does %s, and reads the others', async (text, reason, fallen) => {
    const result = await read(['1', '2', text, '4'], 11);
    expect(result).toMatchObject({ documents: 4, texts: ['1', '2', '4'] });
    expect(result.problems).toEqual([
      {
        at: 2,
        fallen,
        place: 'a.jsonl, line 13',
        reason: expect.stringMatching(reason),
        source: JSON.stringify({ text }),
      },
    ]);
  });

  it('leaves the bytes of a Buffer alone, which are part of a larger one', async () => {
    const whole = Buffer.from(`${JSON.stringify({ text: '1' })}\n${JSON.stringify({ text: 'CRASH' })}\n`);
    const bytes = whole.subarray(0, whole.length);
    const before = whole.toString();
    const { problems } = await pool.run({ ...lines([]), bytes });
    expect(problems).toHaveLength(1);
    expect(whole.toString()).toBe(before);
  });

  it('gets over several in one batch, and in all batches at once', async () => {
    const results = await Promise.all([
      read(['CRASH', 'a', 'STUCK', 'b', 'CRASH']),
      read(['c', 'STUCK']),
      read(['CRASH']),
      read(['d']),
    ]);
    expect(results.map(({ texts }) => texts)).toEqual([['a', 'b'], ['c'], [], ['d']]);
    expect(results.map(({ problems }) => problems.map(({ at }) => at))).toEqual([[0, 2, 4], [1], [0], []]);
  });

  it('fails in words when no worker can be started', async () => {
    const broken = openPool(SETTINGS, { workers: 1, timeout: null, workerUrl: new URL('./none.mjs', import.meta.url) });
    await expect(broken.run(lines(['1']))).rejects.toThrow(/a worker thread cannot work: .*none\.mjs/u);
    await broken.close();
  });

  it('rejects what is under way, and what comes, once it is closed', async () => {
    const closing = openPool(SETTINGS, { workers: 1, timeout: null, workerUrl });
    const running = closing.run(lines(['STUCK']));
    const waiting = closing.run(lines(['1']));
    const failed = Promise.allSettled([running, waiting]);
    await closing.close();
    expect((await failed).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(closing.run(lines(['1']))).rejects.toThrow('the pool is closed');
  });
});
