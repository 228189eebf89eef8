import { type ChildProcess, fork, spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as Sifara from '../../src/index.js';
import type * as SifaraQueue from '../../src/queue.js';
import { tempFolder } from '../temp-folder.js';

const dist = (file: string) => String(new URL(`../../dist/${file}`, import.meta.url));
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

const installed = spawnSync('redis-server', ['--version']).status === 0;
// CI installs Debian's redis-server; without it elsewhere there is nothing to test against.
describe.skipIf(!installed && !process.env.CI)('sifara/queue on a real Redis', () => {
  let redis: ChildProcess;
  let port: number;
  let producer: SifaraQueue.Producer;
  let extract: typeof Sifara.extract;
  const processes: ChildProcess[] = [];
  const folder = tempFolder('redis');

  beforeAll(async () => {
    port = await freePort();
    redis = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', folder], {
      stdio: 'ignore',
    });
    const { createProducer } = (await import(dist('queue.js'))) as typeof SifaraQueue;
    ({ extract } = (await import(dist('index.js'))) as typeof Sifara);
    producer = createProducer({ connection: { host: '127.0.0.1', port }, attempts: 2, backoff: 50 });
    expect((await producer.counts()).open).toBe(0); // waits until Redis answers
  });

  afterAll(async () => {
    for (const child of processes) child.kill('SIGKILL');
    await producer?.close();
    redis?.kill('SIGKILL');
  });

  const startProcess = async () => {
    const child = fork(fileURLToPath(new URL('./queue-process.mjs', import.meta.url)), [String(port)]);
    processes.push(child);
    await new Promise((resolve) => child.once('message', resolve));
    return child;
  };

  async function until(done: (counts: Awaited<ReturnType<SifaraQueue.Producer['counts']>>) => boolean) {
    for (let i = 0; ; i++) {
      const counts = await producer.counts();
      if (done(counts)) return counts;
      if (i > 2400) throw new Error(`not done: ${JSON.stringify(counts)}`);
      await sleep(50);
    }
  }

  const text = (i: number) => `قال جون كيري إن اللقاء رقم ${i} سيعقد في جنيف يوم الأربعاء المقبل. `.repeat(20);
  const documents = Array.from({ length: 400 }, (_, i) => ({ id: `d:${i}`, text: text(i), publishedAt: '2015-03-03' }));

  it('stores the record of every document once, though a process is killed', async () => {
    expect(await producer.add(documents)).toBe(400);
    const killed = await startProcess();
    await startProcess();
    await startProcess();
    await until(({ stored }) => stored >= 30);
    killed.kill('SIGKILL');
    const { stored, dead } = await until(({ open }) => open === 0);
    expect({ stored, dead }).toEqual({ stored: 400, dead: 0 });
    const records = new Map<string, string>();
    for await (const [id, record] of producer.records()) records.set(id, record);
    expect(records.size).toBe(400);
    for (const { id, ...document } of documents)
      expect(records.get(id)).toBe(JSON.stringify(extract(document.text, { id, publishedAt: document.publishedAt })));
  });

  it('stores nothing twice when documents are sent again', async () => {
    const before = await producer.record('d:7');
    await producer.add(documents.slice(0, 50).map((document) => ({ ...document, text: 'نص آخر' })));
    expect(await until(({ open }) => open === 0)).toEqual({ open: 0, stored: 400, dead: 0 });
    expect(await producer.record('d:7')).toBe(before);
    expect(await producer.record('none')).toBeNull();
  });

  it('gives up what cannot be read, and tries it again when asked', async () => {
    const bad = { id: 'bad', text: 7 as unknown as string };
    await producer.add([bad, { text: 'وصل الوفد إلى عمان.' }]);
    const dead = async () => {
      const letters = [];
      for await (const letter of producer.deadLetters()) letters.push(letter);
      return letters;
    };
    expect(await until(({ open }) => open === 0)).toEqual({ open: 0, stored: 401, dead: 1 });
    expect(await dead()).toEqual([
      { id: 'bad', document: bad, reason: 'extract takes a string, not number', attempts: 1 },
    ]);
    await producer.retryDeadLetters();
    await until(({ open, dead }) => open === 0 && dead === 1);
    expect(await dead()).toHaveLength(1);
  });

  it('renews its locks while a document takes longer than one', async () => {
    await producer.add([{ id: 'long', text: text(1).repeat(2000) }]);
    expect(await until(({ open }) => open === 0)).toMatchObject({ stored: 402, dead: 1 });
  });

  it('ends what is at work before a process closes', async () => {
    const last = processes.at(-1)!;
    const ended = new Promise((resolve) => last.once('exit', resolve));
    last.send('close');
    expect(await ended).toBe(0);
  });
});
