import { lastTwo } from '../owner.js';
import { membersOf, sameMember } from '../party.js';
import type { NounSeen, Rule } from '../rule.js';

/** «لقاء بين الوزير ونظيره»: the parties after بين; «بين الجانبين»: the two named before. */
export const between: Rule<NounSeen> = {
  name: 'meeting.between',
  read: ({ reading, at, around }) => {
    if (around.between.length === 0) return null;
    const named = membersOf(around.between);
    const members = named.length > 0 ? named : lastTwo(reading, at);
    // «محادثات بين السفير وأعيان البلدة مع الوزير»
    return { members: [...members, ...membersOf(around.with).filter((m) => !members.some((n) => sameMember(n, m)))] };
  },
};
