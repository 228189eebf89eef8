import { dayNumber, dayOf, daysInMonth, isoWeek, pad, shiftMonth, weekdayOf } from './calendar.js';
import { hijriMonthStart } from './hijri.js';
import type { Reading } from './reading.js';
import { hijriMonth } from './resolve-hijri-month.js';
import { season } from './resolve-season.js';
import { type Context, type Resolved, unresolved } from './resolved.js';
import { daysIn, monthsIn } from './units.js';

type Basis = Resolved['anchor'];

/** Resolves a week, month, season, half, quarter, year, decade or century. */
export function resolveStretch(reading: Reading, context: Context): Resolved {
  switch (reading.grain) {
    case 'week':
      return week(reading, context);
    case 'month':
      return reading.calendar === 'hijri' ? hijriMonth(reading, context) : month(reading, context);
    case 'season':
      return season(reading, context);
    case 'half':
    case 'quarter':
      return yearPart(reading, context);
    case 'year':
      return year(reading, context);
    default:
      return ages(reading, context);
  }
}

function week(reading: Reading, context: Context): Resolved {
  if (reading.part === 'WE') return weekend(reading, context);
  if (reading.part !== undefined) return weekOfMonth(reading, context);
  const { shift, ago } = reading;
  const { anchor, story } = context;
  const steps = shift ?? (ago ? ago.count : 0);
  const base = shift === undefined && !ago ? story.day : anchor && anchor.day > 0 ? anchor.number : Number.NaN;
  if (Number.isNaN(base)) return unresolved('XXXX-WXX');
  return weekAt(base + Math.round(7 * steps), anchor?.basis ?? 'context');
}

/** Where nothing tells which, early in the week the past speaks of the last one. */
const EARLY = 4;

function weekend({ shift }: Reading, { anchor, tense }: Context): Resolved {
  if (!anchor || anchor.day === 0) return unresolved('XXXX-WXX-WE');
  const steps = shift ?? (tense < 0 && weekdayOf(anchor.number) <= EARLY ? -1 : 0);
  const { value, to } = weekAt(anchor.number + 7 * steps, anchor.basis);
  return { value: `${value}-WE`, from: to - 1, to, anchor: anchor.basis };
}

/** The ISO week that holds a day. */
function weekAt(day: number, anchor: Basis): Resolved {
  const monday = day - weekdayOf(day) + 1;
  const iso = isoWeek(monday);
  return { value: `${iso.year}-W${pad(iso.week)}`, from: monday, to: monday + 6, anchor };
}

/** The nth week of a month: the ISO week that has most of its nth seven days; part 0 is the last one. */
function weekOfMonth({ part, monthShift, ...rest }: Reading, context: Context): Resolved {
  const whole = month({ ...rest, ...(monthShift === undefined ? {} : { shift: monthShift }) }, context);
  if (Number.isNaN(whole.from)) return unresolved('XXXX-WXX');
  return weekAt(part === 0 ? whole.to - 3 : whole.from + 7 * ((part as number) - 1) + 3, whole.anchor);
}

const monthOf = (year: number, m: number, anchor: Basis): Resolved => ({
  value: `${pad(year, 4)}-${pad(m)}`,
  from: dayNumber(year, m, 1),
  to: dayNumber(year, m, daysInMonth(year, m)),
  anchor,
});

function month(reading: Reading, context: Context): Resolved {
  const { anchor, story } = context;
  const { month: m, shift, ago } = reading;
  if (m === undefined) {
    if (shift === undefined && !ago)
      return story.month >= 0
        ? monthOf(Math.floor(story.month / 12), (story.month % 12) + 1, 'context')
        : unresolved('XXXX-XX');
    if (!anchor || anchor.month === 0) return unresolved('XXXX-XX');
    const steps = shift ?? ago!.count * monthsIn(ago!.unit);
    const at = Number.isInteger(steps)
      ? shiftMonth(anchor.year, anchor.month, steps)
      : dayOf(anchor.number + Math.round(steps * MONTH));
    return monthOf(at.year, at.month, anchor.basis);
  }
  if (reading.year !== undefined) return monthOf(reading.year, m, 'explicit');
  if (reading.same && story.year) return monthOf(story.year, m, 'context');
  if (!anchor) return unresolved(`XXXX-${pad(m)}`);
  if (reading.yearShift !== undefined) return monthOf(anchor.year + reading.yearShift, m, anchor.basis);
  return monthOf(sideYear(m, reading, context), m, anchor.basis);
}

/** Days of a month where a part of one is counted. */
const MONTH = 30.44;

/** A bare month this many months ahead is rather one of the past. */
const FAR = 7;

/** The year of a month on its side of the anchor. */
function sideYear(m: number, { toward }: Reading, context: Context): number {
  const { anchor, tense } = context;
  const { year: now, month: current } = anchor!;
  if (toward === 0 || current === 0) return now;
  const side = toward ?? tense;
  if (side === -2 || side === 2) return sideYear(m, { grain: 'month', toward: side < 0 ? -1 : 1 }, context) + side / 2;
  const strict = toward !== undefined;
  if (side < 0) return m < current || (m === current && !strict) ? now : now - 1;
  const ahead = (m - current + 12) % 12;
  if (side > 0 && (strict || ahead < FAR)) return m > current || (m === current && !strict) ? now : now + 1;
  // Nothing tells the side: the month that comes next is nearer than the one eleven months ago.
  if (side === 0 && ahead === 1) return m > current ? now : now + 1;
  return m <= current ? now : now - 1;
}

/** The year a reading names by number, by its distance, or as the one last spoken of. */
function yearNamed(
  { year: y, yearShift, shift, same, ago }: Reading,
  { anchor, story }: Context,
): { year: number; basis: Basis } | null {
  if (y !== undefined) return { year: y, basis: 'explicit' };
  if (same && story.year) return { year: story.year, basis: 'context' };
  if (!anchor) return null;
  if (ago) {
    const months = Math.round(ago.count * (monthsIn(ago.unit) || daysIn(ago.unit) / 30));
    return { year: shiftMonth(anchor.year, anchor.month || 7, months).year, basis: anchor.basis };
  }
  const steps = yearShift ?? shift;
  return steps === undefined ? null : { year: anchor.year + steps, basis: anchor.basis };
}

function yearPart(reading: Reading, context: Context): Resolved {
  const named = yearNamed(reading, context);
  const half = reading.grain === 'half';
  if (reading.part === undefined) return quarterFrom(reading.shift ?? 0, context);
  const n = reading.part as number;
  const label = `${half ? 'H' : 'Q'}${n}`;
  if (!named) return unresolved(`XXXX-${label}`);
  const size = half ? 6 : 3;
  const last = n * size;
  return {
    value: `${named.year}-${label}`,
    from: dayNumber(named.year, last - size + 1, 1),
    to: dayNumber(named.year, last, daysInMonth(named.year, last)),
    anchor: named.basis,
  };
}

/** الربع الماضي: quarters from that of the anchor. */
function quarterFrom(steps: number, { anchor }: Context): Resolved {
  if (!anchor || anchor.month === 0) return unresolved('XXXX-QX');
  const at = shiftMonth(anchor.year, anchor.month, 3 * steps);
  const n = Math.ceil(at.month / 3);
  return {
    value: `${at.year}-Q${n}`,
    from: dayNumber(at.year, 3 * n - 2, 1),
    to: dayNumber(at.year, 3 * n, daysInMonth(at.year, 3 * n)),
    anchor: anchor.basis,
  };
}

function year(reading: Reading, context: Context): Resolved {
  const named = yearNamed(reading, context);
  if (!named) return unresolved('XXXX');
  if (reading.calendar === 'hijri') {
    const from = hijriMonthStart(context.hijri, named.year, 1);
    const to = hijriMonthStart(context.hijri, named.year + 1, 1) - 1;
    // Outside the table the year is counted, without an interval.
    if (Number.isNaN(from) || Number.isNaN(to))
      return { ...unresolved(pad(Math.floor(named.year * 0.970224 + 621.58), 4)), anchor: named.basis };
    return { value: pad(dayOf((from + to) >> 1).year, 4), from, to, anchor: named.basis };
  }
  return {
    value: pad(named.year, 4),
    from: dayNumber(named.year, 1, 1),
    to: dayNumber(named.year, 12, 31),
    anchor: named.basis,
  };
}

function ages(reading: Reading, { anchor, story, hijri }: Context): Resolved {
  const size = reading.grain === 'decade' ? 10 : 100;
  const digits = size === 10 ? 3 : 2;
  if (reading.calendar === 'hijri') {
    const from = hijriMonthStart(hijri, reading.year! + 1, 1);
    return {
      ...unresolved(pad(Math.floor((reading.year! * 0.970224 + 621.58 + 48) / size), digits)),
      from,
      anchor: 'explicit',
    };
  }
  const named =
    reading.year ??
    (reading.same ? story.year || undefined : anchor ? anchor.year + (reading.shift ?? 0) * size : undefined);
  if (named === undefined) return unresolved('X'.repeat(digits));
  const first = Math.floor(named / size) * size;
  return {
    value: pad(first / size, digits),
    from: dayNumber(first, 1, 1),
    to: dayNumber(first + size - 1, 12, 31),
    anchor: reading.year !== undefined ? 'explicit' : (anchor?.basis ?? 'context'),
  };
}
