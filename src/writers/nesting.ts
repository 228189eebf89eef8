import type { Span } from '../text/span.js';

/** A part of a span that nests with all others: `part` counts from 0. */
export interface Fragment<T> extends Span {
  readonly of: T;
  readonly part: number;
  /** True for the last part of its span. */
  readonly last: boolean;
}

/** A fragment with what stands inside it. */
export interface Nested<T> {
  readonly fragment: Fragment<T>;
  readonly children: readonly Nested<T>[];
}

/**
 * Cuts spans so that they nest and none crosses a stretch (a paragraph), an outer span or another span:
 * what crosses becomes several fragments. Gives the trees of each stretch, in order.
 *
 * @param outer Spans that stay outside of all others: the others are cut at their ends.
 */
export function nest<T extends Span>(
  spans: readonly T[],
  outer: (span: T) => boolean,
  stretches: readonly Span[],
): Nested<T>[][] {
  const outerCuts = cutsOf(spans.filter(outer));
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  const parts = new Map<T, number>();
  let next = 0;
  let nextCut = 0;
  let active: T[] = [];
  const pieces = stretches.map((stretch) => {
    active = active.filter(({ end }) => end > stretch.start);
    for (; next < sorted.length && sorted[next]!.start < stretch.end; next++) active.push(sorted[next]!);
    while (nextCut < outerCuts.length && outerCuts[nextCut]! <= stretch.start) nextCut++;
    const cuts: number[] = [];
    for (let i = nextCut; i < outerCuts.length && outerCuts[i]! < stretch.end; i++) cuts.push(outerCuts[i]!);
    return split(active.flatMap((of) => cutAt(of, stretch, outer(of) ? null : cuts)));
  });
  for (const list of pieces) for (const { of } of list) parts.set(of, (parts.get(of) ?? 0) + 1);
  const seen = new Map<T, number>();
  return pieces.map((list) =>
    tree(
      list.map(({ of, start, end }) => {
        const part = seen.get(of) ?? 0;
        seen.set(of, part + 1);
        return { of, start, end, part, last: part + 1 === parts.get(of) };
      }),
    ),
  );
}

interface Piece<T> extends Span {
  readonly of: T;
  readonly rank: number;
}

/** The pieces of a span inside a stretch, cut at offsets; null for a span that is not cut. */
function cutAt<T extends Span>(of: T, stretch: Span, cuts: readonly number[] | null): Piece<T>[] {
  const start = Math.max(of.start, stretch.start);
  const end = Math.min(of.end, stretch.end);
  if (start >= end) return [];
  const rank = cuts === null ? 0 : 1;
  const ends = [...(cuts ?? []).filter((cut) => cut > start && cut < end), end];
  return ends.map((to, i) => ({ of, start: i === 0 ? start : ends[i - 1]!, end: to, rank }));
}

const cutsOf = (spans: readonly Span[]): number[] =>
  [...new Set(spans.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);

const before = <T>(a: Piece<T>, b: Piece<T>): number => a.start - b.start || b.end - a.end || a.rank - b.rank;

/** Splits each piece that outlasts the one it begins in; the result is in the order of the text, outer pieces first. */
function split<T>(pieces: readonly Piece<T>[]): Piece<T>[] {
  const queue = [...pieces].sort(before);
  const done: Piece<T>[] = [];
  const open: Piece<T>[] = [];
  while (queue.length) {
    const piece = queue.shift()!;
    while (open.length && open.at(-1)!.end <= piece.start) open.pop();
    const around = open.at(-1);
    if (around && piece.end > around.end) {
      const rest = { ...piece, start: around.end };
      let at = 0;
      while (at < queue.length && before(queue[at]!, rest) <= 0) at++;
      queue.splice(at, 0, rest);
      const cut = { ...piece, end: around.end };
      // The shorter piece may now belong behind others that begin with it.
      if (queue.length && before(queue[0]!, cut) < 0) {
        at = 0;
        while (at < queue.length && before(queue[at]!, cut) <= 0) at++;
        queue.splice(at, 0, cut);
        continue;
      }
      done.push(cut);
      open.push(cut);
    } else {
      done.push(piece);
      open.push(piece);
    }
  }
  return done;
}

function tree<T>(fragments: readonly Fragment<T>[]): Nested<T>[] {
  const roots: Nested<T>[] = [];
  const open: { fragment: Fragment<T>; children: Nested<T>[] }[] = [];
  for (const fragment of fragments) {
    while (open.length && open.at(-1)!.fragment.end <= fragment.start) open.pop();
    const node = { fragment, children: [] };
    (open.at(-1)?.children ?? roots).push(node);
    open.push(node);
  }
  return roots;
}
