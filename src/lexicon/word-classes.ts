import { int32Column } from '../text/columns.js';
import type { ProcliticSplitter } from '../text/proclitics.js';
import type { Vocabulary, WordId } from '../text/vocabulary.js';

/** What a word may be to the layers, each a bit: whoever scans for one of them leaves all other tokens after one array read. */
export const ClassBit = {
  /** Starts a dictionary form of a person, a country, a place or an organisation. */
  entity: 1,
  /** The head of a title, or نظير with a pronoun. */
  title: 1 << 1,
  /** Starts an honorific, a rank or an occupation before a name. */
  courtesy: 1 << 2,
  /** A given name. */
  given: 1 << 3,
  /** Asks for a name behind it: a reporting verb, «نجله». */
  asking: 1 << 4,
  /** Makes an organisation of the words behind it. */
  body: 1 << 5,
  /** The last name of someone whom headlines name by it alone. */
  prominent: 1 << 6,
  /** A reporting word. */
  cue: 1 << 7,
  /** Starts a phrase before a source or a reporting verb. */
  sourcePhrase: 1 << 8,
  /** A noun or verb of meeting, a numeral or another word that parties start with, or the start of a mark of the meetings layer. */
  meeting: 1 << 9,
  /** Starts a phrase of dates. */
  date: 1 << 10,
  /** A given name by its build (of whole words, whether or not the lexicon has them). */
  builtGiven: 1 << 11,
  /** A noun of meeting, a verb of meeting or of coming, or a verb that starts a phrase which is none. */
  encounter: 1 << 12,
} as const;

/** Set on every word whose classes are known. */
const KNOWN = 1 << 30;

/** A class of whole words. */
export interface WholeClass {
  holds(word: WordId): boolean;
}

/**
 * The classes of words: a word has the classes of each of its proclitic readings. Layers say what belongs to a class while their words are
 * compiled; a word is asked about when it is first met, and the answer is kept for as long as the vocabulary keeps the word.
 */
export class WordClasses {
  private readonly members = new Map<number, (stem: WordId) => boolean>();
  private readonly wholeMembers = new Map<number, WholeClass>();
  /** Classes of the words of the lexicon: as stems alone, and over all readings. */
  private stems = new Int32Array(0);
  private words = new Int32Array(0);
  /** The same of words of documents. */
  private own = new Int32Array(0);
  private generation = -1;

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly splitter: ProcliticSplitter,
  ) {}

  /** Says which stems belong to a class (a bit of `ClassBit`); said again, it counts anew. */
  define(wordClass: number, holds: (stem: WordId) => boolean): void {
    this.members.set(wordClass, holds);
    this.forget();
  }

  /** As `define`, of whole words: they are asked about as they stand, and words that the lexicon does not have too. */
  defineWhole(wordClass: number, whole: WholeClass): void {
    this.wholeMembers.set(wordClass, whole);
    this.forget();
  }

  private forget(): void {
    this.stems = new Int32Array(0);
    this.words = new Int32Array(0);
    this.own = new Int32Array(0);
  }

  /** The classes of each word of a text, which has just been interned. */
  read(text: Int32Array, count: number): Int32Array {
    const { baseSize } = this.vocabulary;
    if (this.words.length < baseSize) this.words = new Int32Array(baseSize);
    if (this.stems.length < baseSize) this.stems = new Int32Array(baseSize);
    const { words } = this;
    const own = this.ownWords();
    const classes = int32Column(count);
    for (let i = 0; i < count; i++) {
      const word = text[i]!;
      if (word < baseSize) classes[i] = words[word] || (words[word] = this.ofReadings(word));
      else classes[i] = own[word - baseSize] || (own[word - baseSize] = this.ofReadings(word));
    }
    return classes;
  }

  /** Room for all words of documents that the vocabulary holds now. */
  private ownWords(): Int32Array {
    const { size, baseSize, generation } = this.vocabulary;
    if (this.generation !== generation) this.own.fill(0);
    this.generation = generation;
    if (this.own.length < size - baseSize) {
      const wider = new Int32Array(Math.max(size - baseSize, this.own.length * 2));
      wider.set(this.own);
      this.own = wider;
    }
    return this.own;
  }

  private ofReadings(word: WordId): number {
    const { count, stem } = this.splitter.of(word);
    let bits = KNOWN;
    for (let s = 0; s < count; s++) bits |= this.ofStem(stem[s]!);
    for (const [wordClass, whole] of this.wholeMembers) if (whole.holds(word)) bits |= wordClass;
    return bits;
  }

  private ofStem(stem: WordId): number {
    const known = this.stems[stem]!;
    if (known !== 0) return known;
    let bits = KNOWN;
    for (const [wordClass, holds] of this.members) if (holds(stem)) bits |= wordClass;
    return (this.stems[stem] = bits);
  }
}
