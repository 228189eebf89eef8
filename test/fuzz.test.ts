import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extract } from '../src/index.js';
import { mutate } from './mutations.js';
import { violations } from './record-invariants.js';

const folder = new URL('../fixtures/articles/', import.meta.url);
const texts = readdirSync(folder).map((slug) => readFileSync(new URL(`${slug}/source.txt`, folder), 'utf8'));

describe('spoiled articles', () => {
  it.each(Array.from({ length: 8 }, (_, block) => block))(
    'give true records, the same each time (block %i)',
    (block) => {
      for (let seed = block * 25; seed < block * 25 + 25; seed++) {
        const { text, how } = mutate(texts, seed);
        const options = { publishedAt: seed % 3 ? '2018-04-12' : null } as const;
        const record = extract(text, options);
        expect({ seed, how, violations: violations(record) }).toEqual({ seed, how, violations: [] });
        expect(JSON.stringify(extract(text, options))).toBe(JSON.stringify(record));
      }
    },
  );

  it('keeps its findings when a paragraph in another language is added at the end', () => {
    const latin =
      '\n\nLorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore magna aliqua.';
    for (const text of texts) {
      const [before, after] = [extract(text), extract(text + latin)];
      const spans = (record: typeof before) => ({
        people: record.people.map((p) => [p.key, p.name.ar, p.mentions.map((m) => [m.start, m.end])]),
        countries: record.countries.map((c) => [c.alpha2, c.mentions.map((m) => [m.start, m.end])]),
        places: record.places.map((p) => [p.key, p.mentions.map((m) => [m.start, m.end])]),
        organizations: record.organizations.map((o) => [o.name.ar, o.mentions.map((m) => [m.start, m.end])]),
        dates: record.dates.map((d) => [d.start, d.end, d.value]),
        quotes: record.quotes.map((q) => [q.content.start, q.content.end]),
      });
      expect(spans(after)).toEqual(spans(before));
    }
  });
});

describe('hostile texts', () => {
  const megabyte = 'قال وزير الخارجية الروسي سيرغي لافروف إن بلاده ستواصل الحوار مع الجميع ';
  it.each([
    ['100,000 opening marks', '"«“'.repeat(33_333)],
    ['100,000 closing marks', '»”'.repeat(50_000)],
    ['100,000 nested brackets', '('.repeat(100_000) + ')'.repeat(100_000)],
    ['one line of a megabyte', megabyte.repeat(Math.ceil(500_000 / megabyte.length))],
    ['100,000 line breaks', 'قال\n'.repeat(100_000)],
    ['100,000 commas', 'وقال لافروف، '.repeat(8_000) + '،'.repeat(100_000)],
    ['one word of 200,000 letters', 'و'.repeat(200_000)],
    ['lone surrogates', '\ud800\udc00\udc00\ud800'.repeat(20_000)],
    ['marks without letters', '\u064e\u064f\u0650'.repeat(60_000)],
  ])('of %s give a true record', (_, text) => expect(violations(extract(text))).toEqual([]), 60_000);
});
