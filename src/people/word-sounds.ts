import { BEH, FEH, KAF, LAM, WAW } from '../text/arabic.js';
import type { Vocabulary, WordId } from '../text/vocabulary.js';
import { soundNumber } from './spelling.js';

/** Letters that may be a proclitic of one letter. */
const isProclitic = (unit: number): boolean =>
  unit === WAW || unit === FEH || unit === BEH || unit === LAM || unit === KAF;

/** How words that the lexicon does not hold sound (`soundNumber`), kept for as long as the vocabulary keeps the words. */
export class WordSounds {
  private words: Int32Array = new Int32Array(0);
  private stems: Int32Array = new Int32Array(0);
  /** So many words are known. */
  private count = 0;
  private generation = 0;

  constructor(private readonly vocabulary: Vocabulary) {}

  /** The sound of a word. */
  of(word: WordId): number {
    const at = word - this.vocabulary.baseSize;
    if (at >= this.count || this.generation !== this.vocabulary.generation) this.hold(at);
    return this.words[at]!;
  }

  /** The sound of a word without the letter that may be a proclitic; 0 where there is none. */
  ofStem(word: WordId): number {
    const at = word - this.vocabulary.baseSize;
    if (at >= this.count || this.generation !== this.vocabulary.generation) this.hold(at);
    return this.stems[at]!;
  }

  /** Reads all words up to this one that are not yet known: ids are given one after the other. */
  private hold(at: number): void {
    const { vocabulary } = this;
    if (this.generation !== vocabulary.generation) {
      this.count = 0;
      this.generation = vocabulary.generation;
    }
    if (at >= this.words.length) {
      this.words = wider(this.words, at + 1);
      this.stems = wider(this.stems, at + 1);
    }
    for (; this.count <= at; this.count++) {
      const word = vocabulary.baseSize + this.count;
      this.words[this.count] = soundNumber(vocabulary, word, 0);
      this.stems[this.count] = isProclitic(vocabulary.unitAt(word, 0)) ? soundNumber(vocabulary, word, 1) : 0;
    }
  }
}

function wider(numbers: Int32Array, length: number): Int32Array {
  const wide = new Int32Array(Math.max(length, numbers.length * 2, 1024));
  wide.set(numbers);
  return wide;
}
