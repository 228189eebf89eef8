import { TokenKind } from '../text/tokens.js';
import { memberAgrees } from './agree.js';
import {
  isTight,
  listOf,
  partiesBefore,
  subjectBefore,
  subjectOfSentenceBefore,
  subjectRightBefore,
} from './before.js';
import { lastTwo } from './owner.js';
import { type Member, membersOf, type Party } from './party.js';
import { readParties } from './party-list.js';
import { markAt, mentionAt, nounAt, type Reading, sentenceEnd, titleAt, verbAt } from './reading.js';
import type { VerbSeen } from './rule.js';

/** Subject and object of a verb of meeting. */
export interface Roles {
  readonly subject: readonly Member[];
  readonly others: readonly Member[];
}

/** Tells subject from object by their order, by مع and بـ, or by the clause before where the subject is dropped. */
export function rolesOf({ reading: r, at, verb, around }: VerbSeen): Roles {
  const groups = around.bare;
  const after = membersOf(around.with);
  const left = subjectRightBefore(r, at, partiesBefore(r, at));
  const read = (parties: readonly Party[]): readonly Member[] =>
    parties.some((p) => p.both) ? lastTwo(r, at, true) : membersOf(parties);
  const object = (from: number) => [...groups.slice(from, from + 1).flatMap((g) => read(g)), ...after];
  if (left.length > 0 && (isTight(r, left[left.length - 1], at) || groups.length < 2))
    return { subject: read(left), others: object(0) };
  const first = groups[0];
  const met = first?.[0] !== undefined && r.words.counterparts.has(r.document.tokens.word[first[0].from]!);
  // «زيارة التقى خلالها الرئيس وعددا من الوزراء»: whom the visitor met.
  const back = verb.meets.frame === 'object' && groups.length === 1 && after.length === 0 && refersToNoun(r, at);
  if (
    first &&
    !met &&
    !back &&
    (groups.length > 1 || after.length > 0 || membersOf(first).length > 1 || first.some((p) => p.both))
  )
    return { subject: read(first), others: object(1) };
  if (verb.number > 1 && !first && after.length === 0)
    return { subject: verb.number === 2 ? lastTwo(r, at, true) : lastGroup(r, at), others: [] };
  if (verb.meets.frame === 'with' && first && !met && after.length === 0) return { subject: read(first), others: [] };
  const others = first ? object(0) : after;
  if (first && around.bare.length === 1 && after.length === 0 && isFollowed(r, first))
    return { subject: read(first), others: [] };
  const fits = (party: Party) =>
    party.members.length > 0 &&
    (verb.number > 1 || party.members.some((m) => memberAgrees(r, m, verb.feminine))) &&
    !party.members.some((m) => others.some((o) => o.kind === m.kind && o.entity === m.entity));
  const isPerson = (party: Party) => fits(party) && party.members.some((m) => m.kind === 'person');
  const woman = verb.feminine && verb.number === 1 ? partiesBefore(r, at).filter(isPerson).at(-1) : undefined;
  const dropped =
    subjectBefore(r, at, isPerson) ?? woman ?? subjectBefore(r, at, fits) ?? subjectOfSentenceBefore(r, at, fits);
  return { subject: dropped ? read([dropped]) : [], others };
}

/** A pronoun right behind the verb points back to the visit or gathering before it (خلالها). */
const refersToNoun = (r: Reading, at: number): boolean =>
  at + 1 < r.document.tokens.count && r.words.meanwhile.has(r.document.tokens.word[at + 1]!);

/** «الوزير ونظيره … سيجتمعون»: the last list before a verb in the plural. */
function lastGroup(r: Reading, at: number): readonly Member[] {
  const last = subjectBefore(r, at, (party) => party.members.length > 0);
  const list = last ? membersOf([...listOf(r, last), ...readParties(r, last.from).parties]) : [];
  return list.length > 1 || list.some((m) => m.collective) ? list : [];
}

/** «استقبل الوزير أبطال المنتخب»: a bare noun right behind a name is the object, whoever that is. */
function isFollowed(r: Reading, parties: readonly Party[]): boolean {
  const last = parties.at(-1)!;
  const { tokens } = r.document;
  const named = last.members.some((m) => m.kind === 'person' && m.end === tokens.end[last.to - 1]);
  const end = sentenceEnd(r, last.from);
  let at = last.to;
  while (at < end && r.inDate[at] !== 0) at++;
  if (!named || at >= end || tokens.kind[at] !== TokenKind.word) return false;
  if (markAt(r, at) !== 0 || verbAt(r, at) || nounAt(r, at)) return false;
  if (mentionAt(r, at) || titleAt(r, at) || r.words.auxiliary.has(tokens.word[at]!)) return false;
  return !tokens.raw.startsWith('ال', tokens.start[at]!) && isBare(r, at);
}

/** No proclitic stands before the word, as far as the lexicon can tell. */
function isBare(r: Reading, i: number): boolean {
  const splits = r.lexicon.splitter.of(r.document.tokens.word[i]!);
  return splits.count === 0 || splits.proclitics[0] === 0;
}
