import { dayNumber, daysInMonth, shiftMonth } from './calendar.js';
import type { Reading } from './reading.js';
import { type Context, type Resolved, unresolved } from './resolved.js';

type Basis = Resolved['anchor'];

const SEASON_START: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** Resolves a season; winter belongs to the year of its December. */
export function season(reading: Reading, context: Context): Resolved {
  const { anchor, story } = context;
  const name = reading.part as string;
  const first = SEASON_START[name]!;
  const at = (y: number, basis: Basis): Resolved => {
    const end = shiftMonth(y, first, 2);
    return {
      value: `${y}-${name}`,
      from: dayNumber(y, first, 1),
      to: dayNumber(end.year, end.month, daysInMonth(end.year, end.month)),
      anchor: basis,
    };
  };
  if (reading.year !== undefined) return at(reading.year, 'explicit');
  if (reading.same && story.year) return at(story.year, 'context');
  if (!anchor) return unresolved(`XXXX-${name}`);
  if (reading.yearShift !== undefined) return at(anchor.year + reading.yearShift, anchor.basis);
  const years = [anchor.year - 2, anchor.year - 1, anchor.year, anchor.year + 1].map((y) => at(y, anchor.basis));
  const now = anchor.number;
  if (reading.toward === 0) return years.find((s) => s.from <= now && now <= s.to) ?? years[2]!;
  if (reading.toward === 1) return years.find((s) => s.from > now)!;
  return years.filter((s) => s.to < now).pop()!;
}
