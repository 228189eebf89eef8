/** A date as a record names it. */
export interface FoundDate {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly value: string;
}

/** The dates of one article of the gold: strings in text order, with an offset where the string stands earlier too. */
export interface GoldDates {
  readonly id: string;
  readonly dates?: readonly {
    readonly text: string;
    readonly type: string;
    readonly value: string;
    readonly at?: number;
  }[];
  readonly ignore?: readonly string[];
}

/** How well one layer of dates was read, over all articles. */
export interface DateTally {
  readonly layer: string;
  /** 0 to 100. */
  readonly f1: number;
  readonly gold: number;
  readonly found: number;
}

type Span = Pick<FoundDate, 'start' | 'end'>;

/** TIMEX3 values in one spelling: W5 is W05, +00:00 is Z, T15 is T15:00, 199X is 199. */
export const sameSpelling = (value: string): string =>
  value
    .replace(/^(\d{4})-W(\d)$/u, '$1-W0$2')
    .replace(/\+00:?00$/u, 'Z')
    .replace(/(T\d{2}:\d{2}):00(Z?)$/u, '$1$2')
    .replace(/(T\d{2})(Z?)$/u, '$1:00$2')
    .replace(/^(\d{2,3})X+$/u, '$1');

const overlap = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** Twice the common part over both lengths. */
const closeness = (a: Span, b: Span): number => (2 * overlap(a, b)) / (a.end - a.start + b.end - b.start);

/** Where the gold's dates stand; those inside ignored lines are left out. */
function placeGold(gold: GoldDates, text: string, ignored: readonly Span[]): readonly FoundDate[] {
  let cursor = 0;
  return (gold.dates ?? []).flatMap(({ text: words, type, value, at }) => {
    const after = text.indexOf(words, cursor);
    const start = at ?? (after >= 0 ? after : text.indexOf(words));
    if (start < 0) return [];
    cursor = start + 1;
    const date = { start, end: start + words.length, type, value };
    return ignored.some((line) => overlap(line, date) > 0) ? [] : [date];
  });
}

/** Pairs of gold and found dates, one to one, the closest first; half of both must be shared. */
function pair(gold: readonly FoundDate[], found: readonly FoundDate[]): readonly (readonly [FoundDate, FoundDate])[] {
  const all = gold.flatMap((g) => found.map((f) => ({ g, f, close: closeness(g, f) }))).filter((p) => p.close >= 0.5);
  const used = new Set<FoundDate>();
  return all
    .sort((a, b) => b.close - a.close)
    .flatMap(({ g, f }) => {
      if (used.has(g) || used.has(f)) return [];
      used.add(g).add(f);
      return [[g, f] as const];
    });
}

const ratio = (right: number, all: number): number => (all === 0 ? 0 : right / all);

/** F1 of spans, values and types, counted over all articles. */
export function tallyDates(
  items: readonly { readonly id: string; readonly text: string }[],
  golds: readonly GoldDates[],
  foundBy: ReadonlyMap<string, readonly FoundDate[]>,
): readonly DateTally[] {
  const texts = new Map(items.map(({ id, text }) => [id, text]));
  const right = { spans: 0, values: 0, types: 0 };
  let [all, told] = [0, 0];
  for (const gold of golds) {
    const text = texts.get(gold.id) ?? '';
    const ignored = (gold.ignore ?? []).map((line) => {
      const start = text.indexOf(line);
      return { start, end: start + line.length };
    });
    const want = placeGold(gold, text, ignored);
    const found = (foundBy.get(gold.id) ?? []).filter((date) => !ignored.some((line) => overlap(line, date) > 0));
    all += want.length;
    told += found.length;
    for (const [g, f] of pair(want, found)) {
      right.spans++;
      if (sameSpelling(g.value) === sameSpelling(f.value)) right.values++;
      if (g.type === f.type) right.types++;
    }
  }
  return Object.entries(right).map(([layer, n]) => {
    const [precision, recall] = [ratio(n, told), ratio(n, all)];
    return { layer, f1: 100 * ratio(2 * precision * recall, precision + recall), gold: all, found: told };
  });
}
