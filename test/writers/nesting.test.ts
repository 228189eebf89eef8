import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Nested, nest } from '../../src/writers/nesting.js';

interface Named {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const span = (name: string, start: number, end: number): Named => ({ name, start, end });
const print = (trees: readonly Nested<Named>[]): string =>
  trees
    .map(({ fragment: { of, part, last, start, end }, children }) => {
      const inside = children.length ? `(${print(children)})` : '';
      return `${of.name}${part}${last ? '' : '+'}[${start},${end}]${inside}`;
    })
    .join(' ');
const isOuter = ({ name }: Named) => name === 'q';

describe('nest', () => {
  it.each([
    ['inside', [span('a', 0, 9), span('b', 2, 4)], 'a0[0,9](b0[2,4])'],
    ['the same place: an outer span stays outside', [span('a', 0, 9), span('q', 0, 9)], 'q0[0,9](a0[0,9])'],
    ['crossing', [span('a', 0, 5), span('b', 3, 8)], 'a0[0,5](b0+[3,5]) b1[5,8]'],
    ['crossing an outer span', [span('a', 0, 5), span('q', 3, 8)], 'a0+[0,3] q0[3,8](a1[3,5])'],
    ['around an outer span', [span('a', 0, 9), span('q', 3, 5)], 'a0+[0,3] q0[3,5](a1+[3,5]) a2[5,9]'],
  ])('%s', (_, spans, expected) => {
    expect(print(nest(spans, isOuter, [{ start: 0, end: 9 }])[0]!)).toBe(expected);
  });

  it('cuts at stretches', () => {
    const trees = nest([span('a', 2, 8)], isOuter, [
      { start: 0, end: 4 },
      { start: 5, end: 9 },
    ]);
    expect(trees.map(print)).toEqual(['a0+[2,4]', 'a1[5,8]']);
  });

  it('covers each span exactly, in parts that nest', () => {
    const arbitrary = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'q'), fc.nat(30), fc.integer({ min: 1, max: 12 })), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(arbitrary, (drawn) => {
        const spans = drawn.map(([name, start, length]) => span(name, start, start + length));
        const covered = new Map<Named, number[]>();
        const walk = (nodes: readonly Nested<Named>[], from: number, to: number): void => {
          let at = from;
          for (const { fragment, children } of nodes) {
            expect(fragment.start).toBeGreaterThanOrEqual(at);
            expect(fragment.end).toBeLessThanOrEqual(to);
            const seen = covered.get(fragment.of) ?? [];
            expect(fragment.part).toBe(seen.length / 2);
            covered.set(fragment.of, [...seen, fragment.start, fragment.end]);
            walk(children, fragment.start, fragment.end);
            at = fragment.end;
          }
        };
        walk(nest(spans, isOuter, [{ start: 0, end: 50 }])[0]!, 0, 50);
        for (const s of spans) {
          const ends = covered.get(s)!;
          expect([ends[0], ends.at(-1)]).toEqual([s.start, s.end]);
          for (let i = 1; i + 1 < ends.length; i += 2) expect(ends[i]).toBe(ends[i + 1]);
        }
      }),
    );
  });
});
