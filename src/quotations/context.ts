import { type Document, zoneAt } from '../document/document.js';
import type { Entities } from '../entities/entities.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { itemAt } from '../text/item-at.js';
import { punctuationAt, TokenFlag, TokenKind } from '../text/tokens.js';
import type { Complement } from './complement.js';
import type { Cue } from './cue.js';
import type { Marks } from './marks.js';
import type { QuotationWords } from './words.js';

/** All that the rules of this layer read. */
export interface Context {
  readonly document: Document;
  readonly lexicon: Lexicon;
  readonly words: QuotationWords;
  readonly entities: Entities;
  readonly marks: Marks;
  readonly cues: readonly Cue[];
  /** Index of the cue whose verb stands at a token, + 1; 0 for none. */
  readonly cueAt: Int32Array;
  /** What each cue reports, by its index. */
  readonly complements: readonly (Complement | null)[];
}

/** The bits of `Sort` of a token as it stands. */
export const sortOf = ({ document, words }: Context, i: number): number =>
  i >= 0 && i < document.tokens.count ? words.sorts.get(document.tokens.word[i]!) : 0;

/** True where the name of a person starts at a token: the بان of «بان كي مون» leads to no clause. */
export const startsPerson = ({ entities }: Context, i: number): boolean =>
  itemAt(entities.mentions, entities.mentionAt[i])?.type === 'person';

/** As `sortOf`, و and ف before the word left out where the whole word is not known. */
export function sortBehindAnd(context: Context, i: number): number {
  const whole = sortOf(context, i);
  if (whole !== 0 || context.document.tokens.kind[i] !== TokenKind.word) return whole;
  const splits = context.lexicon.splitter.of(context.document.tokens.word[i]!);
  for (let s = 1; s < splits.count; s++)
    if (splits.proclitics[s] === 1) return context.words.sorts.get(splits.stem[s]!);
  return 0;
}

/** The code unit of a punctuation token, 0 for any other. */
export const punctuation = ({ document: { tokens } }: Context, i: number): number =>
  i >= 0 && i < tokens.count && tokens.kind[i] === TokenKind.punctuation ? punctuationAt(tokens, i) : 0;

export const COLON = 0x3a;
const COMMAS = new Set([0x2c, 0x60c]);
const STRONG = new Set([...'.!?؟…؛;'].map((c) => c.charCodeAt(0)));

export const isComma = (context: Context, i: number): boolean => COMMAS.has(punctuation(context, i));
export const isStop = (context: Context, i: number): boolean => STRONG.has(punctuation(context, i));
export const isColon = (context: Context, i: number): boolean => punctuation(context, i) === COLON;

/** First token of the sentence of a token. */
export const sentenceStart = ({ document: { sentences, tokens } }: Context, i: number): number =>
  i < tokens.count ? sentences.first[sentences.of[i]!]! : tokens.count;

/** The token after the last of the sentence of a token. */
export const sentenceEnd = ({ document: { sentences, tokens } }: Context, i: number): number =>
  i >= 0 && i < tokens.count ? sentences.first[sentences.of[i]! + 1]! : tokens.count;

/** The token after the last of the zone of a token: findings never leave their zone. */
export const zoneEnd = ({ document }: Context, i: number): number =>
  document.zones[document.zoneOf[i] ?? -1]?.to ?? document.tokens.count;

export const inHeadline = ({ document }: Context, i: number): boolean => zoneAt(document, i) === 'headline';

/** True for a word, a number or a Latin word. */
export const isWordy = ({ document: { tokens } }: Context, i: number): boolean =>
  tokens.kind[i] !== TokenKind.punctuation;

/** How many words a token range holds. */
export function countWords(context: Context, from: number, to: number): number {
  let n = 0;
  for (let i = from; i < to; i++) if (isWordy(context, i)) n++;
  return n;
}

/** True where white space stands before a token. */
export const spaced = ({ document: { tokens } }: Context, i: number): boolean =>
  (tokens.flags[i]! & TokenFlag.space) !== 0;

/** What a cue reports. */
export const complementOf = (context: Context, cue: Cue): Complement | null =>
  itemAt(context.complements, context.cueAt[cue.at]) ?? null;
