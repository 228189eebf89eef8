import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding, Kind } from '../../src/report/findings.js';
import { directionOf, latinRuns } from '../../src/report/runs.js';
import { cutSegments } from '../../src/report/segments.js';

const finding = (id: string, kind: Kind, ...spans: [number, number][]): Finding => ({
  ...{ id, kind, refs: [] },
  places: spans.map(([start, end]) => ({ start, end, part: 'name' })),
});
const outline = (length: number, findings: Finding[], cuts: number[] = []) =>
  cutSegments(length, findings, cuts).map(({ start, end, marks }) => [start, end, marks.map((m) => m.finding.id)]);

describe('cutSegments', () => {
  it('puts the innermost first', () => {
    expect(
      outline(20, [
        finding('q1', 'quote', [0, 18]),
        finding('p1', 'person', [4, 12]),
        finding('c1', 'country', [8, 12]),
      ]),
    ).toEqual([
      [0, 4, ['q1']],
      [4, 8, ['p1', 'q1']],
      [8, 12, ['c1', 'p1', 'q1']],
      [12, 18, ['q1']],
      [18, 20, []],
    ]);
  });

  it('cuts what crosses, and at given places', () => {
    expect(outline(10, [finding('a1', 'person', [1, 6]), finding('b1', 'quote', [4, 9])], [5])).toEqual([
      [0, 1, []],
      [1, 4, ['a1']],
      [4, 5, ['a1', 'b1']],
      [5, 6, ['a1', 'b1']],
      [6, 9, ['b1']],
      [9, 10, []],
    ]);
  });

  it('covers the text exactly, whatever the spans', () => {
    const span = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 30 })).map(([a, n]): [number, number] => [a, a + n]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.array(span), fc.array(fc.nat(60)), (length, spans, cuts) => {
        const findings = spans.map((s, i) => finding(`p${i}`, 'person', s));
        const segments = cutSegments(length, findings, cuts);
        expect(segments[0]!.start).toBe(0);
        expect(segments.at(-1)!.end).toBe(length);
        for (const [i, { start, end, marks }] of segments.entries()) {
          if (i > 0) expect(start).toBe(segments[i - 1]!.end);
          const holding = findings.filter(({ places: [p] }) => p!.start <= start && p!.end >= end);
          expect(marks.map((m) => m.finding.id).sort()).toEqual(holding.map(({ id }) => id).sort());
        }
      }),
    );
  });
});

describe('runs', () => {
  it.each([
    ['وأعلنت CNN الخبر', ['CNN']],
    ['قالت Al Jazeera English إن', ['Al Jazeera English']],
    ['يوم 2014-11-22 عقد', ['2014-11-22']],
    ['انخفض -5 درجات', ['-5']],
    ['بين 2010-2015 و50%', []],
    ['هاتف 971-4-555', ['971-4-555']],
    ['نص عربي فقط', []],
  ])('%s', (line, runs) => {
    expect(latinRuns(line, 0).map(({ start, end }) => line.slice(start, end))).toEqual(runs);
  });

  it('turns a line by its letters, not by its first', () => {
    expect(directionOf('CNN تعلن الخبر')).toBe('rtl');
    expect(directionOf('This line is English')).toBe('ltr');
    expect(directionOf('12/3')).toBe('rtl');
  });
});
