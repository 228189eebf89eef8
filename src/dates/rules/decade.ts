import { readOrdinal } from '../grammar/ordinal.js';
import type { Proposal } from '../reading.js';
import type { DateRule } from '../rule.js';
import type { Match, Scan } from '../scan.js';

/** A decade: «التسعينات», «ثمانينيات القرن الماضي», «الستينات من القرن العشرين», «عقد السبعينات», «العقد الأول من القرن الحالي». */
export const decade: DateRule = {
  name: 'decade',
  starts: ['decades', 'units:decade'],
  read(scan, i) {
    const noun = scan.at(i, 'units');
    const named = noun && scan.unit(noun).unit === 'decade' && scan.unit(noun).amount === 'one' ? noun : null;
    const tens = named ? scan.next(named.to, 'decades') : scan.at(i, 'decades');
    if (!tens) return named && numbered(scan, i, named);
    const of = scan.next(tens.to, 'of');
    const century = readCentury(scan, of ? of.to : tens.to);
    const year = (century?.first ?? 1900) + Number(tens.key);
    return {
      from: i,
      to: century ? century.to : tens.to,
      cut: (named ?? tens).cut,
      reading: { grain: 'decade', year },
    };
  },
};

/** العقد الثاني من القرن الحادي والعشرين, العقد الأخير من القرن الماضي. */
function numbered(scan: Scan, i: number, noun: Match): Proposal | null {
  if (!scan.unit(noun).the || !scan.isSameLine(noun.to)) return null;
  const last = scan.next(noun.to, 'last-ordinals');
  const ordinal = last ? { value: 10, to: last.to } : readOrdinal(scan, noun.to);
  const of = ordinal && ordinal.value <= 10 ? scan.next(ordinal.to, 'of') : null;
  const century = of && readCentury(scan, of.to);
  if (!century) return null;
  return {
    from: i,
    to: century.to,
    cut: noun.cut,
    reading: { grain: 'decade', year: century.first + (ordinal!.value - 1) * 10 },
  };
}

/** The first year of «القرن الماضي» (the twentieth), «القرن التاسع عشر». */
function readCentury(scan: Scan, i: number): { first: number; to: number } | null {
  const noun = scan.next(i, 'units');
  if (!noun || scan.unit(noun).unit !== 'century' || !scan.unit(noun).the) return null;
  const toward = scan.next(noun.to, 'toward');
  if (toward) return { first: 2000 + 100 * Number(toward.key), to: toward.to };
  const ordinal = scan.isSameLine(noun.to) ? readOrdinal(scan, noun.to) : null;
  return ordinal && { first: (ordinal.value - 1) * 100, to: ordinal.to };
}
