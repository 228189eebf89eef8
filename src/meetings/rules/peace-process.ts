import { isSubject, partiesBefore } from '../before.js';
import { lastTwo } from '../owner.js';
import { type Member, membersOf, sameMember } from '../party.js';
import { Mark, type Reading } from '../reading.js';
import type { NounSeen, Rule } from '../rule.js';

/**
 * Negotiations as a process are held by states and peoples: a person named with them stands for his state.
 *
 * «استئناف مفاوضات السلام بين الجانبين», «المحادثات السورية الإسرائيلية غير المباشرة».
 */
export const peaceProcess: Rule<NounSeen> = {
  name: 'meeting.peace-process',
  read: ({ reading, at, noun, around }) => {
    const process = (around.refine & (Mark.process | Mark.refineNegotiations)) !== 0;
    if (noun.owner !== null || noun.head || (noun.type !== 'negotiations' && !(process && noun.type === 'talks')))
      return null;
    const named = membersOf([...around.between, ...around.adjectives, ...around.with]);
    const members = statesOf(reading, around.between.some((p) => p.both) ? [...named, ...lastTwo(reading, at)] : named);
    if (members.length === 1 && around.with.length > 0 && around.between.length === 0) {
      const others = partiesBefore(reading, at).filter(
        (p) =>
          p.members.length === 1 &&
          statesOf(reading, p.members)[0]!.kind !== 'person' &&
          !statesOf(reading, p.members).some((m) => sameMember(m, members[0]!)),
      );
      const other =
        others.filter((p) => p.members[0]!.kind === 'person' && isSubject(reading, p)).at(-1) ?? others.at(-1);
      if (other) members.push(...statesOf(reading, other.members));
    }
    if (members.length === 0)
      return process || noun.definite ? { members: [], back: true, type: 'negotiations' } : null;
    return { members, type: 'negotiations', back: members.length < 2 };
  },
};

/** People as the states they serve, each once; a person of no state stays. */
function statesOf(r: Reading, members: readonly Member[]): Member[] {
  const states: Member[] = [];
  for (const member of members) {
    const state = stateOf(r, member);
    if (!states.some((m) => sameMember(m, state))) states.push(state);
  }
  return states;
}

function stateOf(r: Reading, member: Member): Member {
  const alpha2 =
    member.kind === 'person'
      ? r.entities.people[member.entity]!.country
      : member.kind === 'organization' && r.entities.organizations[member.entity]!.kind === 'government'
        ? r.entities.organizations[member.entity]!.country
        : null;
  const entity = alpha2 ? r.entities.countries.findIndex((c) => c.alpha2 === alpha2) : -1;
  return entity < 0 ? member : { ...member, kind: 'country', entity, collective: true };
}
