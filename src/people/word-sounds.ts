import type { Vocabulary, WordId } from '../text/vocabulary.js';
import { wordKey } from './spelling.js';

/** Letters that may be a proclitic of one letter. */
const PROCLITIC = /^[وفبلك]/u;

/** How words that the lexicon does not hold sound (`wordKey`), kept for as long as the vocabulary keeps the words. */
export class WordSounds {
  private words: string[] = [];
  private stems: string[] = [];
  private generation = 0;

  constructor(private readonly vocabulary: Vocabulary) {}

  /** The sound of a word. */
  of(word: WordId): string {
    this.hold(word);
    return this.words[word - this.vocabulary.baseSize]!;
  }

  /** The sound of a word without the letter that may be a proclitic; empty where there is none. */
  ofStem(word: WordId): string {
    this.hold(word);
    return this.stems[word - this.vocabulary.baseSize]!;
  }

  /** Reads all words up to this one that are not yet known: ids are given one after the other. */
  private hold(word: WordId): void {
    const { vocabulary } = this;
    if (this.generation !== vocabulary.generation) {
      this.words = [];
      this.stems = [];
      this.generation = vocabulary.generation;
    }
    for (let next = vocabulary.baseSize + this.words.length; next <= word; next++) {
      const text = vocabulary.word(next);
      this.words.push(wordKey(text));
      this.stems.push(PROCLITIC.test(text) ? wordKey(text.slice(1)) : '');
    }
  }
}
