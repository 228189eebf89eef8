import { describe, expect, it } from 'vitest';
import { BLANKS, withoutEnd, withoutStart } from '../../src/text/trim.js';

describe('trimming by a set', () => {
  const edge = new Set([...BLANKS, '.', '-']);
  it.each([
    ['talks - . ', 'talks'],
    ['talks', 'talks'],
    ['...', ''],
    ['', ''],
    ['a - b', 'a - b'],
  ])('takes the end off %j', (text, bare) => expect(withoutEnd(text, edge)).toBe(bare));
  it.each([
    ['-- talks', 'talks'],
    ['. .', ''],
    ['a', 'a'],
  ])('takes the start off %j', (text, bare) => expect(withoutStart(text, edge)).toBe(bare));
});
