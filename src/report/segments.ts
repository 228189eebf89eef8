import type { Span } from '../text/span.js';
import type { Finding, Place } from './findings.js';

/** A place and the finding it belongs to. */
export interface Mark extends Place {
  readonly finding: Finding;
}

/** A stretch of the text with all findings that hold it, the innermost first. */
export interface Segment extends Span {
  readonly marks: readonly Mark[];
}

/**
 * Cuts the first `length` units of a text at every border of a place and at `cuts`: the segments follow one another without a gap,
 * and each carries all that holds it.
 */
export function cutSegments(length: number, findings: readonly Finding[], cuts: readonly number[]): Segment[] {
  const marks: Mark[] = [];
  for (const finding of findings)
    for (const { start, end, part } of finding.places)
      if (start < length) marks.push({ start, end: Math.min(end, length), part, finding });
  marks.sort((a, b) => a.start - b.start);
  const borders = new Set([0, length]);
  for (const cut of cuts) if (cut > 0 && cut < length) borders.add(cut);
  for (const { start, end } of marks) borders.add(start).add(end);
  const sorted = [...borders].sort((a, b) => a - b);
  const segments: Segment[] = [];
  let active: Mark[] = [];
  let next = 0;
  for (let i = 0; i + 1 < sorted.length; i++) {
    const [start, end] = [sorted[i]!, sorted[i + 1]!];
    active = active.filter((mark) => mark.end > start);
    for (; next < marks.length && marks[next]!.start <= start; next++) active.push(marks[next]!);
    segments.push({ start, end, marks: [...active].sort(innermost) });
  }
  return segments;
}

const innermost = (a: Mark, b: Mark): number => a.end - a.start - (b.end - b.start) || a.start - b.start;
