import { subjectBefore, subjectOfSentenceBefore } from '../before.js';
import { isBody } from '../body.js';
import { membersOf, type Party, sameMember } from '../party.js';
import type { Rule, VerbSeen } from '../rule.js';
import { rolesOf } from '../subject.js';

/** «التقى الوزير نظيره», «استقبل الرئيس وفدا روسيا», «الوزير يلتقي السفير»: subject and object met. */
export const meets: Rule<VerbSeen> = {
  name: 'meeting.meets',
  read: (seen) => {
    const { verb, around, reading, at } = seen;
    if (verb.meets.frame !== 'object') return null;
    if (verb.object) {
      const subject = membersOf(around.bare[0] ?? []);
      const fits = (party: Party) =>
        party.members.length === 1 &&
        party.members[0]!.kind === 'person' &&
        !subject.some((m) => m.entity === party.members[0]!.entity);
      const object = subjectBefore(reading, at, fits) ?? subjectOfSentenceBefore(reading, at, fits);
      return subject.length > 0 && object ? { members: [...subject, ...membersOf([object])] } : null;
    }
    const { subject, others } = rolesOf(seen);
    const all = [...subject, ...others].filter((m, i, list) => list.findIndex((n) => sameMember(m, n)) === i);
    if (verb.lemma === 'التقى' && isBody(reading, all)) return { members: all, type: 'conference' };
    if (all.length < 2) return null;
    return { members: [...subject, ...others], ...(verb.meets.host && { hosts: subject, visitors: others }) };
  },
};
