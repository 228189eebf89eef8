import { readClock } from '../grammar/clock-time.js';
import type { Reading } from '../reading.js';
import type { DateRule } from '../rule.js';
import type { Digits, Scan } from '../scan.js';

/**
 * A date in figures, day first: «05/08/2015», «27/ 9/ 1436», «2015-08-05», «15.3.2020», يوم «22/4», في «3/2014»; with its time where
 * machines wrote it: «2015-08-05T14:30:00Z». An impossible order is turned round.
 */
export const numericDate: DateRule = {
  name: 'numeric-date',
  starts: ['digits:mark', 'units:day'],
  leadsOn: true,
  read(scan, i) {
    const noun = scan.at(i, 'units');
    if (noun && (scan.unit(noun).unit !== 'day' || scan.unit(noun).amount !== 'one' || !scan.isSameLine(noun.to)))
      return null;
    const from = noun ? noun.to : i;
    if (!noun && scan.isMark(i - 1, '/-') && scan.digits(i - 2)) return null;
    const named = noun !== null || scan.before(i, 'weekdays') !== null;
    const found = readThree(scan, from, named || scan.before(i, 'cues')?.key === 'in') ?? readTwo(scan, from, named);
    if (!found) return null;
    const era = scan.next(found.to, 'eras');
    const { reading, to } = era ? { reading: found.reading, to: era.to } : readTime(scan, found);
    return { from: i, to, cut: noun ? noun.cut : 0, reading };
  },
};

interface Found {
  readonly reading: Reading;
  readonly to: number;
}

/** T14:30:00, glued to its date, with Z or an offset. */
function readTime(scan: Scan, found: Found): Found {
  const at = found.to;
  if (!scan.isLatin(at, 'T') || !scan.isGlued(at) || !scan.isGlued(at + 1)) return found;
  const time = readClock(scan, at + 1);
  if (!time?.digital || time.sure) return found;
  const utc = scan.isLatin(time.to, 'Z') && scan.isGlued(time.to);
  const clock = utc ? { ...time.clock, zone: 'Z' } : time.clock;
  return { reading: { ...found.reading, clock }, to: utc ? time.to + 1 : time.to };
}

function readThree(scan: Scan, i: number, dated: boolean): Found | null {
  const a = scan.digits(i);
  const mark = MARKS.find((each) => scan.isMark(i + 1, each));
  if (!a || !mark) return null;
  const b = scan.thenDigits(i + 2);
  const c = b && scan.isMark(i + 3, mark) ? scan.thenDigits(i + 4) : null;
  if (!b || !c || b.width > 2) return null;
  if (mark !== '/' && !isEven(scan, i, mark === '-' && (a.width === 4 || c.width === 4))) return null;
  if (scan.isMark(i + 5, mark) && scan.digits(i + 6)) return null;
  const yearFirst = a.width === 4;
  if (!yearFirst && !(c.width === 4 || isShortYear(c, mark === '/' || (dated && a.width === 2 && b.width === 2))))
    return null;
  if (a.width === 3 || (yearFirst && c.width > 2) || a.width > 4) return null;
  const year = yearFirst ? a.value : c.width === 2 ? 2000 + c.value : c.value;
  const [day, month] = yearFirst ? [c.value, b.value] : [a.value, b.value];
  const reading = order(year, month, day, yearFirst);
  return reading && { reading, to: i + 5 };
}

const MARKS = ['/', '-', '.', '\\'];

/** 26-10-2016 without any space, or with one around each mark. */
function isEven(scan: Scan, i: number, mayPart: boolean): boolean {
  const glued = [1, 2, 3, 4].filter((n) => scan.isGlued(i + n)).length;
  return glued === 4 || (mayPart && glued === 0);
}

/** Years of two digits are of this century. */
const isShortYear = ({ value, width }: Digits, isDate: boolean): boolean => width === 2 && value < 50 && isDate;

function order(year: number, month: number, day: number, yearFirst: boolean): Reading | null {
  const hijri = year >= 1300 && year <= 1500;
  if (!hijri && (year < 1700 || year > 2199)) return null;
  const turned = month > 12;
  const [m, d] = turned ? [day, month] : [month, day];
  if (m < 1 || m > 12 || d < 1 || d > (hijri ? 30 : 31)) return null;
  const ambiguous = !yearFirst && !turned && d <= 12 && d !== m;
  return {
    grain: 'day',
    year,
    month: m,
    day: d,
    ...(hijri ? { calendar: 'hijri' } : {}),
    ...(ambiguous ? { ambiguous } : {}),
  };
}

/** A day and its month behind their noun or weekday, or a month and its year behind a word of time. */
function readTwo(scan: Scan, i: number, isDay: boolean): Found | null {
  const a = scan.digits(i);
  if (!a || !scan.isMark(i + 1, '/-') || !scan.isGlued(i + 1) || !scan.isGlued(i + 2)) return null;
  const b = scan.digits(i + 2);
  if (!b || (scan.isMark(i + 3, '/-.') && scan.digits(i + 4))) return null;
  const to = i + 3;
  if (isDay) {
    if (a.width > 2 || b.width > 2) return null;
    const [day, month] = b.value > 12 ? [b.value, a.value] : [a.value, b.value];
    return day >= 1 && day <= 31 && month >= 1 && month <= 12 ? { reading: { grain: 'day', day, month }, to } : null;
  }
  const cue = scan.before(i, 'cues');
  if (!cue || cue.key === 'for' || a.width + b.width > 6) return null;
  const [month, year] = a.width === 4 ? [b, a] : [a, b];
  if (year.width !== 4 || month.width > 2 || year.value < 1900 || year.value > 2100) return null;
  // 2010/11 is a season.
  if (month.value < 1 || month.value > 12 || (a.width === 4 && month.value === (year.value % 100) + 1)) return null;
  return { reading: { grain: 'month', month: month.value, year: year.value }, to };
}
