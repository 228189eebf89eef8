import { describe, expect, it } from 'vitest';
import { Int32List } from '../../src/text/int32-list.js';

describe('Int32List', () => {
  it('grows and gives back what was put in', () => {
    const list = new Int32List(0);
    for (let n = 0; n < 100; n++) expect(list.push(n * n - 50)).toBe(n);
    expect(list.length).toBe(100);
    expect([list.at(0), list.at(99), list.at(100)]).toEqual([-50, 9751, 0]);
    expect([...list.toArray()]).toEqual(Array.from({ length: 100 }, (_, n) => n * n - 50));
  });

  it('changes only numbers that are there', () => {
    const list = new Int32List();
    list.push(1);
    list.set(0, 7);
    expect(list.at(0)).toBe(7);
    expect(() => list.set(1, 1)).toThrow(RangeError);
  });

  it('a clone is a list of its own', () => {
    const list = new Int32List();
    list.push(1);
    const copy = list.clone();
    copy.push(2);
    copy.set(0, 9);
    expect([list.length, list.at(0), copy.length, copy.at(0)]).toEqual([1, 1, 2, 9]);
  });
});
