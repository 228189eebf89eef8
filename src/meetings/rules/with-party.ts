import {
  listOf,
  subjectBefore,
  subjectBehind,
  subjectOfSentenceBefore,
  subjectOfVerbBefore,
  topicBefore,
} from '../before.js';
import { membersOf, type Party, sameMember } from '../party.js';
import type { NounSeen, Rule } from '../rule.js';

/** «قال الوزير بعد محادثات مع نظيره»: the subject of the clause and the party after مع. */
export const withParty: Rule<NounSeen> = {
  name: 'meeting.with-party',
  read: ({ reading, at, noun, around }) => {
    if (around.with.length === 0 || noun.type === 'visit') return null;
    const others = membersOf(around.with);
    const fits = (party: Party) =>
      party.members.length > 0 &&
      !party.members.some((m) => others.some((o) => o.kind === m.kind && o.entity === m.entity));
    const near = subjectOfVerbBefore(reading, at);
    if (near.length > 0 && near.every(fits)) return { members: [...membersOf(near), ...others] };
    const isPerson = (party: Party) => fits(party) && party.members.some((m) => m.kind === 'person');
    const subject =
      subjectBefore(reading, at, fits) ??
      subjectBehind(reading, at, around.with.at(-1)!.to, isPerson) ??
      subjectOfSentenceBefore(reading, at, fits) ??
      (noun.definite ? null : topicBefore(reading, at, isPerson));
    return {
      members: [
        ...(subject ? membersOf(listOf(reading, subject)).filter((m) => !others.some((o) => sameMember(o, m))) : []),
        ...others,
      ],
    };
  },
};
