import type { Around } from '../around.js';
import type { Reached } from '../draft.js';
import { ownerOf } from '../owner.js';
import { membersOf, sameMember } from '../party.js';
import { type Reading, verbAt } from '../reading.js';
import type { NounSeen, Rule } from '../rule.js';

/** How far behind a noun the verb stands that lists its parties, in tokens. */
const NEAR = 8;

/** «لقاء جمع الوزير بنظيره», «اجتماع ضم مسؤولين من البلدين»: the parties after the verb. */
export const gathering: Rule<NounSeen> = {
  name: 'meeting.gathering',
  read: ({ reading, at, noun, around }) => {
    if (around.gathered.length === 0) return gatheredBehind(reading, at, around);
    const members = membersOf([...around.gathered, ...around.with]);
    if (members.length > 1 || !hasPronoun(reading, at)) return { members };
    // «لقاء جمعه بالرئيس»: the pronoun means the one who speaks.
    const owner = ownerOf(reading, at, { ...noun, owner: 'm' }, around);
    return { members: [...owner.filter((m) => !members.some((n) => sameMember(m, n))), ...members] };
  },
};

/** «جمع لقاء في روما الرئيس ونظيره»: the verb stands before its noun. */
function gatheredBehind(r: Reading, at: number, { bare, with: others }: Around): Reached | null {
  const verb = at > 0 ? verbAt(r, at - 1) : undefined;
  if (!verb?.gathers || verb.object) return null;
  const members = membersOf([...(bare[0] ?? []), ...others]);
  return members.length > 1 ? { members } : null;
}

/** The verb of gathering behind a noun has an object pronoun. */
function hasPronoun(r: Reading, at: number): boolean {
  for (let i = at + 1; i < Math.min(at + NEAR, r.document.tokens.count); i++) {
    const verb = verbAt(r, i);
    if (verb?.gathers) return verb.object;
  }
  return false;
}
