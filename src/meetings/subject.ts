import { isTight, partiesBefore, subjectBefore, subjectOfSentenceBefore, subjectRightBefore } from './before.js';
import { lastTwo } from './owner.js';
import { type Member, membersOf, type Party } from './party.js';
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
    parties.some((p) => p.both) ? lastTwo(r, at) : membersOf(parties);
  const object = (from: number) => [...groups.slice(from, from + 1).flatMap((g) => read(g)), ...after];
  if (left.length > 0 && (isTight(r, left[left.length - 1], at) || groups.length < 2))
    return { subject: read(left), others: object(0) };
  const first = groups[0];
  const met = first?.[0] !== undefined && r.words.counterparts.has(r.document.tokens.word[first[0].from]!);
  if (
    first &&
    !met &&
    (groups.length > 1 || after.length > 0 || membersOf(first).length > 1 || first.some((p) => p.both))
  )
    return { subject: read(first), others: object(1) };
  if (verb.number > 1 && !first && after.length === 0) return { subject: lastTwo(r, at), others: [] };
  if (verb.meets.frame === 'with' && first && !met && after.length === 0) return { subject: read(first), others: [] };
  const others = first ? object(0) : after;
  const fits = (party: Party) =>
    party.members.length > 0 &&
    !party.members.some((m) => others.some((o) => o.kind === m.kind && o.entity === m.entity));
  const dropped = subjectBefore(r, at, fits) ?? subjectOfSentenceBefore(r, at, fits);
  return { subject: dropped ? read([dropped]) : [], others };
}
