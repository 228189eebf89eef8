import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, normalise } from '../../src/text/normalise.js';

describe('fold', () => {
  it.each([
    ['أحمد', 'احمد'],
    ['إيران', 'ايران'],
    ['آسيا', 'اسيا'],
    ['ٱلله', 'الله'],
    ['مستشفى', 'مستشفي'],
    ['على', 'علي'],
    ['وزارة', 'وزاره'],
    ['مسؤول', 'مسوول'],
    ['رئيس', 'رييس'],
    ['الـــــ26', 'ال26'],
    ['مُحَمَّدٌ', 'محمد'],
    ['ﻻفروف', 'لافروف'],
    ['ﻣﺼﺮ', 'مصر'],
    ['لاڤروف', 'لافروف'],
    ['گرگان', 'كركان'],
    ['ک ی', 'ك ي'],
    ['٢٠١٤', '2014'],
    ['۲۰۱۴', '2014'],
    ['CNN', 'cnn'],
    ['مصر\u200f', 'مصر'],
    ['لاف\u200dروف', 'لافروف'],
    ['ＲＴ', 'rt'],
  ])('%s → %s', (raw, folded) => {
    expect(fold(raw)).toBe(folded);
  });
});

describe('normalise', () => {
  it('maps every folded unit to the raw unit it came from', () => {
    const { norm, rawOf } = normalise('الـ26 ﻻ');
    expect(norm).toBe('ال26 لا');
    expect([...rawOf]).toEqual([0, 1, 3, 4, 5, 6, 6, 7]);
  });

  it('gives rising offsets inside the text for any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const { norm, rawOf } = normalise(raw);
        expect(rawOf.length).toBe(norm.length + 1);
        expect(rawOf[norm.length]).toBe(raw.length);
        for (let i = 1; i < rawOf.length; i++) expect(rawOf[i]!).toBeGreaterThanOrEqual(rawOf[i - 1]!);
      }),
    );
  });

  it('is the same when done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (raw) => {
        expect(fold(fold(raw))).toBe(fold(raw));
      }),
    );
  });
});
