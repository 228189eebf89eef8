import { readMonthName } from '../grammar/month-name.js';
import { readYear } from '../grammar/year-number.js';
import type { DateRule } from '../rule.js';

/** The month before its day, with a year: «مارس 15، 2013». */
export const monthFirstDay: DateRule = {
  name: 'month-first-day',
  starts: ['months', 'hijri-months'],
  leadsOn: true,
  read(scan, i) {
    const month = readMonthName(scan, i);
    if (!month || !scan.isSameLine(month.to)) return null;
    const day = scan.digits(month.to);
    if (!day || day.value < 1 || day.value > 31 || day.width > 2) return null;
    const at = scan.isMark(month.to + 1, ',،') ? month.to + 2 : month.to + 1;
    const year = scan.isSameLine(at) ? readYear(scan, at) : null;
    if (!year || year.cut > 0) return null;
    const calendar = month.calendar ?? year.calendar;
    const reading = {
      grain: 'day',
      day: day.value,
      month: month.month,
      year: year.year,
      ...(calendar ? { calendar } : {}),
    } as const;
    return { from: i, to: year.to, cut: month.cut, reading };
  },
};
