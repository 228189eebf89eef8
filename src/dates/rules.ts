import type { DateRule } from './rule.js';
import { ago } from './rules/ago.js';
import { calendarDay } from './rules/calendar-day.js';
import { century } from './rules/century.js';
import { clockTime } from './rules/clock-time.js';
import { coordinatedDay } from './rules/coordinated-day.js';
import { dayOfCurrent } from './rules/day-of-current.js';
import { dayPart } from './rules/day-part.js';
import { dayPartAfter } from './rules/day-part-after.js';
import { decade } from './rules/decade.js';
import { deicticDay } from './rules/deictic-day.js';
import { duration } from './rules/duration.js';
import { edge } from './rules/edge.js';
import { every } from './rules/every.js';
import { masked } from './rules/masked.js';
import { midnight } from './rules/midnight.js';
import { month } from './rules/month.js';
import { monthFirstDay } from './rules/month-first-day.js';
import { namedDay } from './rules/named-day.js';
import { nthDay } from './rules/nth-day.js';
import { numericDate } from './rules/numeric-date.js';
import { period } from './rules/period.js';
import { pluralPeriod } from './rules/plural-period.js';
import { reference } from './rules/reference.js';
import { season } from './rules/season.js';
import { set } from './rules/set.js';
import { vagueSpell } from './rules/vague-spell.js';
import { weekOfMonth } from './rules/week-of-month.js';
import { weekday } from './rules/weekday.js';
import { year } from './rules/year.js';
import { yearPart } from './rules/year-part.js';

/** Every rule, in the order in which one of two equal stretches is preferred. At most 30: each is one bit of a word's lead. */
export const rules: readonly DateRule[] = [
  masked,
  numericDate,
  calendarDay,
  monthFirstDay,
  dayOfCurrent,
  coordinatedDay,
  nthDay,
  namedDay,
  deicticDay,
  weekday,
  clockTime,
  midnight,
  dayPart,
  dayPartAfter,
  month,
  yearPart,
  weekOfMonth,
  season,
  year,
  decade,
  century,
  period,
  pluralPeriod,
  vagueSpell,
  every,
  set,
  ago,
  duration,
  reference,
  edge,
];
