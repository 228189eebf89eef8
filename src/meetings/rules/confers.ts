import { TokenKind } from '../../text/tokens.js';
import { isBody } from '../body.js';
import { membersOf } from '../party.js';
import { readParty } from '../read-party.js';
import { isMarked, Mark, type Reading } from '../reading.js';
import type { Rule, VerbSeen } from '../rule.js';
import { rolesOf } from '../subject.js';

/** «اجتمع الوزير مع نظيره», «بحث الرئيسان», «يجتمع لافروف وكيري»: all of them met. */
export const confers: Rule<VerbSeen> = {
  name: 'meeting.confers',
  read: (seen) => {
    if (seen.verb.meets.frame !== 'with' || seen.verb.object || isOfTopic(seen)) return null;
    const { subject, others } = rolesOf(seen);
    const joined = membersOf(seen.around.with).length > 0;
    if (!joined && others.length === 0 && seen.verb.lemma === 'اجتمع' && isBody(seen.reading, subject))
      return { members: subject, type: 'conference' };
    if (!joined && subject.length < 2) return null;
    return subject.length + others.length >= 2
      ? { members: [...subject, ...others], vague: !joined && seen.verb.lemma !== 'اجتمع' }
      : null;
  },
};

/** «يناقش الحزب الحرب مع إسرائيل»: behind an object of the verb the bare name of a state belongs to that object. */
function isOfTopic({ reading: r, at, verb, around }: VerbSeen): boolean {
  const [first] = around.with;
  if (!verb.meets.topic || !first) return false;
  const bare = around.with.every((p) => p.members.every((m) => m.kind === 'country' && !m.collective));
  return bare && hasObject(r, at + 1, first.from - 1);
}

/** A word stands between two tokens that names no party, no day and no kind of encounter. */
function hasObject(r: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const party = readParty(r, i);
    if (party) i = party.to - 1;
    else if (r.document.tokens.kind[i] === TokenKind.word && r.inDate[i] === 0 && !isMarked(r, i, Mark.refineCall))
      return true;
  }
  return false;
}
