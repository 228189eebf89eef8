import { SizedNumber, type SymbolCoder } from './symbols.js';
import { codeWords, type WordList } from './words.js';

/** What the name model needs beside its text. */
export interface NameModelHeader {
  readonly letters: string;
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

/** The longest n-gram. */
const LONGEST = 4;

/** Codes the n-grams and their weights: sign and size under the length of the n-gram. */
export function codeNameModel(coder: SymbolCoder, header: NameModelHeader, given?: WeightsToPack): NameWeights {
  const weights: number[] = [];
  const signs = coder.room(2 * (LONGEST + 1));
  const size = new SizedNumber(coder, LONGEST + 1);
  let before = 0;
  const grams = codeWords(coder, header.letters, header.count, given?.grams, (i, length) => {
    const weight = given?.weights[i] ?? 0;
    before = coder.symbol(signs + 2 * length + before, weight < 0 ? 1 : 0);
    const read = size.code(Math.abs(weight), length);
    weights.push(before === 1 ? -read : read);
  });
  return { grams, weights };
}
