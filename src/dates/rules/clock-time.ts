import { TokenKind } from '../../text/tokens.js';
import { readClock } from '../grammar/clock-time.js';
import type { DateRule } from '../rule.js';
import type { Scan } from '../scan.js';

/** A time of day: «الساعة الثالثة والنصف عصرا», «الساعة 14,30 ت غ», «14:30», «8 صباحا». */
export const clockTime: DateRule = {
  name: 'clock-time',
  starts: ['clock', 'digits', 'digits:mark', 'ordinals'],
  read(scan, i) {
    const head = scan.at(i, 'clock');
    if (head && !scan.isSameLine(head.to)) return null;
    const time = readClock(scan, head ? head.to : i);
    if (!time || (head ? time.cut > 0 : !time.digital && !(time.sure && (time.divided || isHour(scan, i)))))
      return null;
    if (!head && scan.isMark(i - 1, ':/') && scan.isGlued(i)) return null;
    const { clock, dayPart } = time;
    const reading = { grain: 'time', clock, ...(dayPart ? { dayPart } : {}) } as const;
    return { from: i, to: time.to, cut: head ? head.cut : time.cut, reading };
  },
};

/** Without its noun an hour in words needs a preposition, or a first hour with it: في السابعة مساء, الساعة الثالثة إلى الخامسة مساء. */
const isHour = (scan: Scan, i: number): boolean =>
  scan.tokens.kind[i] === TokenKind.number ||
  scan.before(i, 'cues')?.key === 'in' ||
  (scan.before(i, 'connectors') !== null && scan.before(i - 2, 'clock') !== null);
