import { Proclitic } from '../text/proclitics.js';
import { TokenFlag } from '../text/tokens.js';
import { type Context, isComma, sentenceStart, sortBehindAnd, sortOf } from './context.js';
import { type Cue, Shape } from './cue.js';
import { mentionAt, readSource, type Source } from './source.js';
import { Sort } from './words.js';

const RELATIVE_REACH = 14;

/** How far back a subject before its verb is looked for. */
const LOOK_BACK = 80;

/** True where a verb before its subject fits it: feminine verbs fit no man, masculine ones no woman. */
export function agrees(context: Context, cue: Cue, source: Source): boolean {
  if (source.kind === 'anonymous' && !source.guess && source.number < 2)
    return !(cue.form.gender === 'm' && cue.form.number === 1 && isFeminine(context, source.from));
  if (source.gender === null || cue.form.gender === null) return true;
  if (source.kind !== 'person' && cue.form.number !== 1) return true;
  return source.gender === cue.form.gender || (cue.form.gender === 'm' && source.number > 1);
}

/** A feminine noun; «ثلاثة مسؤولين», «غالبية» take a masculine verb. */
const isFeminine = (context: Context, i: number): boolean =>
  (context.document.tokens.flags[i]! & TokenFlag.taMarbuta) !== 0 &&
  (sortBehindAnd(context, i) & (Sort.numeral | Sort.quantity)) === 0;

/** True where a dual or plural verb has more than one person. */
export const agreesInNumber = (cue: Cue, source: Source): boolean =>
  cue.form.number < 2 || source.kind !== 'person' || source.number > 1;

/** A word with a glued ب or ل: an object, not a subject. */
export function hasPreposition({ document, lexicon }: Context, i: number): boolean {
  const { tokens } = document;
  if (/^و?[ف]?(?:لل|ب|ل|ك)/u.test(tokens.raw.slice(tokens.start[i]!, tokens.start[i]! + 3)) === false) return false;
  const splits = lexicon.splitter.of(tokens.word[i]!);
  for (let s = 0; s < splits.count; s++) if ((splits.proclitics[s]! & ~Proclitic.conjunction) !== 0) return true;
  return (
    tokens.end[i]! - tokens.start[i]! === 1 ||
    (tokens.raw[tokens.start[i]!] === 'ل' && tokens.raw[tokens.start[i]! + 1] === 'ل')
  );
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

/** How far before its verb an indefinite noun stands that the verb tells of. */
const QUALIFIED_REACH = 12;

/** «نشرت بيانات من عدة جهات، تفيد بأن»: an imperfect without و tells of the indefinite paper or source right before it. */
export function qualified(context: Context, cue: Cue): Source | null {
  if (
    cue.form.shape !== Shape.imperfect ||
    cue.form.number !== 1 ||
    cue.joined ||
    cue.relative ||
    cue.manner !== 'none'
  )
    return null;
  const end = isComma(context, cue.from - 1) ? cue.from - 1 : cue.from;
  const first = Math.max(sentenceStart(context, cue.at), end - QUALIFIED_REACH);
  for (let i = end - 1; i >= first; i--) {
    const sort = sortBehindAnd(context, i);
    if ((sort & (Sort.document | Sort.anonymous)) === 0 || (sort & Sort.definite) !== 0) continue;
    const source = readSource(context, i, end);
    if (source?.kind === 'anonymous' && source.to === end && agrees(context, cue, source)) return source;
  }
  return null;
}

/** The last person of a sentence before a token that no preposition governs. */
export function personBefore(context: Context, cue: Cue): Source | null {
  const first = Math.max(sentenceStart(context, cue.at), cue.from - LOOK_BACK);
  for (let i = cue.from - 1; i >= first; i--) {
    const mention = mentionAt(context, i);
    const isPerson = mention?.type === 'person' || context.entities.titleAt[i] !== 0;
    if (!isPerson || isGoverned(context, i, first)) continue;
    const source = readSource(context, i, cue.from);
    if (source?.kind === 'person' && agrees(context, cue, source)) return source;
  }
  return null;
}

/** True where a preposition, glued or not, governs the person at a token; «كيري» only looks like one with a glued ك. */
export function isGoverned(context: Context, i: number, first: number): boolean {
  if (i > first && (sortOf(context, i - 1) & Sort.preposition) !== 0) return true;
  const mention = mentionAt(context, i);
  return mention?.type === 'person' ? (mention.proclitics & ~Proclitic.conjunction) !== 0 : hasPreposition(context, i);
}

/** The first state or body of a sentence that no preposition governs: «ولطالما كانت تركيا حليفا، كما تقول إن». */
export function bodyBefore(context: Context, cue: Cue): Source | null {
  if (cue.form.gender === 'm') return null;
  const first = Math.max(sentenceStart(context, cue.at), cue.from - LOOK_BACK);
  for (let i = first; i < cue.from; i++) {
    const mention = mentionAt(context, i);
    if (mention?.type !== 'organization' && mention?.type !== 'country') continue;
    const before = i > first ? sortOf(context, i - 1) : 0;
    const follows = (before & Sort.preposition) !== 0 && (before & Sort.auxiliary) === 0;
    if (follows || hasPreposition(context, i)) continue;
    const source = readSource(context, i, cue.from);
    if (source && !source.guess) return source;
  }
  return null;
}

/** No person named this far before is meant by «سموه» or a dropped subject. */
const FAR = 90;

/** The person named last before the sentence of a verb, where nobody spoke or acted: «وقال سموه». */
export function lastPerson(context: Context, cue: Cue): Source | null {
  const start = sentenceStart(context, cue.at);
  for (let i = start - 1; i >= Math.max(0, start - FAR); i--) {
    const mention = mentionAt(context, i);
    if (mention?.type !== 'person' || mention.proclitics !== 0 || context.document.active[i] === 0) continue;
    const source = readSource(context, i, start);
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
