import type { NounSeen, Rule } from '../rule.js';

/** «خلال اللقاء», «الاجتماع»: a definite noun without parties refers to an encounter told before. */
export const refersBack: Rule<NounSeen> = {
  name: 'meeting.refers-back',
  read: ({ reading, at, noun, around }) => {
    // «الاجتماع المقبل لوزراء الدفاع»: another than the one told of.
    const { word, count } = reading.document.tokens;
    if (!noun.definite || (at + 1 < count && reading.words.next.has(word[at + 1]!))) return null;
    return { members: [], back: true, attends: around.joined.length > 0 };
  },
};
