import { describe, expect, it } from 'vitest';
import { Vocabulary } from '../../src/text/vocabulary.js';
import { WordMemo } from '../../src/text/word-memo.js';

describe('WordMemo', () => {
  const vocabulary = new Vocabulary(4);
  const base = vocabulary.internString('سفير');
  vocabulary.sealBase();

  it('keeps what is known of words of the lexicon, and forgets those of a document', () => {
    const memo = new WordMemo(vocabulary);
    const own = vocabulary.internString('بوليني');
    expect(memo.get(base)).toBeNaN();
    expect(memo.set(base, 2)).toBe(2);
    expect(memo.set(own, -1.5)).toBe(-1.5);
    expect([memo.get(base), memo.get(own)]).toEqual([2, -1.5]);
    vocabulary.dropDocuments();
    expect(memo.get(base)).toBe(2);
    expect(memo.get(own)).toBeNaN();
  });

  it('grows with the document and has no number for words between', () => {
    const memo = new WordMemo(vocabulary);
    const last = Array.from({ length: 500 }, (_, i) => vocabulary.internString(`كلمه${i}`)).at(-1)!;
    memo.set(last, 7);
    expect(memo.get(last)).toBe(7);
    expect(memo.get(last - 1)).toBeNaN();
    expect(memo.get(last + 1)).toBeNaN();
    vocabulary.dropDocuments();
    memo.set(last - 1, 3);
    expect(memo.get(last)).toBeNaN();
  });
});
