import { readDayNumber } from '../grammar/day-number.js';
import type { DateRule } from '../rule.js';

/** A day of this, the last or the next month: «26 الجاري», «الـ26 من الشهر الجاري», «18 من الشهر الماضي», «الخامس من هذا الشهر». */
export const dayOfCurrent: DateRule = {
  name: 'day-of-current',
  starts: ['digits', 'article', 'ordinals', 'cardinals', 'units:day'],
  leadsOn: true,
  read(scan, i) {
    const day = readDayNumber(scan, i);
    if (!day || !scan.isSameLine(day.to)) return null;
    const of = scan.next(day.to, 'of');
    const at = of ? of.to : day.to;
    const side = scan.next(at, 'toward');
    const piece = (to: number, shift: number) => ({
      from: i,
      to,
      cut: day.cut,
      reading: { grain: 'day', day: day.value, monthShift: shift } as const,
    });
    if (side) return of || side.key === '0' ? piece(side.to, Number(side.key)) : null;
    const near = scan.next(at, 'this');
    const noun = scan.next(near ? near.to : at, 'units');
    if (!noun || scan.unit(noun).unit !== 'month' || scan.unit(noun).amount !== 'one' || !scan.unit(noun).the)
      return null;
    if (near) return piece(noun.to, 0);
    const same = scan.next(noun.to, 'same');
    if (same) return { from: i, to: same.to, cut: day.cut, reading: { grain: 'day', day: day.value, same: true } };
    const toward = scan.next(noun.to, 'toward');
    if (toward) return piece(toward.to, Number(toward.key));
    return of && day.marked ? piece(noun.to, 0) : null;
  },
};
