import { Mark } from '../reading.js';
import type { Rule, VerbSeen } from '../rule.js';
import { rolesOf } from '../subject.js';

/** «اتصل الرئيس هاتفيا بنظيره», «تحدث هاتفيا مع الوزير»: a call. */
export const phones: Rule<VerbSeen> = {
  name: 'meeting.phones',
  read: (seen) => {
    if (seen.verb.meets.frame !== 'phone') return null;
    const byPhone = (seen.around.refine & Mark.refineCall) !== 0;
    if (seen.verb.meets.spoken ? !byPhone : !byPhone && seen.around.with.length === 0) return null;
    const { subject, others } = rolesOf(seen);
    return subject.length > 0 && others.length > 0 ? { members: [...subject, ...others], type: 'call' } : null;
  },
};
