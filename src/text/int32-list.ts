/** A list of integers that grows, in one typed array. */
export class Int32List {
  private numbers: Int32Array;
  private count = 0;

  /** `room` is for so many numbers: a list that need not grow is made at once. */
  constructor(room = 16) {
    this.numbers = new Int32Array(room);
  }

  get length(): number {
    return this.count;
  }

  /** The n-th number; 0 behind the end. */
  at(n: number): number {
    return n < this.count ? this.numbers[n]! : 0;
  }

  /** Changes the n-th number. */
  set(n: number, value: number): void {
    if (n >= this.count) throw new RangeError(`no number ${n} in a list of ${this.count}`);
    this.numbers[n] = value;
  }

  /** Adds a number at the end; gives its place. */
  push(value: number): number {
    if (this.count === this.numbers.length) {
      const wider = new Int32Array(Math.max(16, 2 * this.count));
      wider.set(this.numbers);
      this.numbers = wider;
    }
    this.numbers[this.count] = value;
    return this.count++;
  }

  /** A copy that can grow on its own. */
  clone(): Int32List {
    const copy = new Int32List(0);
    copy.numbers = this.numbers.slice(0, this.count);
    copy.count = this.count;
    return copy;
  }

  /** The numbers, in an array of their own. */
  toArray(): Int32Array {
    return this.numbers.slice(0, this.count);
  }
}
