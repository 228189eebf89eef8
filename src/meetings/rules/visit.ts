import { LAM } from '../../text/arabic.js';
import { Proclitic } from '../../text/proclitics.js';
import { partiesBefore, subjectBefore, subjectOfSentenceBefore } from '../before.js';
import type { Reached } from '../draft.js';
import { goalAfter, goalBefore, hostOf } from '../goal.js';
import { ownerOf, supportBefore } from '../owner.js';
import { type Member, membersOf, type Party } from '../party.js';
import { countryOfPlace, placeAt } from '../place.js';
import { readParty } from '../read-party.js';
import { hasStem, isMarked, Mark, procliticsAt, type Reading, sentenceEnd, sentenceStart } from '../reading.js';
import type { NounSeen, Rule } from '../rule.js';
import { nounStatus } from '../status.js';

/** How near before «لزيارة» its visitor stands, in tokens: «دعوة إلى الوزير لزيارة القاهرة». */
const NEAR = 6;
/** How far before the visit its invitation may stand, in tokens. */
const INVITED = 24;

/** «زيارة الرئيس إلى موسكو», «زيارته لبكين», «يقوم الوزير بزيارة إلى عمان»: the visitor and the host's state. */
export const visit: Rule<NounSeen> = {
  name: 'meeting.visit',
  read: (seen): Reached | null => {
    const { reading, at, noun, around } = seen;
    if (noun.type !== 'visit') return null;
    const named = around.possessor.filter(
      (p) => p.members.some((m) => m.entity >= 0) && placeAt(reading, p.from) === null,
    );
    const goal =
      goalAfter(reading, at + 1, around.end + 1, noun.definite || named.length > 0) ??
      (noun.definite || noun.owner !== null ? null : goalBefore(reading, at));
    const possessor = membersOf(named).filter((m) => goal === null || m.start !== goal.start);
    // «لوصول المساعدات»: what arrives is told by the words behind.
    if (noun.weak && noun.owner === null && possessor.length === 0 && around.givers.length === 0) return null;
    const visitors = visitorOf();
    if (goal === null) {
      const known = isToRegion(reading, at, around.end);
      return { members: visitors, visitors, back: !known && (noun.definite || around.givers.length === 0) };
    }
    const host = hostOf(reading, goal, visitors);
    const invited = isInvited(reading, at);
    return {
      members: [...visitors, ...host],
      visitors,
      hosts: host,
      goal: goal.from,
      vague: noun.owner !== null,
      ...(invited &&
        !isDenied(seen) && { status: isAccepted(reading, at) ? ('planned' as const) : ('proposed' as const) }),
    };

    function visitorOf(): readonly Member[] {
      if (noun.owner !== null) return ownerOf(reading, at, noun, around);
      if (possessor.length > 0 && !noun.definite) return possessor;
      if (around.givers.length > 0) return membersOf(around.givers);
      if (
        (procliticsAt(reading, at) & Proclitic.preposition) !== 0 ||
        (at > 0 && isMarked(reading, at - 1, Mark.goal))
      ) {
        const last = partiesBefore(reading, at).at(-1);
        const guest = last && guestOf(reading, last);
        if (guest) return guest.members;
        if (last && at - last.to < NEAR && !last.both) return membersOf([last]);
      }
      const support = membersOf(supportBefore(reading, at)?.subject ?? []);
      if (support.length > 0) return support;
      const home = goal && countryOfPlace(reading, goal);
      // «طلب رئيس الوزراء تأجيل زيارة له للبلاد»: nobody visits his own state.
      const fits = (party: Party) =>
        party.members.some(
          (m) => m.kind === 'person' && (!home || reading.entities.people[m.entity]!.country !== home),
        );
      const subject = subjectBefore(reading, at, fits) ?? subjectOfSentenceBefore(reading, at, fits);
      return subject && !noun.definite ? membersOf([subject]) : [];
    }
  },
};

/** «زيارته إلى المنطقة», «زيارة للمنطقة»: the text says no more of where it leads. */
function isToRegion(r: Reading, at: number, end: number): boolean {
  const last = Math.min(end + 2, sentenceEnd(r, at));
  for (let i = at + 1; i < last; i++)
    if (hasStem(r, i, r.words.region)) return isMarked(r, i - 1, Mark.goal) || startsWithLam(r, i);
  return false;
}

const startsWithLam = (r: Reading, i: number): boolean =>
  r.document.raw.charCodeAt(r.document.tokens.start[i]!) === LAM;

/** «نفى ما تردد حول توجيه دعوة لزيارة القاهرة». */
const isDenied = ({ reading, at, around }: NounSeen): boolean => nounStatus(reading, at, around).status === 'denied';

/** «دعا الرئيس ضيفه إلى زيارة موسكو», «وجه له الدعوة لزيارة القاهرة». */
function isInvited(r: Reading, at: number): boolean {
  const behind = (procliticsAt(r, at) & Proclitic.preposition) !== 0 || (at > 0 && isMarked(r, at - 1, Mark.goal));
  if (!behind) return false;
  for (let i = at - 1; i >= Math.max(sentenceStart(r, at), at - INVITED); i--) {
    if (hasStem(r, i, r.words.invites)) return true;
  }
  return false;
}

/** «قبل الوزير دعوة نظيره لزيارة الصين»: who goes is who accepts, not who invites. */
function guestOf(r: Reading, inviter: Party): Party | null {
  const noun = inviter.from - 1;
  if (noun < 1 || inviter.prefix !== '' || !hasStem(r, noun, r.words.invitations)) return null;
  for (let i = noun - 1; i >= Math.max(sentenceStart(r, noun), noun - NEAR); i--)
    if (hasStem(r, i, r.words.accepts)) {
      const after = readParty(r, i + 1);
      return after && after.from < noun ? after : subjectBefore(r, i, isSomeone);
    }
  return null;
}

const isSomeone = (party: Party): boolean => party.members.some((m) => m.kind === 'person' || m.collective);

/** «وقبلت الحركة الدعوة», «قبل رئيس الوزراء دعوة لزيارة»: the invitation was answered, here or later. */
const isAccepted = (r: Reading, at: number): boolean => lastAcceptance(r) >= Math.max(0, at - INVITED);

/** The last token of the text that answers an invitation, looked for once; -1 for none. */
function lastAcceptance(r: Reading): number {
  if (r.memo.answered === undefined) {
    let i = r.document.tokens.count - 1;
    while (i >= 0 && !isAcceptance(r, i)) i--;
    r.memo.answered = i;
  }
  return r.memo.answered;
}

function isAcceptance(r: Reading, i: number): boolean {
  const { count } = r.document.tokens;
  if (!hasStem(r, i, r.words.accepts)) return false;
  const subject = readParty(r, i + 1);
  const from = subject ? subject.to : i + 1;
  for (let k = from; k < Math.min(count, from + 2); k++) if (hasStem(r, k, r.words.invitations)) return true;
  return false;
}
