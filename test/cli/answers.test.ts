import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { recordOf } from '../corpus/records.js';
import { tempFolder } from '../temp-folder.js';

const dir = tempFolder('answers');
const at = (name: string) => join(dir, name);

async function run(args: string[], stdin = ''): Promise<{ code: number; out: string; err: string }> {
  const text = { out: '', err: '' };
  const into = (name: 'out' | 'err') =>
    new Writable({
      write(chunk, _, done) {
        text[name] += String(chunk);
        done();
      },
    });
  const io = { stdin: Readable.from([Buffer.from(stdin)]), stdout: into('out'), stderr: into('err') };
  return { code: await main(args, io), ...text };
}

const RECORDS = [
  recordOf('a', '2017-05-09', {
    meetings: [{ who: ['amal', 'basim'], on: '2017-05-09' }],
    quotes: [['amal', 'direct']],
  }),
  recordOf('b', '2017-05-10', {
    meetings: [{ who: ['basim', 'amal'], on: '2017-05-09' }],
    quotes: [['unknown', 'direct']],
  }),
];
const lines = RECORDS.map((record) => `${JSON.stringify(record)}\n`).join('');
writeFileSync(at('records.jsonl'), lines);
writeFileSync(at('one.json'), JSON.stringify(RECORDS[0], null, 2));

describe('sifara stats', () => {
  it('tells in tables', async () => {
    const { code, out, err } = await run(['stats', at('records.jsonl')]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.split('\n\n')).toContain(
      'meetings  held  who met whom\n       2     2  Amal Example (أمل المثالية) + Basim Sample (باسم العيّنة)',
    );
    expect(out).toMatch(/^2 documents, 2017-05-09 to 2017-05-10\n/u);
    expect(out).toContain('(unknown)');
  });

  it('tells in JSON, from standard input, with the first rows only where asked', async () => {
    const all = JSON.parse((await run(['stats', '--json'], lines)).out);
    expect(all).toMatchObject({ documents: 2, pairs: [{ meetings: 2, months: { '2017-05': 2 } }] });
    expect(all.people).toHaveLength(2);
    expect(JSON.parse((await run(['stats', '--json', '--top', '1'], lines)).out).people).toHaveLength(1);
  });

  it('goes on after lines that are no records', async () => {
    const { code, out, err } = await run(['stats', '--json', '-'], `{"text": 1}\nno json\n${lines}`);
    expect(code).toBe(1);
    expect(err).toBe('sifara: stdin, line 1: is no record\nsifara: stdin, line 2: is no record\n');
    expect(JSON.parse(out).documents).toBe(2);
  });
});

describe('sifara merge', () => {
  it('writes each meeting once, with its sources', async () => {
    const { code, out, err } = await run(['merge', at('records.jsonl')]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const meetings = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(meetings).toHaveLength(1);
    expect(meetings[0].sources.map((source: { document: string }) => source.document)).toEqual(['a', 'b']);
  });
});

describe('sifara explain', () => {
  it('tells rule and words, or all in JSON', async () => {
    expect((await run(['explain', at('one.json'), 'p1'])).out).toBe('p1: person amal-example\n  0-1  r  ا\n');
    expect(JSON.parse((await run(['explain', at('one.json'), 'm1', '--json'])).out)).toMatchObject({
      id: 'm1',
      kind: 'meeting',
    });
  });
});

it.each([
  [['stats', '/no/file'], /cannot open \/no\/file: no such file/u],
  [['stats', tmpdir()], /is a folder/u],
  [['stats', '--top', '0'], /--top takes a whole number of 1 or more, not 0/u],
  [['stats', '--workers', '2'], /unknown option '--workers'/u],
  [['merge', '/no/file'], /cannot open/u],
  [['merge', at('records.jsonl'), '--out', '/no/folder/x'], /cannot write/u],
  [['explain'], /explain takes a file with one record and an id/u],
  [['explain', '/no/file', 'p1'], /cannot open/u],
  [['explain', at('records.jsonl'), 'p1'], /holds no single record/u],
  [['explain', at('one.json'), 'p9'], /the record has no p9/u],
])('%j is a usage error in one line', async (args, message) => {
  const { code, out, err } = await run(args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(message);
  expect(err.trim().split('\n')).toHaveLength(1);
});

it.each(['extract', 'stats', 'merge', 'explain'])('%s has help of its own', async (name) => {
  const { code, out } = await run([name, '--help']);
  expect(code).toBe(0);
  expect(out).toContain(`usage: sifara ${name}`);
  expect((await run(['help', name])).out).toBe(out);
});

describe('sifara report', () => {
  it('writes one page', async () => {
    const { code, out, err } = await run(['report', '--language', 'en', '--title', 'A <study>', at('records.jsonl')]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('<h1><bdi>A &lt;study&gt;</bdi></h1>');
    expect(out).toContain('id="sf-record-2"');
    expect((await run(['report', '--out', at('page.html'), at('one.json')])).code).toBe(1);
    expect((await run(['report', '--help'])).out).toContain('usage: sifara report');
  });

  it('refuses a language it does not speak', async () => {
    expect(await run(['report', '--language', 'fr', at('records.jsonl')])).toMatchObject({ code: 2, out: '' });
  });
});
