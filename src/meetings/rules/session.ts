import { isBody } from '../body.js';
import { supportBefore } from '../owner.js';
import { membersOf } from '../party.js';
import { readParty } from '../read-party.js';
import type { NounSeen, Rule } from '../rule.js';

/** «اجتماع مجلس الأمن», «القمة العربية», «اجتماع لرابطة دول», «يعقد مجلس الأمن جلسة»: a body meets; who takes part in it is added. */
export const session: Rule<NounSeen> = {
  name: 'meeting.session',
  read: ({ reading, at, noun, around }) => {
    if (noun.type === 'visit' || noun.type === 'call' || (noun.weak && !noun.head)) return null;
    const after = around.end < reading.document.tokens.count ? readParty(reading, around.end) : null;
    const body = [...around.possessor, ...(after && /^لل?$/u.test(after.prefix) ? [after] : [])];
    const members = membersOf(body);
    const subject = membersOf(supportBefore(reading, at)?.subject ?? []);
    // «يعقد مجلس الأمن جلسة طارئة»
    if (members.length === 0 && around.with.length === 0 && isBody(reading, subject))
      return { members: [...subject, ...membersOf(around.joined)], type: 'conference' };
    if (!members.some((m) => m.kind === 'organization')) return null;
    const type = noun.type === 'talks' ? ('conference' as const) : noun.type;
    return { members: [...subject, ...members], type };
  },
};
