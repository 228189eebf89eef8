import { isoOf, weekdayOf } from './calendar.js';
import type { Reading } from './reading.js';
import { resolveStretch } from './resolve-stretch.js';
import { type Context, type Resolved, unresolved } from './resolved.js';

/** Resolves a day by its place in a month or year: the nth one or the nth such weekday, the last where nth is 0. */
export function resolveNthDay(reading: Reading, context: Context): Resolved {
  const { weekday, nth, monthShift } = reading;
  const grain = reading.month !== undefined || monthShift !== undefined ? 'month' : 'year';
  const stretch = resolveStretch(
    { ...reading, grain, shift: reading.month === undefined ? monthShift : undefined, weekday: undefined },
    context,
  );
  if (Number.isNaN(stretch.from) || Number.isNaN(stretch.to)) return unresolved('XXXX-XX-XX');
  const at = placed(stretch.from, stretch.to, nth!, weekday);
  if (at > stretch.to) return unresolved('XXXX-XX-XX', 'impossible-date');
  return { value: isoOf(at), from: at, to: at, anchor: stretch.anchor };
}

function placed(from: number, to: number, nth: number, weekday: number | undefined): number {
  if (weekday === undefined) return nth === 0 ? to : from + nth - 1;
  if (nth === 0) return to - ((weekdayOf(to) - weekday + 7) % 7);
  return from + ((weekday - weekdayOf(from) + 7) % 7) + 7 * (nth - 1);
}
