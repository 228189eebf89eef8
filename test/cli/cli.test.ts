import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { record as schema } from '../../src/record/schema.js';
import { VERSION } from '../../src/version.js';
import { tempFolder } from '../temp-folder.js';

const dir = tempFolder('cli');
let files = 0;
const file = (content: string | Buffer, extension = '.txt'): string => {
  const path = join(dir, `in-${files++}${extension}`);
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

async function run(args: string[], stdin: string | Buffer = ''): Promise<{ code: number; out: string; err: string }> {
  const stdout = new Sink();
  const stderr = new Sink();
  const code = await main(args, { stdin: Readable.from(stdin.length ? [Buffer.from(stdin)] : []), stdout, stderr });
  return { code, out: stdout.text, err: stderr.text };
}

const ARTICLE = 'قال وزير الخارجية الروسي سيرغي لافروف إن بلاده مستعدة للحوار.';
const line = (fields: object) => `${JSON.stringify(fields)}\n`;

describe('sifara', () => {
  it('prints help and version', async () => {
    expect(await run(['--help'])).toMatchObject({ code: 0, err: '' });
    expect((await run(['--help'])).out).toContain('usage: sifara extract');
    expect(await run(['--version'])).toEqual({ code: 0, out: `${VERSION}\n`, err: '' });
  });

  it.each([
    [[], /no command/u],
    [['frobnicate'], /unknown command frobnicate/u],
    [['extract', '--nonsense'], /unknown option '--nonsense'/u],
    [
      ['extract', '--from', 'pdf'],
      /--from takes auto, text, html, readability, rss, atom, newsml, nitf, jsonl, not pdf/u,
    ],
    [['extract', '--to', 'xml'], /--to takes/u],
    [['extract', '--published', 'yesterday'], /--published yesterday is no date/u],
    [['extract', '/no/such/file'], /cannot open \/no\/such\/file: no such file or folder/u],
    [['extract', tempFolder('empty')], /is a folder without files to read/u],
    [['extract', '--out', '/no/such/folder/out.json'], /cannot write/u],
  ])('%j is a usage error in one line', async (args, message) => {
    const { code, out, err } = await run(args, ARTICLE);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});

describe('sifara extract', () => {
  it('gives one indented JSON record for one text', async () => {
    const { code, out, err } = await run(['extract', file(ARTICLE), '--published', '2015-03-03']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const record = JSON.parse(out);
    expect(schema.safeParse(record).error).toBeUndefined();
    expect(record.document).toMatchObject({ text: ARTICLE, publishedAt: '2015-03-03' });
    expect(record.document.id).toMatch(/^in-\d+\.txt$/u);
    expect(out.split('\n').length).toBeGreaterThan(10);
  });

  it('reads standard input with - and without a file', async () => {
    for (const args of [['extract'], ['extract', '-']]) {
      const { code, out } = await run(args, ARTICLE);
      expect(code).toBe(0);
      expect(JSON.parse(out).document).toMatchObject({ id: 'stdin', text: ARTICLE });
    }
  });

  it('gives a line a record for several texts, or an array with --to json', async () => {
    const paths = [file(ARTICLE), file('زار الوفد دمشق.')];
    const { out } = await run(['extract', ...paths]);
    expect(
      out
        .trim()
        .split('\n')
        .map((l) => JSON.parse(l).document.text),
    ).toEqual([ARTICLE, 'زار الوفد دمشق.']);
    const array = await run(['extract', ...paths, '--to', 'json']);
    expect(JSON.parse(array.out)).toHaveLength(2);
  });

  it('reads JSONL in order, keeps ids as strings, ignores other keys', async () => {
    const input =
      line({ id: 7, text: ARTICLE, published: '2015-03-03', title: 'ع', url: 'u', outlet: 'o', more: 1 }) +
      line({ text: 'زار الوفد دمشق.', published: null, id: null }) +
      '\n' +
      line({ id: 'x/1', text: '' });
    for (const args of [['extract', '--from', 'jsonl'], ['extract'], ['extract', file(input, '.jsonl')]]) {
      const { code, out, err } = await run(args, args.length < 4 && !args[1]?.startsWith('/') ? input : '');
      expect({ code, err }).toEqual({ code: 0, err: '' });
      const records = out
        .trim()
        .split('\n')
        .map((l) => JSON.parse(l));
      expect(records.map((r) => r.document.id)).toEqual(['7', 'line-2', 'x/1']);
      expect(records[0].document).toMatchObject({ publishedAt: '2015-03-03', title: 'ع', url: 'u', outlet: 'o' });
    }
  });

  it('goes on after bad lines and names each', async () => {
    const rejects = join(dir, 'rejects.jsonl');
    const input = `${line({ id: 1, text: ARTICLE })}{no json\n${line({ id: 2 })}[1]\n${line({ id: 3, text: ARTICLE })}`;
    const { code, out, err } = await run(['extract', '--from', 'jsonl', '--rejects', rejects], input);
    expect(code).toBe(1);
    expect(
      out
        .trim()
        .split('\n')
        .map((l) => JSON.parse(l).document.id),
    ).toEqual(['1', '3']);
    expect(err.trim().split('\n')).toEqual([
      'sifara: stdin, line 2: is no JSON',
      'sifara: stdin, line 3: has no text (a string in the field "text")',
      'sifara: stdin, line 4: is no JSON object',
    ]);
    const rows = readFileSync(rejects, 'utf8')
      .trim()
      .split('\n')
      .map((l) => JSON.parse(l));
    expect(rows[0]).toEqual({ place: 'stdin, line 2', reason: 'is no JSON', line: '{no json' });
    expect(rows).toHaveLength(3);
    expect((await run(['extract', '--from', 'jsonl', '--quiet'], input)).err).toBe('');
  });

  it('rejects what is empty or not UTF-8 in one line', async () => {
    for (const [input, message] of [
      ['', /is empty/u],
      ['  \n', /is empty/u],
      [Buffer.from([0xc7, 0xe1, 0xe4, 0x20, 0xff]), /is not UTF-8/u],
    ] as const) {
      const { code, out, err } = await run(['extract', file(input as Buffer)]);
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toMatch(message);
      expect(err.trim().split('\n')).toHaveLength(1);
    }
  });

  it('leaves out a byte-order mark', async () => {
    const { out } = await run(['extract', file(`\ufeff${ARTICLE}`)]);
    expect(JSON.parse(out).document.text).toBe(ARTICLE);
  });

  it('writes --out whole, and nothing of it after a failure', async () => {
    const target = join(dir, 'whole.json');
    await run(['extract', file(ARTICLE), '--out', target]);
    expect(JSON.parse(readFileSync(target, 'utf8')).people).toHaveLength(1);
    const broken = join(dir, 'broken.jsonl');
    const stdin = new PassThrough();
    stdin.write(line({ id: 1, text: ARTICLE }));
    const running = main(['extract', '--from', 'jsonl', '--out', broken], {
      stdin,
      stdout: new Sink(),
      stderr: new Sink(),
    });
    setTimeout(() => stdin.destroy(new Error('cable cut')), 30);
    await expect(running).rejects.toThrow('cable cut');
    expect(existsSync(broken)).toBe(false);
    expect(readdirSync(dir).filter((name) => name.includes('.part'))).toEqual([]);
  });

  it('takes a dictionary in YAML or JSON, and names its bad rows', async () => {
    const text = 'وقال باسم المثالي إن الأردن يرحب بالقرار.';
    const yaml =
      'people:\n  - key: basim-example\n    en: Basim Example\n    ar: باسم المثالي\n    country: JO\n    offices:\n      - ambassador JO\n';
    const { out } = await run(['extract', file(text), '--dictionary', file(yaml, '.yaml')]);
    expect(JSON.parse(out).people[0].key).toBe('basim-example');
    const bad = await run(['extract', file(text), '--dictionary', file('{"people": [{"key": "a"}]}', '.json')]);
    expect(bad.code).toBe(2);
    expect(bad.err).toMatch(/people\[0\]: en must be a string/u);
    expect((await run(['extract', file(text), '--dictionary', '/no/file'])).code).toBe(2);
  });

  it('reads menus and comments with --zones all', async () => {
    const page = file(`${ARTICLE}\n\nالتعليقات\n\nبوتين يصل إلى طهران`);
    expect(JSON.parse((await run(['extract', page])).out).people).toHaveLength(1);
    expect(JSON.parse((await run(['extract', page, '--zones', 'all'])).out).people).toHaveLength(2);
  });
});
