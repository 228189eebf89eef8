import { readNumber } from '../grammar/number.js';
import type { Proposal } from '../reading.js';
import type { DateRule } from '../rule.js';
import type { Scan } from '../scan.js';
import { lengthValue, monthsIn } from '../units.js';

/** «كل عام», «كل ثلاثة أشهر», «كل أسبوعين», «كل يوم جمعة», «كل ثلاثاء», «مرتين في الأسبوع». */
export const every: DateRule = {
  name: 'every',
  starts: ['every', 'times'],
  leadsOn: true,
  read(scan, i) {
    const all = scan.at(i, 'every');
    if (!all) return perUnit(scan, i);
    if (!scan.isSameLine(all.to)) return null;
    const piece = (to: number, value: string) => ({
      from: i,
      to,
      cut: all.cut,
      reading: { grain: 'set', value } as const,
    });
    const noun = scan.next(all.to, 'units');
    const day =
      scan.next(noun && scan.unit(noun).unit === 'day' ? noun.to : all.to, 'bare-weekdays') ??
      (noun && scan.next(noun.to, 'weekdays'));
    if (day) return piece(day.to, `XXXX-WXX-${day.key}`);
    const part = scan.next(all.to, 'parts-head');
    if (noun) {
      const { unit, amount, the } = scan.unit(noun);
      if (the || amount === 'many') return null;
      return piece(noun.to, lengthValue({ count: amount === 'two' ? 2 : 1, unit, sixtieths: 0 }));
    }
    const number = readNumber(scan, all.to);
    const unit = number && scan.next(number.to, 'units');
    if (unit) return piece(unit.to, lengthValue({ count: number.value, unit: scan.unit(unit).unit, sixtieths: 0 }));
    return part && piece(part.to, `XXXX-XX-XXT${part.key}`);
  },
};

/** «مرة في السنة», «ثلاث مرات في اليوم»: with nothing behind that makes it one certain year or day. */
function perUnit(scan: Scan, i: number): Proposal | null {
  const times = scan.at(i, 'times');
  const of = times && scan.next(times.to, 'of');
  const noun = of && scan.next(of.to, 'units');
  if (!noun || !scan.unit(noun).the || scan.unit(noun).amount !== 'one' || monthsIn(scan.unit(noun).unit) > 12)
    return null;
  if (scan.next(noun.to, 'toward') ?? scan.next(noun.to, 'same') ?? scan.next(noun.to, 'ordinals')) return null;
  if (scan.thenDigits(noun.to) || scan.next(noun.to, 'cardinals')) return null;
  const counted = times.cut === 0 && scan.isSameLine(i) && (scan.digits(i - 1) ?? scan.before(i, 'cardinals'));
  const value = lengthValue({ count: 1, unit: scan.unit(noun).unit, sixtieths: 0 });
  return { from: counted ? i - 1 : i, to: noun.to, cut: counted ? 0 : times.cut, reading: { grain: 'set', value } };
}
