import { partiesBefore, subjectBefore } from '../before.js';
import { supportBefore } from '../owner.js';
import { membersOf, type Party } from '../party.js';
import { hasStem, isMarked, Mark, type Reading, sentenceStart, verbAt } from '../reading.js';
import type { NounSeen, Rule } from '../rule.js';

/** «يشارك الوزير في مؤتمر»، «بدأت أعمال المؤتمر بحضور الرئيس»: who takes part, hosts or opens; a conference named alone is nothing. */
export const conference: Rule<NounSeen> = {
  name: 'meeting.conference',
  read: ({ reading, at, noun, around }) => {
    if (noun.type !== 'conference' && noun.type !== 'summit') return null;
    const joined = membersOf([...around.joined, ...around.gathered, ...around.between, ...around.givers]);
    const support = supportBefore(reading, at);
    const comer = support ? null : comerTo(reading, at);
    const subject = comer?.members ?? membersOf(support?.subject ?? []);
    const body = membersOf([...around.possessor, ...around.bodies]).filter((m) => m.kind === 'organization');
    const members = [...subject, ...body, ...joined, ...membersOf(around.with)];
    if (members.length === 0 || (subject.length === 0 && joined.length === 0 && body.length === 0)) return null;
    const came = comer !== null || (support !== null && (verbAt(reading, support.at)?.attends ?? false));
    return { members, guest: came };
  },
};

/** How far before a gathering the invitation to it stands, in tokens. */
const INVITED = 12;

/** «توجه الوزير إلى باكو للمشاركة في قمة», «لدى حضوره مؤتمر الطاقة»: the subject of the clause comes to it, or who is invited to it. */
function comerTo(r: Reading, at: number): Party | null {
  const isComing = (i: number) => i >= 0 && hasStem(r, i, r.words.coming) && !isDefinite(r, i);
  const coming = isComing(at - 1) ? at - 1 : isMarked(r, at - 1, Mark.preposition) && isComing(at - 2) ? at - 2 : -1;
  if (coming < 0) return null;
  const isPerson = (p: Party) => p.members.length === 1 && p.members[0]!.kind === 'person';
  for (let i = coming - 1; i >= Math.max(sentenceStart(r, at), coming - INVITED); i--)
    if (hasStem(r, i, r.words.invites)) {
      const guest = partiesBefore(r, coming).at(-1);
      return guest && guest.from > i && isPerson(guest) ? guest : null;
    }
  return subjectBefore(r, coming, isPerson);
}

/** «لهم الحق في المشاركة في المؤتمر»: nobody in particular comes. */
const isDefinite = (r: Reading, i: number): boolean => r.document.raw.startsWith('ال', r.document.tokens.start[i]!);
