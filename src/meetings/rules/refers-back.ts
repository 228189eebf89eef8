import type { NounSeen, Rule } from '../rule.js';

/** «خلال اللقاء», «الاجتماع»: a definite noun without parties refers to an encounter told before. */
export const refersBack: Rule<NounSeen> = {
  name: 'meeting.refers-back',
  read: ({ noun, around }) => (noun.definite ? { members: [], back: true, attends: around.joined.length > 0 } : null),
};
