import { lastTwo } from '../owner.js';
import { membersOf } from '../party.js';
import type { NounSeen, Rule } from '../rule.js';

/** «لقاء بين الوزير ونظيره»: the parties after بين; «بين الجانبين»: the two named before. */
export const between: Rule<NounSeen> = {
  name: 'meeting.between',
  read: ({ reading, at, around }) => {
    if (around.between.length === 0) return null;
    const members = membersOf(around.between);
    return { members: members.length > 0 ? members : lastTwo(reading, at) };
  },
};
