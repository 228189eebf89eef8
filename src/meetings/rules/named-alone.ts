import type { NounSeen, Rule } from '../rule.js';

/** «افتتح في لندن مؤتمر دولي»: a gathering without parties, kept for those whom the next sentences name. */
export const namedAlone: Rule<NounSeen> = {
  name: 'meeting.named-alone',
  read: ({ noun }) =>
    (noun.type === 'conference' || noun.type === 'summit') && !noun.plural && noun.owner === null
      ? { members: [], alone: true }
      : null,
};
