import { itemAt } from '../text/item-at.js';
import { TokenFlag, TokenKind, type Tokens } from '../text/tokens.js';
import {
  type Context,
  complementOf,
  isColon,
  isComma,
  isStop,
  isWordy,
  sentenceEnd,
  sentenceStart,
  sortBehindAnd,
  sortOf,
  startsPerson,
  zoneEnd,
} from './context.js';
import { type Cue, Shape } from './cue.js';
import { commaAfter, isGovernedByOpener } from './sentence-subject.js';
import { mentionAt, rankedName, readSource, type Source } from './source.js';
import { isLoneTo } from './source-phrase.js';
import { agrees, agreesInNumber, hasPreposition } from './subject-search.js';
import { nameBehind } from './unnamed-source.js';
import { Sort } from './words.js';

/** How far behind its verb a subject may start. */
const REACH = 16;

/** How far back a subject before its verb is looked for. */
const LOOK_BACK = 80;

/** The subject that stands behind a finite verb, before its complement. */
export function subjectBehind(context: Context, cue: Cue): Source | null {
  const complement = complementOf(context, cue);
  const end = Math.min(
    complement ? complement.at : sentenceEnd(context, cue.at),
    cue.to + REACH,
    zoneEnd(context, cue.at),
  );
  const limit = complement ? Math.min(complement.at, zoneEnd(context, cue.at)) : sentenceEnd(context, cue.at);
  let i = cue.to;
  let direct = true;
  while (i < end) {
    if (isComma(context, i) || (!isWordy(context, i) && context.marks.isMark[i] === 0)) {
      if ((isStop(context, i) && !isInitialStop(context, i)) || isColon(context, i)) return null;
      direct = false;
      i++;
      continue;
    }
    if (isLoneTo(context, i)) {
      direct = false;
      i = behindTold(context, i + 1);
      continue;
    }
    if (direct && isUnderVerb(context, i)) return null;
    const source = readSource(context, i, limit) ?? rankedName(context, i, limit);
    if (source)
      return agrees(context, cue, source)
        ? source
        : direct && !cue.verb.describes
          ? asWoman(context, cue, source)
          : null;
    const sort = sortOf(context, i);
    if (context.words.demonstratives.has(context.document.tokens.word[i]!) && readSource(context, i + 1, limit)) {
      i++;
      continue;
    }
    if (direct && complement && isRanked(context, i, sort)) return guess(context, i - 1, limit, i + 1);
    const skipped = (sort & (Sort.time | Sort.adverb | Sort.honorific)) !== 0 && !governs(context, i, sort);
    if (
      skipped ||
      isBetweenTimes(context, i) ||
      context.words.withPronoun.has(context.document.tokens.word[i]!) ||
      context.document.tokens.kind[i] === TokenKind.number
    ) {
      i++;
      continue;
    }
    if (context.cueAt[i]! > 0 && context.cues[context.cueAt[i]! - 1]!.form.shape !== Shape.noun) return null;
    if (
      (sort & (Sort.preposition | Sort.relative | Sort.complementiser | Sort.negation)) !== 0 ||
      hasPreposition(context, i)
    ) {
      const next = commaAfter(context, i, end);
      if (next < 0) return complement ? behindPhrase(context, cue, i, end) : null;
      direct = false;
      i = next + 1;
      continue;
    }
    if (!direct || !complement || cue.verb.object || cue.verb.describes) return null;
    const unknown = guess(context, i, limit);
    return unknown && (apposedTo(context, cue, unknown, limit) ?? nameBehindFirst(context, cue, unknown) ?? unknown);
  }
  return null;
}

/** «قالت لـ«الحياة»: …», «قال لـ(د ب أ) مسؤول»: the token behind the medium that a ل alone leads to. */
function behindTold(context: Context, from: number): number {
  const { tokens } = context.document;
  const marked = itemAt(context.marks.all, context.marks.at[from]);
  if (marked) return marked.after;
  if (tokens.raw[tokens.start[from]!] !== '(') return from + 1;
  let to = from + 1;
  while (to < Math.min(tokens.count, from + MAX_NAME) && tokens.raw[tokens.start[to]!] !== ')') to++;
  return to + 1;
}

/** «قالت عضو المجلس فلانة»: the verb knows better than a title that serves men and women, where no dictionary knows the person. */
const asWoman = ({ entities }: Context, cue: Cue, source: Source): Source | null =>
  source.kind === 'person' && cue.form.gender === 'f' && entities.people[source.entity]!.key === null
    ? { ...source, gender: 'f' }
    : null;

/** The longest title with its name, in tokens. */
const MAX_NAME = 10;

/** «قال بعد المباحثات وزير الخارجية فلان إن»: a person behind a phrase of place or time that no comma closes. */
function behindPhrase(context: Context, cue: Cue, from: number, end: number): Source | null {
  const { titles, titleAt } = context.entities;
  for (let i = from + 1; i < end; i++) {
    if ((sortOf(context, i) & Sort.relative) !== 0) return null;
    const title = itemAt(titles, titleAt[i]);
    const name = mentionAt(context, title?.to ?? i);
    if (!title && name?.type !== 'person') continue;
    if (i > from + 1 && !hasPreposition(context, i) && isPhraseEnd(context, i - 1)) {
      const source = readSource(context, i, end);
      if (source?.kind === 'person' && end - source.to <= MAX_NAME && agrees(context, cue, source)) return source;
    }
    i = (name?.type === 'person' ? name.to : title!.to) - 1;
  }
  return null;
}

/** A word with its article, a word of time, the last of a name: nothing behind it hangs on it. */
function isPhraseEnd(context: Context, i: number): boolean {
  const { tokens } = context.document;
  const word = tokens.raw.slice(tokens.start[i]!, tokens.end[i]!);
  if ((sortOf(context, i) & (Sort.preposition | Sort.honorific)) !== 0) return false;
  if ((sortOf(context, i) & (Sort.time | Sort.adverb)) !== 0 || /^(?:وال|بال|لل|ال)/u.test(word)) return true;
  const mention = mentionAt(context, i);
  return mention !== undefined && mention.type !== 'person' && mention.to === i + 1;
}

/** «اللواء علي الفلاني»: behind a rank stands a name, though it is written like a preposition. */
const isRanked = (context: Context, i: number, sort: number): boolean =>
  (sort & Sort.preposition) !== 0 &&
  (sortOf(context, i - 1) & Sort.honorific) !== 0 &&
  (context.document.tokens.flags[i]! & TokenFlag.alefMaqsura) === 0 &&
  context.words.prepositionOf.get(context.document.tokens.word[i]!) === 'على';

/** «بعد المباحثات»: a word of time that is a preposition, unless more time follows («بعد ظهر أمس»). */
const governs = (context: Context, i: number, sort: number): boolean =>
  (sort & Sort.preposition) !== 0 && (sortOf(context, i + 1) & Sort.time) === 0;

/** «د. علام»: the stop of a title of one letter. */
const isInitialStop = ({ document: { tokens } }: Context, i: number): boolean =>
  tokens.end[i - 1]! - tokens.start[i - 1]! === 1 && tokens.start[i] === tokens.end[i - 1];

/** «أول من أمس». */
const isBetweenTimes = (context: Context, i: number): boolean =>
  (sortOf(context, i - 1) & Sort.time) !== 0 &&
  i + 1 < context.document.tokens.count &&
  (sortOf(context, i + 1) & Sort.time) !== 0;

/** An unknown phrase in the subject's place: a name that no list holds, a source of an unknown sort. */
function guess(context: Context, from: number, limit: number, least = from): Source | null {
  const { tokens } = context.document;
  let to = least;
  while (to < limit && to < from + 6 && isWordy(context, to)) {
    const sort = sortOf(context, to);
    if ((sort & (Sort.preposition | Sort.time | Sort.adverb | Sort.complementiser | Sort.relative)) !== 0) break;
    if (to > from && (context.cueAt[to]! > 0 || isToMany(context, to) || isAndHe(context, to))) break;
    to++;
  }
  if (to === from || isCircumstance(context, from) || (sortOf(context, from) & Sort.object) !== 0) return null;
  return {
    kind: 'anonymous',
    entity: -1,
    from,
    to,
    start: tokens.start[from]!,
    end: tokens.end[to - 1]!,
    basis: 'name',
    gender: null,
    number: 0,
    guess: true,
  };
}

/** «قال شيخ العقل، فلان الفلاني، إن»: the name between commas behind an unknown office. */
function apposedTo(context: Context, cue: Cue, { to }: Source, limit: number): Source | null {
  if (to >= limit || !isComma(context, to)) return null;
  const name = nameBehind(context, to, limit);
  if (!name || !agrees(context, cue, name)) return null;
  return name.to >= limit || isComma(context, name.to) || isColon(context, name.to) ? name : null;
}

/** «فلان وهو محام»: what is said of him. */
const isAndHe = (context: Context, i: number): boolean =>
  sortOf(context, i) === 0 && (sortBehindAnd(context, i) & Sort.preposition) !== 0;

/** «يقول راجا فلان الفلاني»: a name with one word more at its head than was known to be a name. */
function nameBehindFirst(context: Context, cue: Cue, { from, to }: Source): Source | null {
  const mention = to > from + 2 ? mentionAt(context, from + 1) : undefined;
  if (mention?.type !== 'person' || mention.proclitics !== 0 || mention.to !== to || mention.to < from + 3) return null;
  const { raw, start } = context.document.tokens;
  if (raw.startsWith('ال', start[from]!) || context.entities.titleAt[from] !== 0) return null;
  const name = readSource(context, from + 1, to);
  return name && agrees(context, cue, name) ? name : null;
}

/** «قال فلان للصحفيين»: those who are told. */
const isToMany = ({ document: { tokens } }: Context, i: number): boolean =>
  tokens.raw.startsWith('لل', tokens.start[i]!);

/** «وأضاف طالبا عدم كشف اسمه»: a noun that ends in the ا of an object is no subject behind its verb. */
const isUnderVerb = (context: Context, i: number): boolean =>
  (sortOf(context, i) & (Sort.anonymous | Sort.document)) !== 0 &&
  context.entities.titleAt[i] === 0 &&
  mentionAt(context, i) === undefined &&
  isAccusative(context.document.tokens, i) &&
  !OWNED.test(context.document.tokens.raw.slice(context.document.tokens.start[i]!, context.document.tokens.end[i]!));

/** «مراسلنا»: the ا of a possessive. */
const OWNED = /(?:نا|ها|هما)$/u;

const CIRCUMSTANCE = /^(?:[وف]?(?:ب|ك|لل|بال|كال)ال|[وف]?لل|[وف]?م\p{L}{2,}ا$)/u;

/** «قال مخاطبا الحضور إن», «اختتم بالدعاء»: how it was said, not who said it. */
function isCircumstance({ words, document: { tokens } }: Context, i: number): boolean {
  if ((tokens.flags[i]! & TokenFlag.tanwin) !== 0) return true;
  // «طالبا عدم كشف اسمه»
  const takes =
    isAccusative(tokens, i + 1) || (i + 1 < tokens.count && (words.sorts.get(tokens.word[i + 1]!) & Sort.object) !== 0);
  if (isAccusative(tokens, i) && takes) return true;
  return CIRCUMSTANCE.test(tokens.raw.slice(tokens.start[i]!, tokens.end[i]!));
}

/** «عجزا كبيرا»: of two words in a row in ا, neither with the article, one is the object. */
const isAccusative = (tokens: Tokens, i: number): boolean =>
  i < tokens.count && /^(?!ال)\p{L}{3,}ا$/u.test(tokens.raw.slice(tokens.start[i]!, tokens.end[i]!));

/** The subject that stands before its verb: at the head of the clause the verb is in. */
export function subjectBefore(context: Context, cue: Cue): Source | null {
  const start = clauseStart(context, cue);
  if (cue.joined && isComma(context, cue.from - 1) && isThatClause(context, start)) return null;
  for (let i = start; i < Math.min(cue.from, start + 8); i++) {
    const sort = sortOf(context, i);
    if (isWordy(context, i) && (sort & (Sort.opener | Sort.auxiliary | Sort.honorific)) === 0) {
      if (isGovernedByOpener(context, i)) return null;
      const source = readSource(context, i, cue.from) ?? rankedName(context, i, cue.from);
      if (source && agrees(context, cue, source) && agreesInNumber(cue, source)) return source;
      return source ? null : guessBefore(context, i, cue);
    }
  }
  return null;
}

/** «أشار إلى أن العمل كثير، وقال»: the new clause has not the subject of the reported one. */
const isThatClause = (context: Context, start: number): boolean =>
  (sortBehindAnd(context, start - 1) & Sort.complementiser) !== 0;

/** The longest unknown phrase between كان or أن and a verb. */
const MAX_GUESS = 6;

/** «كان مهرجان المدينة قال», «أن قراصنة أعلنوا»: an unknown phrase that fills the place of the subject before its verb. */
function guessBefore(context: Context, from: number, cue: Cue): Source | null {
  if (isHeadlineSubject(context, from, cue)) return guess(context, from, cue.from);
  const opened =
    (sortBehindAnd(context, from - 1) & (Sort.complementiser | Sort.auxiliary | Sort.opener | Sort.contrast)) !== 0;
  if (!opened || cue.relative || cue.joined || cue.from - from > MAX_GUESS || cue.form.shape > Shape.imperfect)
    return null;
  for (let i = from; i < cue.from; i++)
    if (!isWordy(context, i) || context.cueAt[i] !== 0 || (sortBehindAnd(context, i) & Sort.preposition) !== 0)
      return null;
  const source = guess(context, from, cue.from);
  return source && source.to >= cue.from ? source : null;
}

/** «فلان يدعو علان إلى»: at the start of a line one or two unknown words before an imperfect that calls on a person. */
function isHeadlineSubject(context: Context, from: number, cue: Cue): boolean {
  const { entities, document } = context;
  if (cue.form.shape !== Shape.imperfect || cue.joined || cue.from - from > 2 || cue.from !== cue.at) return false;
  if (cue.verb.force !== 'demand' && !cue.verb.object) return false;
  if (from !== sentenceStart(context, from) || (from > 0 && (document.tokens.flags[from]! & LINE) === 0)) return false;
  const mention = itemAt(entities.mentions, entities.mentionAt[cue.to]);
  return (mention?.type === 'person' || entities.titleAt[cue.to]! > 0) && sortBehindAnd(context, from) === 0;
}

const LINE = TokenFlag.newline | TokenFlag.block;

/** The first token of the clause of a verb: behind أن, لكن, a stop, or the sentence's own start. */
export function clauseStart(context: Context, cue: Cue): number {
  const first = Math.max(
    sentenceStart(context, cue.at),
    context.document.zones[context.document.zoneOf[cue.at]!]!.from,
  );
  for (let i = cue.from - 1; i > Math.max(first, cue.from - LOOK_BACK); i--) {
    const stretch = itemAt(context.marks.all, context.marks.within[i]);
    if (stretch && stretch.after <= cue.from) {
      i = stretch.open;
      continue;
    }
    const sort = startsPerson(context, i) ? 0 : sortBehindAnd(context, i);
    if ((sort & (Sort.complementiser | Sort.contrast)) !== 0 || isStop(context, i) || isColon(context, i)) return i + 1;
    if (context.marks.at[i] !== 0 && context.marks.all[context.marks.at[i]! - 1]!.after > cue.at) return i + 1;
  }
  return first;
}
