import { describe, expect, it } from 'vitest';
import { columnOf, copyOf, int32Column, uint8Column } from '../../src/text/columns.js';
import { itemAt, itemOrNone } from '../../src/text/item-at.js';

describe('columns', () => {
  it('are zero and share nothing, of any length', () => {
    const columns = Array.from({ length: 400 }, (_, i) => (i % 2 === 0 ? int32Column(i * 7) : uint8Column(i * 7)));
    for (const [i, column] of columns.entries()) {
      expect(column).toHaveLength(i * 7);
      expect(column.every((number) => number === 0)).toBe(true);
      column.fill(i % 100);
    }
    for (const [i, column] of columns.entries()) expect(column.every((number) => number === i % 100)).toBe(true);
  });

  it('longer than a block have a buffer of their own', () => {
    expect(int32Column(100_000).byteLength).toBe(400_000);
    expect(uint8Column(100_000).buffer.byteLength).toBe(100_000);
  });

  it('are copied', () => {
    const bytes = Uint8Array.of(1, 0, 7);
    const copy = copyOf(bytes);
    copy[1] = 3;
    expect([[...copy], [...bytes]]).toEqual([
      [1, 3, 7],
      [1, 0, 7],
    ]);
  });

  it('hold numbers', () => expect([...columnOf([3, -1, 0])]).toEqual([3, -1, 0]));
});

describe('items', () => {
  it('are found by their number, which is index + 1', () => {
    expect([0, 1, 2, 3, undefined].map((number) => itemAt(['أ', 'ب'], number))).toEqual([
      undefined,
      'أ',
      'ب',
      undefined,
      undefined,
    ]);
  });

  it('are found by their index, which is negative for none', () => {
    expect([-1, 0, 1, undefined].map((index) => itemOrNone(['أ'], index))).toEqual([
      undefined,
      'أ',
      undefined,
      undefined,
    ]);
  });
});
