import type { Mention } from '../../entities/entities.js';
import { continues, TokenKind } from '../../text/tokens.js';
import { isSubject, partiesBefore } from '../before.js';
import { lastTwo, supportBefore } from '../owner.js';
import { type Member, membersOf, sameMember } from '../party.js';
import { isPeople, memberOf } from '../read-party.js';
import {
  hasStem,
  isMarked,
  Mark,
  mentionAt,
  nounAt,
  type Pair,
  prefixOf,
  type Reading,
  sentenceEnd,
  sentenceStart,
} from '../reading.js';
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
    const both = around.between.some((p) => p.both);
    const members = statesOf(reading, both ? [...named, ...theTwo(reading, at)] : named);
    if (members.length > 0 && around.with.length > 0 && around.between.length === 0 && around.adjectives.length === 0) {
      const others = partiesBefore(reading, at).filter(
        (p) =>
          p.members.length === 1 &&
          p.members[0]!.kind !== 'unnamed' &&
          statesOf(reading, p.members)[0]!.kind !== 'person' &&
          !statesOf(reading, p.members).some((m) => members.some((n) => sameMember(m, n))),
      );
      const other =
        others.filter((p) => p.members[0]!.kind === 'person' && isSubject(reading, p)).at(-1) ?? others.at(-1);
      if (other) members.push(...statesOf(reading, other.members));
    }
    // «دخلت سوريا وإسرائيل في مفاوضات غير مباشرة»
    const givers = members.length === 0 ? statesOf(reading, membersOf(supportBefore(reading, at)?.subject ?? [])) : [];
    if (givers.length >= 2 && !noun.definite) return { members: givers, type: 'negotiations' };
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

/** «بين الجانبين»: those who are set against each other in this text, else the last two named. */
function theTwo(r: Reading, at: number): readonly Member[] {
  const two = opponents(r, at);
  return two.length > 0 ? two : lastTwo(r, at);
}

/** «بين الفلسطينيين والإسرائيليين», «النزاع الفلسطيني الإسرائيلي»: the two that the text names most often as a pair, one of them nearby; or none. */
function opponents(r: Reading, at: number): Member[] {
  const start = sentenceStart(r, at);
  const near = new Set<string>();
  for (let i = sentenceStart(r, Math.max(0, start - 1)); i < sentenceEnd(r, at); i++) {
    const mention = mentionAt(r, i);
    if (mention?.type === 'country') near.add(r.entities.countries[mention.entity]!.alpha2);
    if (mention?.type === 'person') near.add(r.entities.people[mention.entity]!.country ?? '');
  }
  const isNear = ({ entity }: Member) => near.has(r.entities.countries[entity]!.alpha2);
  let first: Pair | null = null;
  for (const pair of pairsOf(r)) {
    if (!pair.members.some(isNear)) continue;
    if (first) return first.count > pair.count ? [...first.members] : [];
    first = pair;
  }
  return first ? [...first.members] : [];
}

/** The pairs of states that a text sets against each other, the most frequent first; looked for once. */
function pairsOf(r: Reading): readonly Pair[] {
  if (r.memo.pairs) return r.memo.pairs;
  const pairs: { members: Member[]; count: number }[] = [];
  for (const mention of r.entities.mentions) {
    const next = pairedWith(r, mention);
    if (!next) continue;
    const members = [memberOf(mention), memberOf(next)];
    const known = pairs.find((pair) => members.every((m) => pair.members.some((k) => sameMember(k, m))));
    const count = isOfTalks(r, mention.from) ? NEGOTIATING : 1;
    if (known) known.count += count;
    else pairs.push({ members, count });
  }
  r.memo.pairs = pairs.sort((a, b) => b.count - a.count);
  return pairs;
}

/** How much more a pair counts whose negotiations the text names. */
const NEGOTIATING = 3;

/** «المفاوضات الفلسطينية الإسرائيلية», «المحادثات بين الفلسطينيين والإسرائيليين». */
const isOfTalks = (r: Reading, i: number): boolean =>
  [i - 1, i - 2].some((k) => k >= 0 && OF_TALKS.has(nounAt(r, k)?.type ?? ''));
const OF_TALKS = new Set(['talks', 'negotiations']);

/** The adjective of another state right behind that of one, two peoples joined by و, two states behind بين. */
function pairedWith(r: Reading, mention: Mention): Mention | undefined {
  const next = stateBehind(r, mention);
  if (!next || mention.type !== 'country' || next.entity === mention.entity) return undefined;
  const before = mention.from - 1;
  const joined = prefixOf(r, next.from, next.start) === 'و';
  const opposed = before >= 0 && isMarked(r, before, Mark.between | Mark.both);
  const peoples = isPeople(r, mention) || isPeople(r, next);
  if (joined ? !peoples && !opposed : mention.via !== 'adjective' || next.via !== 'adjective') return undefined;
  // «العلاقات السورية التركية»
  if (!joined && before >= 0 && hasStem(r, before, r.words.relations)) return undefined;
  // «العلاقات بين سوريا وتركيا»
  if (opposed && before > 0 && hasStem(r, before - 1, r.words.relations)) return undefined;
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
