import type { DateRule } from '../rule.js';

const SIDES: Readonly<Record<string, string>> = { '-1': 'PAST_REF', '0': 'PRESENT_REF', '1': 'FUTURE_REF' };

/** A vague stretch on one side of now: «الفترة الأخيرة», «المرحلة المقبلة», «الوقت الحالي», «هذه المرحلة». */
export const vagueSpell: DateRule = {
  name: 'vague-spell',
  starts: ['spells'],
  leadsOn: true,
  read(scan, i) {
    const noun = scan.at(i, 'spells');
    if (!noun) return null;
    const few = scan.next(noun.to, 'few');
    const toward = scan.next(few ? few.to : noun.to, 'toward');
    if (!toward) return null;
    const few2 = scan.next(toward.to, 'few');
    return {
      from: i,
      to: few2 ? few2.to : toward.to,
      cut: noun.cut,
      reading: { grain: 'reference', value: SIDES[toward.key]! },
    };
  },
};
