import { readNumber } from '../grammar/number.js';
import type { DateRule } from '../rule.js';
import { lengthValue } from '../units.js';

/** «كل عام», «كل ثلاثة أشهر», «كل أسبوعين», «كل يوم جمعة», «كل ثلاثاء». */
export const every: DateRule = {
  name: 'every',
  starts: ['every'],
  read(scan, i) {
    const all = scan.at(i, 'every');
    if (!all || !scan.isSameLine(all.to)) return null;
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
