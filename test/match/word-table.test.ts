import { describe, expect, it } from 'vitest';
import { WordTable } from '../../src/match/word-table.js';

describe('WordTable', () => {
  it('gives each word its value and 0 to all others', () => {
    const table = new WordTable();
    table.set(3, 7);
    table.set(0, 1);
    expect([table.get(3), table.get(0), table.get(4), table.get(-1), table.get(1e6)]).toEqual([7, 1, 0, 0, 0]);
    expect([table.has(3), table.has(4), table.has(-1)]).toEqual([true, false, false]);
  });

  it('takes the last value set', () => {
    const table = new WordTable();
    table.set(5, 1);
    table.set(5, 2);
    expect(table.get(5)).toBe(2);
  });

  it('grows as far as it must and keeps what it held', () => {
    const table = new WordTable();
    for (const word of [1, 255, 256, 257, 511, 512, 100_000]) table.set(word, word + 1);
    for (const word of [1, 255, 256, 257, 511, 512, 100_000]) expect(table.get(word)).toBe(word + 1);
    expect(table.get(99_999)).toBe(0);
  });

  it('gives copies that change on their own', () => {
    const table = new WordTable();
    table.set(1, 1);
    const copy = table.clone();
    copy.set(1, 2);
    copy.set(9, 9);
    expect([table.get(1), table.get(9), copy.get(1), copy.get(9)]).toEqual([1, 0, 2, 9]);
  });
});

describe('shareRows', () => {
  const LIMIT = 500;
  const filled = (values: readonly (readonly [number, number])[]) => {
    const table = new WordTable();
    for (const [word, value] of values) table.set(word, value);
    return table;
  };

  it('keeps every value of every table', () => {
    const tables = Array.from({ length: 12 }, (_, t) =>
      filled(Array.from({ length: 40 }, (_, i) => [(i * (7 + t)) % LIMIT, 1 + ((i * t) % 255)] as const)),
    );
    const before = tables.map((table) => Array.from({ length: LIMIT + 20 }, (_, word) => table.get(word)));
    WordTable.shareRows(tables, LIMIT);
    expect(tables.map((table) => before[0]!.map((_, word) => table.get(word)))).toEqual(before);
    for (const table of tables) expect([table.get(-1), table.has(LIMIT)]).toEqual([0, false]);
  });

  it('leaves large and negative values where they are', () => {
    const [large, negative, small] = [filled([[3, 70_000]]), filled([[4, -2]]), filled([[3, 1]])];
    WordTable.shareRows([large, negative, small], LIMIT);
    expect([large.get(3), negative.get(4), small.get(3), small.get(4)]).toEqual([70_000, -2, 1, 0]);
  });

  it('a value given twice counts as the last', () => {
    const table = filled([[9, 2]]);
    table.set(9, 5);
    WordTable.shareRows([table], LIMIT);
    expect(table.get(9)).toBe(5);
  });

  it('refuses changes, but not those of a clone', () => {
    const table = filled([[9, 2]]);
    WordTable.shareRows([table], LIMIT);
    expect(() => table.set(1, 1)).toThrow('shares its rows');
    const copy = table.clone();
    copy.set(1, 1);
    expect([copy.get(9), copy.get(1), table.get(1)]).toEqual([2, 1, 0]);
  });
});
