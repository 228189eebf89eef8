import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SifaraRecord } from '../src/index.js';
import { extract } from '../src/index.js';
import { record as schema } from '../src/record/schema.js';

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

/** Walks all objects with start, end and text. */
function spans(value: unknown, each: (span: { start: number; end: number; text: string }) => void): void {
  if (typeof value !== 'object' || value === null) return;
  const v = value as { start?: unknown; end?: unknown; text?: unknown };
  if (typeof v.start === 'number' && typeof v.end === 'number' && typeof v.text === 'string')
    each(v as { start: number; end: number; text: string });
  for (const inner of Object.values(value)) spans(inner, each);
}

function check(record: SifaraRecord): void {
  const { text } = record.document;
  expect(schema.safeParse(record).error).toBeUndefined();
  spans(record, (span) => {
    expect(span.end).toBeGreaterThan(span.start);
    expect(text.slice(span.start, span.end)).toBe(span.text);
  });
  const ids = new Set(
    [...record.people, ...record.countries, ...record.places, ...record.organizations].map((e) => e.id),
  );
  const refs = [
    ...record.meetings.flatMap((m) => [...m.participants.map((p) => p.ref), m.place?.ref ?? null]),
    ...record.quotes.flatMap((q) => [q.speaker.ref, ...q.relay.map((r) => r.ref)]),
    ...record.people.flatMap((p) => p.roles.map((r) => r.organizationId)),
  ];
  for (const ref of refs) if (ref !== null) expect(ids).toContain(ref);
  const dates = new Set(record.dates.map((d) => d.id));
  for (const meeting of record.meetings) if (meeting.dateId !== null) expect(dates).toContain(meeting.dateId);
  // The zones cover every character that is neither blank nor invisible.
  const covered = new Uint8Array(text.length);
  for (const zone of record.document.zones) covered.fill(1, zone.start, zone.end);
  for (let i = 0; i < text.length; i++) if (/[\p{L}\p{N}]/u.test(text[i]!)) expect(covered[i]).toBe(1);
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
