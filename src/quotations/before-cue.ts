import { itemAt } from '../text/item-at.js';
import { type Context, countWords, isComma, isWordy, sentenceStart, sortBehindAnd, sortOf, spaced } from './context.js';
import { directSpeech, type ReportedWords } from './report.js';
import { Sort } from './words.js';

/** No clause before an attribution is longer, in tokens. */
const MAX_CLAUSE = 200;

/** The clause that ends before a token, from the start of the sentence; the stretch in marks where one ends there. */
export function clauseBefore(context: Context, at: number): ReportedWords | null {
  const { document, marks } = context;
  const { tokens, zones, zoneOf } = document;
  let to = at;
  while (
    to > 0 &&
    (isComma(context, to - 1) ||
      (!isWordy(context, to - 1) && marks.isMark[to - 1] === 0 && !isCloser(context, to - 1)))
  )
    to--;
  const first = Math.max(sentenceStart(context, at), zones[zoneOf[at]!]!.from, at - MAX_CLAUSE);
  if (to > 0 && (sortOf(context, to - 1) & Sort.complementiser) !== 0) return null;
  const marked = markedBefore(context, to);
  if (marked && (marked.open <= first || isComma(context, marked.open - 1))) return directSpeech(marked);
  let from = first;
  while (from < to && !isWordy(context, from) && marks.at[from] === 0) from++;
  from = behindFormula(context, from);
  if (countWords(context, from, to) < 3) return null;
  let mixed = false;
  for (let i = from; i < to; i++) if (marks.at[i] !== 0) mixed = true;
  const start = behindAnd(context, from);
  return {
    kind: mixed ? 'mixed' : 'indirect',
    from,
    to,
    start: start > tokens.start[from]! ? start : undefined,
    closure: 'none',
  };
}

/** «يذكر أن», «وقد»: what opens the clause and is none of its words. */
function behindFormula(context: Context, from: number): number {
  const { words, document } = context;
  const word = document.tokens.word[from]!;
  if ((sortBehindAnd(context, from) & Sort.contentParticle) !== 0) return from + 1;
  if (!words.remarks.startsWith(word) || words.remarks.longest(document.tokens, from, word) === 0) return from;
  const { end } = words.remarks;
  return (sortOf(context, end - 1) & Sort.complementiser) !== 0 ? end : from;
}

const isCloser = ({ document: { tokens } }: Context, i: number): boolean =>
  ')]'.includes(tokens.raw[tokens.start[i]!]!);

/** The stretch whose closing mark stands right before a token. */
export function markedBefore(context: Context, to: number) {
  return itemAt(context.marks.all, context.marks.closing[to - 1]);
}

/** The raw start of a sentence's first word behind a glued و. */
function behindAnd(context: Context, i: number): number {
  const { document, lexicon } = context;
  const { tokens } = document;
  const splits = lexicon.splitter.of(tokens.word[i]!);
  const at = tokens.start[i]!;
  if (!spaced(context, i) && i > 0) return at;
  for (let s = 0; s < splits.count; s++)
    if (splits.length[s] === 0 && splits.stem[s]! >= 0 && splits.count === 1) return at;
  for (let s = 1; s < splits.count; s++) if (splits.proclitics[s] === 1) return at + 1;
  return at;
}
