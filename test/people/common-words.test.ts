import { describe, expect, it } from 'vitest';
import { ribbonOf } from '../../scripts/ribbon.js';
import { CommonWords, rowText } from '../../src/people/common-words.js';

const words = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => `كلمة${from + i}`);

describe('the filter of common words', () => {
  it.each([0, 1, 50, 3000])('holds each of %i words', (count) => {
    const held = words(0, count);
    const filter = new CommonWords(rowText(ribbonOf(held)));
    expect(held.filter((word) => !filter.has(word))).toEqual([]);
  });

  it('takes one other word in 128, and little more than seven bits a word', () => {
    const text = rowText(ribbonOf(words(0, 3000)));
    const filter = new CommonWords(text);
    const passed = words(3000, 23_000).filter((word) => filter.has(word)).length;
    expect(passed / 20_000).toBeGreaterThan(0.004);
    expect(passed / 20_000).toBeLessThan(0.012);
    expect((text.length * 6) / 3000).toBeLessThan(7.7);
  });

  it('holds nothing when it is empty', () => expect(new CommonWords('').has('كلمة')).toBe(false));
});
