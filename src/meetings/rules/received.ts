import { partiesBefore } from '../before.js';
import { ownerOf } from '../owner.js';
import { membersOf, sameMember } from '../party.js';
import type { NounSeen, Rule } from '../rule.js';

/** «وصل الملك إلى بغداد، وكان في استقباله رئيس الوزراء»: who met the visitor told of before. */
export const received: Rule<NounSeen> = {
  name: 'meeting.received',
  read: ({ reading, at, noun, around }) => {
    if (noun.lemma !== 'استقبال' || noun.owner === null || at === 0) return null;
    if (!reading.words.inside.has(reading.document.tokens.word[at - 1]!)) return null;
    const members = membersOf(around.bare[0] ?? []).filter((m) => m.kind === 'person' || m.collective);
    if (members.length === 0) return 'nothing';
    const near = partiesBefore(reading, at).filter((p) => p.members.length === 1 && p.members[0]!.kind === 'person');
    const visitors = (near.at(-1)?.members ?? ownerOf(reading, at, noun, around)).filter(
      (v) => !members.some((m) => sameMember(m, v)),
    );
    if (visitors.length === 0) return 'nothing';
    return { members, visitors, back: true, attends: true, type: 'visit' };
  },
};
