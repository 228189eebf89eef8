import type { Coder } from './coder.js';

/** Codes numbers of a fixed count of bits, each bit under the bits before it. */
export class BitTree {
  private readonly first: number;

  constructor(
    private readonly coder: Coder,
    private readonly bits: number,
    contexts = 1,
  ) {
    this.first = coder.room(contexts << bits);
  }

  code(value: number, context = 0): number {
    const at = this.first + (context << this.bits);
    let node = 1;
    for (let k = this.bits - 1; k >= 0; k--) node = (node << 1) | this.coder.bit(at + node, (value >> k) & 1);
    return node - (1 << this.bits);
  }
}

/** Codes yes or no under a context. */
export class Flag {
  private readonly first: number;

  constructor(
    private readonly coder: Coder,
    contexts = 1,
  ) {
    this.first = coder.room(contexts);
  }

  code(value: boolean, context = 0): boolean {
    return this.coder.bit(this.first + context, value ? 1 : 0) === 1;
  }
}

/** Codes numbers of 0 to 65,534, small ones in few bits: how many bits, then the bits. */
export class SmallNumber {
  private readonly first: number;

  constructor(
    private readonly coder: Coder,
    contexts = 1,
  ) {
    this.first = coder.room(contexts << 9);
  }

  code(value: number, context = 0): number {
    const { coder } = this;
    const at = this.first + (context << 9);
    const given = value + 1;
    const wanted = 31 - Math.clz32(given);
    let length = 0;
    while (coder.bit(at + length, length < wanted ? 1 : 0) === 1) length++;
    let number = 1;
    for (let k = length - 1; k >= 0; k--) {
      const bit = (given >> k) & 1;
      // The first three bits behind the upmost have contexts of their own, the others one a place.
      const node = number < 8 ? 16 + length * 8 + number : 160 + length * 16 + k;
      number = (number << 1) | coder.bit(at + node, bit);
    }
    return number - 1;
  }
}
