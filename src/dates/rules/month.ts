import { readMonthName } from '../grammar/month-name.js';
import { readYearTail } from '../grammar/year-tail.js';
import type { DateRule } from '../rule.js';
import type { Scan } from '../scan.js';

/** A month: «يناير 2014», «أكتوبر (تشرين الأول) الماضي», «شهر رمضان», «مايو من العام المقبل»; bare behind a word of time. */
export const month: DateRule = {
  name: 'month',
  starts: ['months', 'hijri-months', 'units:month'],
  read(scan, i) {
    const name = readMonthName(scan, i);
    if (!name) return null;
    const tail = readYearTail(scan, name.to);
    const calendar = name.calendar ?? tail.fields.calendar;
    const alone = tail.to === name.to;
    if (alone && name.guarded && !isAwaited(scan, i)) return null;
    if (alone && name.guarded && name.calendar) return null;
    const reading = { grain: 'month', month: name.month, ...tail.fields, ...(calendar ? { calendar } : {}) } as const;
    return { from: i, to: tail.to, cut: name.cut, reading };
  },
};

const CUES = ['in', 'since', 'ago', 'after', 'between'];

/** A month that is a word too stands alone only behind a word of time. */
function isAwaited(scan: Scan, i: number): boolean {
  const cue = scan.before(i, 'cues');
  return (cue !== null && CUES.includes(cue.key)) || scan.before(i, 'edges') !== null;
}
