import { Proclitic } from '../text/proclitics.js';
import { type Party, sameMember } from './party.js';
import { readParty } from './read-party.js';
import {
  hasStem,
  isMarked,
  Mark,
  procliticsAt,
  punctuation,
  type Reading,
  sentenceEnd,
  sentenceStart,
  verbAt,
} from './reading.js';
import { speakerAt, tellerAt } from './speech.js';

/** How far to the left of a trigger its subject is looked for, in tokens. */
const REACH = 50;
const VERB_REACH = 12;
const COMMA = 0x60c;

/** The parties of the sentence before a token, in text order. */
export function partiesBefore(r: Reading, i: number): readonly Party[] {
  // The rules ask for those of one trigger one after the other.
  const { before } = r.memo;
  if (before.at !== i) {
    before.parties = readBefore(r, i);
    before.at = i;
  }
  return before.parties;
}

function readBefore(r: Reading, i: number): Party[] {
  const parties: Party[] = [];
  for (let k = Math.max(sentenceStart(r, i), i - REACH); k < i; k++) {
    const party = readParty(r, k);
    if (!party || party.to > i) continue;
    parties.push(party);
    k = party.to - 1;
  }
  return parties;
}

/** The token before a party, over days and «بها»: «زيارة قام بها أمس الوزير». */
function beforeParty(r: Reading, party: Party): number {
  let before = party.from - 1;
  const start = sentenceStart(r, party.from);
  while (before > start && (r.inDate[before] !== 0 || r.words.withPronoun.has(r.document.tokens.word[before]!)))
    before--;
  return before;
}

/** True for a party that may be a subject: nothing before it makes it an object of a preposition or a possessor. */
export function isSubject(r: Reading, party: Party): boolean {
  const before = beforeParty(r, party);
  if (party.prefix.endsWith('ل') && before >= 0 && isLamVerb(r, before)) return true;
  if (/[بلك]/u.test(party.prefix)) return false;
  // «وعبر الوزير عن أمله»: the verb that looks like a preposition.
  if (before === sentenceStart(r, party.from) && hasStem(r, before, r.words.expresses)) return true;
  return before < 0 || !isMarked(r, before, Mark.preposition | Mark.with | Mark.between | Mark.goal | Mark.mediated);
}

/** «سبق»: a verb whose subject stands behind لـ. */
export const isLamVerb = (r: Reading, i: number): boolean => hasStem(r, i, r.words.lamVerbs);

/** The parties that run up to a token: «X وY» right before a verb, over قد, كان and commas. */
export function subjectRightBefore(r: Reading, i: number, parties: readonly Party[]): Party[] {
  // «زار برلين واجتمع مع المستشارة»: the subject of a joined verb stands further back.
  if (verbAt(r, i) !== undefined && (procliticsAt(r, i) & Proclitic.conjunction) !== 0) return [];
  let at = i;
  const found: Party[] = [];
  const head = headOfClause(r, i, parties);
  if (head) return [head];
  for (let n = parties.length - 1; n >= 0; n--) {
    const party = parties[n]!;
    if (!joins(r, party.to, at)) break;
    found.unshift(party);
    at = party.from;
    if (party.prefix !== 'و') break;
  }
  const oneself = found[0]?.prefix === 'و' ? speakerBefore(r, found[0]) : null;
  if (oneself) return [oneself, ...found];
  // «العاصمة العراقية بغداد يقابل خلالها»
  if (found.length === 1 && isMereName(found[0]!) && found[0]!.prefix === '' && !isGoverned(r, found[0]!)) return [];
  // The head of «الذي» may stand anywhere in its own clause; in «زيارته إلى قطر التي التقى فيها» it is no subject.
  const relative = found.length > 0 && isMarked(r, i - 1, Mark.relative);
  if (relative && isMereName(found.at(-1)!) && !isSubject(r, found.at(-1)!)) return [];
  return found.length > 0 && (relative || isSubject(r, found[0]!)) ? (relative ? found.slice(-1) : found) : [];
}

/** The longest apposition between a name and the clause about him, in tokens. */
const APPOSITION = 12;

/** «جمال مبارك، أمين السياسات في الحزب، الذي يزور»: the name before an apposition in commas. */
function headOfClause(r: Reading, i: number, parties: readonly Party[]): Party | null {
  if (i < 2 || !isMarked(r, i - 1, Mark.relative) || punctuation(r, i - 2) !== COMMA) return null;
  let comma = i - 3;
  while (comma > i - APPOSITION && comma > 0 && punctuation(r, comma) === 0 && !isMarked(r, comma, Mark.stop)) comma--;
  const head = parties.find((p) => p.to === comma && p.members.some((m) => m.kind === 'person'));
  return punctuation(r, comma) === COMMA && head ? head : null;
}

/** «قال لافروف إنه والجبير سيجريان»: the one who speaks, as the pronoun before the other. */
function speakerBefore(r: Reading, other: Party): Party | null {
  const at = other.from - 1;
  if (at < 0 || !r.words.oneself.has(r.document.tokens.word[at]!)) return null;
  const speaker = speakerAt(r, other.from) ?? tellerAt(r, other.from);
  if (!speaker || other.members.some((m) => sameMember(m, speaker))) return null;
  return { from: at, to: other.from, prefix: '', members: [speaker], both: false };
}

/** True where nothing but particles stands between: no comma makes it an apposition of something else. */
export const isTight = (r: Reading, party: Party | undefined, at: number): boolean => {
  for (let i = party?.to ?? at; i < at; i++) if (punctuation(r, i) !== 0) return false;
  return party !== undefined;
};

/** Between a subject and its verb only particles, dates, commas stand. */
function joins(r: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (punctuation(r, i) !== 0 || r.inDate[i] !== 0 || isMarked(r, i, Mark.relative | Mark.planned)) continue;
    if (!isAuxiliary(r, i)) return false;
  }
  return to - from <= 6;
}

/** True right behind a verb or a particle that takes a subject, or at the start of the sentence. */
function isGoverned(r: Reading, party: Party): boolean {
  if (party.from === sentenceStart(r, party.from)) return true;
  const before = beforeParty(r, party);
  const verb = verbAt(r, before);
  // «زار باريس واجتمع مع»
  if (verb) return !(verb.meets?.frame === 'place' && isMereName(party));
  return before >= 0 && hasStem(r, before, r.words.governs);
}

const isAuxiliary = (r: Reading, i: number): boolean => hasStem(r, i, r.words.auxiliary);

/** «العاصمة الفرنسية باريس»: the bare name of a state is a subject only right behind a verb or a particle. */
const isMereName = ({ members }: Party): boolean =>
  members.length === 1 && members[0]!.kind === 'country' && !members[0]!.collective;

/** The subject of the clause before a token: the last party right behind a verb, else the last that no preposition governs. */
export function subjectBefore(r: Reading, i: number, fits: (party: Party) => boolean): Party | null {
  const parties = partiesBefore(r, i).filter((party) => isSubject(r, party) && fits(party));
  return (
    parties.filter((party) => isGoverned(r, party)).at(-1) ??
    parties.filter((party) => !isMereName(party)).at(-1) ??
    null
  );
}

/** The whole list that a party is part of: «كيري ولافروف». */
export function listOf(r: Reading, party: Party): Party[] {
  const parties = partiesBefore(r, party.to);
  const list = [party];
  for (let n = parties.length - 1; n >= 0 && list[0]!.prefix === 'و'; n--) {
    if (parties[n]!.from >= list[0]!.from) continue;
    if (parties[n]!.to !== list[0]!.from) break;
    list.unshift(parties[n]!);
  }
  return list;
}

/** The subject of the verb that a noun of purpose depends on («يزور قطر لإجراء محادثات»); null where no such verb is near. */
export function subjectOfVerbBefore(r: Reading, i: number): Party[] {
  for (let k = i - 1; k >= Math.max(sentenceStart(r, i), i - VERB_REACH); k--) {
    const verb = verbAt(r, k);
    if (!verb?.meets || readParty(r, k)) continue;
    const left = subjectRightBefore(r, k, partiesBefore(r, k));
    if (left.length > 0 && isTight(r, left.at(-1), k)) return left;
    const after = readParty(r, k + 1);
    return after && after.prefix === '' && after.members.some((m) => m.kind === 'person') ? [after] : left;
  }
  return [];
}

/** How far behind an opening phrase the subject of its clause stands, in tokens. */
const BEHIND = 20;
/** The most words before a noun that opens its sentence. */
const OPENING = 2;

/** «وفي لقاء مع الوزير … أبدى الرئيس استعداده»: the subject of the clause that an opening phrase leads to; null for a noun further in. */
export function subjectBehind(r: Reading, at: number, from: number, fits: (party: Party) => boolean): Party | null {
  if (at - sentenceStart(r, at) > OPENING) return null;
  const end = Math.min(sentenceEnd(r, at), from + BEHIND);
  for (let i = from; i < end; i++) {
    const party = readParty(r, i);
    if (!party) continue;
    if (party.prefix === '' && isSubject(r, party) && fits(party)) return party;
    i = party.to - 1;
  }
  return null;
}

/** How many sentences back the one a story goes on about is looked for. */
const TOPICAL = 3;

/** The first party of the sentence before the one that holds a token, or of the few before that, which may have been its subject. */
export function topicBefore(r: Reading, i: number, fits: (party: Party) => boolean): Party | null {
  for (let n = 0, at = i; n < TOPICAL && at > 0; n++) {
    const found = subjectOfSentenceBefore(r, at, fits);
    if (found) return found;
    at = sentenceStart(r, Math.max(0, sentenceStart(r, at) - 1));
  }
  return null;
}

/** The first party of the sentence before the one that holds a token which may have been its subject. */
export function subjectOfSentenceBefore(r: Reading, i: number, fits: (party: Party) => boolean): Party | null {
  const start = sentenceStart(r, i);
  if (start === 0) return null;
  const from = sentenceStart(r, start - 1);
  for (let k = from; k < start && k < from + REACH; k++) {
    const party = readParty(r, k);
    if (!party) continue;
    if (isSubject(r, party) && fits(party)) return party;
    k = party.to - 1;
  }
  return null;
}
