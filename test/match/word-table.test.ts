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
