import { BOTTOM, type Coder, DIGITS, Model, PROBABILITY_BITS, TOP } from '../src/lexicon/packed/coder.js';
import { DIGIT_BITS, digitCode } from '../src/lexicon/packed/digits.js';

/** Writes what `Decoder` reads: a range coder over 6-bit digits. */
export class Encoder extends Model implements Coder {
  private range = TOP;
  /** 30 bits and a carry. */
  private low = 0;
  private readonly digits: number[] = [];
  /** How many bits were spent. */
  bits = 0;

  /** The text; nothing can be written after it. */
  end(): string {
    for (let i = 0; i < DIGITS; i++) this.shift();
    let end = this.digits.length;
    while (end > 0 && this.digits[end - 1] === 0) end--;
    return this.digits
      .slice(0, end)
      .map((digit) => String.fromCharCode(digitCode(digit)))
      .join('');
  }

  protected decide(chance: number, bit: number): number {
    const bound = (this.range >>> PROBABILITY_BITS) * chance;
    this.bits -= Math.log2((bit === 1 ? bound : this.range - bound) / this.range);
    if (bit === 1) this.range = bound;
    else {
      this.low += bound;
      this.range -= bound;
    }
    this.normalise();
    return bit;
  }

  private normalise(): void {
    while (this.range < BOTTOM) {
      this.range *= 2 ** DIGIT_BITS;
      this.shift();
    }
  }

  /** Writes the upmost digit of `low`, with its carry. */
  private shift(): void {
    const whole = TOP + 1;
    if (this.low >= whole) {
      this.low -= whole;
      for (let i = this.digits.length - 1; ; i--) {
        this.digits[i] = (this.digits[i]! + 1) & 63;
        if (this.digits[i] !== 0) break;
      }
    }
    this.digits.push(Math.trunc(this.low / BOTTOM));
    this.low = (this.low % BOTTOM) * 64;
  }
}
