import type { Coder } from './coder.js';
import { LetterTree } from './letters.js';
import { Flag, SmallNumber } from './numbers.js';
import { SortedWords, type WordList } from './words.js';

/** What the name model needs beside its text. */
export interface NameModelHeader {
  readonly letters: string;
  readonly lengths: string;
  readonly count: number;
  readonly bias: number;
}

/** N-grams, sorted, and their weights in hundredths. */
export interface NameWeights {
  readonly grams: WordList;
  readonly weights: readonly number[];
}

/** What is packed. */
export interface WeightsToPack {
  readonly grams: readonly string[];
  readonly weights: readonly number[];
}

const MIXERS_FROM = 28;

/** Codes the n-grams and their weights: sign and size under the length of the n-gram. */
export function codeNameModel(coder: Coder, header: NameModelHeader, given?: WeightsToPack): NameWeights {
  const weights: number[] = [];
  const isNegative = new Flag(coder, 16);
  const size = new SmallNumber(coder, 5);
  let before = 0;
  const grams = new SortedWords(coder, new LetterTree(header.letters, header.lengths), MIXERS_FROM).code(
    given?.grams,
    header.count,
    (i, length) => {
      const weight = given?.weights[i] ?? 0;
      const negative = isNegative.code(weight < 0, length * 2 + before);
      const read = size.code(Math.abs(weight), length);
      weights.push(negative ? -read : read);
      before = negative ? 1 : 0;
    },
  );
  return { grams, weights };
}
