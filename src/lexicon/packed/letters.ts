/**
 * The letters of one kind of text as leaves of a tree, frequent ones near its root, so that a common letter takes few decisions. Letter 0 is
 * the end of the word.
 */
export class LetterTree {
  /** Where a bit leads from each inner node (root 0): another inner node, or a letter as `~letter`. */
  readonly steps: Int16Array;
  /** The bits of each letter, the first one lowest, and how many they are. */
  readonly bits: Int32Array;
  readonly lengths: Uint8Array;
  private readonly numbers: Uint8Array;

  /** `letters` and the number of bits that each has (as a digit of base 36), the end of the word first. */
  constructor(
    readonly letters: string,
    lengths: string,
  ) {
    const count = letters.length + 1;
    this.lengths = Uint8Array.from(lengths, (digit) => Number.parseInt(digit, 36));
    this.bits = new Int32Array(count);
    this.steps = new Int16Array(2 * count);
    this.numbers = new Uint8Array(65_536);
    for (let i = 0; i < letters.length; i++) this.numbers[letters.charCodeAt(i)] = i + 1;
    let nodes = 1;
    let code = 0;
    let long = 0;
    for (const letter of [...this.lengths.keys()].sort((a, b) => this.lengths[a]! - this.lengths[b]! || a - b)) {
      const length = this.lengths[letter]!;
      code <<= length - long;
      long = length;
      let node = 0;
      for (let k = length - 1; k > 0; k--) {
        const at = 2 * node + ((code >> k) & 1);
        if (this.steps[at] === 0) this.steps[at] = nodes++;
        node = this.steps[at]!;
      }
      this.steps[2 * node + (code & 1)] = ~letter;
      for (let k = 0; k < length; k++) this.bits[letter] = this.bits[letter]! | (((code >> (length - 1 - k)) & 1) << k);
      code++;
    }
  }

  /** The letter's number; 0 behind the end of a word. */
  numberAt(word: string, at: number): number {
    return at < word.length ? this.numbers[word.charCodeAt(at)]! : 0;
  }
}
