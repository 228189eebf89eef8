import type { WordId } from '../text/vocabulary.js';

const NO_VALUES = new Int32Array(0);
const NO_ROWS = new Uint8Array(0);
const NO_ROW_NUMBERS = new Uint16Array(0);
const LARGEST_SHARED = 255;
const LARGEST_NUMBER = 65_535;

/**
 * A small integer for each of some words of the vocabulary, 0 for all others. While words are compiled each table has an array of its own.
 * `shareRows` then puts many tables side by side: few rows of values differ, so all tables of the dictionaries fit into the processor's cache.
 */
export class WordTable {
  private values: Int32Array;
  /** The words that have a value, in the order in which they were given one. */
  private words: WordId[] = [];
  /** The row of each word below `limit`; the rows, each of `width` values; and the place of this table in a row. */
  private rowOf: Uint16Array | Uint32Array = NO_ROW_NUMBERS;
  private rows = NO_ROWS;
  private limit = 0;
  private width = 0;
  private column = 0;

  /** `room` is for words below that id: a table that need not grow is made at once. */
  constructor(room = 256) {
    this.values = new Int32Array(room);
  }

  /** Gives a word its value (not 0). */
  set(word: WordId, value: number): void {
    if (this.limit > 0) throw new Error('this table shares its rows: clone it to change it');
    if (word >= this.values.length) {
      const wider = new Int32Array(Math.max(word + 1, this.values.length * 2));
      wider.set(this.values);
      this.values = wider;
    }
    if (this.values[word] === 0) this.words.push(word);
    this.values[word] = value;
  }

  /** The word's value, 0 where it has none. */
  get(word: WordId): number {
    if (word < this.limit && word >= 0) return this.rows[this.rowOf[word]! * this.width + this.column]!;
    return word >= 0 && word < this.values.length ? this.values[word]! : 0;
  }

  /** True where the word has a value. */
  has(word: WordId): boolean {
    return this.get(word) !== 0;
  }

  /** A copy with values of its own. */
  clone(): WordTable {
    const size = this.limit || this.values.length;
    const copy = new WordTable(size);
    for (let word = 0; word < size; word++) if (this.has(word)) copy.set(word, this.get(word));
    return copy;
  }

  /** Puts tables side by side whose words are all below `limit`; after that they no longer change. Large values stay where they are. */
  static shareRows(tables: readonly WordTable[], limit: number): void {
    const shared = tables.filter(({ words, values }) =>
      words.every((word) => word < limit && values[word]! > 0 && values[word]! <= LARGEST_SHARED),
    );
    // A row begins as the row of no value (0); each value leads from one row to another.
    const steps = new Int32Array(limit);
    const parents = [0];
    const columns = [0];
    const added = [0];
    shared.forEach(({ words, values }, column) => {
      const next = new Map<number, number>();
      for (const word of words) {
        const step = steps[word]! * (LARGEST_SHARED + 1) + values[word]!;
        let row = next.get(step);
        if (row === undefined) {
          row = parents.push(steps[word]!) - 1;
          columns.push(column);
          added.push(values[word]!);
          next.set(step, row);
        }
        steps[word] = row;
      }
    });
    // Rows that only led to others are left out.
    const width = shared.length;
    const numbers = new Int32Array(parents.length);
    let count = 1;
    for (const step of steps) if (step !== 0 && numbers[step] === 0) numbers[step] = count++;
    const rows = new Uint8Array(width * count);
    numbers.forEach((number, step) => {
      if (number > 0)
        for (let from = step; from !== 0; from = parents[from]!) rows[number * width + columns[from]!] = added[from]!;
    });
    const rowOf = count > LARGEST_NUMBER ? new Uint32Array(limit) : new Uint16Array(limit);
    for (let word = 0; word < limit; word++) rowOf[word] = numbers[steps[word]!]!;
    shared.forEach((table, column) => {
      table.values = NO_VALUES;
      table.rows = rows;
      table.rowOf = rowOf;
      table.width = width;
      table.column = column;
      table.limit = limit;
    });
  }
}
