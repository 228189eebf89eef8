import type { Vocabulary, WordId } from './vocabulary.js';

/** A number for each word that was asked for once: what is found out about a word is kept for as long as the vocabulary keeps the word. */
export class WordMemo {
  private values = new Float64Array(0);
  /** The word after the last one that has a value. */
  private end = 0;
  private generation = 0;

  constructor(private readonly vocabulary: Vocabulary) {}

  /** The word's number, NaN where it has none yet. */
  get(word: WordId): number {
    if (this.generation !== this.vocabulary.generation) this.dropDocuments();
    return word < this.end ? this.values[word]! : Number.NaN;
  }

  /** Gives the word its number; returns it. */
  set(word: WordId, value: number): number {
    if (this.generation !== this.vocabulary.generation) this.dropDocuments();
    if (word >= this.end) this.widen(word + 1);
    this.values[word] = value;
    return value;
  }

  private dropDocuments(): void {
    this.generation = this.vocabulary.generation;
    this.end = Math.min(this.end, this.vocabulary.baseSize);
  }

  private widen(end: number): void {
    if (end > this.values.length) {
      const wider = new Float64Array(Math.max(end, this.vocabulary.baseSize + 4096, this.values.length * 2));
      wider.set(this.values.subarray(0, this.end));
      this.values = wider;
    }
    this.values.fill(Number.NaN, this.end, end);
    this.end = end;
  }
}
