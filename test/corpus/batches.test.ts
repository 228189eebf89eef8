import { describe, expect, it } from 'vitest';
import { gather } from '../../src/corpus/gather.js';
import { inOrder } from '../../src/corpus/in-order.js';
import { type BatchLimits, lineBatches } from '../../src/corpus/line-batches.js';
import { PAUSE, withPauses } from '../../src/corpus/pauses.js';

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const LIMITS: BatchLimits = { documents: 3, bytes: 1000, wait: 1000 };

async function* of<T>(items: readonly T[]) {
  yield* items;
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const batches = async (
  chunks: readonly (string | Uint8Array)[],
  limits = LIMITS,
  from?: { bytes: number; lines: number },
) =>
  (await all(lineBatches(of(chunks), 'a.jsonl', limits, from))).map(({ batch, end }) => ({
    text: text(batch.bytes),
    firstLine: batch.firstLine,
    ...end,
  }));

describe('lineBatches', () => {
  it('cuts at lines, whatever the chunks are', async () => {
    const whole = 'one\ntwo\n\nfour\nfive';
    const expected = [
      { text: 'one\ntwo\n\n', firstLine: 1, bytes: 9, lines: 3 },
      { text: 'four\nfive', firstLine: 4, bytes: 18, lines: 5 },
    ];
    for (let size = 1; size <= whole.length; size++) {
      const chunks = [];
      for (let i = 0; i < whole.length; i += size) chunks.push(whole.slice(i, i + size));
      expect(await batches(chunks)).toEqual(expected);
    }
  });

  it('counts bytes, not characters', async () => {
    expect(await batches(['سلام\n'])).toEqual([{ text: 'سلام\n', firstLine: 1, bytes: 9, lines: 1 }]);
  });

  it('closes a batch by its bytes', async () => {
    const cut = await batches(['aaaa\nbb\nc\nd\n'], { ...LIMITS, bytes: 5 });
    expect(cut.map((batch) => batch.text)).toEqual(['aaaa\n', 'bb\nc\n', 'd\n']);
  });

  it('goes on from any place where a batch ended', async () => {
    const chunks = ['1\n22\n333\n', '4444\n55', '555\n6\n7\n'];
    const whole = await batches(chunks);
    for (const [i, { bytes, lines }] of whole.entries())
      expect(await batches(chunks, LIMITS, { bytes, lines })).toEqual(whole.slice(i + 1));
  });

  it('sends what it has when the source makes a pause', async () => {
    async function* slow() {
      yield '1\n2\n3';
      await sleep(60);
      yield '3\n';
    }
    const cut = await all(lineBatches(slow(), 'a', { ...LIMITS, wait: 10 }));
    expect(cut.map(({ batch }) => text(batch.bytes))).toEqual(['1\n2\n', '33\n']);
  });

  it('gives nothing for nothing', async () => expect(await batches([])).toEqual([]));
});

describe('gather', () => {
  it('groups by number, by size and by pauses', async () => {
    const size = (n: number) => n;
    expect(await all(gather(of([1, 1, 1, 1]), LIMITS, size))).toEqual([[1, 1, 1], [1]]);
    expect(await all(gather(of([1, 999, 5]), LIMITS, size))).toEqual([[1, 999], [5]]);
    async function* slow() {
      yield 1;
      await sleep(60);
      yield 2;
    }
    expect(await all(gather(slow(), { ...LIMITS, wait: 10 }, size))).toEqual([[1], [2]]);
  });
});

describe('withPauses', () => {
  it('marks a pause once, and passes failures on', async () => {
    async function* slow() {
      yield 1;
      await sleep(80);
      throw new Error('cable cut');
    }
    const seen: unknown[] = [];
    await expect(async () => {
      for await (const item of withPauses(slow(), 10)) seen.push(item);
    }).rejects.toThrow('cable cut');
    expect(seen).toEqual([1, PAUSE]);
  });
});

describe('inOrder', () => {
  it('keeps the order, and never has more under way than the window', async () => {
    let busy = 0;
    let most = 0;
    const work = async (n: number) => {
      most = Math.max(most, ++busy);
      await sleep((n * 7) % 5);
      busy--;
      return n * 2;
    };
    const numbers = Array.from({ length: 40 }, (_, i) => i);
    expect(await all(inOrder(of(numbers), 4, work))).toEqual(numbers.map((n) => [n, n * 2]));
    expect(most).toBe(4);
  });

  it('gives a result while the source still thinks', async () => {
    async function* slow() {
      yield 1;
      await sleep(5000);
      yield 2;
    }
    const results = inOrder(slow(), 4, async (n) => n);
    const start = performance.now();
    expect((await results.next()).value).toEqual([1, 1]);
    expect(performance.now() - start).toBeLessThan(2000);
    await results.return(undefined);
  });

  it('passes failures of source and work on, and closes the source', async () => {
    let closed = false;
    async function* source() {
      try {
        for (let i = 0; ; i++) yield i;
      } finally {
        closed = true;
      }
    }
    const work = async (n: number) => {
      if (n === 3) throw new Error('work fails');
      return n;
    };
    await expect(all(inOrder(source(), 2, work))).rejects.toThrow('work fails');
    await sleep(1);
    expect(closed).toBe(true);
    async function* failing(): AsyncGenerator<number> {
      yield 1;
      throw new Error('source fails');
    }
    await expect(all(inOrder(failing(), 2, async (n) => n))).rejects.toThrow('source fails');
  });
});
