import { dayNumber, dayOf, daysInMonth } from './calendar.js';

/** What dates are counted from: the day of publication, as far as it is known. */
export interface Anchor {
  readonly year: number;
  /** 0 where unknown. */
  readonly month: number;
  /** 0 where unknown. */
  readonly day: number;
  /** Minutes after midnight, −1 where unknown. */
  readonly minutes: number;
  /** Day number; a day in the middle of what is known where the day is not. */
  readonly number: number;
  readonly basis: 'publication' | 'context';
}

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2}))?)?)?/;

/** Reads `YYYY[-MM[-DD[Thh:mm]]]` as an anchor; null for anything else. */
export function readAnchor(value: string | null, basis: Anchor['basis']): Anchor | null {
  const m = value === null ? null : ISO.exec(value);
  if (!m) return null;
  const [year, month, day] = [Number(m[1]), Number(m[2] ?? 0), Number(m[3] ?? 0)];
  if (month > 12 || (month > 0 && day > daysInMonth(year, month))) return null;
  const minutes = m[4] === undefined ? -1 : Number(m[4]) * 60 + Number(m[5]);
  return { year, month, day, minutes, number: dayNumber(year, month || 7, day || (month ? 15 : 1)), basis };
}

/** A day as an anchor. */
export const anchorOf = (number: number, basis: Anchor['basis']): Anchor => ({
  ...dayOf(number),
  minutes: -1,
  number,
  basis,
});
