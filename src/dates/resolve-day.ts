import { dayNumber, daysInMonth, isoOf, pad, shiftMonth, weekdayOf } from './calendar.js';
import { hijriDayNumber, hijriOf } from './hijri.js';
import type { Reading } from './reading.js';
import { resolveNthDay } from './resolve-nth-day.js';
import { type Context, type DateIssue, type Resolved, unresolved } from './resolved.js';

type Basis = Resolved['anchor'];

const day = (number: number, anchor: Basis, issue?: DateIssue): Resolved => ({
  value: isoOf(number),
  from: number,
  to: number,
  anchor,
  issue,
});

/** Resolves a reading of one day, its part of day and clock left aside. */
export function resolveDay(reading: Reading, context: Context): Resolved {
  if (reading.nth !== undefined) return nthDay(reading, context);
  if (reading.part === 'national') return unresolved('XXXX-XX-XX', 'unresolved-date');
  if (reading.calendar === 'hijri') return hijriDay(reading, context);
  if (reading.month !== undefined && reading.day !== undefined) return dayOfYear(reading, context);
  if (reading.day !== undefined) return dayOfMonth(reading, context);
  if (reading.ago && reading.weekday !== undefined) return inWeek(reading.weekday, reading.ago.count, context);
  if (reading.ago) return counted(reading.ago.count, context);
  if (reading.shift !== undefined) return deictic(reading, context);
  if (reading.weekday !== undefined) return ofWeek(reading, context);
  return storyDay(reading, context);
}

/** A day of a feast that lasts, counted from its first one, or a day by its place in a month or year. */
function nthDay(reading: Reading, context: Context): Resolved {
  if (reading.day === undefined) return resolveNthDay(reading, context);
  const first = resolveDay({ ...reading, nth: undefined }, context);
  return Number.isNaN(first.from) ? first : day(first.from + Math.max(reading.nth! - 1, 0), first.anchor);
}

/** True where the anchor is known to the day. */
const isDated = (context: Context): boolean => context.anchor !== null && context.anchor.day > 0;

const unit = (month: number, d: number): string => `XXXX-${pad(month)}-${pad(d)}`;

function dayOfYear(reading: Reading, context: Context): Resolved {
  const { anchor, story } = context;
  const month = reading.month!;
  const d = reading.day!;
  const key = month * 32 + d;
  const at = (year: number) => (d <= daysInMonth(year, month) ? dayNumber(year, month, d) : Number.NaN);
  const put = (year: number, basis: Basis): Resolved => {
    const number = at(year);
    if (Number.isNaN(number)) return unresolved(`${pad(year, 4)}-${pad(month)}-${pad(d)}`, 'impossible-date');
    const clash = reading.weekday !== undefined && weekdayOf(number) !== reading.weekday;
    return day(number, basis, clash ? 'weekday-clash' : reading.ambiguous ? 'ambiguous-date' : undefined);
  };
  if (reading.year !== undefined) return put(reading.year, 'explicit');
  if (reading.yearShift !== undefined)
    return anchor ? put(anchor.year + reading.yearShift, anchor.basis) : unresolved(unit(month, d));
  if (reading.same && story.year) return put(story.year, 'context');
  const said = reading.toward === undefined ? story.years.get(key) : undefined;
  if (said !== undefined) return put(said, 'context');
  if (!anchor) return unresolved(unit(month, d));
  const years = [anchor.year - 1, anchor.year, anchor.year + 1].filter((y) => !Number.isNaN(at(y)));
  const agreeing = reading.weekday === undefined ? years : years.filter((y) => weekdayOf(at(y)) === reading.weekday);
  const year = choose(agreeing.length ? agreeing : years, at, reading, context);
  return year === undefined ? unresolved(unit(month, d), 'impossible-date') : put(year, anchor.basis);
}

/** A bare date this many days ahead is rather one of the past. */
const FAR = 200;
/** Where nothing tells the side, only days this near lie ahead. */
const SOON = 45;

/** The year whose stretch lies on the side that the reading or the sentence tells, else the nearest one. */
function choose(
  years: readonly number[],
  at: (year: number) => number,
  { toward }: Reading,
  context: Context,
): number | undefined {
  const { number: now, year: current } = context.anchor!;
  if (toward === 0 && years.includes(current)) return current;
  const side = toward ?? context.tense;
  const strict = toward === undefined ? 0 : 1;
  if (side < 0) {
    const past = years.filter((y) => at(y) <= now - strict);
    if (past.length) return past[past.length - 1];
  } else if (side > 0) {
    const future = years.find((y) => at(y) >= now + strict);
    if (future !== undefined && (strict || at(future) - now < FAR)) return future;
  }
  if (side === 0) {
    const soon = years.find((y) => at(y) >= now);
    if (soon !== undefined && at(soon) - now <= SOON) return soon;
    const past = years.filter((y) => at(y) <= now);
    if (past.length) return past[past.length - 1];
  }
  return years.reduce<number | undefined>(
    (best, y) => (best === undefined || Math.abs(at(y) - now) < Math.abs(at(best) - now) ? y : best),
    undefined,
  );
}

function dayOfMonth(reading: Reading, { anchor, story }: Context): Resolved {
  const d = reading.day!;
  if (reading.same && story.month >= 0) {
    const [year, month] = [Math.floor(story.month / 12), (story.month % 12) + 1];
    if (d <= daysInMonth(year, month)) return day(dayNumber(year, month, d), 'context');
  }
  if (!anchor || anchor.month === 0) return unresolved(`XXXX-XX-${pad(d)}`);
  const { year, month } = shiftMonth(anchor.year, anchor.month, reading.monthShift ?? 0);
  if (d > daysInMonth(year, month)) return unresolved(`${pad(year, 4)}-${pad(month)}-${pad(d)}`, 'impossible-date');
  const number = dayNumber(year, month, d);
  const clash = reading.weekday !== undefined && weekdayOf(number) !== reading.weekday;
  return day(number, anchor.basis, clash ? 'weekday-clash' : undefined);
}

const counted = (days: number, context: Context): Resolved =>
  isDated(context) ? day(context.anchor!.number + Math.round(days), context.anchor!.basis) : unresolved('XXXX-XX-XX');

/** اليوم, أمس; a weekday beside it that does not agree moves «اليوم» and «غدا» to it, as pages are dated late. */
function deictic({ shift = 0, weekday }: Reading, context: Context): Resolved {
  if (!isDated(context)) return unresolved(weekday === undefined ? 'XXXX-XX-XX' : `XXXX-WXX-${weekday}`);
  const { number: now, basis } = context.anchor!;
  const number = now + shift;
  if (weekday === undefined || weekdayOf(number) === weekday) return day(number, basis);
  if (shift !== 0) return day(number, basis, 'weekday-clash');
  return day(latest(number, weekday), basis, 'weekday-clash');
}

/** الثلاثاء من الأسبوع المقبل: weeks begin on Sunday. */
function inWeek(weekday: number, weeks: number, context: Context): Resolved {
  if (!isDated(context)) return unresolved(`XXXX-WXX-${weekday}`);
  const { number: now, basis } = context.anchor!;
  return day(now - (weekdayOf(now) % 7) + 7 * weeks + (weekday % 7), basis);
}

/** The latest such weekday on or before a day. */
const latest = (number: number, weekday: number): number => number - ((weekdayOf(number) - weekday + 7) % 7);
/** The first such weekday on or after a day. */
const next = (number: number, weekday: number): number => number + ((weekday - weekdayOf(number) + 7) % 7);

function ofWeek({ weekday = 1, toward }: Reading, context: Context): Resolved {
  if (!isDated(context)) return unresolved(`XXXX-WXX-${weekday}`);
  const { story, anchor } = context;
  const { number: now, basis } = anchor!;
  if (toward === 0) return day(now - weekdayOf(now) + weekday, basis);
  if (toward !== undefined)
    return day(
      toward < 0 ? latest(now - 1, weekday) + 7 * (toward + 1) : next(now + 1, weekday) + 7 * (toward - 1),
      basis,
    );
  const said = story.weekdays.get(weekday);
  if (said !== undefined) return day(said, 'context');
  return day(context.tense > 0 ? next(now, weekday) : latest(now, weekday), basis);
}

/** The day the story is at, or the one beside it. */
function storyDay({ toward = 0 }: Reading, context: Context): Resolved {
  const { story, anchor } = context;
  if (toward !== 0 && !Number.isNaN(story.last)) return day(story.last + toward, 'context');
  if (!Number.isNaN(story.day)) return day(story.day + toward, 'context');
  return isDated(context) && toward === 0 ? day(anchor!.number, anchor!.basis) : unresolved('XXXX-XX-XX');
}

function hijriDay(reading: Reading, context: Context): Resolved {
  const { hijri, anchor } = context;
  const [month, d] = [reading.month!, reading.day!];
  const at = (year: number) => hijriDayNumber(hijri, year, month, d);
  if (reading.month === undefined) return unresolved('XXXX-XX-XX', 'unresolved-date');
  if (reading.year !== undefined) {
    // A holiday may name the Gregorian year it falls in (عيد الفطر 2015).
    const year = reading.year > 1700 ? hijriYearIn(reading.year, at) : reading.year;
    const number = at(year);
    return Number.isNaN(number) ? unresolved('XXXX-XX-XX', 'impossible-date') : day(number, 'explicit');
  }
  const now = anchor ? hijriOf(hijri, anchor.number) : null;
  if (!now) return unresolved('XXXX-XX-XX');
  if (reading.yearShift !== undefined) return day(at(now.year + reading.yearShift), anchor!.basis);
  const years = [now.year - 1, now.year, now.year + 1].filter((y) => !Number.isNaN(at(y)));
  const year = choose(years, at, reading, context);
  return year === undefined ? unresolved('XXXX-XX-XX') : day(at(year), anchor!.basis);
}

/** The Hijri year in which the day falls into a Gregorian year. */
function hijriYearIn(gregorian: number, at: (year: number) => number): number {
  const guess = Math.floor((gregorian - 622) * 1.0307);
  for (let year = guess - 1; year <= guess + 2; year++)
    if (at(year) >= dayNumber(gregorian, 1, 1) && at(year) <= dayNumber(gregorian, 12, 31)) return year;
  return 0;
}
