import type { PlaceFound } from '../around.js';
import { subjectBefore } from '../before.js';
import type { Reached } from '../draft.js';
import { goalsFrom, hostOf } from '../goal.js';
import { ownerOf, supportBefore } from '../owner.js';
import { type Member, membersOf } from '../party.js';
import { isMarked, Mark, nounAt, type Reading, sentenceEnd } from '../reading.js';
import type { NounSeen, Rule } from '../rule.js';
import { nounStatus } from '../status.js';

/** How far behind a tour the verb stands that leads to its places, in tokens. */
const NEAR = 10;

/** «يبدأ الرئيس جولة تشمل قطر والكويت», «جولته التي قادته إلى باكو»: a visit to each place of the tour. */
export const tour: Rule<NounSeen> = {
  name: 'meeting.tour',
  read: ({ reading, at, noun, around }): Reached | null => {
    if (noun.lemma !== TOUR || noun.plural) return null;
    const { goals, ahead } = placesOfTour(reading, at);
    if (goals.length === 0) return null;
    const { status } = nounStatus(reading, at, around);
    const open = ahead && (status === 'held' || status === 'ongoing');
    const visitors = visitorOf();
    if (visitors.length !== 1) return null;
    const [first, ...others] = goals.map((goal): Reached => {
      const hosts = hostOf(reading, goal, visitors);
      return {
        members: [...visitors, ...hosts],
        visitors,
        hosts,
        goal: goal.from,
        type: 'visit',
        ...(open && { status: 'planned' }),
      };
    });
    return { ...first!, also: others };

    function visitorOf(): readonly Member[] {
      if (noun.owner !== null) return ownerOf(reading, at, noun, around);
      const possessor = membersOf(around.possessor).filter((m) => m.kind === 'person');
      if (possessor.length > 0) return possessor;
      if (around.givers.length > 0) return membersOf(around.givers);
      const support = membersOf(supportBefore(reading, at)?.subject ?? []);
      if (support.length > 0) return support;
      const subject = subjectBefore(reading, at, (p) => p.members.some((m) => m.kind === 'person'));
      return subject ? membersOf([subject]) : [];
    }
  },
};

const TOUR = 'جولة';

/** The places behind a verb that tells where a tour leads («تشمل», «قادته إلى»); ahead where that is told of what is to come. */
function placesOfTour(r: Reading, at: number): { readonly goals: readonly PlaceFound[]; readonly ahead: boolean } {
  const { tokens } = r.document;
  const end = Math.min(sentenceEnd(r, at), at + NEAR);
  for (let i = at + 1; i < end && !nounAt(r, i) && !isMarked(r, i, Mark.with | Mark.between); i++)
    for (const leads of [r.words.leads, r.words.led])
      if (leads.longest(tokens, i, tokens.word[i]!) !== 0)
        return { goals: goalsFrom(r, leads.end), ahead: leads === r.words.leads };
  return { goals: [], ahead: false };
}
