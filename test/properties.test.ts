import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SifaraRecord } from '../src/index.js';
import { extract } from '../src/index.js';
import { violations } from './record-invariants.js';

const PIECES = [
  ...'قال لافروف إن أن وزير الخارجية الروسي سيرغي نظيره السوري وليد المعلم التقى في موسكو أمس الخميس يوم 26 الجاري من إلى مع بين و ، . : " « » “ ” ( ) - / ! ؟ \n \n\n د. 2015 ٢٠١٥ 05/08/2015 مباحثات اجتماع قمة زيارة بحسب مصادر دبلوماسية وأضاف مضيفا الأمم المتحدة مجلس الأمن داعش عمان مالي محمد عبد الله بن سلمان الأمير ولي العهد RT CNN'.split(
    ' ',
  ),
  '\u200f',
  'ـ',
  'َ',
  '\ud83d',
  '😀',
  '   ',
  '\t',
  'التعليقات',
  'اقرأ أيضا',
  'المصدر',
  '•',
];
const arabicish = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 120 })
  .chain((words) =>
    fc
      .array(fc.constantFrom(' ', ' ', ' ', '', '\n'), { minLength: words.length, maxLength: words.length })
      .map((gaps) => words.map((word, i) => word + gaps[i]).join('')),
  );

function check(record: SifaraRecord): void {
  expect(violations(record)).toEqual([]);
}

describe('any text', () => {
  it('of Arabic pieces gives a true record', () => {
    fc.assert(
      fc.property(arabicish, fc.constantFrom(null, '2015-03', '2016-10-21'), (text, publishedAt) => {
        check(extract(text, { publishedAt }));
        check(extract(text, { publishedAt, zones: 'all', trace: true }));
      }),
      { numRuns: 250 },
    );
  });

  it('of any characters gives a true record', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => check(extract(text))),
      { numRuns: 150 },
    );
  });

  it('gives the same record again', () => {
    fc.assert(
      fc.property(arabicish, (text) => {
        expect(JSON.stringify(extract(text))).toBe(JSON.stringify(extract(text)));
      }),
      { numRuns: 60 },
    );
  });
});
