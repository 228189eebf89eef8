import type { Span } from '../text/span.js';

/** Latin words with what binds them; dates and numbers of three parts; a number with its sign. */
const RUNS =
  /\p{Script=Latin}[\p{Script=Latin}\p{M}\d]*(?:[ '’.&/@:_+-]{1,3}[\p{Script=Latin}\d][\p{Script=Latin}\p{M}\d]*)*|(?<!\d)\d{1,9}(?:[-/.:]\d{1,9}){2,9}|(?<=^|[\s(])[+-]\d{1,15}(?:\.\d{1,15})?/gu;

/** The stretches of a right-to-left line that read from left to right as one: else their parts or signs would change places. */
export function latinRuns(line: string, offset: number): Span[] {
  if (!/[a-z\d\u00c0-\u024f]/iu.test(line)) return [];
  return [...line.matchAll(RUNS)].map(({ index, 0: run }) => ({
    start: offset + index,
    end: offset + index + run.length,
  }));
}

/** The direction of a line: right to left unless most of its letters are of another script. */
export function directionOf(line: string): 'rtl' | 'ltr' {
  const arabic = line.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  const other = line.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return other > 2 * arabic ? 'ltr' : 'rtl';
}
