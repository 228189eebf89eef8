import { type Anchor, anchorOf } from './anchor.js';
import { dayNumber, daysInMonth } from './calendar.js';
import type { Piece } from './reading.js';

/**
 * The day of writing as the story itself tells it: a full date that is said to be today, yesterday or tomorrow
 * («اليوم الثلاثاء 14 يوليو 2015»); null where no date says so.
 */
export function contextAnchor(pieces: readonly Piece[]): Anchor | null {
  for (const { reading: r } of pieces) {
    if (r.grain !== 'day' || r.shift === undefined || r.calendar) continue;
    if (r.year === undefined || r.month === undefined || r.day === undefined || r.day > daysInMonth(r.year, r.month))
      continue;
    return anchorOf(dayNumber(r.year, r.month, r.day) - r.shift, 'context');
  }
  return null;
}
