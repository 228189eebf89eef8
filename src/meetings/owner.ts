import { agrees, memberAgrees } from './agree.js';
import type { Around } from './around.js';
import { partiesBefore, subjectBefore, subjectOfSentenceBefore, subjectRightBefore, topicBefore } from './before.js';
import { type Member, membersOf, type Party } from './party.js';
import { readParties } from './party-list.js';
import { readParty } from './read-party.js';
import {
  hasStem,
  isMarked,
  Mark,
  markAt,
  nounAt,
  punctuation,
  type Reading,
  sentenceEnd,
  sentenceStart,
  verbAt,
} from './reading.js';
import { speakerAt, tellerAt } from './speech.js';
import type { NounEntry } from './words.js';

/** How far before a noun its support verb may stand, in tokens. */
const SUPPORT_REACH = 30;

/** A support verb with what its subject is. */
export interface Support {
  readonly at: number;
  readonly subject: readonly Party[];
  /** The verb is dual: without a subject of its own it means the two named before. */
  readonly two: boolean;
}

/** The verb that carries a noun of meeting («عقد الوزير … اجتماعا»), the nearest before it. */
export function supportBefore(r: Reading, noun: number): Support | null {
  const { support } = r.memo;
  if (support.noun !== noun) {
    support.found = findSupport(r, noun);
    support.noun = noun;
  }
  return support.found;
}

function findSupport(r: Reading, noun: number): Support | null {
  const from = Math.max(sentenceStart(r, noun), noun - SUPPORT_REACH);
  for (let i = noun - 1; i >= from; i--) {
    const verb = verbAt(r, i);
    if (!verb || readParty(r, i)) {
      // «بإجراء الوزير محادثات»
      const giver = readParty(r, i + 1);
      if (giver?.prefix === '' && giver.to <= noun && hasStem(r, i, r.words.holding))
        return { at: i, subject: readParties(r, i + 1).parties, two: false };
      if (nounAt(r, i) !== undefined && noun - i > 2) return null;
      continue;
    }
    // «عقدت المجموعة، التي تضم فرنسا وإيطاليا، اجتماعا»
    if (verb.gathers && i > from && isMarked(r, i - 1, Mark.relative)) continue;
    // «لم تشارك إيران في المحادثات»: who stayed away.
    if (!verb.supports || (verb.attends && isNegated(r, i))) return null;
    return { at: i, subject: subjectOf(r, i, noun), two: verb.number === 2 };
  }
  return null;
}

/** «لم تشارك», «لن يحضر». */
const isNegated = (r: Reading, i: number): boolean => i > 0 && r.words.negates.has(r.document.tokens.word[i - 1]!);

/** «لم تشارك إيران في المحادثات»: who stays away from an encounter, by the verb before it. */
export function absentBefore(r: Reading, noun: number): readonly Member[] {
  const from = Math.max(sentenceStart(r, noun), noun - ABSENT_REACH);
  for (let i = noun - 1; i >= from; i--)
    if (verbAt(r, i)?.attends) return isNegated(r, i) ? membersOf(subjectOf(r, i, noun)) : [];
  return [];
}

/** How far before a noun the verb of those who stay away stands, in tokens. */
const ABSENT_REACH = 12;

/** The subject of a verb: right before it, between it and its noun, or the one its clause is about. */
function subjectOf(r: Reading, verb: number, noun: number): readonly Party[] {
  const { parties } = firstParties(r, verb + 1, noun);
  if (parties.length > 0) return parties;
  return subjectRightBefore(r, verb, partiesBefore(r, verb));
}

/** The first list of parties without a preposition between two tokens. */
function firstParties(r: Reading, from: number, to: number): { parties: Party[] } {
  for (let i = from; i < to; i++) {
    const party = readParty(r, i);
    if (!party) continue;
    if (party.to > to) break;
    if (!/[بلك]/u.test(party.prefix) && isFree(r, i)) return readParties(r, i);
    i = party.to - 1;
  }
  return { parties: [] };
}

const isFree = (r: Reading, i: number): boolean => (markAt(r, i - 1) & PREPOSITIONS) === 0;
const PREPOSITIONS = 1 | 2 | 8192 | (1 << 30);

/** The owner that a pronoun on the noun points to («لقائه», «اجتماعهما»). */
export function ownerOf(r: Reading, at: number, noun: NounEntry, around: Around): readonly Member[] {
  const feminine = noun.owner === 'f';
  const fits = (party: Party) => agrees(r, party, feminine);
  if (noun.owner === 'two') return lastTwo(r, at);
  if (noun.owner === 'all') {
    const group = partiesBefore(r, at).filter((p) => p.members.length > 1 || p.members.some((m) => m.collective));
    return membersOf(group.slice(-1));
  }
  const isPerson = (party: Party) => fits(party) && party.members[0]!.kind === 'person';
  const teller = tellerOf(r, at, isPerson);
  if (teller) return teller.members;
  const isGroup = (party: Party) =>
    fits(party) && (party.members[0]!.collective || party.members[0]!.kind !== 'country');
  const here = subjectBefore(r, at, isPerson) ?? subjectBefore(r, at, isGroup) ?? afterComma(r, around.end, fits);
  if (here) return here.members;
  const speaker = speakerAt(r, at) ?? tellerAt(r, at);
  if (speaker && memberAgrees(r, speaker, feminine)) return [speaker];
  // «وعبر المسؤول الأوروبي، خلال لقائه»: somebody whom nothing names is still nobody else.
  const nobody = subjectBefore(r, at, (party) => party.members.length === 1 && party.members[0]!.kind === 'unnamed');
  if (nobody) return nobody.members;
  const before = topicBefore(r, at, isPerson) ?? subjectBefore(r, at, fits) ?? subjectOfSentenceBefore(r, at, fits);
  return before ? before.members : [];
}

/** How far before a noun the verb of telling stands, in tokens. */
const TOLD_REACH = 6;

/** «تلقى الوزير اتصالا من نظيره أطلعه خلاله على لقائه»: not the one told, the one who tells. */
function tellerOf(r: Reading, at: number, fits: (party: Party) => boolean): Party | null {
  const start = Math.max(sentenceStart(r, at), at - TOLD_REACH);
  for (let i = at - 1; i >= start; i--)
    if (hasStem(r, i, r.words.informs)) {
      const behind = readParty(r, i + 1);
      return behind && fits(behind) ? behind : (partiesBefore(r, i).filter(fits).at(-1) ?? null);
    }
  return null;
}

/** «وخلال لقائه كيري، أكد لافروف»: the subject of the clause that follows. */
function afterComma(r: Reading, from: number, fits: (party: Party) => boolean): Party | null {
  const end = Math.min(sentenceEnd(r, Math.max(0, from - 1)), from + 12);
  let comma = false;
  for (let i = Math.max(0, from - 2); i < end; i++) {
    if (punctuation(r, i) !== 0) comma = true;
    const party = comma ? readParty(r, i) : null;
    if (party) return fits(party) ? party : null;
  }
  return null;
}

/** «الرئيسين»: a word for two people, not for two sides. */
const isOfPeople = (r: Reading, at: number): boolean => {
  const { tokens } = r.document;
  for (let i = at; i < Math.min(tokens.count, at + WORD); i++) if (hasStem(r, i, r.words.twoPeople)) return true;
  return false;
};

/** How near a noun the word for its two parties stands, in tokens. */
const WORD = 6;

/** How many sentences back «الزعيمان» may have been named. */
const TOLD = 3;

/** The last two people (else parties) named before a token, of this sentence and the one before; those who do something also a little further back. */
export function lastTwo(r: Reading, at: number, acting = isOfPeople(r, at)): readonly Member[] {
  const members: Member[] = [];
  const take = (parties: readonly Party[]) => {
    for (let n = parties.length - 1; n >= 0; n--)
      for (const member of membersOf([parties[n]!]))
        if (member.kind !== 'unnamed' && !members.some((m) => m.kind === member.kind && m.entity === member.entity))
          members.push(member);
  };
  take(partiesBefore(r, at));
  let start = sentenceStart(r, at);
  if (members.length < 2 && start > 0) take(partiesBefore(r, start - 1));
  const near = members.length;
  const people = () => members.filter((m) => m.kind === 'person' || (acting && m.kind === 'country' && m.collective));
  for (let n = 1; acting && n < TOLD && start > 0 && people().length < 2; n++) {
    start = sentenceStart(r, start - 1);
    if (start > 0) take(partiesBefore(r, start - 1));
  }
  return (people().length >= 2 ? people() : members.slice(0, near)).slice(0, 2).reverse();
}
