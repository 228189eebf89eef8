import { membersOf } from '../party.js';
import type { NounSeen, Rule } from '../rule.js';

/** «وصل الملك إلى بغداد، وكان في استقباله رئيس الوزراء»: who met the visitor told of before. */
export const received: Rule<NounSeen> = {
  name: 'meeting.received',
  read: ({ reading, at, noun, around }) => {
    if (noun.lemma !== 'استقبال' || noun.owner === null || at === 0) return null;
    if (!reading.words.inside.has(reading.document.tokens.word[at - 1]!)) return null;
    const members = membersOf(around.bare[0] ?? []).filter((m) => m.kind === 'person' || m.collective);
    return members.length > 0 ? { members, back: true, attends: true, type: 'visit' } : 'nothing';
  },
};
