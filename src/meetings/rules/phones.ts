import { membersOf } from '../party.js';
import { Mark } from '../reading.js';
import type { Rule, VerbSeen } from '../rule.js';
import { rolesOf } from '../subject.js';

/** «اتصل الرئيس هاتفيا بنظيره», «هاتف الوزير نظيره»: a call. */
export const phones: Rule<VerbSeen> = {
  name: 'meeting.phones',
  read: (seen) => {
    if (seen.verb.meets.frame !== 'phone') return null;
    if (membersOf(seen.around.with).length === 0 && (seen.around.refine & Mark.refineCall) === 0) return null;
    const { subject, others } = rolesOf(seen);
    return subject.length > 0 && others.length > 0 ? { members: [...subject, ...others], type: 'call' } : null;
  },
};
