import { halfDay } from './grammar/clock-time.js';
import { type Clock, over, type Piece, type Reading } from './reading.js';
import { clockText } from './resolve.js';
import type { Scan } from './scan.js';

/** What stands between two pieces that may be one expression. */
type Gap = 'none' | 'comma' | 'of' | 'at' | 'bracket' | 'slash';

/** Unites the readings of two neighbours; null where they are no one expression. */
type Join = (left: Reading, right: Reading, gap: Gap) => Reading | null;

const STRETCHES = ['day', 'week', 'month', 'season', 'half', 'quarter', 'year', 'decade', 'century'];

/** «مطلع» + العام المقبل, «نهاية» + 2007, «منتصف» + الليل is a rule of its own. */
const edgeJoin: Join = (left, right, gap) =>
  left.grain === 'fragment' &&
  left.mod &&
  right.grain !== 'day' &&
  STRETCHES.includes(right.grain) &&
  gap !== 'comma' &&
  gap !== 'bracket'
    ? { ...right, mod: left.mod }
    : null;

/** «مساء» + الأحد, «صباح» + أمس, «الساعة الثامنة» + من + «مساء أمس». */
const partJoin: Join = (left, right, gap) => {
  if ((gap !== 'none' && gap !== 'of') || right.grain !== 'day') return null;
  if (left.grain === 'fragment' && left.dayPart && !left.borrows && !right.dayPart)
    return { ...right, dayPart: left.dayPart };
  return null;
};

/** الثلاثاء + «مساء», أمس + «صباحا». */
const partAfterJoin: Join = (left, right, gap) =>
  gap === 'none' &&
  left.grain === 'day' &&
  !left.dayPart &&
  right.borrows &&
  right.grain === 'fragment' &&
  right.dayPart
    ? { ...left, dayPart: right.dayPart }
    : null;

const both = (a: unknown, b: unknown): boolean => a !== undefined && b !== undefined;

/** Both say which day it is, in the same way. */
const clash = (a: Reading, b: Reading): boolean =>
  both(a.weekday, b.weekday) || both(a.day, b.day) || both(a.shift, b.shift) || both(a.dayPart, b.dayPart);

/** أمس + «(الجمعة)», اليوم + «الثلاثاء», يوم الثلاثاء + «14 يوليو 2015», الأربعاء المقبل + «(12 أغسطس)». */
const sameDayJoin: Join = (left, right, gap) => {
  if (left.grain !== 'day' || right.grain !== 'day' || gap === 'of' || gap === 'slash') return null;
  if (left.borrows || right.borrows || right.part || left.part || (left.same && !left.dayPart)) return null;
  const named =
    left.weekday !== undefined ? right.day !== undefined : left.shift !== undefined && right.weekday !== undefined;
  if (gap === 'comma' && !named) return null;
  if (clash(left, right) || (left.day !== undefined && right.shift !== undefined)) return null;
  return { ...over(left, right), same: left.same, toward: left.toward ?? right.toward };
};

/** يوم الثلاثاء + من + «الأسبوع المقبل», الأسبوع الماضي + «الأحد». */
const weekdayInWeekJoin: Join = (left, right, gap) => {
  if (gap !== 'none' && gap !== 'of') return null;
  const [day, week] = left.grain === 'day' ? [left, right] : [right, left];
  if (week.grain !== 'week' || week.shift === undefined || week.mod || (week === left && gap === 'of')) return null;
  if (day.grain !== 'day' || day.weekday === undefined || day.day !== undefined || day.nth !== undefined) return null;
  if (day.shift !== undefined || day.toward !== undefined) return null;
  return { ...day, ago: { count: week.shift, unit: 'week' } };
};

/** «صباح» + كل يوم, كل يوم أحد + «الساعة 9 صباحا»: the hour or part of a repeated day. */
const setJoin: Join = (left, right, gap) => {
  const [set, at] = left.grain === 'set' ? [left, right] : [right, left];
  const days =
    set.grain === 'set'
      ? (REPEATED[set.value!] ?? (set.value!.startsWith('XXXX-WXX-') ? set.value : undefined))
      : undefined;
  if (!days || days.includes('T') || (gap !== 'none' && gap !== 'at')) return null;
  if (at.grain === 'time' && at.clock && !at.ago) return { ...set, value: `${days}T${clockText(at.clock)}` };
  return at.grain === 'fragment' && at.dayPart && at.borrows === (at === right ? true : undefined)
    ? { ...set, value: `${days}T${at.dayPart}` }
    : null;
};

const REPEATED: Readonly<Record<string, string>> = { P1D: 'XXXX-XX-XX' };

/** «الساعة العاشرة» + الليلة, مساء الأحد + «الساعة الثامنة»: the part of the day tells which half is meant. */
const inPart = (clock: Clock, part: string | undefined): Clock => ({ ...clock, hour: halfDay(clock.hour, part) });

/** غدا + «الساعة 8 صباحا», 15/3/2020 + «14:30», الأحد + عند + «الثامنة مساء». */
const AFTER_DAY: readonly Gap[] = ['none', 'comma', 'at'];

const clockAfterJoin: Join = (left, right, gap) => {
  if (left.grain !== 'day' || right.grain !== 'time' || !AFTER_DAY.includes(gap) || left.clock || right.ago)
    return null;
  const clock = right.clock && !right.dayPart ? inPart(right.clock, left.dayPart) : right.clock;
  return { ...over(left, right), grain: left.grain, clock };
};

/** «الساعة 8» + صباح + الأحد, «منتصف ليل» + الأحد, «الثالثة» + من + مساء أمس. */
const clockBeforeJoin: Join = (left, right, gap) => {
  if (left.grain !== 'time' || right.grain !== 'day' || left.ago || (gap !== 'none' && gap !== 'of' && gap !== 'comma'))
    return null;
  return {
    ...right,
    clock: !left.clock ? right.clock : left.dayPart ? left.clock : inPart(left.clock, right.dayPart),
    middle: left.middle ?? right.middle,
    dayPart: right.dayPart ?? left.dayPart,
  };
};

/** «وقت سابق» + من + الأسبوع الحالي, «وقت سابق» + الاثنين. */
const earlierJoin: Join = (left, right, gap) => {
  if (!left.earlier || !STRETCHES.includes(right.grain) || (gap !== 'of' && gap !== 'none')) return null;
  return right;
};

const joins: readonly Join[] = [
  edgeJoin,
  partJoin,
  partAfterJoin,
  sameDayJoin,
  weekdayInWeekJoin,
  setJoin,
  clockAfterJoin,
  clockBeforeJoin,
  earlierJoin,
];

/** Joins neighbours into one piece as long as a rule unites them; fragments that found no partner go. */
export function join(scan: Scan, pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  // From the right, so that مساء + يوم + (الأحد + 3 مايو) unites its tail first and prefixes last.
  for (let at = pieces.length - 1; at >= 0; at--) {
    let left = pieces[at]!;
    for (;;) {
      const right = out[out.length - 1];
      const united = right && unite(scan, left, right);
      if (!united) break;
      out.pop();
      left = united;
    }
    out.push(left);
  }
  return out.filter(({ reading }) => reading.grain !== 'fragment' && reading.grain !== 'nothing').reverse();
}

function unite(scan: Scan, left: Piece, right: Piece): Piece | null {
  if (right.cut > 0) return null;
  const gap = gapBetween(scan, left, right);
  if (!gap) return null;
  const to = gap === 'bracket' ? right.to + 1 : right.to;
  for (const rule of joins) {
    const reading = rule(left.reading, right.reading, gap);
    if (reading)
      return {
        from: left.from,
        to,
        cut: left.cut,
        reading,
        rule: left.reading.grain === 'fragment' ? right.rule : left.rule,
      };
  }
  return null;
}

function gapBetween(scan: Scan, left: Piece, right: Piece): Gap | null {
  const { from } = right;
  if (!scan.isSameLine(from)) return null;
  if (from === left.to) return 'none';
  if (!scan.isSameLine(left.to)) return null;
  if (from === left.to + 2 && isFiller(scan, left.to + 1) && scan.next(left.to, 'of')) return 'of';
  const corresponding = scan.next(left.to, 'corresponding');
  if (corresponding) return corresponding.to === from ? 'none' : null;
  const preposition = right.reading.grain === 'time' ? scan.next(left.to, 'at') : null;
  if (preposition?.to === from) return 'at';
  if (from !== left.to + 1) return null;
  if (scan.isMark(left.to, '،,-–ـ')) return 'comma';
  if (scan.isMark(left.to, '/')) return 'slash';
  if (scan.isMark(left.to, '(') && scan.isMark(right.to, ')')) return 'bracket';
  if (isFiller(scan, left.to)) return 'none';
  return scan.next(left.to, 'of') ? 'of' : null;
}

/** يوم, شهر or عام before what it names. */
const isFiller = (scan: Scan, i: number): boolean => {
  const noun = scan.next(i, 'units');
  return noun !== null && scan.unit(noun).amount === 'one' && noun.to === i + 1;
};
