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
