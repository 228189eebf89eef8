import { isBody } from '../body.js';
import type { Reached } from '../draft.js';
import { ownerOf, supportBefore } from '../owner.js';
import { type Member, membersOf } from '../party.js';
import type { NounSeen, Rule } from '../rule.js';

/** «خلال لقائه السفير», «بعد اجتماعها بالرئيس»: the pronoun's owner and the party that follows. */
export const owned: Rule<NounSeen> = {
  name: 'meeting.owned',
  read: ({ reading, at, noun, around }) => {
    if (noun.owner === null || noun.type === 'visit') return null;
    // «محادثاتها مع عباس برنامج الحكومة»: behind the party after مع nobody stands bare.
    const bare = (around.bare[0] ?? []).filter((p) => around.with.every((w) => p.from < w.from));
    const others = membersOf([...around.with, ...bare]);
    // «استأنفت إيران والقوى الكبرى مفاوضاتها»: all that the verb has as its subject.
    const several = membersOf(supportBefore(reading, at)?.subject ?? []);
    if (several.length > 1 && others.length === 0) return { members: several };
    const ofBody = (members: readonly Member[]): Reached | null =>
      others.length === 0 && isBody(reading, members)
        ? { members, type: noun.type === 'talks' ? 'conference' : noun.type }
        : null;
    // «اختتم مجلس الأمن جلسته»
    const gathered = ofBody(several);
    if (gathered) return gathered;
    const owner = ownerOf(reading, at, noun, around);
    // «قادة دول مجلس التعاون … على هامش قمتهم»
    const summit = noun.owner === 'all' && noun.type === 'summit' ? ofBody(owner) : null;
    if (summit) return summit;
    if (others.length === 0 && owner.length < 2) return { members: owner, back: true };
    // «محادثاتهما»: most often those told before.
    return { members: [...owner, ...others], vague: noun.owner === 'two' && others.length === 0 };
  },
};
