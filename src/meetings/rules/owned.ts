import { ownerOf } from '../owner.js';
import { membersOf } from '../party.js';
import type { NounSeen, Rule } from '../rule.js';

/** «خلال لقائه السفير», «بعد اجتماعها بالرئيس»: the pronoun's owner and the party that follows. */
export const owned: Rule<NounSeen> = {
  name: 'meeting.owned',
  read: ({ reading, at, noun, around }) => {
    if (noun.owner === null || noun.type === 'visit') return null;
    const others = membersOf([...around.with, ...(around.bare[0] ?? [])]);
    const owner = ownerOf(reading, at, noun, around);
    if (others.length === 0 && owner.length < 2) return { members: owner, back: true };
    return { members: [...owner, ...others] };
  },
};
