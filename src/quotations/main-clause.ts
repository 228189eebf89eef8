import { itemAt } from '../text/item-at.js';
import { type Context, complementOf, isComma, sentenceStart, sortBehindAnd, sortOf } from './context.js';
import { type Cue, Shape } from './cue.js';
import { mentionAt } from './source.js';
import { Phrase, Sort } from './words.js';

/** The longest phrase at the head of the sentence, in tokens. */
const MAX_HEAD = 4;

/**
 * «وبينما قالت إيران إن …، رفض الجيش ذلك»: the token at which the main clause starts, behind a report that opens the sentence as the
 * lesser clause; `to` where there is none.
 */
export function mainClause(context: Context, cue: Cue, from: number, to: number): number {
  if (!opensLesser(context, cue)) return to;
  for (let i = from + 1; i + 1 < to; i++) if (isComma(context, i) && startsVerbal(context, i + 1)) return i;
  return to;
}

function opensLesser(context: Context, cue: Cue): boolean {
  const { words } = context;
  const { tokens } = context.document;
  const first = sentenceStart(context, cue.at);
  if (cue.from <= first || cue.from - first > MAX_HEAD || !words.phrases.startsWith(tokens.word[first]!)) return false;
  const node = words.phrases.longest(tokens, first, tokens.word[first]!);
  if (node === 0) return false;
  let lesser = false;
  words.phrases.eachValue(node, (value) => {
    if (value === Phrase.while) lesser = true;
  });
  return lesser && words.phrases.end <= cue.from;
}

/** A word that may be the verb of a new clause: without و and the article, no name, no preposition, no accusative. */
function startsVerbal(context: Context, i: number): boolean {
  const { raw, start, end } = context.document.tokens;
  const word = raw.slice(start[i]!, end[i]!);
  const cue = itemAt(context.cues, context.cueAt[i]);
  if (cue && cue.form.shape <= Shape.imperfect && complementOf(context, cue)) return true;
  if (mentionAt(context, i) || context.entities.titleAt[i] !== 0 || !/^\p{L}{3,}/u.test(word)) return false;
  if ((sortOf(context, i) & (Sort.auxiliary | Sort.negation)) !== 0) return true;
  return (
    (sortBehindAnd(context, i) & ~Sort.object) === 0 &&
    !/^(?:و|ال|بال|لل)/u.test(word) &&
    !/(?:ا|ة|ين|ون|ات|ً)$/u.test(word)
  );
}
