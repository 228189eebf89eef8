import { beforeAll, describe, expect, it } from 'vitest';
import {
  type CorpusDocument,
  type CorpusOptions,
  extractAll,
  extractStream,
  type Rejection,
} from '../../src/corpus.js';
import { extract } from '../../src/extract.js';
import { buildWorker, ODD_EXTRACTION } from '../worker-file.js';

const text = (i: number) => `قال الوزير إن اللقاء رقم ${i} سيعقد في جنيف.`;
const documents = (count: number): CorpusDocument[] =>
  Array.from({ length: count }, (_, i) => ({ text: text(i), id: `d${i}`, publishedAt: '2016-10-21' }));

let workerUrl: URL;
let odd: URL;
beforeAll(async () => {
  workerUrl = await buildWorker('whole');
  odd = await buildWorker('odd-all', { 'src/extract\\.ts': ODD_EXTRACTION });
}, 60_000);

async function ids(records: AsyncIterable<{ document: { id: string | null } }>): Promise<(string | null)[]> {
  const found: (string | null)[] = [];
  for await (const { document } of records) found.push(document.id);
  return found;
}

const inThreads = (url = odd): CorpusOptions => ({ workers: 2, workerUrl: url });

describe('extractAll', () => {
  it('gives the same records in order, in this thread and in workers', async () => {
    const given = documents(120);
    const expected = given.map((d) =>
      typeof d === 'string' ? null : extract(d.text, { id: d.id!, publishedAt: d.publishedAt! }),
    );
    for (const options of [{}, inThreads(workerUrl)]) {
      const found = [];
      for await (const record of extractAll(given, options)) found.push(record);
      expect(found).toEqual(expected);
    }
  });

  it('takes strings and async sources', async () => {
    async function* source() {
      yield text(1);
      yield { text: text(2), id: 'b' };
    }
    for (const options of [{}, inThreads()]) expect(await ids(extractAll(source(), options))).toEqual([null, 'b']);
  });

  it('tells of documents that give no record, or ends with the first', async () => {
    const given = ['a', 'THROW', 'b', 'CRASH', 7 as unknown as string, 'STUCK', 'c'];
    const options: CorpusOptions = { workers: 2, workerUrl: odd, timeout: 600 };
    const rejected: Rejection[] = [];
    const found = [];
    for await (const { document } of extractAll(given, { ...options, onReject: (r) => rejected.push(r) }))
      found.push(document.text);
    expect(found).toEqual(['a', 'b', 'c']);
    expect(rejected.map(({ index, reason }) => [index, reason])).toEqual([
      [1, 'too odd'],
      [3, expect.stringMatching(/brought its worker down/u)],
      [4, 'has no text (a string)'],
      [5, 'took longer than 0.6 s'],
    ]);
    await expect(ids(extractAll(given, options))).rejects.toMatchObject({ code: 'ERR_SIFARA_DOCUMENT', index: 1 });
    await expect(ids(extractAll([text(1)], { maxLength: 3 }))).rejects.toThrow(/^document 0: the text has/u);
  });

  it('asks the source for no more than it can hold', async () => {
    let asked = 0;
    async function* source() {
      for (;;) {
        asked++;
        yield { text: 'نص', id: String(asked) };
      }
    }
    const records = extractAll(source(), { workers: 1, workerUrl: odd });
    for (let i = 0; i < 10; i++) await records.next();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(asked).toBeLessThan(400);
    await records.return();
  });

  it('stops at a signal, also while the source thinks', async () => {
    for (const options of [{}, inThreads()]) {
      await expect(
        ids(extractAll(documents(3), { ...options, signal: AbortSignal.abort(new Error('no more')) })),
      ).rejects.toThrow('no more');
    }
    const control = new AbortController();
    async function* endless(): AsyncGenerator<string> {
      yield 'a';
      control.abort(new Error('enough'));
      await new Promise(() => {});
    }
    await expect(ids(extractAll(endless(), { workers: 1, workerUrl: odd, signal: control.signal }))).rejects.toThrow(
      'enough',
    );
  });

  it.each([
    [{ workers: -1 }, 'workers'],
    [{ workers: 1.5 }, 'workers'],
    [{ timeout: 5 }, 'timeout'],
    [{ workers: 1, timeout: 0 }, 'timeout'],
  ])('refuses %j', async (options, field) => {
    await expect(ids(extractAll([], options))).rejects.toMatchObject({ code: 'ERR_SIFARA_OPTION', field });
  });
});

describe('extractStream', () => {
  const stream = (given: readonly CorpusDocument[]) =>
    new ReadableStream<CorpusDocument>({
      start(controller) {
        for (const document of given) controller.enqueue(document);
        controller.close();
      },
    });

  it('reads what is piped through it, in order', async () => {
    for (const options of [{}, inThreads()])
      expect(await ids(stream(documents(70)).pipeThrough(extractStream(options)))).toEqual(
        documents(70).map((d) => (d as { id: string }).id),
      );
  });

  it('passes a failure to both sides', async () => {
    const piped = stream(['a', 7 as unknown as string]).pipeThrough(extractStream());
    await expect(ids(piped)).rejects.toThrow('document 1: has no text');
  });

  it('ends when its reader goes away', async () => {
    const { readable, writable } = extractStream({ workers: 1, workerUrl: odd });
    const writer = writable.getWriter();
    void writer.write('a').catch(() => {});
    const reader = readable.getReader();
    await reader.read();
    await reader.cancel(new Error('gone'));
    await expect(writer.write('b')).rejects.toThrow('gone');
  });
});
