import type { Mention } from '../../entities/entities.js';
import { continues, TokenKind } from '../../text/tokens.js';
import { isSubject, partiesBefore } from '../before.js';
import { lastTwo } from '../owner.js';
import { type Member, membersOf, sameMember } from '../party.js';
import { isPeople, memberOf } from '../read-party.js';
import { Mark, mentionAt, prefixOf, type Reading, sentenceEnd, sentenceStart } from '../reading.js';
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
    if (members.length > 0 && around.with.length > 0 && around.between.length === 0 && around.adjectives.length === 0) {
      const others = partiesBefore(reading, at).filter(
        (p) =>
          p.members.length === 1 &&
          statesOf(reading, p.members)[0]!.kind !== 'person' &&
          !statesOf(reading, p.members).some((m) => members.some((n) => sameMember(m, n))),
      );
      const other =
        others.filter((p) => p.members[0]!.kind === 'person' && isSubject(reading, p)).at(-1) ?? others.at(-1);
      if (other) members.push(...statesOf(reading, other.members));
    }
    if (members.length === 0)
      return process || noun.definite
        ? { members: [], back: true, type: 'negotiations', otherwise: opponents(reading, at) }
        : null;
    return {
      members,
      type: 'negotiations',
      back: members.length < 2,
      otherwise: opponents(reading, at).filter((_, __, all) => members.every((m) => all.some((o) => sameMember(o, m)))),
    };
  },
};

/** «بين الفلسطينيين والإسرائيليين», «النزاع الفلسطيني الإسرائيلي»: the only two that the text names as a pair, one of them nearby; or none. */
function opponents(r: Reading, at: number): Member[] {
  const pairs: Member[][] = [];
  for (const mention of r.entities.mentions) {
    const next = pairedWith(r, mention);
    if (!next) continue;
    const pair = [memberOf(mention), memberOf(next)];
    if (!pairs.some((known) => pair.every((m) => known.some((k) => sameMember(k, m))))) pairs.push(pair);
  }
  const start = sentenceStart(r, at);
  const from = sentenceStart(r, Math.max(0, start - 1));
  const end = sentenceEnd(r, at);
  const here = (member: Member) =>
    r.entities.mentions.some(
      (m) => m.type === 'country' && m.entity === member.entity && m.from >= from && m.from < end,
    );
  const named = pairs.filter((pair) => pair.some(here));
  return named.length === 1 ? named[0]! : [];
}

/** The adjective of another state right behind that of one, or two peoples joined by و. */
function pairedWith(r: Reading, mention: Mention): Mention | undefined {
  const next = stateBehind(r, mention);
  if (!next || mention.type !== 'country' || next.entity === mention.entity) return undefined;
  const peoples = isPeople(r, mention) || isPeople(r, next);
  const joined = prefixOf(r, next.from, next.start) === 'و';
  if (joined ? !peoples : mention.via !== 'adjective' || next.via !== 'adjective') return undefined;
  return stateBehind(r, next) ? undefined : next;
}

function stateBehind(r: Reading, { to }: Mention): Mention | undefined {
  const { tokens } = r.document;
  const at = to < tokens.count && tokens.kind[to] === TokenKind.punctuation ? to + 1 : to;
  const next = at < tokens.count ? mentionAt(r, at) : undefined;
  return next?.type === 'country' && continues(tokens, to) ? next : undefined;
}

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
