import { describe, expect, it } from 'vitest';
import { type FoundDate, sameSpelling, tallyDates } from '../../bench/date-values.js';

const text = 'وصل أمس وغادر أمس، ثم عاد عام 2015';
const items = [{ id: 'a', text }];
const gold = [
  {
    id: 'a',
    dates: [
      { text: 'أمس', type: 'DATE', value: '2015-01-01' },
      { text: 'أمس', type: 'DATE', value: '2015-01-01' },
      { text: 'عام 2015', type: 'DATE', value: '2015' },
    ],
  },
];
const date = (start: number, end: number, value: string, type = 'DATE'): FoundDate => ({ start, end, value, type });
const second = text.lastIndexOf('أمس');
const year = text.indexOf('عام');
const f1 = (found: readonly FoundDate[]) =>
  Object.fromEntries(tallyDates(items, gold, new Map([['a', found]])).map((t) => [t.layer, Math.round(t.f1)]));

describe('date tally', () => {
  it('gives 100 to the gold itself, in any order', () => {
    const found = [date(year, year + 8, '2015'), date(second, second + 3, '2015-01-01'), date(4, 7, '2015-01-01')];
    expect(f1(found)).toEqual({ spans: 100, values: 100, types: 100 });
  });

  it('pairs one to one, and where half is shared', () => {
    expect(f1([date(4, 7, '2015-01-01'), date(4, 7, '2015-01-01')])).toMatchObject({ spans: 40 });
    expect(f1([date(year + 4, year + 8, '2015')])).toMatchObject({ spans: 50, values: 50 });
    expect(f1([date(year + 7, year + 8, '2015')])).toMatchObject({ spans: 0 });
  });

  it('tells values and types from spans', () => {
    expect(f1([date(4, 7, '2014', 'TIME')])).toEqual({ spans: 50, values: 0, types: 0 });
    expect(f1([])).toEqual({ spans: 0, values: 0, types: 0 });
  });

  it('leaves ignored lines out', () => {
    const ignoring = [{ ...gold[0]!, ignore: [text] }];
    const [spans] = tallyDates(items, ignoring, new Map([['a', [date(4, 7, '2015-01-01')]]]));
    expect(spans).toMatchObject({ gold: 0, found: 0 });
  });

  it.each([
    ['2015-W5', '2015-W05'],
    ['2015-01-01T15', '2015-01-01T15:00'],
    ['2015-01-01T15:30+00:00', '2015-01-01T15:30Z'],
    ['199X', '199'],
  ])('spells %s as %s', (written, same) => {
    expect(sameSpelling(written)).toBe(same);
  });
});
