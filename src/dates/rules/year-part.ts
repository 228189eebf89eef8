import { readOrdinal } from '../grammar/ordinal.js';
import { readYearTail, type Tail } from '../grammar/year-tail.js';
import type { DateRule } from '../rule.js';
import type { Scan } from '../scan.js';

/** A half or a quarter of a year: «النصف الأول من العام 2016», «الربع الأخير من العام الجاري», «الفصل الثاني من 2014», «الربع الماضي». */
export const yearPart: DateRule = {
  name: 'year-part',
  starts: ['year-parts'],
  leadsOn: true,
  read(scan, i) {
    const head = scan.at(i, 'year-parts');
    if (!head || !scan.isSameLine(head.to)) return null;
    const toward = head.key === 'quarter' ? scan.next(head.to, 'toward') : null;
    const last = scan.next(head.to, 'last-ordinals');
    if (toward && !last)
      return { from: i, to: toward.to, cut: head.cut, reading: { grain: 'quarter', shift: Number(toward.key) } };
    const ordinal = last ? { value: head.key === 'H' ? 2 : 4, to: last.to } : readOrdinal(scan, head.to);
    if (!ordinal || ordinal.value > (head.key === 'H' ? 2 : 4)) return null;
    const found = readYearTail(scan, ordinal.to);
    const tail = found.to === ordinal.to ? ofTheYear(scan, ordinal.to) : found;
    if (!tail || tail.fields.toward !== undefined) return null;
    const grain = head.key === 'H' ? 'half' : 'quarter';
    return { from: i, to: tail.to, cut: head.cut, reading: { grain, part: ordinal.value, ...tail.fields } };
  },
};

/** «من العام» without more: this year's. */
function ofTheYear(scan: Scan, i: number): Tail | null {
  const of = scan.next(i, 'of');
  const noun = of && scan.next(of.to, 'units');
  if (!noun || scan.unit(noun).unit !== 'year' || scan.unit(noun).amount !== 'one' || !scan.unit(noun).the) return null;
  return { fields: { yearShift: 0 }, to: noun.to };
}
