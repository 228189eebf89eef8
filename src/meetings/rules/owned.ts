import { isBody } from '../body.js';
import { ownerOf, supportBefore } from '../owner.js';
import { membersOf } from '../party.js';
import type { NounSeen, Rule } from '../rule.js';

/** «خلال لقائه السفير», «بعد اجتماعها بالرئيس»: the pronoun's owner and the party that follows. */
export const owned: Rule<NounSeen> = {
  name: 'meeting.owned',
  read: ({ reading, at, noun, around }) => {
    if (noun.owner === null || noun.type === 'visit') return null;
    const others = membersOf([...around.with, ...(around.bare[0] ?? [])]);
    // «استأنفت إيران والقوى الكبرى مفاوضاتها»: all that the verb has as its subject.
    const several = membersOf(supportBefore(reading, at)?.subject ?? []);
    if (several.length > 1 && others.length === 0) return { members: several };
    if (others.length === 0 && noun.owner === 'all' && isBody(reading, several))
      return { members: several, type: noun.type === 'talks' ? 'conference' : noun.type };
    const owner = ownerOf(reading, at, noun, around);
    if (others.length === 0 && owner.length < 2) return { members: owner, back: true };
    // «محادثاتهما»: most often those told before.
    return { members: [...owner, ...others], vague: noun.owner === 'two' && others.length === 0 };
  },
};
