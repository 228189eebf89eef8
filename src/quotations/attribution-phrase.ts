import { ClassBit } from '../lexicon/word-classes.js';
import { Proclitic } from '../text/proclitics.js';
import { type Context, isComma, sentenceEnd, sortOf } from './context.js';
import { readSource, type Source } from './source.js';
import { Phrase, Sort } from './words.js';

/** A phrase that leads to a source: «بحسب», «وفقا لـ». */
export interface Attribution {
  readonly from: number;
  /** The token the source starts at (with its ل where the phrase takes one). */
  readonly to: number;
  /** و stands before it. */
  readonly joined: boolean;
}

/** The attribution phrase at a token, if any; nouns of claim («وفق مزاعم») belong to it. */
export function attributionAt(context: Context, i: number): Attribution | null {
  const { words, lexicon, document } = context;
  const { tokens } = document;
  if ((document.classes[i]! & ClassBit.sourcePhrase) === 0 || tokens.kind[i] !== 0) return null;
  const splits = lexicon.splitter.of(tokens.word[i]!);
  for (let s = 0; s < splits.count; s++) {
    if ((splits.proclitics[s]! & ~Proclitic.conjunction) !== 0 || !words.phrases.startsWith(splits.stem[s]!)) continue;
    const node = words.phrases.longest(tokens, i, splits.stem[s]!);
    if (node === 0) continue;
    const value = words.phrases.valueOf(node);
    if (value !== Phrase.attribution && value !== Phrase.attributionLi) continue;
    let to = words.phrases.end;
    while (to < sentenceEnd(context, i) && (sortOf(context, to) & Sort.attributedNoun) !== 0) to++;
    if (to >= sentenceEnd(context, i) || isComma(context, to)) return null;
    return { from: i, to, joined: splits.proclitics[s] !== 0 };
  }
  return null;
}

/** Who an attribution phrase names; null where it names a law, a plan, a protocol. */
export function attributedSource(context: Context, attribution: Attribution): Source | null {
  const source = readSource(context, attribution.to, sentenceEnd(context, attribution.from), true);
  return source && source.kind !== 'country' ? source : null;
}
