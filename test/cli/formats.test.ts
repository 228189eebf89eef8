import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { folderOutput } from '../../src/cli/outputs.js';
import { WRITERS } from '../../src/writers/writers.js';
import { tempFolder } from '../temp-folder.js';

const dir = tempFolder('formats');
let names = 0;
const fresh = (ending = ''): string => join(dir, `out-${names++}${ending}`);

async function run(args: string[], stdin = ''): Promise<{ code: number; out: Buffer; err: string }> {
  const written: Record<'out' | 'err', Buffer[]> = { out: [], err: [] };
  const sink = (to: 'out' | 'err') =>
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        written[to].push(chunk);
        done();
      },
    });
  const io = { stdin: Readable.from(stdin ? [Buffer.from(stdin)] : []), stdout: sink('out'), stderr: sink('err') };
  const code = await main(args, io);
  return { code, out: Buffer.concat(written.out), err: Buffer.concat(written.err).toString() };
}

const ARTICLE = 'التقى وزير الخارجية الروسي سيرغي لافروف نظيره التركي في موسكو يوم 3 مارس 2015.';
const text = join(dir, 'page.txt');
writeFileSync(text, ARTICLE);
const lines = join(dir, 'pages.jsonl');
writeFileSync(lines, ['a', '../b', 'a'].map((id) => `${JSON.stringify({ id, text: ARTICLE })}\n`).join(''));
const leftovers = () => readdirSync(dir).filter((name) => name.endsWith('.part'));

describe.each(WRITERS.map((w) => [w.name, w] as const))('--to %s', (name, { layout, extension }) => {
  it('works for one text and for many documents', async () => {
    for (const [input, single] of [
      [text, true],
      [lines, false],
    ] as const) {
      const isFolder = layout === 'folder' || (layout === 'documents' && !single);
      const out = fresh(isFolder ? '' : extension);
      const result = await run(['extract', input, '--to', name, '--out', out]);
      expect(result).toMatchObject({ code: 0, err: '' });
      expect(result.out).toHaveLength(0);
      if (isFolder) expect(readdirSync(out).length).toBeGreaterThan(1);
      else {
        const piped = await run(['extract', input, '--to', name]);
        expect(piped).toMatchObject({ code: 0, err: '' });
        expect(piped.out).toEqual(readFileSync(out));
        expect(piped.out.length).toBeGreaterThan(0);
      }
    }
    expect(leftovers()).toEqual([]);
  });

  it('asks for a folder where it needs one', async () => {
    if (layout === 'file') return;
    const { code, out, err } = await run(['extract', lines, '--to', name]);
    expect({ code, out: out.length }).toEqual({ code: 2, out: 0 });
    expect(err).toBe(
      `sifara: --to ${name} makes ${layout === 'folder' ? 'several files' : 'a file a document'}: name it with --out FOLDER\n`,
    );
  });
});

describe('a folder', () => {
  it('refuses one with something in it, and a file in its place', async () => {
    const full = fresh();
    mkdirSync(full);
    writeFileSync(join(full, 'mine'), 'x');
    const refused = await run(['extract', text, '--to', 'brat', '--out', full]);
    expect(refused).toMatchObject({
      code: 2,
      err: `sifara: cannot write ${full}: the folder is not empty; name a new one\n`,
    });
    expect(readdirSync(full)).toEqual(['mine']);
    expect((await run(['extract', text, '--to', 'csv', '--out', text])).err).toMatch(
      /it is a file, and a folder is needed/u,
    );
    expect((await run(['extract', text, '--to', 'csv', '--out', '/no/such/folder/x'])).err).toMatch(/cannot write/u);
  });

  it('takes an empty one, and one name for one document a file', async () => {
    const empty = fresh();
    mkdirSync(empty);
    expect((await run(['extract', text, '--to', 'brat', '--out', `${empty}/`])).code).toBe(0);
    expect(readdirSync(empty).sort()).toEqual(['annotation.conf', 'page.ann', 'page.txt']);
    const folder = fresh();
    expect((await run(['extract', text, '--to', 'xmi', '--out', folder])).code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(['TypeSystem.xml', 'page.xmi']);
  });

  it('names documents by id, safely and once', async () => {
    const out = fresh();
    expect((await run(['extract', lines, '--to', 'webanno', '--out', out])).code).toBe(0);
    expect(readdirSync(out).sort()).toEqual(['a-2.tsv', 'a.tsv', 'b.tsv']);
    expect(existsSync(join(dir, 'b.tsv'))).toBe(false);
  });

  it('is not there until it is closed, never when abandoned, and holds what belongs in it', async () => {
    const path = fresh();
    const output = folderOutput(path);
    for (let i = 0; i < 100; i++) await output.write({ path: `${i % 50}.txt`, content: `${i}\n` });
    expect(existsSync(path)).toBe(false);
    await expect(output.write({ path: '../out.txt', content: 'x' })).rejects.toThrow(/no file inside/u);
    await expect(output.write({ path: '', content: 'x' })).rejects.toThrow(/no file inside/u);
    await output.close();
    expect(readdirSync(path)).toHaveLength(50);
    expect(readFileSync(join(path, '7.txt'), 'utf8')).toBe('7\n57\n');
    const other = fresh();
    const abandoned = folderOutput(other);
    await abandoned.write({ path: 'a', content: new Uint8Array([1]) });
    abandoned.abandon();
    expect(existsSync(other)).toBe(false);
    expect(leftovers()).toEqual([]);
  });
});
