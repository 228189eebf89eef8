import { dayNumber, dayOf, pad } from './calendar.js';
import { hijriMonthStart, hijriOf } from './hijri.js';
import type { Reading } from './reading.js';
import { type Context, type Resolved, unresolved } from './resolved.js';

type Basis = Resolved['anchor'];

/** Resolves a month of the Hijri year: its value is the Gregorian month that its middle falls in. */
export function hijriMonth(reading: Reading, { hijri, anchor, tense }: Context): Resolved {
  const m = reading.month!;
  const now = anchor ? hijriOf(hijri, anchor.number) : null;
  const at = (y: number, basis: Basis): Resolved => {
    const from = hijriMonthStart(hijri, y, m);
    const to = hijriMonthStart(hijri, y, m + 1) - 1;
    if (Number.isNaN(from) || Number.isNaN(to)) return unresolved('XXXX-XX');
    const middle = dayOf((from + to) >> 1);
    return { value: `${middle.year}-${pad(middle.month)}`, from, to, anchor: basis };
  };
  if (reading.year !== undefined) {
    if (reading.year < 1700) return at(reading.year, 'explicit');
    const start = hijriOf(hijri, dayNumber(reading.year, 7, 1));
    const fits =
      start &&
      [start.year - 1, start.year, start.year + 1].find(
        (y) => dayOf(hijriMonthStart(hijri, y, m) + 14).year === reading.year,
      );
    return fits ? at(fits, 'explicit') : unresolved('XXXX-XX');
  }
  if (!now) return unresolved('XXXX-XX');
  if (reading.yearShift !== undefined) return at(now.year + reading.yearShift, anchor!.basis);
  const side = reading.toward ?? tense;
  const strict = reading.toward !== undefined && reading.toward !== 0;
  const y =
    side < 0
      ? m < now.month || (m === now.month && !strict)
        ? now.year
        : now.year - 1
      : side > 0
        ? m > now.month || (m === now.month && !strict)
          ? now.year
          : now.year + 1
        : now.year;
  return at(y, anchor!.basis);
}
