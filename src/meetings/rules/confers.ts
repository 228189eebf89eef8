import { isBody } from '../body.js';
import { membersOf } from '../party.js';
import type { Rule, VerbSeen } from '../rule.js';
import { rolesOf } from '../subject.js';

/** «اجتمع الوزير مع نظيره», «بحث الرئيسان», «يجتمع لافروف وكيري»: all of them met. */
export const confers: Rule<VerbSeen> = {
  name: 'meeting.confers',
  read: (seen) => {
    if (seen.verb.meets.frame !== 'with' || seen.verb.object) return null;
    const { subject, others } = rolesOf(seen);
    const joined = membersOf(seen.around.with).length > 0;
    if (!joined && others.length === 0 && seen.verb.lemma === 'اجتمع' && isBody(seen.reading, subject))
      return { members: subject, type: 'conference' };
    if (!joined && subject.length < 2) return null;
    return subject.length + others.length >= 2
      ? { members: [...subject, ...others], vague: !joined && seen.verb.lemma !== 'اجتمع' }
      : null;
  },
};
