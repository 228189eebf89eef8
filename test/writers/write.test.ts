import { describe, expect, it } from 'vitest';
import { codePointOffsets, wellFormed } from '../../src/text/code-points.js';
import { documentNames } from '../../src/writers/document-names.js';
import { loadOptional, MissingPackageError } from '../../src/writers/optional-package.js';
import { jsonlWriter, OptionError, type Piece, WRITERS, type Writer, write } from '../../src/writers.js';
import { articles, craft } from './records.js';

async function all(pieces: AsyncIterable<Piece>): Promise<Piece[]> {
  const list = [];
  for await (const piece of pieces) list.push(piece);
  return list;
}

describe('write', () => {
  it('writes by name and by writer, from lists and from streams', async () => {
    const records = articles();
    async function* stream() {
      yield* records;
    }
    const byName = await all(write(records, 'jsonl'));
    expect(byName).toHaveLength(records.length);
    expect(await all(write(stream(), jsonlWriter))).toEqual(byName);
    const own: Writer = { ...jsonlWriter, open: () => ({ add: () => [], end: () => [{ path: '', content: 'end' }] }) };
    expect(await all(write(records, own))).toEqual([{ path: '', content: 'end' }]);
  });

  it('takes every format, and names them for one that is none', async () => {
    for (const { name } of WRITERS)
      expect((await all(write([craft('a', ['person', 'لافروف'])], name as 'json'))).length).toBeGreaterThan(0);
    await expect(all(write([], 'docx' as 'json'))).rejects.toThrow(OptionError);
    await expect(all(write([], 'docx' as 'json'))).rejects.toThrow(/json, jsonl, csv, brat/u);
  });

  it('leaves the list or the folder out for a single document', async () => {
    const record = craft('a', ['person', 'لافروف']);
    const paths = async (name: 'xmi' | 'webanno', single: boolean) =>
      (await all(write([record], name, { single }))).map(({ path }) => path);
    expect(await paths('xmi', true)).toEqual(['']);
    expect(await paths('xmi', false)).toEqual(['a.xmi', 'TypeSystem.xml']);
    expect(await paths('webanno', false)).toEqual(['a.tsv']);
  });
});

describe('loadOptional', () => {
  it('names the package that is missing', async () => {
    const missing = () => Promise.reject(Object.assign(new Error('x'), { code: 'ERR_MODULE_NOT_FOUND' }));
    const loading = loadOptional('hyparquet-writer', 'parquet', missing);
    await expect(loading).rejects.toThrow(MissingPackageError);
    await expect(loading).rejects.toThrow('parquet needs the package hyparquet-writer: npm install hyparquet-writer');
    await expect(loadOptional('p', 'f', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  });
});

describe('documentNames', () => {
  it('makes one path segment of any id, and none twice', () => {
    const nameOf = documentNames();
    const ids = ['a/b', 'a\\b', '../x', '..', '', null, 'A.txt', 'a', 'con', 'x', 'x', 'x-2', 'x', 'خبر 1'];
    expect(ids.map(nameOf)).toEqual([
      ...[
        'a_b',
        'a_b-2',
        'x',
        'document-4',
        'document-5',
        'document-6',
        'A',
        'a-2',
        '_con',
        'x-2',
        'x-3',
        'x-2-2',
        'x-4',
      ],
      'خبر_1',
    ]);
  });
});

describe('code points', () => {
  it('counts pairs as one and lone surrogates as one', () => {
    const text = 'ا😀ب\ud800ج\udc00😀د';
    const at = codePointOffsets(text);
    let units = 0;
    [...text].forEach((char, i) => {
      expect(at(units)).toBe(i);
      units += char.length;
    });
    expect(at(text.length)).toBe([...text].length);
    expect(codePointOffsets('نص')(2)).toBe(2);
  });

  it('replaces lone surrogates, unit for unit', () => {
    expect(wellFormed('\ud800a😀\udc00')).toBe('\ufffda😀\ufffd');
  });
});
