import { membersOf } from '../party.js';
import { Mark } from '../reading.js';
import type { NounSeen, Rule } from '../rule.js';

const OF_TALKS = Mark.refineTalks | Mark.refineNegotiations;

/** «الجولة الثالثة من المحادثات السورية برعاية المبعوث»: a round of talks, by the state whose talks they are and those who come or mediate. */
export const round: Rule<NounSeen> = {
  name: 'meeting.round',
  read: ({ noun, around }) => {
    if (!noun.head || noun.type !== 'negotiations' || noun.owner !== null || (around.refine & OF_TALKS) === 0)
      return null;
    if (around.between.length > 0 || around.with.length > 0) return null;
    const states = membersOf(around.adjectives);
    const others = membersOf([...around.joined, ...around.mediators]);
    return states.length === 1 && others.length > 0 ? { members: states, type: 'negotiations' } : null;
  },
};
