import { itemAt } from '../text/item-at.js';
import { TokenFlag } from '../text/tokens.js';
import { attributedSource, attributionAt } from './attribution-phrase.js';
import {
  type Context,
  complementOf,
  isComma,
  isStop,
  isWordy,
  punctuation,
  sentenceEnd,
  sortBehindAnd,
  sortOf,
  zoneEnd,
} from './context.js';
import { type Cue, Shape } from './cue.js';
import { readSource } from './source.js';
import { Phrase, Sort } from './words.js';

/** How far behind «لكن» or «بينما» the verb of a new report may stand. */
const CONTRAST_REACH = 8;
/** No reported clause is longer, in tokens; this keeps a text without stops linear. */
const MAX_CLAUSE = 300;

/**
 * The token after a reported clause that starts at `from`: it ends with the sentence, before an attribution, a remark of the
 * writer, a participle that goes on with the outer report, or the next report.
 */
export function findClauseEnd(context: Context, from: number): number {
  const { marks, cues, cueAt } = context;
  const zone = zoneEnd(context, from);
  const outer = itemAt(marks.all, marks.within[from]);
  const farthest = Math.min(zone, from + MAX_CLAUSE, outer?.to ?? zone);
  let end = Math.min(farthest, sentenceEnd(context, from));
  let inner = false;
  for (let i = from; i < end || (i < farthest && goesOn(context, i)); i++) {
    if (i >= end) end = Math.min(farthest, sentenceEnd(context, i));
    const marked = itemAt(marks.all, marks.at[i]);
    if (marked?.closed) {
      i = marked.after - 1;
      if (i >= end) end = Math.min(outer?.to ?? zone, i + 1);
      continue;
    }
    if (i === from) {
      inner = (cueAt[i] ?? 0) !== 0;
      continue;
    }
    if (isRemark(context, i) || isAttribution(context, i)) return trim(context, from, i);
    const cue = itemAt(cues, cueAt[i]);
    if (cue) {
      if (cue.manner !== 'none') return trim(context, from, cue.from);
      const complement = complementOf(context, cue);
      if (cue.form.shape === Shape.participle && endsClause(context, cue)) {
        const single = cue.form.gender === 'm' && cue.form.number === 1 && !isAccusative(context, i - 1);
        if (complement || (!inner && (isComma(context, i - 1) || single))) return trim(context, from, i);
      } else if (cue.form.shape !== Shape.noun && complement) {
        if (cue.joined && (isComma(context, i - 1) || !startsWithSubject(context, from))) return trim(context, from, i);
        inner = true;
      } else if (cue.form.shape !== Shape.noun && !cue.verb.ambiguous) {
        if (cue.joined && isComma(context, i - 1) && cue.form.shape === Shape.past && !readSource(context, from, end))
          return trim(context, from, i);
        if (!cue.joined) inner = true;
      }
    }
    if (isContrast(context, i, end)) return trim(context, from, i);
  }
  return trim(context, from, end);
}

/** «رافضا الخوض في التفاصيل»: of the verbs with another sense, those of refusing, calling and praising. */
const endsClause = (context: Context, { verb, form, at }: Cue): boolean =>
  !verb.ambiguous || (form.gender === 'm' && isComma(context, at - 1) && ENDING.has(verb.force));

const ENDING: ReadonlySet<string> = new Set(['deny', 'demand', 'praise', 'condemn']);

/** «ارتفاعا ملاحظا»: behind an accusative it is an adjective. */
const isAccusative = ({ document: { tokens } }: Context, i: number): boolean =>
  (tokens.flags[i]! & TokenFlag.tanwin) !== 0 ||
  /^(?!ال)\p{L}{3,}ا$/u.test(tokens.raw.slice(tokens.start[i]!, tokens.end[i]!));

/** «..» in mid-text is a comma where no report follows. */
function goesOn(context: Context, i: number): boolean {
  const { tokens } = context.document;
  if (i < 2 || i >= tokens.count || tokens.flags[i]! & 6) return false;
  if (punctuation(context, i - 1) !== 0x2e || punctuation(context, i - 2) !== 0x2e) return false;
  return context.cueAt[i] === 0 && isWordy(context, i) && !isRemark(context, i);
}

/** The content starts with somebody who may be the subject of verbs that follow. */
const startsWithSubject = (context: Context, from: number): boolean => {
  const mention = itemAt(context.entities.mentions, context.entities.mentionAt[from]);
  return mention?.type === 'person' || context.entities.titleAt[from] !== 0;
};

const isRemark = ({ words, document: { tokens } }: Context, i: number): boolean =>
  words.remarks.startsWith(tokens.word[i]!) && words.remarks.longest(tokens, i, tokens.word[i]!) !== 0;

const isAttribution = (context: Context, i: number): boolean => {
  const attribution = attributionAt(context, i);
  return attribution !== null && attributedSource(context, attribution) !== null;
};

/** «لكنه أضاف أن», «بينما تقول سوريا إن»: another report begins. */
function isContrast(context: Context, i: number, end: number): boolean {
  const phrase = contrastPhrase(context, i);
  if (phrase === 0 && (sortBehindAnd(context, i) & Sort.contrast) === 0 && !isTakenUp(context, i)) return false;
  for (let k = phrase || i + 1; k < Math.min(end, i + CONTRAST_REACH); k++) {
    if (isComma(context, k) || isStop(context, k) || context.marks.isMark[k] === 1) return false;
    if (
      (sortOf(context, k) & (Sort.preposition | Sort.relative)) !== 0 &&
      (sortOf(context, k) & Sort.complementiser) === 0
    )
      return false;
    const cue = itemAt(context.cues, context.cueAt[k]);
    if (
      cue &&
      cue.form.shape !== Shape.noun &&
      cue.form.shape !== Shape.participle &&
      (complementOf(context, cue) || (k === i + 1 && isComma(context, i - 1) && !cue.verb.ambiguous)) &&
      !cue.relative
    )
      return true;
  }
  return false;
}

/** «وبينما أكد الوزير أن …، فقد أوضح نائبه أن»: the main clause behind the one of time. */
const isTakenUp = (context: Context, i: number): boolean =>
  isComma(context, i - 1) &&
  (sortOf(context, i) & Sort.contentParticle) !== 0 &&
  context.document.tokens.raw[context.document.tokens.start[i]!] === 'ف';

/** The token after «في حين», 0 where no such phrase stands. */
function contrastPhrase({ words, document: { tokens } }: Context, i: number): number {
  if (!words.phrases.startsWith(tokens.word[i]!)) return 0;
  const node = words.phrases.longest(tokens, i, tokens.word[i]!);
  const value = node === 0 ? 0 : words.phrases.valueOf(node);
  return value === Phrase.contrast || value === Phrase.while ? words.phrases.end : 0;
}

/** Leaves out commas, stops and marks at the end. */
function trim(context: Context, from: number, to: number): number {
  let end = to;
  while (end > from && !isWordy(context, end - 1) && !isKept(context, from, end - 1)) end--;
  return end;
}

/** Brackets and the closing marks of stretches within stay with the words; commas, stops, dashes, stray marks do not. */
const isKept = (context: Context, from: number, i: number): boolean =>
  (itemAt(context.marks.all, context.marks.closing[i])?.open ?? -1) >= from ||
  ')]٪%'.includes(context.document.tokens.raw[context.document.tokens.start[i]!]!);
