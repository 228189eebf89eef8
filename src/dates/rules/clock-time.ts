import { readClock } from '../grammar/clock-time.js';
import type { DateRule } from '../rule.js';

/** A time of day: «الساعة الثالثة والنصف عصرا», «الساعة 14,30 ت غ», «14:30», «8 صباحا». */
export const clockTime: DateRule = {
  name: 'clock-time',
  starts: ['clock', 'digits', 'ordinals'],
  read(scan, i) {
    const head = scan.at(i, 'clock');
    if (head && !scan.isSameLine(head.to)) return null;
    const time = readClock(scan, head ? head.to : i);
    if (!time || (head ? time.cut > 0 : !time.digital && !(time.sure && scan.tokens.kind[i] === 2))) return null;
    if (!head && scan.isMark(i - 1, ':/') && scan.isGlued(i)) return null;
    // An hour behind the plain noun (ساعة 3) may be a count: the article or digits with minutes decide.
    const { clock, dayPart } = time;
    const reading = { grain: 'time', clock, ...(dayPart ? { dayPart } : {}) } as const;
    return { from: i, to: time.to, cut: head ? head.cut : time.cut, reading };
  },
};
