import { readNumber } from '../grammar/number.js';
import type { Proposal } from '../reading.js';
import type { DateRule } from '../rule.js';
import type { Scan } from '../scan.js';
import { lengthValue, type Unit } from '../units.js';

/** Several units on one side of now: «الأيام القليلة الماضية», «السنوات الثلاث المقبلة», «اليومين الماضيين», «الـ24 ساعة المقبلة», «أيام قادمة». */
export const pluralPeriod: DateRule = {
  name: 'plural-period',
  starts: ['units', 'article', 'digits', 'cardinals', 'this'],
  leadsOn: true,
  read(scan, i) {
    return countedFirst(scan, i) ?? nounFirst(scan, i);
  },
};

const SIDES: Readonly<Record<string, string>> = { '-1': 'PAST_REF', '0': 'PRESENT_REF', '1': 'FUTURE_REF' };

const side = (scan: Scan, i: number) => scan.next(i, 'toward') ?? scan.next(i, 'bare-toward');

/** الـ24 ساعة الماضية, الثلاثة أيام المقبلة, 48 ساعة ماضية. */
function countedFirst(scan: Scan, i: number): Proposal | null {
  const article = scan.at(i, 'article');
  const number = readNumber(scan, article?.to === i + 1 ? article.to : i);
  const noun = number && scan.next(number.to, 'units');
  const toward = noun && side(scan, noun.to);
  if (!toward || scan.unit(noun).amount === 'two' || number.value > 1000) return null;
  const value = lengthValue({ count: number.value, unit: scan.unit(noun).unit, sixtieths: 0 });
  return { from: i, to: toward.to, cut: (article ?? number).cut, reading: { grain: 'duration', value } };
}

function nounFirst(scan: Scan, i: number): Proposal | null {
  const near = scan.at(i, 'this');
  const noun = near ? scan.next(near.to, 'units') : scan.at(i, 'units');
  if (!noun) return null;
  const { unit, amount, the } = scan.unit(noun);
  if (amount === 'one' || (near && !the)) return null;
  const reference = (to: number, value: string) => ({
    from: i,
    to,
    cut: (near ?? noun).cut,
    reading: { grain: 'reference', value } as const,
  });
  const length = (to: number, count: number) => ({
    from: i,
    to,
    cut: noun.cut,
    reading: { grain: 'duration', value: lengthValue({ count, unit: unit as Unit, sixtieths: 0 }) } as const,
  });
  if (near) return reference(noun.to, 'PRESENT_REF');
  if (!the) {
    const toward = amount === 'many' ? scan.next(noun.to, 'bare-toward') : null;
    return toward && reference(toward.to, SIDES[toward.key]!);
  }
  if (amount === 'two') {
    const toward = side(scan, noun.to);
    return toward && length(toward.to, 2);
  }
  const article = scan.next(noun.to, 'article');
  const at = article ? article.to : noun.to;
  const number = scan.isSameLine(at) ? readNumber(scan, at) : null;
  if (number && number.cut === 0) {
    const toward = side(scan, number.to);
    return toward && length(toward.to, number.value);
  }
  const few = scan.next(noun.to, 'few');
  const toward = side(scan, few ? few.to : noun.to);
  if (!toward) return null;
  const again = scan.next(toward.to, 'few');
  return reference(again ? again.to : toward.to, SIDES[toward.key]!);
}
