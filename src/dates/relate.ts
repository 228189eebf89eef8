import { halfDay } from './grammar/clock-time.js';
import type { Piece, Reading } from './reading.js';
import type { Scan } from './scan.js';

/** A piece with the number of the range it is a half of, 0 for none. */
export interface Related extends Piece {
  readonly range: number;
}

const STRETCHES = ['day', 'week', 'month', 'season', 'half', 'quarter', 'year', 'time'];

/**
 * Ties the two halves of a range or a coordination (من 3 إلى 5 مايو, عامي 2011 و2013, الاثنين والثلاثاء المقبلين) and
 * hands each half what only the other one says.
 */
export function relate(scan: Scan, pieces: readonly Piece[]): Related[] {
  const out: Related[] = pieces.map(unrelated);
  let ranges = 0;
  // Right to left: 3 و4 و5 مايو hands the month on.
  for (let i = out.length - 2; i >= 0; i--) {
    const left = out[i]!;
    const right = out[i + 1]!;
    if (!areLinked(scan, left, right)) {
      if (left.reading.borrows) out[i] = { ...left, reading: inherit(left.reading, right.reading) };
      continue;
    }
    const range = right.range || ++ranges;
    out[i] = { ...left, reading: inPartOf(inherit(left.reading, right.reading), right.reading), range };
    out[i + 1] = { ...right, reading: inherit(right.reading, left.reading), range };
  }
  return out.filter(({ reading }) => !reading.borrows);
}

const unrelated = ({ from, to, cut, reading, rule }: Piece): Related => ({ from, to, cut, reading, rule, range: 0 });

function areLinked(scan: Scan, left: Piece, right: Piece): boolean {
  const comparable = left.reading.grain === right.reading.grain && STRETCHES.includes(left.reading.grain);
  if (!comparable || !scan.isSameLine(right.from)) return false;
  if (right.from === left.to) return right.cut === 1;
  if (right.from !== left.to + 1) return false;
  return scan.next(left.to, 'connectors') !== null || scan.isMark(left.to, left.reading.borrows ? '-–،' : '-–');
}

/** من الساعة الثالثة إلى الخامسة مساء: the part of the day of the second hour holds for the first, unless it would come later. */
function inPartOf(half: Reading, { clock: end, dayPart }: Reading): Reading {
  if (half.grain !== 'time' || !half.clock || half.dayPart || !end || !dayPart) return half;
  const hour = halfDay(half.clock.hour, dayPart);
  return hour < end.hour ? { ...half, clock: { ...half.clock, hour }, dayPart } : half;
}

/** The day fields a half may take from the other one, by its grain. */
function inherit(half: Reading, other: Reading): Reading {
  const own: Reading = { ...half, borrows: undefined };
  if (half.grain === 'time') return own;
  const fixed = own.shift !== undefined || own.ago !== undefined;
  if (fixed) return own;
  const takesMonth =
    own.grain === 'day' && own.day !== undefined && own.month === undefined && own.monthShift === undefined;
  const hasYear = own.year !== undefined || own.yearShift !== undefined || own.toward !== undefined;
  const takesYear = !hasYear && own.monthShift === undefined && own.grain !== 'year';
  const ofMonth = takesMonth ? other : own;
  const ofYear = takesYear ? other : own;
  return {
    ...own,
    month: ofMonth.month ?? own.month,
    monthShift: ofMonth.monthShift ?? own.monthShift,
    year: ofYear.year ?? own.year,
    yearShift: ofYear.yearShift ?? own.yearShift,
    toward: ofYear.toward ?? own.toward,
    calendar: (takesMonth || takesYear ? other.calendar : undefined) ?? own.calendar,
  };
}
