import { readDayNumber } from '../grammar/day-number.js';
import type { DateRule } from '../rule.js';
import { calendarDay } from './calendar-day.js';
import { dayOfCurrent } from './day-of-current.js';

/** The first of two days that share a month: من «4» إلى 6 أغسطس, «20» و21 أكتوبر, «الثالث» والرابع من مايو. It takes the month of its neighbour. */
export const coordinatedDay: DateRule = {
  name: 'coordinated-day',
  starts: ['digits', 'digits:mark', 'article', 'ordinals', 'cardinals', 'units:day'],
  leadsOn: true,
  read(scan, i) {
    const day = readDayNumber(scan, i);
    if (!day || !scan.isSameLine(day.to)) return null;
    let at = day.to;
    for (let others = 0; others < 8; others++) {
      const link = scan.next(at, 'connectors');
      const dash = !link && scan.isMark(at, '-–،,') && scan.isSameLine(at + 1);
      const next = link ? link.to : dash ? at + 1 : at;
      const head = readDayNumber(scan, next);
      if (!head || !scan.isSameLine(next) || (!link && !dash && head.cut === 0)) return null;
      const whole = calendarDay.read(scan, next) ?? dayOfCurrent.read(scan, next);
      if (whole) return { from: i, to: day.to, cut: day.cut, reading: { grain: 'day', day: day.value, borrows: true } };
      at = head.to;
      if (!scan.isSameLine(at)) return null;
    }
    return null;
  },
};
