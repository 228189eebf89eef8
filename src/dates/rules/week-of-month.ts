import { readMonthName } from '../grammar/month-name.js';
import { readOrdinal } from '../grammar/ordinal.js';
import { readYearTail } from '../grammar/year-tail.js';
import type { Reading } from '../reading.js';
import type { DateRule } from '../rule.js';
import type { Scan } from '../scan.js';

/** A week by its number in a month: «الأسبوع الأول من مارس المقبل», «الأسبوع الأخير من الشهر الماضي». */
export const weekOfMonth: DateRule = {
  name: 'week-of-month',
  starts: ['units:week'],
  leadsOn: true,
  read(scan, i) {
    const noun = scan.at(i, 'units');
    if (!noun || scan.unit(noun).unit !== 'week' || scan.unit(noun).amount !== 'one' || !scan.unit(noun).the)
      return null;
    const last = scan.next(noun.to, 'last-ordinals');
    const ordinal = last ? { value: LAST, to: last.to } : scan.isSameLine(noun.to) ? readOrdinal(scan, noun.to) : null;
    const of = ordinal && ordinal.value <= MOST ? scan.next(ordinal.to, 'of') : null;
    const month = of && scan.isSameLine(of.to) ? readMonth(scan, of.to) : null;
    if (!month) return null;
    const reading = { grain: 'week', part: ordinal!.value, ...month.fields } as const;
    return { from: i, to: month.to, cut: noun.cut, reading };
  },
};

/** The part that stands for the last week. */
const LAST = 0;
const MOST = 5;

function readMonth(scan: Scan, i: number): { fields: Partial<Reading>; to: number } | null {
  const name = readMonthName(scan, i);
  if (name) {
    if (name.cut > 0 || name.calendar) return null;
    const tail = readYearTail(scan, name.to);
    return { fields: { month: name.month, ...tail.fields }, to: tail.to };
  }
  const near = scan.next(i, 'this');
  const noun = scan.next(near ? near.to : i, 'units');
  if (!noun || scan.unit(noun).unit !== 'month' || scan.unit(noun).amount !== 'one' || !scan.unit(noun).the)
    return null;
  const toward = scan.next(noun.to, 'toward');
  if (near) return { fields: { monthShift: 0 }, to: noun.to };
  return toward && { fields: { monthShift: Number(toward.key) }, to: toward.to };
}
