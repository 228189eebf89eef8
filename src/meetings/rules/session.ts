import { Proclitic } from '../../text/proclitics.js';
import { isBody } from '../body.js';
import { supportBefore } from '../owner.js';
import { membersOf } from '../party.js';
import { procliticsAt } from '../reading.js';
import type { NounSeen, Rule } from '../rule.js';

/** «اجتماع مجلس الأمن», «القمة العربية», «اجتماع لرابطة دول», «يعقد مجلس الأمن جلسة»: a body meets; who takes part in it is added. */
export const session: Rule<NounSeen> = {
  name: 'meeting.session',
  read: ({ reading, at, noun, around }) => {
    if (noun.type === 'visit' || noun.type === 'call' || (noun.weak && !noun.head)) return null;
    const members = membersOf([...around.possessor, ...around.bodies]);
    // «انتقل إلى رام الله للقاء قادة السلطة»: those whom somebody goes to meet.
    const purpose = noun.type === 'talks' && (procliticsAt(reading, at) & Proclitic.preposition) !== 0;
    if (purpose && members.length > 0 && members.every((m) => m.collective)) return null;
    const subject = membersOf(supportBefore(reading, at)?.subject ?? []);
    // «يعقد مجلس الأمن جلسة طارئة»
    if (members.length === 0 && around.with.length === 0 && !noun.plural && isBody(reading, subject))
      return { members: [...subject, ...membersOf(around.joined)], type: 'conference' };
    if (!members.some((m) => m.kind === 'organization')) return null;
    const type = around.summit ? ('summit' as const) : noun.type === 'talks' ? ('conference' as const) : noun.type;
    return { members: [...subject, ...members], type };
  },
};
