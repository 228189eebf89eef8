import { readOrdinal } from '../grammar/ordinal.js';
import { readYearTail } from '../grammar/year-tail.js';
import type { DateRule } from '../rule.js';

/** A half or a quarter of a year: «النصف الأول من العام 2016», «الربع الأخير من العام الجاري», «الفصل الثاني من 2014». */
export const yearPart: DateRule = {
  name: 'year-part',
  starts: ['year-parts'],
  read(scan, i) {
    const head = scan.at(i, 'year-parts');
    if (!head || !scan.isSameLine(head.to)) return null;
    const last = scan.next(head.to, 'last-ordinals');
    const ordinal = last ? { value: head.key === 'H' ? 2 : 4, to: last.to } : readOrdinal(scan, head.to);
    if (!ordinal || ordinal.value > (head.key === 'H' ? 2 : 4)) return null;
    const tail = readYearTail(scan, ordinal.to);
    if (tail.to === ordinal.to || tail.fields.toward !== undefined) return null;
    const grain = head.key === 'H' ? 'half' : 'quarter';
    return { from: i, to: tail.to, cut: head.cut, reading: { grain, part: ordinal.value, ...tail.fields } };
  },
};
