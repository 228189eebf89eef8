import type { Around } from './around.js';
import type { Reached } from './draft.js';
import { type Member, membersOf, type Party, sameMember } from './party.js';
import { readParties } from './party-list.js';
import { isMarked, Mark, markCutAt, markEndAt, punctuation, type Reading, sentenceEnd } from './reading.js';

/** «التقى الأمين العام وكذلك المندوب», «مباحثات مع الملك، ومع رئيس وزرائه»: the same side meets somebody else, another encounter. */
export function alsoMet(r: Reading, around: Around, members: readonly Member[]): Reached[] {
  const { tokens } = r.document;
  const at = behindRelative(r, punctuation(r, around.end) === 0 ? around.end : around.end + 1);
  if (at + 1 >= tokens.count) return [];
  const again = r.words.likewise.longest(tokens, at, tokens.word[at]!) !== 0 ? r.words.likewise.end : at;
  const withAgain = again < tokens.count && isMarked(r, again, Mark.with);
  if (again === at && !(withAgain && markCutAt(r, at) !== 0)) return [];
  const { parties } = readParties(r, withAgain ? markEndAt(r, again) : again);
  const others = [...around.with, ...(around.bare.at(-1) ?? [])];
  const subject = members.filter((m) => !membersOf(others).some((o) => sameMember(o, m)));
  if (!isMet(parties[0]) || subject.length === 0 || subject.length === members.length) return [];
  return [{ members: [...subject, ...membersOf(parties)] }];
}

/** The longest clause about the one who was met, in tokens. */
const CLAUSE = 8;

/** «التقى رئيس الحزب الذي يؤيد الحكومة وكذلك المندوب»: the list goes on behind a clause about its first. */
function behindRelative(r: Reading, at: number): number {
  const { tokens } = r.document;
  if (at >= tokens.count || !isMarked(r, at, Mark.relative)) return at;
  const end = Math.min(sentenceEnd(r, at), at + CLAUSE);
  for (let i = at + 1; i < end; i++) if (r.words.likewise.longest(tokens, i, tokens.word[i]!) !== 0) return i;
  return at;
}

const isMet = (party: Party | undefined): boolean =>
  party !== undefined &&
  /^[وب]*$/u.test(party.prefix) &&
  party.members.some((m) => m.kind === 'person' || m.collective);
