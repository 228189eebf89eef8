import { DIGIT_BITS, digitCode, digitOf } from '../lexicon/packed/digits.js';

/** How many rows a word asks at most, from its first one on. */
export const BAND = 64;
/** Bits of a row: a word that is not among them passes once in 128 times. */
export const ROW_BITS = 7;

/** No row has this value. */
const UNREAD = 255;

/** What a word asks a filter: the rows of a band from `start` on, as two numbers of 32 bits, and what their sum must be. */
export interface Question {
  readonly start: number;
  readonly low: number;
  readonly high: number;
  readonly answer: number;
}

/** What a folded word asks a filter of so many rows. */
export function questionOf(word: string, rows: number): Question {
  let a = 0x811c9dc5 | 0;
  let b = 0x2545f491 | 0;
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b, 31) + unit;
  }
  const low = mix(a ^ Math.imul(b, 0x9e3779b1));
  const high = mix(low + b);
  const start = mix(high + a);
  return {
    start: (start >>> 0) % (rows - BAND + 1),
    low: low | 1,
    high,
    answer: mix(start + 0x2c1b3c6d) & ((1 << ROW_BITS) - 1),
  };
}

function mix(number: number): number {
  let h = number | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** Rows as text, six bits a character. */
export function rowText(rows: Uint8Array): string {
  let text = '';
  let held = 0;
  let heldBits = 0;
  for (const row of rows) {
    held |= row << heldBits;
    for (heldBits += ROW_BITS; heldBits >= DIGIT_BITS; heldBits -= DIGIT_BITS) {
      text += String.fromCharCode(digitCode(held & 63));
      held >>= DIGIT_BITS;
    }
  }
  return text + String.fromCharCode(digitCode(held));
}

/** The words that the news has often and that are no names: a ribbon filter, wrong about one word in 128 that is not among them. */
export class CommonWords {
  private readonly rows: number;
  /** The rows that were asked for; UNREAD for the others. */
  private known: Uint8Array = new Uint8Array(0);

  /** `text` is `dictionaries/common-words.txt`, written by `scripts/build-common-words.ts`; it is read where it stands. */
  constructor(private readonly text: string) {
    this.rows = Math.floor((text.length * DIGIT_BITS) / ROW_BITS);
  }

  /** True for a folded word, without its article, that is a common one. */
  has(word: string): boolean {
    if (this.rows < BAND) return false;
    if (this.known.length === 0) this.known = new Uint8Array(this.rows).fill(UNREAD);
    const { start, low, high, answer } = questionOf(word, this.rows);
    let sum = 0;
    for (let k = 0; k < BAND; k++) if ((((k < 32 ? low : high) >>> (k & 31)) & 1) !== 0) sum ^= this.row(start + k);
    return sum === answer;
  }

  private row(row: number): number {
    const known = this.known[row]!;
    return known === UNREAD ? (this.known[row] = this.read(row)) : known;
  }

  private read(row: number): number {
    const bit = row * ROW_BITS;
    const at = Math.trunc(bit / DIGIT_BITS);
    const held = this.digit(at) | (this.digit(at + 1) << DIGIT_BITS) | (this.digit(at + 2) << (2 * DIGIT_BITS));
    return (held >> (bit % DIGIT_BITS)) & ((1 << ROW_BITS) - 1);
  }

  private digit(at: number): number {
    return at < this.text.length ? digitOf(this.text.charCodeAt(at)) : 0;
  }
}
