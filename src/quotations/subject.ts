import { Proclitic } from '../text/proclitics.js';
import { TokenKind } from '../text/tokens.js';
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
  zoneEnd,
} from './context.js';
import { type Cue, Shape } from './cue.js';
import { mentionAt, readSource, type Source } from './source.js';
import { Sort } from './words.js';

/** How far behind its verb a subject may start. */
const REACH = 16;
const RELATIVE_REACH = 14;
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
      if (isStop(context, i) || isColon(context, i)) return null;
      direct = false;
      i++;
      continue;
    }
    const source = readSource(context, i, limit);
    if (source) return agrees(context, cue, source) ? source : null;
    const sort = sortOf(context, i);
    if (
      (sort & (Sort.time | Sort.adverb | Sort.honorific)) !== 0 ||
      isBetweenTimes(context, i) ||
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
      if (next < 0) return null;
      direct = false;
      i = next + 1;
      continue;
    }
    if (!direct || !complement || cue.verb.object || cue.verb.describes) return null;
    return guess(context, i, limit);
  }
  return null;
}

/** «أول من أمس». */
const isBetweenTimes = (context: Context, i: number): boolean =>
  (sortOf(context, i - 1) & Sort.time) !== 0 &&
  i + 1 < context.document.tokens.count &&
  (sortOf(context, i + 1) & Sort.time) !== 0;

/** A word with a glued ب or ل: an object, not a subject. */
function hasPreposition({ document, lexicon }: Context, i: number): boolean {
  const { tokens } = document;
  if (/^و?[ف]?(?:لل|ب|ل|ك)/u.test(tokens.raw.slice(tokens.start[i]!, tokens.start[i]! + 3)) === false) return false;
  const splits = lexicon.splitter.of(tokens.word[i]!);
  for (let s = 0; s < splits.count; s++) if ((splits.proclitics[s]! & ~Proclitic.conjunction) !== 0) return true;
  return (
    tokens.end[i]! - tokens.start[i]! === 1 ||
    (tokens.raw[tokens.start[i]!] === 'ل' && tokens.raw[tokens.start[i]! + 1] === 'ل')
  );
}

function commaAfter(context: Context, from: number, end: number): number {
  for (let i = from; i < end; i++) if (isComma(context, i)) return i;
  return -1;
}

/** An unknown phrase in the subject's place: a name that no list holds, a source of an unknown sort. */
function guess(context: Context, from: number, limit: number): Source | null {
  const { tokens } = context.document;
  let to = from;
  while (to < limit && to < from + 6 && isWordy(context, to)) {
    const sort = sortOf(context, to);
    if ((sort & (Sort.preposition | Sort.time | Sort.adverb | Sort.complementiser | Sort.relative)) !== 0) break;
    if (to > from && context.cueAt[to]! > 0) break;
    to++;
  }
  if (to === from) return null;
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

/** True where a verb before its subject fits it: feminine verbs fit no man, masculine ones no woman. */
export function agrees(_context: Context, cue: Cue, source: Source): boolean {
  if (source.kind !== 'person' || source.gender === null || cue.form.gender === null) return true;
  return source.gender === cue.form.gender || (cue.form.gender === 'm' && source.number > 1);
}

/** The antecedent of «الذي قال»: the nearest source that ends before the pronoun and fits. */
export function antecedent(context: Context, cue: Cue): Source | null {
  let rel = cue.from - 1;
  while (rel > 0 && (sortOf(context, rel) & Sort.relative) === 0 && rel > cue.from - 4) rel--;
  const feminine = (sortOf(context, rel) & Sort.feminineRelative) !== 0;
  if ((feminine && cue.form.gender === 'm') || (!feminine && cue.form.gender === 'f')) return null;
  const first = Math.max(sentenceStart(context, cue.at), rel - RELATIVE_REACH);
  let best: Source | null = null;
  for (let i = rel - 1; i >= first; i--) {
    if (context.cueAt[i]! > 0 && context.cues[context.cueAt[i]! - 1]!.form.shape !== Shape.noun && best) break;
    const source = readSource(context, i, rel, true);
    if (!source || source.guess || !agrees(context, cue, source)) continue;
    if (source.kind !== 'person' && hasPreposition(context, i)) continue;
    if (best && best.to === rel && source.to < best.to) break;
    if (source.kind === 'person' && !agreesInNumber(cue, source)) continue;
    if (source.kind === 'person') return source;
    if (!best || (source.from < best.from && source.to >= best.to)) best = source;
  }
  return best;
}

/** The subject that stands before its verb: at the head of the clause the verb is in. */
export function subjectBefore(context: Context, cue: Cue): Source | null {
  const start = clauseStart(context, cue);
  for (let i = start; i < Math.min(cue.from, start + 8); i++) {
    const sort = sortOf(context, i);
    if (isWordy(context, i) && (sort & (Sort.opener | Sort.auxiliary | Sort.honorific)) === 0) {
      const source = readSource(context, i, cue.from);
      if (source && agrees(context, cue, source) && agreesInNumber(cue, source)) return source;
      return null;
    }
  }
  return null;
}

const agreesInNumber = (cue: Cue, source: Source): boolean =>
  cue.form.number < 2 || source.kind !== 'person' || source.number > 1;

/** The first token of the clause of a verb: behind أن, لكن, a stop, or the sentence's own start. */
function clauseStart(context: Context, cue: Cue): number {
  const first = Math.max(
    sentenceStart(context, cue.at),
    context.document.zones[context.document.zoneOf[cue.at]!]!.from,
  );
  for (let i = cue.from - 1; i > Math.max(first, cue.from - LOOK_BACK); i--) {
    const sort = sortBehindAnd(context, i);
    if ((sort & (Sort.complementiser | Sort.contrast)) !== 0 || isStop(context, i) || isColon(context, i)) return i + 1;
    if (context.marks.at[i] !== 0 && context.marks.all[context.marks.at[i]! - 1]!.after > cue.at) return i + 1;
  }
  return first;
}

const ARTICLES = 6;

/** The subject of a sentence that may report nothing: behind its first verb, or its first words. */
export function sentenceSubject(context: Context, first: number, end: number): Source | null {
  let i = first;
  const intro = commaAfter(context, first, Math.min(end, first + ARTICLES));
  if (intro > 0 && (sortOf(context, first) & (Sort.preposition | Sort.opener)) !== 0) i = intro + 1;
  while (
    i < Math.min(end, first + 12) &&
    (sortOf(context, i) & (Sort.opener | Sort.adverb | Sort.time | Sort.auxiliary | Sort.honorific)) !== 0
  )
    i++;
  if (i >= end || (sortOf(context, i) & Sort.preposition) !== 0) return null;
  const atStart = readSource(context, i, end);
  if (atStart) return atStart;
  let k = i + 1;
  while (k < Math.min(end, i + 4) && (sortOf(context, k) & (Sort.adverb | Sort.time | Sort.honorific)) !== 0) k++;
  if (k >= end || !isWordy(context, k)) return null;
  const mention = mentionAt(context, k);
  if (mention && mention.proclitics !== 0) return null;
  return readSource(context, k, end);
}

/** The last person of a sentence before a token that no preposition governs. */
export function personBefore(context: Context, cue: Cue): Source | null {
  const first = Math.max(sentenceStart(context, cue.at), cue.from - LOOK_BACK);
  for (let i = cue.from - 1; i >= first; i--) {
    const mention = mentionAt(context, i);
    const isPerson = mention?.type === 'person' || context.entities.titleAt[i] !== 0;
    if (!isPerson || (i > first && (sortOf(context, i - 1) & Sort.preposition) !== 0) || hasPreposition(context, i))
      continue;
    const source = readSource(context, i, cue.from);
    if (source?.kind === 'person' && agrees(context, cue, source)) return source;
  }
  return null;
}

/** True where nothing but auxiliaries and commas parts a source from its verb: «الوزير، قد أعلن». */
export function isBeside(context: Context, source: Source, cue: Cue): boolean {
  for (let i = source.to; i < cue.from; i++)
    if (
      !isComma(context, i) &&
      (sortOf(context, i) & (Sort.auxiliary | Sort.adverb | Sort.negation | Sort.possible)) === 0
    )
      return false;
  return true;
}
