import { subjectBefore, subjectOfVerbBefore } from '../before.js';
import { membersOf, type Party, sameMember } from '../party.js';
import { placeAt } from '../place.js';
import type { NounSeen, Rule } from '../rule.js';

/** «مباحثات الرئيس مع ضيفه», «لقاء لافروف وكيري»: the possessor and the party after مع; a lone possessor was met («موعدا للقاء السفير»). */
export const possessed: Rule<NounSeen> = {
  name: 'meeting.possessed',
  read: ({ reading, at, noun, around }) => {
    const first = around.possessor;
    if (first.length === 0 || noun.definite || noun.type === 'visit') return null;
    // «استقبال الملك في القصر أمس وزير الخارجية»: the one received stands behind place and day.
    const guests = noun.takes && first.length === 1 ? (around.bare[1] ?? []) : [];
    const members = membersOf([...first, ...around.with, ...guests]);
    if (members.length >= 2) return { members };
    if (!members.some((m) => m.kind === 'person' || m.kind === 'country')) return null;
    if (placeAt(reading, first[0]!.from)) return null;
    const near = subjectOfVerbBefore(reading, at)[0];
    const fits = (p: Party) => p.members.length === 1 && !sameMember(p.members[0]!, members[0]!);
    const isPerson = (p: Party) => fits(p) && p.members[0]!.kind === 'person';
    const subject = near ?? subjectBefore(reading, at, isPerson) ?? subjectBefore(reading, at, fits);
    return subject ? { members: [...membersOf([subject]), ...members] } : null;
  },
};
