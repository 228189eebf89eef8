import { subjectBefore } from '../before.js';
import { supportBefore } from '../owner.js';
import { membersOf } from '../party.js';
import { Mark } from '../reading.js';
import type { NounSeen, Rule } from '../rule.js';

/**
 * A press conference of two sides tells of their talks; one side's is nothing.
 *
 * «في مؤتمر صحفي مشترك مع نظيره» → talks of the two; «في مؤتمر صحفي» → nothing.
 */
export const pressConference: Rule<NounSeen> = {
  name: 'meeting.press-conference',
  read: ({ reading, at, noun, around }) => {
    // «في مؤتمر مشترك مع نظيره»
    const joint = noun.type === 'conference' && !noun.definite && (around.refine & Mark.joint) !== 0;
    if ((around.refine & Mark.press) === 0 && !joint) return null;
    const others = [...around.with, ...around.between];
    if (others.length === 0 && around.givers.length < 2) return 'nothing';
    const owner =
      around.between.length > 1
        ? []
        : around.givers.length > 0
          ? membersOf(around.givers)
          : membersOf(supportBefore(reading, at)?.subject ?? []);
    const subject = subjectBefore(reading, at, (p) => p.members.length === 1);
    const first = owner.length > 0 || around.between.length > 1 || !subject ? owner : membersOf([subject]);
    return { members: [...first, ...membersOf(others)], type: 'talks' };
  },
};
