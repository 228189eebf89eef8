import { TokenKind } from '../../text/tokens.js';
import { type ClockMatch, readClock } from '../grammar/clock-time.js';
import { readOrdinal } from '../grammar/ordinal.js';
import type { DateRule } from '../rule.js';
import type { Scan } from '../scan.js';

/** A time of day: «الساعة الثالثة والنصف عصرا», «الساعة 14,30 ت غ», «14:30», «8 صباحا». */
export const clockTime: DateRule = {
  name: 'clock-time',
  starts: ['clock', 'digits', 'digits:mark', 'ordinals'],
  leadsOn: true,
  read(scan, i) {
    const head = scan.at(i, 'clock');
    if (head && !scan.isSameLine(head.to)) return null;
    const time = readClock(scan, head ? head.to : i);
    if (!time || (head ? time.cut > 0 : !time.digital && !isHourHere(scan, i, time))) return null;
    if (!head && (isLaterPart(scan, i) || isOffset(scan, i))) return null;
    const { clock, dayPart } = time;
    const reading = { grain: 'time', clock, ...(dayPart ? { dayPart } : {}) } as const;
    return { from: i, to: time.to, cut: head ? head.cut : time.cut, reading };
  },
};

/** What a mark glues to the figures before it. */
const isLaterPart = (scan: Scan, i: number): boolean => scan.isMark(i - 1, ':/') && scan.isGlued(i);

/** «(GMT+04:00)»: how far a zone is from its meridian. */
const isOffset = (scan: Scan, i: number): boolean =>
  scan.isMark(i - 1, '+-') && scan.isGlued(i) && scan.isGlued(i - 1) && scan.before(i - 1, 'zones') !== null;

/** Without its noun an hour needs a part of the day, and in words a preposition or a range too: في السابعة مساء, بين الثالثة والخامسة مساء. */
const isHourHere = (scan: Scan, i: number, time: ClockMatch): boolean =>
  time.sure ? time.divided || isHour(scan, i) || endsRange(scan, i, time.cut) : opensRange(scan, i, time.to);

const isHour = (scan: Scan, i: number): boolean =>
  scan.tokens.kind[i] === TokenKind.number ||
  scan.before(i, 'cues')?.key === 'in' ||
  scan.before(i, 'at') !== null ||
  (scan.before(i, 'connectors') !== null && scan.before(i - 2, 'clock') !== null);

const RANGES = ['between', 'from'];

const opens = (scan: Scan, i: number): boolean => RANGES.includes(scan.before(i, 'cues')?.key ?? '');

/** من «السابعة» حتى التاسعة مساء: the hour in words before one that is certainly a time. */
function opensRange(scan: Scan, i: number, to: number): boolean {
  if (!scan.isWord(i) || !opens(scan, i) || !scan.isSameLine(to)) return false;
  const link = scan.next(to, 'connectors');
  const end = readOrdinal(scan, link ? link.to : to) && readClock(scan, link ? link.to : to);
  return end?.sure === true && end.cut === (link ? 0 : 1);
}

/** بين الثالثة «والخامسة مساء»: an hour of one or two words stands between it and the preposition. */
function endsRange(scan: Scan, i: number, cut: number): boolean {
  const end = cut === 1 ? i : scan.before(i, 'connectors') ? i - 1 : 0;
  return [end - 1, end - 2].some((at) => at > 0 && opens(scan, at) && readOrdinal(scan, at)?.to === end);
}
