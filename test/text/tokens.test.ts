import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rawOffset, TokenFlag, TokenKind, tokenise, tokenText } from '../../src/text/tokens.js';
import { Vocabulary } from '../../src/text/vocabulary.js';

const words = (raw: string): string[] => {
  const tokens = tokenise(raw, new Vocabulary());
  return Array.from({ length: tokens.count }, (_, i) => tokenText(tokens, i, i + 1));
};

describe('tokenise', () => {
  it.each([
    ['قال لافروف، إن', ['قال', 'لافروف', '،', 'إن']],
    ['لـRT', ['لـ', 'RT']],
    ['الـ26 من', ['الـ', '26', 'من']],
    ['14يوليو', ['14', 'يوليو']],
    ['05/08/2015', ['05', '/', '08', '/', '2015']],
    ['1.5', ['1', '.', '5']],
    ['"نعم"', ['"', 'نعم', '"']],
    ['تقريباً', ['تقريباً']],
    ['مصر\u200f.', ['مصر', '.']],
    ['جنيف3', ['جنيف', '3']],
    ['قال:&nbsp;&quot;نعم&#34;', ['قال', ':', '&quot;', 'نعم', '&#34;']],
    ['A&B &unknown; &', ['A', '&', 'B', '&', 'unknown', ';', '&']],
    ['&#1576;&#x1F600;', ['&', '#', '1576', ';', '&', '#', 'x', '1', 'F', '600', ';']],
    ['', []],
    [' \n\t ', []],
  ])('%j', (raw, expected) => {
    expect(words(raw)).toEqual(expected);
  });

  it('gives equal words equal ids after folding', () => {
    const vocabulary = new Vocabulary();
    const tokens = tokenise('أحمد احمد أَحْمَد احمدُ', vocabulary);
    expect(new Set(tokens.word.subarray(0, tokens.count)).size).toBe(1);
  });

  it('flags lines, blank lines and what folding hides', () => {
    const tokens = tokenise('على\nإلى\n\nمدرسة', new Vocabulary());
    expect(tokens.flags[0]! & TokenFlag.alefMaqsura).not.toBe(0);
    expect(tokens.flags[1]! & TokenFlag.newline).not.toBe(0);
    expect(tokens.flags[1]! & TokenFlag.block).toBe(0);
    expect(tokens.flags[1]! & TokenFlag.hamzaBelow).not.toBe(0);
    expect(tokens.flags[2]! & TokenFlag.block).not.toBe(0);
    expect(tokens.flags[2]! & TokenFlag.taMarbuta).not.toBe(0);
  });

  it('covers every character that is neither blank nor invisible, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const tokens = tokenise(raw, new Vocabulary());
        let at = 0;
        for (let i = 0; i < tokens.count; i++) {
          expect(tokens.start[i]!).toBeGreaterThanOrEqual(at);
          expect(tokens.end[i]!).toBeGreaterThan(tokens.start[i]!);
          at = tokens.end[i]!;
        }
        expect(at).toBeLessThanOrEqual(raw.length);
      }),
    );
  });

  it('finds the raw offset behind proclitics with marks between', () => {
    const tokens = tokenise('وَلِلافروف', new Vocabulary());
    expect('وَلِلافروف'.slice(rawOffset(tokens, 0, 2))).toBe('لافروف');
    expect(tokens.kind[0]).toBe(TokenKind.word);
  });
});

describe('Vocabulary', () => {
  it('forgets the words of a document and keeps the base', () => {
    const vocabulary = new Vocabulary(4);
    const base = vocabulary.internString('سلام');
    vocabulary.sealBase();
    for (let round = 0; round < 3; round++) {
      const ids = Array.from({ length: 500 }, (_, i) => vocabulary.internString(`كلمة${i}`));
      expect(new Set(ids).size).toBe(500);
      expect(vocabulary.word(ids[499]!)).toBe('كلمة499');
      vocabulary.dropDocuments();
      expect(vocabulary.size).toBe(1);
      expect(vocabulary.lookupString('كلمة7')).toBe(-1);
      expect(vocabulary.lookupString('سلام')).toBe(base);
    }
  });

  it('copies itself without sharing', () => {
    const vocabulary = new Vocabulary(4);
    vocabulary.internString('سلام');
    vocabulary.sealBase();
    const copy = vocabulary.clone();
    copy.internString('حرب');
    expect(vocabulary.lookupString('حرب')).toBe(-1);
    expect(copy.lookupString('سلام')).toBe(0);
  });
});
