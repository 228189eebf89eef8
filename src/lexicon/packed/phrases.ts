import { codeBelow, type SymbolCoder } from './symbols.js';

/** Names of people and of all else; the first word of each, and later ones. */
export const PLACES = 4;
/** How often words come: once, 2 or 3 times, 4 to 7 … */
const SIZES = 10;
/** Classes of words by the place where they come most and by how often; 0 for those that no name uses. */
export const WORD_CLASSES = 1 + PLACES * SIZES;
/** In the place of a class: the word that followed its neighbour the last time. */
const FOLLOWS = WORD_CLASSES;
/** How sure that word is: not known, then 0 to 3 times in a row. */
const SURENESS = 5;
/** The longest phrase of an entry that the codes of others tell apart. */
const LENGTHS = 8;
const KINDS = 4;
const NONE = -1;

/** How the words of a phrase come about, a letter for each: from the phrase beside it, from there with one left out, or told. */
const COPIED = 'c';
const SKIPPED = 's';
const TOLD = 't';
const [SKIPPED_CODE, TOLD_CODE] = [SKIPPED.charCodeAt(0), TOLD.charCodeAt(0)];

/** The class of a word that is told so many times in each place. */
export function wordClass(counts: readonly number[]): number {
  const all = counts.reduce((sum, count) => sum + count, 0);
  if (all === 0) return 0;
  return 1 + counts.indexOf(Math.max(...counts)) * SIZES + Math.min(SIZES - 1, 31 - Math.clz32(all));
}

/**
 * Codes phrases as numbers of words. How the words of a phrase come about is one symbol: they stand in another phrase of the same name, or they are told.
 * A word that is told is the one that followed its neighbour the last time, or its class and its place in the class.
 */
export class Phrases {
  private readonly shapeContexts: number;
  private readonly wordContexts: number;
  protected readonly shapes: string[];
  protected readonly shapeNumbers: Map<string, number>;
  /** Where the words of each class start in `members`, and the place of each word there. */
  private readonly starts: Int32Array;
  private readonly members: Int32Array;
  private readonly memberOf: Int32Array;
  /** The word that came last behind each word, and how often in a row (up to 3). */
  private readonly follower: Int32Array;
  private readonly sure: Uint8Array;

  /** `shapes` are all that come up, parted by spaces; `classes` are those of the words. */
  constructor(
    private readonly coder: SymbolCoder,
    shapes: string,
    private readonly classes: Uint8Array,
  ) {
    this.shapeContexts = coder.room(KINDS * LENGTHS);
    this.wordContexts = coder.room(PLACES * SURENESS);
    this.shapes = shapes === '' ? [] : shapes.split(' ');
    this.shapeNumbers = new Map(this.shapes.map((shape, i) => [shape, i]));
    const words = classes.length;
    this.starts = new Int32Array(WORD_CLASSES + 1);
    for (let word = 0; word < words; word++) this.starts[classes[word]! + 1]!++;
    for (let i = 1; i < this.starts.length; i++) this.starts[i]! += this.starts[i - 1]!;
    const next = this.starts.slice();
    this.members = new Int32Array(words);
    this.memberOf = new Int32Array(words);
    for (let word = 0; word < words; word++) {
      const at = next[classes[word]!]!++;
      this.members[at] = word;
      this.memberOf[word] = at;
    }
    this.follower = new Int32Array(words + 1).fill(NONE);
    this.sure = new Uint8Array(words + 1);
  }

  /**
   * Codes a phrase of `kind` (0 to 3) beside another of the same name, `flat[from, to)`, and puts its length and words to `flat[at]`; gives where they end.
   */
  code(
    given: readonly number[] | undefined,
    flat: Int32Array,
    from: number,
    to: number,
    kind: number,
    at: number,
  ): number {
    const { follower, sure } = this;
    const context = this.shapeContexts + kind * LENGTHS + Math.min(LENGTHS - 1, to - from);
    const shape = this.shapes[this.coder.symbol(context, given ? this.numberOf(shapeOf(given, flat, from, to)) : 0)]!;
    const length = shape.length;
    flat[at] = length;
    let place = kind === 0 ? 0 : 2;
    let before = follower.length - 1;
    let pointer = from;
    for (let i = 0; i < length; i++) {
      const how = shape.charCodeAt(i);
      if (how === SKIPPED_CODE) pointer++;
      const guess = follower[before]!;
      const word =
        how === TOLD_CODE ? this.told(given ? given[i]! : NONE, place, guess, sure[before]!) : flat[pointer]!;
      if (pointer < to) pointer++;
      if (guess !== word) {
        follower[before] = word;
        sure[before] = 0;
      } else if (sure[before]! < 3) sure[before]!++;
      before = word;
      flat[at + 1 + i] = word;
      if (i === 0) place++;
    }
    return at + 1 + length;
  }

  /** Codes a word that is told; `guess` is the one that followed its neighbour the last time. */
  protected told(given: number, place: number, guess: number, sure: number): number {
    const { coder, classes, starts } = this;
    const context = this.wordContexts + place * SURENESS + (guess === NONE ? 0 : 1 + sure);
    const isGiven = given !== NONE;
    const wordClass = coder.symbol(context, isGiven ? (given === guess ? FOLLOWS : classes[given]!) : 0);
    if (wordClass === FOLLOWS) return guess;
    const start = starts[wordClass]!;
    const size = starts[wordClass + 1]! - start;
    return this.members[start + codeBelow(coder, size, isGiven ? this.memberOf[given]! - start : 0)]!;
  }

  protected numberOf(shape: string): number {
    return this.shapeNumbers.get(shape)!;
  }
}

/** How the words of a phrase come about beside another one, `flat[from, to)`. */
export function shapeOf(words: readonly number[], flat: Int32Array, from: number, to: number): string {
  let shape = '';
  let pointer = from;
  for (const word of words) {
    if (pointer < to && word === flat[pointer]) shape += COPIED;
    else if (pointer + 1 < to && word === flat[pointer + 1]) {
      shape += SKIPPED;
      pointer++;
    } else shape += TOLD;
    if (pointer < to) pointer++;
  }
  return shape;
}
