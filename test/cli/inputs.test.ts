import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { record as schema } from '../../src/record/schema.js';
import { encode } from '../readers/encodings.js';
import { tempFolder } from '../temp-folder.js';

const dir = tempFolder('inputs');
const put = (name: string, content: string | Uint8Array): string => {
  const path = join(dir, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
};

class Sink extends Writable {
  text = '';
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

async function run(args: string[], stdin: Uint8Array = new Uint8Array()) {
  const stdout = new Sink();
  const stderr = new Sink();
  const code = await main(['extract', ...args], {
    stdin: Readable.from(stdin.length ? [Buffer.from(stdin)] : []),
    stdout,
    stderr,
  });
  const documents = stdout.text.startsWith('{\n')
    ? [JSON.parse(stdout.text).document]
    : stdout.text
        .split('\n')
        .filter((line) => line)
        .map((line) => {
          const record = JSON.parse(line);
          expect(schema.safeParse(record).error).toBeUndefined();
          return record.document;
        });
  return { code, documents, err: stderr.text };
}

const TEXT = 'قال وزير الخارجية البرتغالي إن بلاده مستعدة للحوار مع الأطراف في مالي.';
const PAGE = `<!DOCTYPE html><title>زيارة إلى لشبونة</title><p>${TEXT}</p>`;
const RSS = `<?xml version="1.0"?><rss><channel><item><title>زيارة أولى</title></item><item></item><item><title>زيارة ثانية</title></item></channel></rss>`;
const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>e1</id><title>زيارة ثالثة</title></entry></feed>`;
const NITF = `<nitf><body><body.head><hedline><hl1>زيارة رابعة</hl1></hedline></body.head></body></nitf>`;
const NEWSML = `<newsItem guid="g1"><contentMeta><headline>زيارة خامسة</headline></contentMeta></newsItem>`;
const bytes = (text: string) => new TextEncoder().encode(text);

describe('inputs', () => {
  it.each([
    ['page.html', PAGE, [`زيارة إلى لشبونة\n\n${TEXT}`]],
    ['page.HTM', PAGE, [`زيارة إلى لشبونة\n\n${TEXT}`]],
    ['page', PAGE, [`زيارة إلى لشبونة\n\n${TEXT}`]],
    ['feed.rss', RSS, ['زيارة أولى', 'زيارة ثانية']],
    ['feed.xml', RSS, ['زيارة أولى', 'زيارة ثانية']],
    ['feed.atom', ATOM, ['زيارة ثالثة']],
    ['atom.xml', ATOM, ['زيارة ثالثة']],
    ['story.xml', NITF, ['زيارة رابعة']],
    ['item.xml', NEWSML, ['زيارة خامسة']],
    ['rows.ndjson', `${JSON.stringify({ text: TEXT })}\n`, [TEXT]],
    ['rows', `${JSON.stringify({ text: TEXT })}\n`, [TEXT]],
    ['plain.txt', TEXT, [TEXT]],
    ['plain', TEXT, [TEXT]],
  ])('tells the kind of %s, packed or not, named or from standard input', async (name, content, texts) => {
    const told = async (args: string[], stdin?: Uint8Array) =>
      (await run([...args, '--quiet'], stdin)).documents.map((d) => d.text);
    expect(await told([put(name, content)])).toEqual(texts);
    expect(await told([put(`${name}.gz`, gzipSync(content))])).toEqual(texts);
    if (!/\.xml|\.ndjson|\.atom|\.rss|\.html/u.test(name)) return;
    expect(await told([], bytes(content))).toEqual(texts);
    expect(await told(['-'], gzipSync(content))).toEqual(texts);
  });

  it('gives ids and rejects entries without text', async () => {
    const { code, documents, err } = await run([put('ids.xml', RSS)]);
    expect(documents.map((d) => d.id)).toEqual(['ids.xml#1', 'ids.xml#3']);
    expect({ code, err }).toEqual({ code: 1, err: 'sifara: ids.xml, item 2: has no text\n' });
  });

  it('reads a folder in order, folders inside too, and passes other files over', async () => {
    put('tree/b.txt', TEXT);
    put('tree/a/2.html', PAGE);
    put('tree/a/1.jsonl.gz', gzipSync(`${JSON.stringify({ id: 7, text: TEXT })}\n`));
    put('tree/.hidden.txt', TEXT);
    put('tree/picture.png', 'x');
    const { code, documents, err } = await run([join(dir, 'tree')]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(documents.map((d) => d.id)).toEqual(['7', 'a/2.html', 'b.txt']);
  });

  it('reads a glob in order, and says where none fits', async () => {
    put('globbed/2.txt', TEXT);
    put('globbed/1.txt', TEXT);
    const { documents } = await run([join(dir, 'globbed/*.txt')]);
    expect(documents.map((d) => d.id.split('/').pop())).toEqual(['1.txt', '2.txt']);
    expect(await run([join(dir, 'globbed/*.nothing')])).toMatchObject({ code: 2, err: /no file fits/u });
  });

  it('reads fields of any name, nested ones by dots', async () => {
    const rows = put(
      'fields.jsonl',
      `${JSON.stringify({ body: { ar: TEXT }, 'a.b': 'x1', when: '2014/5/3', text: 'other' })}\n`,
    );
    const { documents } = await run([rows, '--text-field', 'body.ar', '--id-field', 'a.b', '--date-field', 'when']);
    expect(documents).toMatchObject([{ text: TEXT, id: 'x1', publishedAt: '2014-05-03' }]);
    const { code, err } = await run([rows, '--text-field', 'story']);
    expect({ code, err }).toEqual({
      code: 1,
      err: 'sifara: fields.jsonl, line 1: has no text (a string in the field "story")\n',
    });
  });

  it.each(['__proto__', 'a.constructor', 'prototype', ' '])('refuses the field name %j', async (name) => {
    const { code, err } = await run([put('refused.jsonl', '{}'), '--text-field', name]);
    expect(code).toBe(2);
    expect(err).toMatch(/^sifara: --text-field .*\n$/u);
  });

  it('reads windows-1256 and ISO-8859-6, declared or not', async () => {
    for (const encoding of ['windows-1256', 'iso-8859-6'] as const) {
      const { documents } = await run([put(`${encoding}.txt`, encode(TEXT, encoding))]);
      expect(documents[0].text).toBe(TEXT);
      const page = await run([
        put(`${encoding}.html`, encode(PAGE.replace('<title>', `<meta charset=${encoding}><title>`), encoding)),
      ]);
      expect(page.documents[0].text).toContain(TEXT);
    }
  });

  it('ends a broken archive, a bomb and bad files in one line each, and reads the rest', async () => {
    const packed = gzipSync(`${JSON.stringify({ id: 1, text: TEXT })}\n`.repeat(3000), { level: 0 });
    const files = [
      put('bad/cut.jsonl.gz', packed.subarray(0, packed.length >> 1)),
      put('bad/no.txt.gz', 'no gzip'),
      put('bad/bomb.txt.gz', gzipSync(new Uint8Array(20 * 2 ** 20))),
      put('bad/bomb.jsonl.gz', gzipSync(new Uint8Array(20 * 2 ** 20))),
      put('bad/feed.rss', '<rss><channel>'),
      put('bad/good.txt', TEXT),
    ];
    const { code, documents, err } = await run(files);
    expect(code).toBe(1);
    expect(documents[documents.length - 1].id).toBe('good.txt');
    expect(documents.length).toBeGreaterThan(100);
    const lines = err.trim().split('\n');
    expect(lines).toHaveLength(5);
    expect(lines[0]).toMatch(/cut\.jsonl\.gz: is a broken gzip archive: unexpected end of file/u);
    expect(lines[1]).toMatch(/no\.txt\.gz: is a broken gzip archive/u);
    expect(lines[2]).toMatch(/bomb\.txt\.gz: unpacks to more than 16 MB/u);
    expect(lines[3]).toMatch(/bomb\.jsonl\.gz: unpacks to more than 16 MB/u);
    expect(lines[4]).toMatch(/feed\.rss: is malformed XML/u);
  });
});
