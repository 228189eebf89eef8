import { listOf, subjectBefore } from '../before.js';
import { lastTwo } from '../owner.js';
import { membersOf } from '../party.js';
import { readParties } from '../party-list.js';
import { isMarked, Mark, verbAt } from '../reading.js';
import type { NounSeen, Rule } from '../rule.js';
import { nounStatus } from '../status.js';

/** «اتفق الرئيسان بوتين وأردوغان على عقد لقاء»: an encounter that the two subjects of its clause want. */
export const agreed: Rule<NounSeen> = {
  name: 'meeting.agreed',
  read: ({ reading, at, noun, around }) => {
    if (noun.definite || noun.owner !== null || noun.type === 'visit' || at < 2) return null;
    if (around.with.length > 0 || around.bare.length > 0 || verbAt(reading, at - 1)?.lemma !== 'عقد') return null;
    if (!isMarked(reading, at - 2, Mark.preposition | Mark.goal)) return null;
    const subject = subjectBefore(reading, at, (p) => p.both || p.members.length > 0);
    if (!subject) return null;
    const members = subject.both
      ? lastTwo(reading, subject.from)
      : membersOf([...listOf(reading, subject), ...readParties(reading, subject.from).parties]);
    if (members.length < 2) return null;
    const said = nounStatus(reading, at, around);
    return { members, status: said.status === 'held' ? 'planned' : said.status };
  },
};
