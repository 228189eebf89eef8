import type { Around } from './around.js';
import { partiesBefore, subjectRightBefore } from './before.js';
import type { MeetingStatus } from './meeting.js';
import { readParty } from './read-party.js';
import {
  hasStem,
  isMarked,
  Mark,
  markAt,
  markEndAt,
  mentionAt,
  nounAt,
  procliticsAt,
  punctuation,
  type Reading,
  sentenceEnd,
  sentenceStart,
  verbAt,
} from './reading.js';

/** A status with how sure it is: 2 said in so many words, 1 by the tense, 0 by default. */
export interface StatusFound {
  readonly status: MeetingStatus;
  readonly sure: number;
}

/** How far before a trigger words of modality are looked for, in tokens. */
const REACH = 14;
/** The most words from «قبل» to what is ahead: «قبل أيام قليلة من». */
const AHEAD = 6;
/** The longest phrase of the past before a clause, in tokens. */
const TOLD = 3;
const ENDING = new Set([...':;؛'].map((c) => c.charCodeAt(0)));

const ORDER: readonly (readonly [number, MeetingStatus])[] = [
  [Mark.cancelled, 'cancelled'],
  [Mark.postponed, 'postponed'],
  [Mark.denied, 'denied'],
  [Mark.proposed, 'proposed'],
  [Mark.planned, 'planned'],
  [Mark.ongoing, 'ongoing'],
  [Mark.held, 'held'],
];
const ANY = ORDER.reduce((bits, [bit]) => bits | bit, 0);

const said = (bits: number): MeetingStatus | null => ORDER.find(([bit]) => (bits & bit) !== 0)?.[1] ?? null;

/** The status of the encounter that a verb names: by its tense and the words before it. */
export function verbStatus(r: Reading, at: number, around: Around): StatusFound {
  const verb = verbAt(r, at)!;
  // «المقرر … الذي يزور»: what stands before a clause is told of its head.
  const inClause = isMarked(r, at - 1, Mark.relative);
  const before = inClause ? (isToldRightBefore(r, at) ? 'held' : null) : wordsBefore(r, at);
  if (verb.aspect === 'future')
    return { status: before === 'denied' ? 'denied' : 'planned', sure: tellsOfBefore(r, at) ? 0 : 2 };
  if (verb.aspect === 'past')
    return before === 'cancelled' || before === 'denied' ? { status: before, sure: 2 } : { status: 'held', sure: 2 };
  if (before !== null && before !== 'held' && before !== 'ongoing') return { status: before, sure: 2 };
  // «هذه هي المرة الثانية التي يلتقي فيها»
  if (before === 'held' && inClause) return { status: 'held', sure: 2 };
  const after = wordsAfter(r, at, around.end);
  if (after === 'ongoing') return { status: 'ongoing', sure: 2 };
  if (after === 'planned') return { status: 'planned', sure: 2 };
  // «الوزير الذي يزور القاهرة»: he is there.
  if (inClause && verb.meets?.type === 'visit') return { status: 'ongoing', sure: 1 };
  // «بوتين وشي يبحثان التعاون»: a headline tells of what was in the present.
  const headline = r.document.sentences.of[at] === 0 && around.dates.length === 0;
  const told = headline && !inClause && readsAsHeadline(r, at);
  return { status: told ? 'held' : 'planned', sure: 0 };
}

/** A phrase of the past of several words ends right before a token. */
function isToldRightBefore(r: Reading, at: number): boolean {
  for (let i = at - 2; i >= 0 && i >= at - TOLD; i--)
    if (isMarked(r, i, Mark.held) && markEndAt(r, i) === at) return true;
  return false;
}

/** The subject stands right before the verb. */
const readsAsHeadline = (r: Reading, at: number): boolean => subjectRightBefore(r, at, partiesBefore(r, at)).length > 0;

/** «وكان المتحدث قد أعلن أن الوزير سيلتقي نظيره»: an announcement of what the story may tell as held. */
export function tellsOfBefore(r: Reading, at: number): boolean {
  return hasStem(r, sentenceStart(r, at), r.words.beforeThat);
}

/** The status of the encounter that a noun names: by its support verb, the words before it, the adjectives behind it. */
export function nounStatus(r: Reading, at: number, around: Around): StatusFound {
  if (r.words.earlier.has(r.document.tokens.word[at + 1] ?? -1)) return { status: 'held', sure: 2 };
  const after = wordsAfter(r, at, around.end);
  const before = wordsBefore(r, at);
  if (before === 'denied' || before === 'cancelled' || before === 'postponed') return { status: before, sure: 2 };
  if (isAhead(r, at)) return { status: tellsOfBefore(r, at) ? 'held' : 'planned', sure: 1 };
  const undone = around.aspect === null ? undoneBehind(r, at, around.end) : null;
  if (undone) return { status: undone, sure: 2 };
  // «استئناف المفاوضات المتعثرة»: stalled, and wanted again.
  if (after === 'postponed' && before === 'proposed') return { status: 'proposed', sure: 2 };
  if (after === 'planned' || after === 'postponed' || after === 'cancelled') return { status: after, sure: 2 };
  if (around.aspect === 'future') return { status: 'planned', sure: 2 };
  // «مؤتمر تستضيفه واشنطن»: its own verb tells more than that of the clause around.
  if (around.aspect === 'present' && (before === null || before === 'held'))
    return { status: around.now ? 'ongoing' : 'planned', sure: 1 };
  // «يعتزم طرح القضية خلال اجتماعه بالوزير»: said of what he does there.
  if (before !== null) return { status: before, sure: LATER.has(before) && isDuring(r, at) ? 1 : 2 };
  if (around.aspect === 'past') return { status: 'held', sure: 2 };
  const carried = tenseBefore(r, at);
  if (carried) return { status: carried, sure: 1 };
  if (after !== null) return { status: after, sure: 2 };
  return { status: 'held', sure: 0 };
}

const LATER = new Set<MeetingStatus>(['planned', 'proposed']);

/** «خلال اجتماعه», «أثناء القمة», «أن تشمل محادثاته»: the noun tells of when or what something else happens. */
function isDuring(r: Reading, at: number): boolean {
  const { definite, owner } = nounAt(r, at)!;
  if (!definite || at === 0 || procliticsAt(r, at) !== 0) return false;
  // «من المقرر أن تشمل محادثاتها»: what they talk about is planned.
  if (
    owner !== null &&
    markAt(r, at - 1) === 0 &&
    r.inDate[at - 1] === 0 &&
    !verbAt(r, at - 1) &&
    !readParty(r, at - 1)
  )
    return r.words.clauses.has(r.document.tokens.word[at - 2] ?? -1);
  return hasStem(r, at - 1, r.words.during);
}

/** «زار بكين قبل اجتماع المجلس», «قبل أيام من القمة»: the verb of the clause tells of something earlier. */
function isAhead(r: Reading, at: number): boolean {
  const { word } = r.document.tokens;
  let i = at - 1;
  if (i > 0 && r.words.of.has(word[i]!)) for (i--; i > 0 && at - i < AHEAD && !r.words.ahead.has(word[i]!); ) i--;
  return i >= sentenceStart(r, at) && r.words.ahead.has(word[i]!);
}

/** The nearest word of modality before a trigger in its clause; «خلال» and the like have the time of the verb they go with. */
function wordsBefore(r: Reading, at: number): MeetingStatus | null {
  const from = Math.max(sentenceStart(r, at), at - REACH);
  const asked = isAsked(r, at);
  let found: MeetingStatus | null = null;
  // «عقدا اجتماعا»: past its own verb only a denial or a cancellation tells more.
  let carried = false;
  let purpose = false;
  for (let i = at - 1; i >= from; i--) {
    if (ENDING.has(punctuation(r, i)) || isThat(r, i)) break;
    // «رفض مقترحا لعقد لقاء»: a purpose tells less than what it is the purpose of.
    if (r.words.purposes.has(r.document.tokens.word[i]!)) {
      purpose = true;
      continue;
    }
    if (asked && r.words.invites.has(r.document.tokens.word[i]!)) return 'proposed';
    if (!carried && isFutureVerb(r, i) && !(i === at - 1 && hasStem(r, i, r.words.follows))) return 'planned';
    if (i > from && markEndAt(r, i - 1) > i) i--;
    // «رفض لدى زيارته»: what is refused is another thing.
    if (i === at - 1 && hasStem(r, i, r.words.during)) found = 'held';
    const status = said(markAt(r, i) & (reaches(r, i, at) ? ANY : ANY & ~Mark.denied));
    // «الاجتماع المرتقب … بعد اجتماع», «بدا أن الرئيس»: told of another encounter, of another clause.
    if (status === 'planned' && i > from && nounAt(r, i - 1)) break;
    if (status !== null && (isOfAnother(r, i) || isAbsence(r, i))) continue;
    // «الاتفاق الذي وافقت عليه خلال محادثاتها»
    if (found === 'held' && r.words.leading.has(r.document.tokens.word[i]!)) continue;
    // «بدا أن», «بدا من»: no beginning.
    const behind = r.document.tokens.word[i + 1]!;
    if (status === 'ongoing' && i + 1 < at && (r.words.clauses.has(behind) || r.words.of.has(behind))) continue;
    // «يرتقب أن يقوم بزيارة»: what is wished or expected does not go on.
    if (status === 'ongoing' && isSubjunctive(r, i)) continue;
    if (carried && status !== 'denied' && status !== 'cancelled') continue;
    if (purpose && (status === 'ongoing' || status === 'held')) continue;
    if (status !== null && status !== 'held' && (found === null || status === 'ongoing' || status === 'planned'))
      return status;
    if (status === 'held' && !verbAt(r, i)?.supports && leadsTo(r, i, at)) found = 'held';
    const verb = verbAt(r, i);
    if (verb && (verb.meets || verb.supports) && !mentionAt(r, i)) {
      if (verb.aspect === 'future') return 'planned';
      if (verb.aspect === 'past') {
        if (isMasdar(r, i)) continue;
        if (purpose) return 'planned';
        if (i < at - 1 || procliticsAt(r, i) !== 0) return 'held';
        carried = true;
        found ??= 'held';
      }
    }
    if (nounAt(r, i) && at - i > 3) break;
  }
  return purpose ? 'planned' : found;
}

/** «أن يقوم»: a verb of the present right behind its particle. */
const isSubjunctive = (r: Reading, i: number): boolean =>
  i > 0 && verbAt(r, i)?.aspect === 'present' && r.words.clauses.has(r.document.tokens.word[i - 1]!);

/** «المفاوضات التي ستجرى غدا وذلك في حوار»: what follows is told of the main clause. */
export const isThat = (r: Reading, i: number): boolean =>
  !r.words.demonstratives.has(r.document.tokens.word[i]!) &&
  hasStem(r, i, r.words.demonstratives) &&
  punctuation(r, i) === 0;

/** «لم تشارك إيران في المحادثات»: they were held without her. */
const isAbsence = (r: Reading, i: number): boolean => {
  const at = r.words.negates.has(r.document.tokens.word[i]!) ? i + 1 : i;
  return verbAt(r, at)?.attends === true && at > 0 && r.words.negates.has(r.document.tokens.word[at - 1]!);
};

/** «المفاوضات غير المباشرة الجارية», «الاتفاق المرتقب»: an adjective with the article is one of the noun before it; «من المقرر أن» is none. */
function isOfAnother(r: Reading, i: number): boolean {
  const { raw, tokens } = r.document;
  if (!isMarked(r, i, Mark.planned | Mark.ongoing | Mark.postponed) || r.inDate[i] !== 0) return false;
  if (!raw.startsWith('ال', tokens.start[i]!) || r.words.leading.has(tokens.word[i]!)) return false;
  if (i === 0 || r.words.of.has(tokens.word[i - 1]!)) return false;
  return !r.words.clauses.has(tokens.word[i + 1] ?? -1) && !isMarked(r, i - 1, Mark.held);
}

/** «نفى عقد لقاء», «استبعد الوزير عقد أي لقاء»: عقد is a noun there. */
const isMasdar = (r: Reading, i: number): boolean =>
  verbAt(r, i)!.form === 'عقد' &&
  procliticsAt(r, i) === 0 &&
  i > sentenceStart(r, i) &&
  readParty(r, i + 1) === null &&
  punctuation(r, i - 1) === 0 &&
  !isMarked(r, i - 1, Mark.stop | Mark.relative);

/** «بعد لقائه», «خلال حفل استقبال»: a preposition tells of the noun it leads to, not of one behind that («طلب خلال اللقاء زيارة»). */
function leadsTo(r: Reading, i: number, at: number): boolean {
  if (!isMarked(r, i, Mark.preposition | Mark.stop)) return true;
  for (let k = markEndAt(r, i); k < at; k++) if (nounAt(r, k) && k < at - 1) return false;
  return at - markEndAt(r, i) <= 2 && !(at - markEndAt(r, i) > 0 && nounAt(r, at - 1)?.definite);
}

/**
 * A denial holds of its own complement: «لم يلتق», «رفض لقاء», «نفى أن يكون التقى»;
 * in «رفض الكشف عن اسمه إن الوزير سيلتقي» and «لم يحدد موعدا للقاء» it is said of another word.
 */
function reaches(r: Reading, i: number, at: number): boolean {
  if (!isMarked(r, i, Mark.denied)) return true;
  const isNot = r.words.isNot.has(r.document.tokens.word[i]!);
  const particle = hasStem(r, i, r.words.negates);
  let content = 0;
  for (let k = markEndAt(r, i); k < at; k++) {
    const party = readParty(r, k);
    if (party && party.to <= at) {
      k = party.to - 1;
      continue;
    }
    if (r.inDate[k] !== 0 || nounAt(r, k)) continue;
    if (isNot && isMarked(r, k, Mark.relative)) return false;
    const verb = verbAt(r, k);
    if (particle) {
      if (!verb) return false;
      continue;
    }
    if (content > 0 && r.words.clauses.has(r.document.tokens.word[k]!)) return false;
    if (!verb && markAt(r, k) === 0) content++;
  }
  return true;
}

/** «دعا الرئيس إلى عقد اجتماع»: what stands before may be a call for it. */
const isAsked = (r: Reading, at: number): boolean =>
  at > 0 &&
  (isMarked(r, at - 1, Mark.goal) || (at > 1 && verbAt(r, at - 1)?.lemma === 'عقد' && isMarked(r, at - 2, Mark.goal)));

/** What the tense of the nearest verb that carries a noun tells. */
function tenseBefore(r: Reading, at: number): MeetingStatus | null {
  for (let i = at - 1; i >= Math.max(sentenceStart(r, at), at - REACH); i--) {
    if (isThat(r, i)) break;
    const verb = verbAt(r, i);
    if (!verb?.supports && !verb?.meets) continue;
    if (isAbsence(r, i)) return r.words.denies.has(r.document.tokens.word[i - 1]!) ? 'planned' : 'held';
    if (verb.aspect !== 'present') return verb.aspect === 'past' ? 'held' : 'planned';
    return verb.now ? 'ongoing' : 'planned';
  }
  return null;
}

/** Words of modality in the clause behind a trigger. */
function wordsAfter(r: Reading, at: number, end: number): MeetingStatus | null {
  let bits = 0;
  const last = Math.min(end + 2, sentenceEnd(r, at));
  for (let i = at + 1; i < last; i++) {
    if (nounAt(r, i) && i > at + 1) break;
    // «زيارة تستمر يومين حيث سيسعى إلى»: another clause.
    if (i >= end && isMarked(r, i, Mark.stop) && !r.words.auxiliary.has(r.document.tokens.word[i]!)) break;
    // «مع الوزير الذي ستتولى بلاده الرئاسة»: told of the one before.
    const verb = verbAt(r, i + 1);
    if (isMarked(r, i, Mark.relative) && !(verb?.supports || verb?.gathers || verb?.attends)) break;
    // «زيارة تهدف للإعداد لجولة», «لقاء عشية القمة»: told of what is behind them.
    if (i < end && !r.words.leading.has(r.document.tokens.word[i]!)) bits |= markAt(r, i) & ANY;
    if (isFutureVerb(r, i)) return 'planned';
    if (markAt(r, i) !== 0) i = Math.max(i, markEndAt(r, i) - 1);
  }
  return bits === 0 ? null : said(bits & ~(Mark.denied | Mark.proposed));
}

/** «كان لقاء مقرر مع الوزير قد ألغي», «المحادثات بين الجانبين تأجلت»: what befell the encounter, right behind its frame. */
function undoneBehind(r: Reading, at: number, end: number): MeetingStatus | null {
  const { tokens } = r.document;
  let i = end;
  while (i < tokens.count && r.words.auxiliary.has(tokens.word[i]!)) i++;
  if (i >= sentenceEnd(r, at)) return null;
  return isMarked(r, i, Mark.cancelled) ? 'cancelled' : isMarked(r, i, Mark.postponed) ? 'postponed' : null;
}

/** «سيبحث», «ستتناول»: a word that starts like a verb of the future and is none of the words that only look like one. */
export function isFutureVerb(r: Reading, i: number): boolean {
  const { tokens } = r.document;
  return (
    r.words.future.starts(tokens.word[i]!, r.lexicon.vocabulary) &&
    mentionAt(r, i) === undefined &&
    tokens.kind[i] === 0
  );
}
