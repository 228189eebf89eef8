import { supportBefore } from '../owner.js';
import { membersOf } from '../party.js';
import { verbAt } from '../reading.js';
import type { NounSeen, Rule } from '../rule.js';

/** «يشارك الوزير في مؤتمر»، «بدأت أعمال المؤتمر بحضور الرئيس»: who takes part, hosts or opens; a conference named alone is nothing. */
export const conference: Rule<NounSeen> = {
  name: 'meeting.conference',
  read: ({ reading, at, noun, around }) => {
    if (noun.type !== 'conference' && noun.type !== 'summit') return null;
    const joined = membersOf([...around.joined, ...around.gathered, ...around.between, ...around.givers]);
    const support = supportBefore(reading, at);
    const subject = membersOf(support?.subject ?? []);
    const body = membersOf([...around.possessor, ...around.bodies]).filter((m) => m.kind === 'organization');
    const members = [...subject, ...body, ...joined, ...membersOf(around.with)];
    if (members.length === 0 || (subject.length === 0 && joined.length === 0 && body.length === 0)) return null;
    const came = support !== null && (verbAt(reading, support.at)?.attends ?? false);
    return { members, guest: came };
  },
};
