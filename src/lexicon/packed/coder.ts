import { DIGIT_BITS, digitOf } from './digits.js';

/**
 * One way through a model of the data, for both directions: the encoder of `scripts/` is given each value and writes it, the decoder
 * is given nothing that counts and returns it. So packing and unpacking are the same code.
 */
export interface Coder {
  /** Room for so many adaptive contexts; gives the first. */
  room(contexts: number): number;
  /** One bit under one context. */
  bit(context: number, bit: number): number;
  /** One bit under three contexts; `mixer` is one of `MIXERS` sets of weights for what they say together. */
  mixed(a: number, b: number, c: number, mixer: number, bit: number): number;
}

/** The range has 30 bits, five digits, so that every number stays a small integer. */
export const TOP = 0x3fffffff;
export const BOTTOM = 1 << 24;
export const DIGITS = 5;
export const PROBABILITY_BITS = 15;
export const MIXERS = 128;

const HALF = 1 << (PROBABILITY_BITS - 1);
const COUNT_BITS = 5;
const COUNT_MASK = (1 << COUNT_BITS) - 1;
const INPUTS = 3;
const SLOWEST = 30;
/** How far a probability moves towards what came, of 65,536, by how often its context was seen. */
const RATES = Int32Array.from({ length: SLOWEST + 1 }, (_, seen) => Math.floor(65_536 / (seen + 1.6)));

/** The probabilities of a coder: each context learns how often its bit is 1, quickly at first. */
export abstract class Model {
  /** Probability less one half, and how often the context was seen: 0 is a new context. */
  private cells = new Int32Array(1 << 18);
  private used = 0;
  private readonly weights = new Int32Array(MIXERS * INPUTS).fill(28_000);
  private readonly squash: Int16Array;
  private readonly stretch: Int16Array;

  constructor() {
    [this.squash, this.stretch] = logistic();
  }

  /** Reads or writes one bit that is 1 with this chance, of `1 << PROBABILITY_BITS`. */
  protected abstract decide(chance: number, bit: number): number;

  room(contexts: number): number {
    const first = this.used;
    this.used += contexts;
    if (this.used > this.cells.length) {
      const wider = new Int32Array(Math.max(this.used, this.cells.length * 2));
      wider.set(this.cells);
      this.cells = wider;
    }
    return first;
  }

  bit(context: number, given: number): number {
    const chance = clip((this.cells[context]! >> COUNT_BITS) + HALF);
    const bit = this.decide(chance, given);
    this.learn(context, bit);
    return bit;
  }

  mixed(a: number, b: number, c: number, mixer: number, given: number): number {
    const { cells, stretch, weights } = this;
    const sa = stretch[((cells[a]! >> COUNT_BITS) + HALF) >> 3]!;
    const sb = stretch[((cells[b]! >> COUNT_BITS) + HALF) >> 3]!;
    const sc = stretch[((cells[c]! >> COUNT_BITS) + HALF) >> 3]!;
    const at = mixer * INPUTS;
    const sum = (sa * weights[at]! + sb * weights[at + 1]! + sc * weights[at + 2]!) >> 16;
    const chance = clip(this.squash[Math.max(-2047, Math.min(2047, sum)) + 2047]! << 3);
    const bit = this.decide(chance, given);
    const error = ((bit << 12) - (chance >> 3)) * 6;
    weights[at] = weights[at]! + ((sa * error + 0x2000) >> 14);
    weights[at + 1] = weights[at + 1]! + ((sb * error + 0x2000) >> 14);
    weights[at + 2] = weights[at + 2]! + ((sc * error + 0x2000) >> 14);
    this.learn(a, bit);
    this.learn(b, bit);
    this.learn(c, bit);
    return bit;
  }

  private learn(context: number, bit: number): void {
    const cell = this.cells[context]!;
    const seen = cell & COUNT_MASK;
    const p = cell >> COUNT_BITS;
    const moved = p + (((bit === 1 ? HALF - 1 - p : -HALF - p) * RATES[seen]!) >> 16);
    this.cells[context] = (moved << COUNT_BITS) | (seen < SLOWEST ? seen + 1 : seen);
  }
}

const clip = (p: number): number => Math.max(16, Math.min(32_752, p));

/** The logistic function at 33 places, of 4096; integers, so that every engine decodes alike. */
const SIGMOID = [
  1, 2, 3, 6, 10, 16, 27, 45, 73, 120, 194, 310, 488, 747, 1101, 1546, 2047, 2549, 2994, 3348, 3607, 3785, 3901, 3975,
  4022, 4050, 4068, 4079, 4085, 4089, 4092, 4093, 4094,
];

/** The logistic function over -2047 to 2047, and its inverse over 0 to 4095. */
function logistic(): [Int16Array, Int16Array] {
  const squash = new Int16Array(4095);
  const stretch = new Int16Array(4096);
  let reached = 0;
  for (let d = -2047; d <= 2047; d++) {
    const step = (d >> 7) + 16;
    const part = d & 127;
    const p = (SIGMOID[step]! * (128 - part) + (SIGMOID[step + 1] ?? 4095) * part + 64) >> 7;
    squash[d + 2047] = p;
    while (reached <= p) stretch[reached++] = d;
  }
  while (reached < 4096) stretch[reached++] = 2047;
  return [squash, stretch];
}

/** Reads what the encoder of `scripts/` wrote. */
export class Decoder extends Model implements Coder {
  private range = TOP;
  private code = 0;
  private at = 0;

  constructor(private readonly text: string) {
    super();
    for (let i = 0; i < DIGITS; i++) this.code = (this.code << DIGIT_BITS) | this.digit();
  }

  protected decide(chance: number): number {
    const bound = (this.range >>> PROBABILITY_BITS) * chance;
    let bit: number;
    if (this.code < bound) {
      this.range = bound;
      bit = 1;
    } else {
      this.code -= bound;
      this.range -= bound;
      bit = 0;
    }
    if (this.range < BOTTOM) this.normalise();
    return bit;
  }

  private normalise(): void {
    while (this.range < BOTTOM) {
      this.range <<= DIGIT_BITS;
      this.code = (this.code << DIGIT_BITS) | this.digit();
    }
  }

  private digit(): number {
    return this.at < this.text.length ? digitOf(this.text.charCodeAt(this.at++)) : 0;
  }
}
