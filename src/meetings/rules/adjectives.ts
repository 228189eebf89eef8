import { membersOf } from '../party.js';
import type { NounSeen, Rule } from '../rule.js';

/** «المحادثات السورية الإسرائيلية», «القمة الروسية ـ الأمريكية»: two states named by adjectives of the noun. */
export const adjectives: Rule<NounSeen> = {
  name: 'meeting.adjectives',
  read: ({ noun, around }) => {
    const members = membersOf(around.adjectives);
    return members.length >= 2 && noun.type !== 'visit' ? { members } : null;
  },
};
