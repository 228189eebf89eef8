import { itemAt } from '../text/item-at.js';
import { TokenKind } from '../text/tokens.js';
import {
  type Context,
  countWords,
  isColon,
  isComma,
  punctuation,
  sentenceEnd,
  sortOf,
  startsPerson,
  zoneEnd,
} from './context.js';
import { type Cue, Shape } from './cue.js';
import type { Marked } from './marks.js';
import { isAddress } from './report.js';
import { Sort } from './words.js';

/** What leads to the reported words of a cue. */
export interface Complement {
  readonly kind: 'that' | 'mark' | 'colon';
  /** The token of أن, of the opening mark, or of the colon. */
  readonly at: number;
  /** The first token of the content. */
  readonly from: number;
}

/** Farther than this no clause belongs to a verb. */
const REACH = 45;
const STRICT_REACH = 6;
const NOUN_REACH = 8;
const SPEECH_WORDS = 5;
/** How far a bare أن may stand behind a verb that takes a preposition before it («حث فلانا أن»). */
const BARE_REACH = 14;
const SEMICOLON = 0x61b;
const SAY = 'قال';

/** Finds what a cue reports: the first أن that fits the verb, the first stretch in marks that is speech, or a colon. */
export function findComplement(context: Context, cue: Cue): Complement | null {
  if (cue.manner === 'strong' || (cue.form.shape !== Shape.noun && cue.form.pronoun && !cue.verb.object)) return null;
  if (cue.verb.inside && !standsInside(context, cue)) return null;
  if (hasObject(context, cue) || sees(context, cue) || tellsOf(context, cue)) return null;
  const { marks, cues, cueAt } = context;
  const reach = cue.form.shape === Shape.noun ? NOUN_REACH : cue.verb.strict ? STRICT_REACH : REACH;
  const end = Math.min(sentenceEnd(context, cue.at), zoneEnd(context, cue.at), cue.to + reach);
  for (let i = cue.to; i < end; i++) {
    const marked = itemAt(marks.all, marks.at[i]);
    if (marked) {
      if (isSpeech(context, cue, marked)) return { kind: 'mark', at: i, from: marked.from };
      if (marked.closed && marked.after > i) i = marked.after - 1;
      continue;
    }
    if (isColon(context, i) && !isClock(context, i)) return afterColon(context, cue, i);
    if (punctuation(context, i) === SEMICOLON) return null;
    const sort = startsPerson(context, i) ? 0 : sortOf(context, i);
    if (
      (sort & Sort.firstPerson) !== 0 &&
      i > cue.to &&
      cue.form.shape < Shape.participle &&
      cue.verb.takes.has('-') &&
      !cue.verb.ambiguous
    )
      return { kind: 'colon', at: i, from: i };
    if ((sort & Sort.complementiser) !== 0 && fits(context, cue, i, sort)) return { kind: 'that', at: i, from: i + 1 };
    if ((sort & Sort.complementiser) !== 0 && cue.verb.ambiguous && !cue.verb.continues) return null;
    const other = itemAt(cues, cueAt[i]);
    if (other && blocks(context, cue, other)) return null;
    i = behindName(context, i);
  }
  const next = sentenceEnd(context, cue.at);
  return isColon(context, next - 1) && end === next ? afterColon(context, cue, next - 1) : null;
}

/** The last token of a body's name that holds an إن of its own («شبكة سي إن إن»), else the token itself. */
function behindName({ entities }: Context, i: number): number {
  const mention = itemAt(entities.mentions, entities.mentionAt[i]);
  return mention?.type === 'organization' ? mention.to - 1 : i;
}

/** How far behind «اطلعت» stands what was seen. */
const SEEN_REACH = 7;

/** «اطلعت عليه رويترز», «اطلعت الصحيفة على نسخة منه»: saw it, and told nobody. */
function sees(context: Context, { verb, to }: Cue): boolean {
  if (!verb.object || !verb.takes.has('على')) return false;
  const { document, words } = context;
  const { tokens } = document;
  if (to < tokens.count && words.withPronoun.has(tokens.word[to]!) && tokens.raw.startsWith('علي', tokens.start[to]!))
    return true;
  for (let i = to; i < Math.min(tokens.count - 1, to + SEEN_REACH) && words.that !== tokens.word[i]; i++)
    if (words.prepositionOf.get(tokens.word[i]!) === 'على') return (sortOf(context, i + 1) & Sort.complementiser) === 0;
  return false;
}

/** «الذين لم يفصحوا عن هوياتهم», «مسؤول لم تكشف عن اسمه»: a relative or negated verb has its object behind عن. */
const tellsOf = (context: Context, { relative, modality, to }: Cue): boolean =>
  (relative || modality === 'denied') &&
  context.document.tokens.word[to] === context.words.about &&
  (sortOf(context, to + 1) & Sort.complementiser) === 0;

/** «جاء في البيان», «جاء فيه»; not «جاء الوزير». */
const standsInside = (context: Context, { to }: Cue): boolean =>
  context.document.tokens.word[to] === context.words.in || (sortOf(context, to) & Sort.within) !== 0;

/** After a colon: marks, a clause with أن, or plain words. */
function afterColon(context: Context, cue: Cue, colon: number): Complement | null {
  let next = colon + 1;
  if (context.marks.isMark[next] === 1 && context.marks.at[next] === 0 && context.marks.at[next + 1] !== 0) next++;
  if (next >= zoneEnd(context, cue.at) || (cue.form.shape === Shape.noun && !cue.form.pronoun && !isSaying(cue)))
    return null;
  const marked = itemAt(context.marks.all, context.marks.at[next]);
  if (marked) return { kind: 'mark', at: next, from: marked.from };
  if ((sortOf(context, next) & Sort.complementiser) !== 0) return { kind: 'that', at: next, from: next + 1 };
  if (!speaksPlainly(cue) || (cue.verb.ambiguous && colon - cue.to > STRICT_REACH)) return null;
  return { kind: 'colon', at: colon, from: next };
}

/** Verbs that a colon and plain words may follow: of saying, not of thinking or telling. */
const speaksPlainly = ({ verb }: Cue): boolean =>
  ['say', 'stress', 'warn', 'ask'].includes(verb.force) &&
  !verb.opinion &&
  !verb.object &&
  (!verb.ambiguous || verb.continues || verb.inside);

/** 14:30 */
function isClock({ document: { tokens } }: Context, i: number): boolean {
  return (
    i > 0 && i + 1 < tokens.count && tokens.kind[i - 1] === TokenKind.number && tokens.kind[i + 1] === TokenKind.number
  );
}

/** A stretch in marks that a verb can report without أن: some words long, or right behind the verb; never a name. */
function isSpeech(context: Context, cue: Cue, marked: Marked): boolean {
  if ((cue.verb.strict && !isColon(context, marked.open - 1)) || isAddress(context, marked)) return false;
  if (cue.verb.takes.has('via') || (cue.form.shape === Shape.noun && !cue.form.pronoun && !isSaying(cue))) return false;
  if (cue.verb.ambiguous && !cue.verb.continues && marked.open > cue.to + STRICT_REACH * 2) return false;
  const before = sortOf(context, marked.open - 1);
  if ((before & (Sort.titled | Sort.media)) !== 0 && marked.open - 1 !== cue.at) return false;
  const words = countWords(context, marked.from, marked.to);
  if (isSaying(cue) && words >= 2 && marked.open === cue.to && marked.closed) return true;
  if (words >= 3 && marked.open === cue.to && cue.verb.force === 'say' && cue.verb.continues) return true;
  return words >= SPEECH_WORDS || (words >= 3 && isColon(context, marked.open - 1));
}

/** «بالقول». */
const isSaying = (cue: Cue): boolean => cue.verb.lemma === SAY;

/** True where the verb takes the أن at a token. */
function fits(context: Context, cue: Cue, i: number, sort: number): boolean {
  const { takes } = cue.verb;
  const before = sortOf(context, i - 1);
  if ((before & Sort.otherClause) !== 0 && i - 1 > cue.at && !isWhatMeans(context, i - 1)) return false;
  const viaNoun = (before & Sort.opinion) !== 0;
  if ((sort & Sort.withBi) !== 0)
    return takes.has('ب') || (takes.has('-') && !cue.verb.strict) || (viaNoun && takes.has('via'));
  const preposition = context.words.prepositionOf.get(context.document.tokens.word[i - 1]!);
  if (preposition) {
    if (takes.has(preposition) || (takes.has('via') && preposition === 'في')) return true;
    return (sortOf(context, i - 2) & Sort.opinion) !== 0 && takes.size > 0;
  }
  if (viaNoun) return takes.size > 0;
  if (isOtherThat(context, i) || (!takes.has('-') && i - cue.at > BARE_REACH)) return false;
  return takes.has('-') || (takes.size > 0 && !takes.has('via') && !cue.verb.describes && !cue.verb.ambiguous);
}

/** «قال ما مفاده أن»: the words in other words. */
const isWhatMeans = ({ document: { tokens }, words }: Context, i: number): boolean => tokens.word[i - 1] === words.what;

/** «سبق لنا أن», «لا بد له من أن»: a pronoun between the word that takes أن and أن. */
const isOtherThat = (context: Context, i: number): boolean =>
  context.words.withPronoun.has(context.document.tokens.word[i - 1]!) &&
  (sortOf(context, i - 2) & Sort.otherClause) !== 0;

/** «طلب عدم الكشف عن هويته»: a verb with another sense has its object. */
const hasObject = (context: Context, { verb, form, to }: Cue): boolean =>
  verb.force === 'demand' &&
  verb.ambiguous &&
  form.shape < Shape.participle &&
  (sortOf(context, to) & Sort.object) !== 0;

/** A reporting word that takes what follows for itself. */
function blocks(context: Context, cue: Cue, other: Cue): boolean {
  if (hasObject(context, other) || sees(context, other) || tellsOf(context, other)) return false;
  if (other.form.shape === Shape.noun && cue.verb.takes.has('via')) return false;
  if (other.form.shape === Shape.noun) return (other.form.pronoun || other.verb.lemma === SAY) && !other.verb.ambiguous;
  if (other.form.shape === Shape.participle)
    return !other.verb.ambiguous && !(isSayingParticiple(other) && speaksOn(cue));
  if (other.manner === 'strong' || isAppearing(context, other)) return false;
  return (
    !other.verb.ambiguous || (!other.relative && !other.form.pronoun && !other.verb.strict && other.verb.takes.has('-'))
  );
}

/** «في حديث خص به الصحيفة، نشر الأربعاء، أن»: when the words appeared. */
const isAppearing = (context: Context, { verb, form, joined, at, to }: Cue): boolean =>
  verb.relay &&
  !joined &&
  form.shape === Shape.past &&
  isComma(context, at - 1) &&
  (sortOf(context, to) & (Sort.time | Sort.preposition)) !== 0;

/** «أضاف قائلا إن» is one report, «رفض الخطة قائلا إن» has its own verb in قائلا. */
const speaksOn = ({ verb }: Cue): boolean =>
  verb.force === 'say' || verb.continues || (!verb.ambiguous && !OWN.has(verb.force));

/** Verbs with an object of their own: «نفى وجود خلاف قائلا إن». */
const OWN: ReadonlySet<string> = new Set(['deny', 'demand', 'praise', 'condemn']);

const isSayingParticiple = (cue: Cue): boolean => cue.verb.lemma === SAY;
