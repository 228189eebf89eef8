import type { Document } from '../document/document.js';
import { ClassBit } from '../lexicon/word-classes.js';
import { Proclitic } from '../text/proclitics.js';
import { rawOffset } from '../text/tokens.js';
import { alsoMet } from './also.js';
import { type Around, emptyAround } from './around.js';
import { isLamVerb } from './before.js';
import type { Draft, Reached } from './draft.js';
import { isGame } from './game.js';
import type { MeetingType } from './meeting.js';
import { absentBefore } from './owner.js';
import { type Member, membersOf, sameMember } from './party.js';
import { readParty } from './read-party.js';
import { hasStem, isMarked, Mark, markAt, markEndAt, nounAt, procliticsAt, type Reading, verbAt } from './reading.js';
import type { NounSeen, VerbSeen } from './rule.js';
import { refersBack } from './rules/refers-back.js';
import { attendRules, nounRules, verbRules } from './rules.js';
import { scanRight } from './scan.js';
import { nounStatus, type StatusFound, verbStatus } from './status.js';
import type { NounEntry } from './words.js';

/** True where some word may tell of an encounter: most texts end here. */
export function tellsOfEncounters({ tokens, active, classes }: Document): boolean {
  for (let i = 0; i < tokens.count; i++) if ((classes[i]! & ClassBit.encounter) !== 0 && active[i] === 1) return true;
  return false;
}

/** Every mention of an encounter, in text order, each as its rule reads it. */
export function findDrafts(r: Reading): Draft[] {
  const drafts: Draft[] = [];
  const { tokens, active, classes } = r.document;
  for (let i = 0; i < tokens.count; i++) {
    if ((classes[i]! & ClassBit.encounter) === 0 || active[i] === 0) continue;
    if (nounAt(r, i) === undefined && verbAt(r, i) === undefined) continue;
    if (isMarked(r, i, Mark.none)) {
      i = markEndAt(r, i) - 1;
      continue;
    }
    if (i > 0 && isMarked(r, i - 1, Mark.none) && markEndAt(r, i - 1) > i) continue;
    for (const draft of draftsAt(r, i))
      if (!isGame(r, draft) && !(drafts.length > 0 && isWithin(drafts.at(-1)!, draft))) drafts.push(draft);
  }
  return drafts;
}

/** «محادثات أجراها في مؤتمر دافوس مع مسؤولين»: the party after مع is that of the noun before. */
function isWithin(before: Draft, draft: Draft): boolean {
  const [with1, with2] = [before.around.with[0], draft.around.with[0]];
  return with1 !== undefined && with1.from === with2?.from && before.type !== draft.type && GATHERINGS.has(draft.type);
}

const GATHERINGS = new Set(['conference', 'summit']);

function draftsAt(r: Reading, at: number): Draft[] {
  if (covered(r, at)) return [];
  const noun = nounAt(r, at);
  if (noun) {
    if (isSecond(r, at)) return [];
    const seen: NounSeen = { reading: r, at, noun, around: scanRight(r, at, true) };
    if (noun.interview && isInterview(r, seen)) return [];
    for (const rule of isPointedAt(r, at, noun) ? [refersBack] : nounRules) {
      const reached = rule.read(seen);
      if (reached === 'nothing') return [];
      if (!reached) continue;
      const carried = seen.around.aspect !== null || noun.type === 'call';
      const arrives = noun.type === 'visit' && reached.members.length === 1;
      if (noun.weak && ((reached.back && !reached.attends && !arrives) || (WEAK_NOT.has(rule.name) && !carried)))
        return [];
      // «اتصالات الوزير بالأطراف»: several calls only where they are said to be by phone.
      if (noun.weak && noun.type === 'call' && noun.plural && (seen.around.refine & Mark.refineCall) === 0) return [];
      if (
        noun.head &&
        (seen.around.refine & SECOND) === 0 &&
        rule.name !== 'meeting.session' &&
        rule.name !== 'meeting.tour' &&
        reached.type !== 'conference'
      )
        return [];
      return toDrafts(r, at, seen.around, rule.name, reached, refined(seen), nounStatus(r, at, seen.around));
    }
    return [];
  }
  const verb = verbAt(r, at)!;
  if (!verb.meets) return verb.attends ? attendance(r, at) : [];
  const seen: VerbSeen = { reading: r, at, verb: verb as VerbSeen['verb'], around: scanRight(r, at, false) };
  for (const rule of verbRules) {
    const reached = rule.read(seen);
    if (reached === 'nothing') return [];
    if (reached)
      return toDrafts(
        r,
        at,
        seen.around,
        rule.name,
        reached,
        seen.around.refine & Mark.refineCall ? 'call' : verb.meets.type,
        verbStatus(r, at, seen.around),
      );
  }
  return [];
}

/** Those who came to a gathering told before. */
function attendance(r: Reading, at: number): Draft[] {
  const seen = { reading: r, at, verb: verbAt(r, at)!, around: emptyAround(at + 1) };
  for (const rule of attendRules) {
    const reached = rule.read(seen);
    if (reached && reached !== 'nothing')
      return toDrafts(r, at, seen.around, rule.name, reached, 'conference', verbStatus(r, at, seen.around));
  }
  return [];
}

/** «مقابلة مع الصحيفة», «في مقابلة تلفزيونية»: nobody goes to it to meet another. */
const isInterview = (r: Reading, { at, noun, around }: NounSeen): boolean =>
  (around.refine & Mark.press) !== 0 ||
  around.with.some((p) => p.prefix !== 'ب') ||
  noun.owner === 'all' ||
  (noun.owner === null && (procliticsAt(r, at) & Proclitic.preposition) === 0);

/** Rules too loose for weak nouns. */
const WEAK_NOT = new Set(['meeting.with-party', 'meeting.adjectives']);
const SECOND = Mark.refineTalks | Mark.refineNegotiations | Mark.refineCall;

/** Inside a name or a title. */
const covered = (r: Reading, at: number): boolean => {
  for (let k = Math.max(0, at - 6); k <= at; k++) {
    const party = r.entities.mentionAt[k] !== 0 || r.entities.titleAt[k] !== 0 ? readParty(r, k) : null;
    if (party && party.from <= at && at < party.to && party.members.some((m) => !m.collective)) return true;
  }
  return false;
};

/** «هذه المحادثات»: those told before, whoever is named behind. */
const isPointedAt = (r: Reading, at: number, noun: NounEntry): boolean =>
  noun.definite && noun.owner === null && noun.type !== 'visit' && at > 0 && hasStem(r, at - 1, r.words.demonstratives);

/** «جلسة مباحثات»: the first noun stands for both. */
const isSecond = (r: Reading, at: number): boolean => {
  if (at === 0 || procliticsAt(r, at) !== 0) return false;
  const first = nounAt(r, at - 1) ?? countingBefore(r, at);
  return first !== undefined && first.owner === null && (!first.definite || nounAt(r, at)!.definite);
};

/** «جولة جديدة من المحادثات»: the noun that counts encounters, with at most one adjective. */
function countingBefore(r: Reading, at: number): NounEntry | undefined {
  if (at < 2 || !r.words.of.has(r.document.tokens.word[at - 1]!)) return undefined;
  const first = nounAt(r, at - 2) ?? (at > 2 && markAt(r, at - 2) === 0 ? nounAt(r, at - 3) : undefined);
  return first?.head ? first : undefined;
}

/** «لقاء سابق», «سبق للرئيس أن زار»: an encounter before the one told of. */
function isEarlier(r: Reading, at: number): boolean {
  const { word, count } = r.document.tokens;
  if (at + 1 < count && r.words.earlier.has(word[at + 1]!)) return true;
  for (let i = at - 1; i >= 0 && i > at - 5; i--) if (isLamVerb(r, i)) return true;
  return false;
}

/** The type of a noun with its refining words. */
function refined({ noun, around }: NounSeen): MeetingType {
  if (around.refine & Mark.refineCall) return 'call';
  if (around.summit) return 'summit';
  if (around.refine & Mark.refineNegotiations) return 'negotiations';
  if (around.refine & Mark.process && noun.type === 'talks') return 'negotiations';
  if (around.refine & Mark.refineTalks) return 'talks';
  return noun.type;
}

const toDrafts = (
  r: Reading,
  at: number,
  around: Around,
  rule: string,
  reached: Reached,
  type: MeetingType,
  status: StatusFound,
): Draft[] =>
  [reached, ...(reached.also ?? alsoMet(r, around, reached.members))].map((one) =>
    toDraft(r, at, around, rule, one, one.type ?? type, status),
  );

function toDraft(
  r: Reading,
  at: number,
  around: Around,
  rule: string,
  reached: Reached,
  type: MeetingType,
  { status, sure }: StatusFound,
): Draft {
  const { tokens } = r.document;
  const cut = r.lexicon.splitter.of(tokens.word[at]!);
  let start = tokens.start[at]!;
  for (let s = 0; s < cut.count; s++)
    if (cut.proclitics[s] === procliticsAt(r, at) && cut.length[s]! > 0) start = rawOffset(tokens, at, cut.length[s]!);
  const mediators = membersOf(around.mediators);
  const members: Member[] = [];
  for (const m of [...reached.members, ...membersOf(around.joined), ...mediators])
    if (!members.some((known) => sameMember(known, m))) members.push(m);
  return {
    at,
    start,
    end: tokens.end[at]!,
    type,
    around,
    rule,
    sentence: r.document.sentences.of[at]!,
    members: withoutStates(r, members),
    hosts: reached.hosts ?? [],
    visitors: reached.visitors ?? [],
    mediators,
    excluded: [...membersOf(around.excluded), ...absentBefore(r, at)],
    back: reached.back ?? false,
    goal: reached.goal ?? -1,
    attends: reached.attends ?? false,
    came: reached.came ?? false,
    alone: reached.alone ?? false,
    guest: reached.guest ?? false,
    otherwise: reached.otherwise ?? [],
    visit: false,
    earlier: isEarlier(r, at),
    status: reached.status ?? status,
    sure: reached.status ? 2 : reached.vague ? 0 : sure,
  };
}

/** A named person stands alone, without the state he serves. */
function withoutStates(r: Reading, members: readonly Member[]): Member[] {
  const states = new Set(members.flatMap((m) => (m.kind === 'person' ? [r.entities.people[m.entity]!.country] : [])));
  return members.filter((m) => m.kind !== 'country' || !states.has(r.entities.countries[m.entity]!.alpha2));
}
