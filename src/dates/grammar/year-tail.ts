import type { Reading, Toward } from '../reading.js';
import type { Scan } from '../scan.js';
import { readYear } from './year-number.js';

/** What may follow a day or a month: its year, or the side on which it lies. */
export interface Tail {
  readonly fields: Pick<Reading, 'year' | 'yearShift' | 'toward' | 'calendar' | 'same'>;
  readonly to: number;
}

/** Reads `2015`, `عام 2015`, `من العام 2015`, `من العام الماضي`, `هذا العام`, `الماضي`, `المقبل`; an empty tail where nothing follows. */
export function readYearTail(scan: Scan, i: number): Tail {
  const none: Tail = { fields: {}, to: i };
  if (!scan.isSameLine(i)) return none;
  const toward = scan.next(i, 'toward');
  if (toward) return { fields: { toward: Number(toward.key) as Toward }, to: toward.to };
  const of = scan.next(i, 'of');
  const at = of ? of.to : scan.isMark(i, ',،/-') ? i + 1 : i;
  if (!scan.isSameLine(at)) return none;
  const year = readYear(scan, at);
  if (year && year.cut === 0 && !isAmount(scan, year.to)) {
    if (scan.isMark(i, '-') && !scan.isGlued(i)) return none;
    return { fields: { year: year.year, ...(year.calendar ? { calendar: year.calendar } : {}) }, to: year.to };
  }
  return readRelativeYear(scan, at) ?? none;
}

/** `العام الماضي`, `هذا العام`, `العام نفسه`. */
function readRelativeYear(scan: Scan, i: number): Tail | null {
  const before = scan.next(i, 'this');
  const noun = scan.next(before ? before.to : i, 'units');
  if (!noun || scan.unit(noun).unit !== 'year' || scan.unit(noun).amount !== 'one' || !scan.unit(noun).the) return null;
  if (before) return { fields: { yearShift: 0 }, to: noun.to };
  const same = scan.next(noun.to, 'same');
  if (same) return { fields: { same: true }, to: same.to };
  const toward = scan.next(noun.to, 'toward');
  return toward && { fields: { yearShift: Number(toward.key) }, to: toward.to };
}

/** True where the number before token `i` counts things (دولار, %). */
export const isAmount = (scan: Scan, i: number): boolean => scan.next(i, 'amounts') !== null || scan.isMark(i, '%٪$');
