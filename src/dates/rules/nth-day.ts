import { readMonthName } from '../grammar/month-name.js';
import { readOrdinal } from '../grammar/ordinal.js';
import { readYearTail } from '../grammar/year-tail.js';
import type { Reading } from '../reading.js';
import type { DateRule } from '../rule.js';
import type { Match, Scan } from '../scan.js';

/**
 * A day by its place in a month, a year or a feast: «أول جمعة من نوفمبر», «آخر يوم في الشهر», «اليوم الأخير من العام الماضي»,
 * «ثاني أيام عيد الفطر».
 */
export const nthDay: DateRule = {
  name: 'nth-day',
  starts: ['ordinals', 'last', 'units:day'],
  read(scan, i) {
    const place = readPlace(scan, i);
    if (!place || !scan.isSameLine(place.to)) return null;
    const { nth, weekday, cut } = place;
    const feast = weekday === undefined ? readFeast(scan, place.to) : null;
    if (feast) return { from: i, to: feast.to, cut, reading: { grain: 'day', nth, ...feast.fields } };
    // «آخر أيام» are several, and «اليوم الثالث من مايو» is a day of the calendar.
    if ((place.many && nth === 0) || (place.behind && nth > 0)) return null;
    const of = scan.next(place.to, 'of');
    const stretch = readStretch(scan, of ? of.to : place.to);
    if (!stretch || (nth > 1 && weekday === undefined && !place.many)) return null;
    const reading = { grain: 'day', nth, ...(weekday === undefined ? {} : { weekday }), ...stretch.fields } as const;
    return { from: i, to: stretch.to, cut, reading };
  },
};

/** Which day: the number with its noun before or behind; 0 is the last. */
interface Place {
  readonly nth: number;
  readonly weekday?: number;
  readonly to: number;
  readonly cut: number;
  /** The number stands behind its noun: اليوم الأخير. */
  readonly behind: boolean;
  /** The noun is a plural: ثاني أيام. */
  readonly many: boolean;
}

const MOST = 5;

function readPlace(scan: Scan, i: number): Place | null {
  const noun = dayNoun(scan, scan.at(i, 'units'));
  if (noun) return readBehind(scan, noun);
  const last = scan.at(i, 'last');
  const number = last ? { value: 0, to: last.to, cut: last.cut } : readOrdinal(scan, i);
  if (!number || number.value > MOST) return null;
  const { value: nth, cut } = number;
  const day = dayNoun(scan, scan.next(number.to, 'units'));
  const weekday = scan.next(day ? day.to : number.to, 'bare-weekdays');
  if (weekday) return { nth, weekday: Number(weekday.key), to: weekday.to, cut, behind: false, many: false };
  return day && !scan.unit(day).the
    ? { nth, to: day.to, cut, behind: false, many: scan.unit(day).amount === 'many' }
    : null;
}

/** اليوم الأخير, اليوم الثاني. */
function readBehind(scan: Scan, noun: Match): Place | null {
  if (!scan.unit(noun).the || scan.unit(noun).amount !== 'one' || !scan.isSameLine(noun.to)) return null;
  const last = scan.next(noun.to, 'last-ordinals');
  const number = last ? { value: 0, to: last.to } : readOrdinal(scan, noun.to);
  if (!number || number.value > MOST) return null;
  return { nth: number.value, to: number.to, cut: noun.cut, behind: true, many: false };
}

const dayNoun = (scan: Scan, noun: Match | null): Match | null =>
  noun && scan.unit(noun).unit === 'day' && scan.unit(noun).amount !== 'two' ? noun : null;

interface Stretch {
  readonly fields: Partial<Reading>;
  readonly to: number;
}

/** من عيد الفطر, أيام عيد الأضحى 1437. */
function readFeast(scan: Scan, i: number): Stretch | null {
  const of = scan.next(i, 'of');
  const name = scan.next(of ? of.to : i, 'named-days');
  if (!name) return null;
  const tail = readYearTail(scan, name.to);
  return { fields: { ...tail.fields, ...feastFields(name.key) }, to: tail.to };
}

/** The month and day of a named day by its key: `H10-01`. */
export const feastFields = (key: string): Partial<Reading> => ({
  month: Number(key.slice(1, 3)),
  day: Number(key.slice(4)),
  ...(key[0] === 'H' ? { calendar: 'hijri' } : {}),
});

/** نوفمبر المقبل, رمضان, الشهر الجاري, هذا الشهر, الشهر, العام الماضي, عام 2015. */
function readStretch(scan: Scan, i: number): Stretch | null {
  if (!scan.isSameLine(i)) return null;
  const name = readMonthName(scan, i);
  if (name) {
    if (name.cut > 0) return null;
    const tail = readYearTail(scan, name.to);
    const calendar = name.calendar ?? tail.fields.calendar;
    return { fields: { month: name.month, ...tail.fields, ...(calendar ? { calendar } : {}) }, to: tail.to };
  }
  const near = scan.next(i, 'this');
  const noun = scan.next(near ? near.to : i, 'units');
  if (noun && scan.unit(noun).unit === 'month' && scan.unit(noun).amount === 'one' && scan.unit(noun).the) {
    const toward = near ? null : scan.next(noun.to, 'toward');
    return { fields: { monthShift: toward ? Number(toward.key) : 0 }, to: toward ? toward.to : noun.to };
  }
  const year = readYearTail(scan, i);
  if (year.to > i && year.fields.toward === undefined) return { fields: year.fields, to: year.to };
  const alone =
    !near && noun && scan.unit(noun).unit === 'year' && scan.unit(noun).amount === 'one' && scan.unit(noun).the;
  return alone ? { fields: { yearShift: 0 }, to: noun.to } : null;
}
