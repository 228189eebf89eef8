import { readOrdinal } from '../grammar/ordinal.js';
import type { DateRule } from '../rule.js';

/** A century by its number: «القرن العشرين», «القرن الحادي والعشرين», «القرن السابع الهجري», «القرن الـ19». */
export const century: DateRule = {
  name: 'century',
  starts: ['units:century'],
  leadsOn: true,
  read(scan, i) {
    const noun = scan.at(i, 'units');
    if (!noun || scan.unit(noun).unit !== 'century' || scan.unit(noun).amount !== 'one' || !scan.isSameLine(noun.to))
      return null;
    const article = scan.next(noun.to, 'article');
    const at = article ? article.to : noun.to;
    const digits = scan.thenDigits(at);
    const ordinal = digits ? { value: digits.value, to: at + 1, cut: 0 } : readOrdinal(scan, noun.to);
    if (!ordinal || ordinal.value < 1 || ordinal.value > 30 || ordinal.cut > 0) return null;
    const era = scan.next(ordinal.to, 'eras');
    const hijri = era?.key === 'hijri';
    const reading = {
      grain: 'century',
      year: (ordinal.value - 1) * 100,
      ...(hijri ? { calendar: 'hijri' as const } : {}),
    } as const;
    return { from: i, to: era ? era.to : ordinal.to, cut: noun.cut, reading };
  },
};
