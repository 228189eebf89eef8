/** Counts by number, with the sums that a range coder asks for (a Fenwick tree). */
export class Frequencies {
  private readonly sums: Int32Array;
  private readonly counts: Int32Array;
  private readonly upmost: number;
  total = 0;
  /** The sum of the counts before the item that `find` gave. */
  low = 0;

  constructor(size: number) {
    this.sums = new Int32Array(size + 1);
    this.counts = new Int32Array(size);
    this.upmost = size < 1 ? 0 : 1 << (31 - Math.clz32(size));
  }

  /** Gives every item for which it holds the count 1, in one pass. */
  fillOnes(isCounted: (item: number) => boolean): void {
    const { sums, counts } = this;
    for (let item = 0; item < counts.length; item++) {
      if (!isCounted(item)) continue;
      counts[item] = 1;
      sums[item + 1] = 1;
      this.total++;
    }
    for (let i = 1; i < sums.length; i++) {
      const next = i + (i & -i);
      if (next < sums.length) sums[next] = sums[next]! + sums[i]!;
    }
  }

  add(item: number, by: number): void {
    const { sums } = this;
    const end = sums.length;
    for (let i = item + 1; i < end; i += i & -i) sums[i] = sums[i]! + by;
    this.counts[item] = this.counts[item]! + by;
    this.total += by;
  }

  count(item: number): number {
    return this.counts[item]!;
  }

  /** The sum of the counts before an item. */
  below(item: number): number {
    let sum = 0;
    for (let i = item; i > 0; i -= i & -i) sum += this.sums[i]!;
    return sum;
  }

  /** The item into whose share a point falls; sets `low`. */
  find(point: number): number {
    const { sums } = this;
    const end = sums.length;
    let item = 0;
    let left = point;
    for (let step = this.upmost; step > 0; step >>= 1) {
      const next = item + step;
      if (next < end && sums[next]! <= left) {
        item = next;
        left -= sums[next]!;
      }
    }
    this.low = point - left;
    return item;
  }
}
