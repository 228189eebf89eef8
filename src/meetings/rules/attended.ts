import { membersOf } from '../party.js';
import { isMarked, Mark, verbAt } from '../reading.js';
import type { NounSeen, Rule } from '../rule.js';

/** «حضر اللقاء وزير الخارجية وعدد من المسؤولين»: those who came to the encounter told before. */
export const attended: Rule<NounSeen> = {
  name: 'meeting.attended',
  read: ({ reading, at, noun, around }) => {
    if (!noun.definite || noun.owner !== null || around.bare.length === 0) return null;
    const inside = at > 1 && isMarked(reading, at - 1, Mark.preposition);
    const verb = at > 0 ? verbAt(reading, inside ? at - 2 : at - 1) : undefined;
    if (!verb?.attends || verb.aspect !== 'past') return null;
    return { members: membersOf(around.bare.flat()), back: true, attends: true };
  },
};
