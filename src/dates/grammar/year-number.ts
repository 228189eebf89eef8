import type { Scan } from '../scan.js';
import { readNumber } from './number.js';

/** A year by number. */
export interface YearNumber {
  readonly year: number;
  readonly calendar?: 'hijri';
  readonly to: number;
  readonly cut: number;
  /** Has its noun (عام) or an era (هـ): certainly a year. */
  readonly marked: boolean;
}

/** Two-digit years from here on are of the last century. */
const PIVOT = 40;

/** Reads a year: `2015`, `عام 2015`, `العام ألفين وخمسة عشر`, `عام 67`, `1436 هـ`, `2015م`. */
export function readYear(scan: Scan, i: number): YearNumber | null {
  const noun = scan.at(i, 'units');
  if (noun) {
    if (scan.unit(noun).unit !== 'year' || scan.unit(noun).amount === 'many' || !scan.isSameLine(noun.to)) return null;
    const at = scan.isMark(noun.to, '«"(') ? noun.to + 1 : noun.to;
    const number = readNumber(scan, at);
    if (!number || number.cut > 0 || !isYear(number.value, true)) return null;
    return withEra(scan, { year: fullYear(number.value), to: number.to, cut: noun.cut, marked: true });
  }
  const digits = scan.digits(i);
  if (digits?.width !== 4 || !isYear(digits.value, false)) return null;
  if (scan.isMark(i + 1, '.,٫') && scan.isGlued(i + 1) && scan.isGlued(i + 2) && scan.digits(i + 2)) return null;
  return withEra(scan, { year: digits.value, to: i + 1, cut: 0, marked: false });
}

const isYear = (n: number, named: boolean): boolean => (n >= 1000 && n <= 2199) || (named && n >= 10 && n < 100);
const fullYear = (n: number): number => (n >= 100 ? n : n >= PIVOT ? 1900 + n : 2000 + n);

function withEra(scan: Scan, year: YearNumber): YearNumber {
  const era = scan.next(year.to, 'eras');
  if (era?.key === 'hijri') return { ...year, calendar: 'hijri', to: era.to, marked: true };
  // The letter of the era is glued to its number or stands before the end of a phrase.
  if (era?.key === 'gregorian' && (scan.isGlued(year.to) || era.key.length > 1))
    return { ...year, to: era.to, marked: true };
  return year.year >= 1300 && year.year <= 1500 && year.marked ? { ...year, calendar: 'hijri' } : year;
}
