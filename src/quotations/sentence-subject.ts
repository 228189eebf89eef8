import { type Context, isComma, isWordy, sortOf } from './context.js';
import { mentionAt, readSource, type Source } from './source.js';
import { Sort } from './words.js';

/** The first comma in a token range, -1 where there is none. */
export function commaAfter(context: Context, from: number, end: number): number {
  for (let i = from; i < end; i++) if (isComma(context, i)) return i;
  return -1;
}

/** «من هذا المنطلق», «ومن بين هؤلاء»: an opening word that is a preposition has this word, which is no subject. */
export function isGovernedByOpener(context: Context, i: number): boolean {
  const { words, document } = context;
  let k = i - 1;
  if (k > 0 && words.demonstratives.has(document.tokens.word[k]!)) k--;
  return k >= 0 && words.prepositionOf.has(document.tokens.word[k]!);
}

/** The longest opening of a sentence before its comma: «من جهته،», «في المقابل،». */
const MAX_INTRO = 6;

/** The subject of a sentence that may report nothing: behind its first verb, or its first words. */
export function sentenceSubject(context: Context, first: number, end: number): Source | null {
  let i = first;
  const intro = commaAfter(context, first, Math.min(end, first + MAX_INTRO));
  if (intro > 0 && (sortOf(context, first) & (Sort.preposition | Sort.opener)) !== 0) i = intro + 1;
  while (
    i < Math.min(end, first + 12) &&
    (sortOf(context, i) & (Sort.opener | Sort.adverb | Sort.time | Sort.auxiliary | Sort.honorific)) !== 0
  )
    i++;
  if (i >= end || (sortOf(context, i) & Sort.preposition) !== 0 || isGovernedByOpener(context, i)) return null;
  const atStart = readSource(context, i, end);
  if (atStart) return atStart;
  let k = i + 1;
  while (k < Math.min(end, i + 4) && (sortOf(context, k) & (Sort.adverb | Sort.time | Sort.honorific)) !== 0) k++;
  if (k >= end || !isWordy(context, k)) return null;
  const mention = mentionAt(context, k);
  if (mention && mention.proclitics !== 0) return null;
  const source = readSource(context, k, end);
  return source?.kind === 'country' && !isFeminineVerb(context, i) ? null : source;
}

/** «رفضت القاهرة»; in «مهرجان القاهرة» the state is no subject. */
const isFeminineVerb = ({ document: { tokens } }: Context, i: number): boolean =>
  /^(?:[وف]?س?ت|.*ت$)/u.test(tokens.raw.slice(tokens.start[i]!, tokens.end[i]!)) ||
  tokens.raw[tokens.start[i]!] === 'ي';
