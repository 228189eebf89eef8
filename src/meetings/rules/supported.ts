import { lastTwo, supportBefore } from '../owner.js';
import { membersOf } from '../party.js';
import type { NounSeen, Rule } from '../rule.js';

/** «عقد الوزير اجتماعا مع نظيره», «محادثات أجراها الوزير مع ضيفه»: the subject of the support verb and the party after مع. */
export const supported: Rule<NounSeen> = {
  name: 'meeting.supported',
  read: ({ reading, at, noun, around }) => {
    if (noun.type === 'visit' || noun.type === 'conference') return null;
    const support = around.givers.length > 0 ? null : supportBefore(reading, at);
    const subject = around.givers.length > 0 ? around.givers : (support?.subject ?? []);
    if (subject.length === 0 && support?.two) return { members: lastTwo(reading, support.at) };
    if (subject.length === 0) return null;
    const others = membersOf([...around.with, ...(around.bare[0] ?? [])]);
    const givers = subject.some((p) => p.both) ? lastTwo(reading, at) : membersOf(subject);
    const joined = membersOf(around.joined);
    if (others.length === 0 && givers.length + joined.length < 2) return null;
    return { members: [...givers, ...others] };
  },
};
