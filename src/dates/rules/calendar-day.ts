import { readDayNumber } from '../grammar/day-number.js';
import { readMonthName } from '../grammar/month-name.js';
import { readYearTail } from '../grammar/year-tail.js';
import type { DateRule } from '../rule.js';

/** A day and its month: «26 تشرين الأول/أكتوبر 2016», «الثامن من أغسطس», «14يوليو», «٢٥ محرم ١٤٣٨هـ». */
export const calendarDay: DateRule = {
  name: 'calendar-day',
  starts: ['digits', 'digits:mark', 'article', 'ordinals', 'cardinals', 'units:day'],
  leadsOn: true,
  read(scan, i) {
    const day = readDayNumber(scan, i);
    if (!day || !scan.isSameLine(day.to)) return null;
    const of = scan.next(day.to, 'of');
    const at = of ? of.to : scan.isMark(day.to, '/-') ? day.to + 1 : day.to;
    if (!scan.isSameLine(at)) return null;
    const month = readMonthName(scan, at);
    if (!month || month.cut > 0) return null;
    const tail = readYearTail(scan, month.to);
    const calendar = month.calendar ?? tail.fields.calendar;
    const reading = {
      grain: 'day',
      day: day.value,
      month: month.month,
      ...tail.fields,
      ...(calendar ? { calendar } : {}),
    } as const;
    return { from: i, to: tail.to, cut: day.cut, reading };
  },
};
