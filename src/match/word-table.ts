import type { WordId } from '../text/vocabulary.js';

/** A small integer for each of some words of the vocabulary, 0 for all others. */
export class WordTable {
  private values: Int32Array;

  /** `room` is for words below that id: a table that need not grow is made at once. */
  constructor(room = 256) {
    this.values = new Int32Array(room);
  }

  /** Gives a word its value (not 0). */
  set(word: WordId, value: number): void {
    if (word >= this.values.length) {
      const wider = new Int32Array(Math.max(word + 1, this.values.length * 2));
      wider.set(this.values);
      this.values = wider;
    }
    this.values[word] = value;
  }

  /** The word's value, 0 where it has none. */
  get(word: WordId): number {
    return word >= 0 && word < this.values.length ? this.values[word]! : 0;
  }

  /** True where the word has a value. */
  has(word: WordId): boolean {
    return this.get(word) !== 0;
  }

  clone(): WordTable {
    const copy = new WordTable(0);
    copy.values = this.values.slice();
    return copy;
  }
}
