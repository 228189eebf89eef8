import { describe, expect, it } from 'vitest';
import { capRecord, cutAt } from '../../playground/cap-record.js';
import { extract } from '../../src/extract.js';
import { record as recordSchema } from '../../src/record/schema.js';

const PARAGRAPH =
  'التقى وزير الخارجية المصري سامح شكري نظيره الأردني أيمن الصفدي في عمان. وقال شكري إن القاهرة "ستواصل التشاور".\n';
const record = extract(PARAGRAPH.repeat(30), { publishedAt: '2020-01-15' });

describe('cutAt', () => {
  it.each([
    ['short', 10, 5],
    ['one line\nand another', 12, 9],
    ['no line but words in it', 12, 12],
    ['nospacesatallinthis', 7, 7],
    ['abcde\u{1F600}fgh', 6, 5],
  ])('cuts %j within %i at %i', (text, limit, expected) => expect(cutAt(text, limit)).toBe(expected));
});

describe('capRecord', () => {
  it('gives a record that fits whole as it is', () => expect(capRecord(record, 1_000_000)).toBe(record));

  it.each([1, 60, 150, 777, 2000])('gives a record of the first %i characters', (limit) => {
    const capped = capRecord(record, limit);
    const { text } = capped.document;
    expect(text.length).toBeLessThanOrEqual(limit);
    expect(record.document.text.startsWith(text)).toBe(true);
    recordSchema.parse(capped);
    const ids = new Set(
      [capped.people, capped.countries, capped.places, capped.organizations, capped.dates].flat().map(({ id }) => id),
    );
    const visit = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      const part = value as { start?: number; end?: number; text?: string; ref?: string | null };
      if (part.end !== undefined) expect(part.end).toBeLessThanOrEqual(text.length);
      if (part.end !== undefined && part.text !== undefined) expect(text.slice(part.start, part.end)).toBe(part.text);
      if (part.ref) expect(ids).toContain(part.ref);
      for (const inner of Object.values(value)) visit(inner);
    };
    visit({ ...capped, document: {} });
    expect(capped.people.length > 0).toBe(limit >= 60);
  });
});
