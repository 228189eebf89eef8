import type { Document } from '../document/document.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { ClassBit } from '../lexicon/word-classes.js';
import { ALEF, foldTable, LAM } from '../text/arabic.js';
import { int32Column } from '../text/columns.js';
import { Proclitic } from '../text/proclitics.js';
import { continues, TokenKind, type Tokens } from '../text/tokens.js';
import { classOf, type DateWords, keyOf, type UnitWord, type WordClass, wordClasses } from './words.js';

/** A phrase of a class at a token: its key, the token after it, the proclitics before it. */
export interface Match {
  readonly key: string;
  readonly index: number;
  readonly from: number;
  readonly to: number;
  readonly cut: number;
  /** Bits of `Proclitic`. */
  readonly proclitics: number;
}

/** Digits at a token. */
export interface Digits {
  readonly value: number;
  readonly width: number;
}

/** Which proclitics a match may have: none, و alone, or any. */
export type Clitics = 'none' | 'and' | 'any';

/** In `wordLeads`: the entry is filled. */
const KNOWN = 1 << 31;
/** In `leads`: some phrase starts with the word. */
const SPEAKS = 1 << 30;
/** The bits of `leads` that are rules. */
const RULES = SPEAKS - 1;

interface Entry extends Match {
  readonly wordClass: WordClass;
  /** The rules that may start with it, as bits. */
  readonly asks: number;
}

const NOTHING: readonly Entry[] = [];

/** Marks behind a number of things, which no date has: 45%. */
const AMOUNTS = new Set([...'%٪$'].map((mark) => mark.charCodeAt(0)));

/** Asks a document for the words of dates. */
export class Scan {
  readonly tokens: Tokens;
  readonly words: DateWords;
  /** What was read so far, and where it stands in `entries` and `numerals`, by token: index + 1, 0 where nothing was read yet. */
  private readonly entryAt: Int32Array;
  private readonly entries: (readonly Entry[])[] = [NOTHING];
  private readonly numeralAt: Int32Array;
  private readonly numerals: (Digits | null)[] = [];
  private readonly wordLeads: Int32Array;

  constructor(
    readonly document: Document,
    readonly lexicon: Lexicon,
    words: DateWords,
  ) {
    this.tokens = document.tokens;
    this.words = words;
    this.entryAt = int32Column(document.tokens.count);
    this.numeralAt = int32Column(document.tokens.count);
    const { baseSize } = lexicon.vocabulary;
    if (words.wordLeads.bits.length < baseSize) words.wordLeads.bits = new Int32Array(baseSize);
    this.wordLeads = words.wordLeads.bits;
  }

  /** The rules to be asked at a token, as bits. */
  rulesAt(i: number): number {
    const kind = this.tokens.kind[i];
    if (kind === TokenKind.word || kind === TokenKind.latin) return (this.leads(i) & RULES) === 0 ? 0 : this.asksAt(i);
    if (kind !== TokenKind.number) return 0;
    const next = i + 1;
    if (!this.isSameLine(next)) return this.words.aloneLeads;
    if (this.tokens.kind[next] === TokenKind.punctuation) {
      return AMOUNTS.has(this.tokens.raw.charCodeAt(this.tokens.start[next]!)) ? 0 : this.words.markLeads;
    }
    return this.leads(next) === 0 ? this.words.aloneLeads : this.words.digitLeads;
  }

  /** The rules that the phrases found at a token start; behind «هذا» and the like only where more follows. */
  private asksAt(i: number): number {
    const found = this.entriesAt(i);
    let bits = 0;
    let more = false;
    for (let k = 0; k < found.length; k++) {
      const { asks, to, wordClass } = found[k]!;
      if (this.goesOn(to)) more = true;
      else if (wordClass === 'this' || wordClass === 'that') continue;
      bits |= asks;
    }
    return more ? bits : bits & ~this.words.leadsOn;
  }

  /** A word of dates, a number or a mark stands at token `i`, in the same line. */
  private goesOn(i: number): boolean {
    if (!continues(this.tokens, i)) return false;
    return this.tokens.kind[i] !== TokenKind.word || this.leads(i) !== 0;
  }

  /** The rules that a word may start, and SPEAKS where any phrase does. */
  private leads(i: number): number {
    if ((this.document.classes[i]! & ClassBit.date) === 0) return 0;
    const kind = this.tokens.kind[i];
    if (kind !== TokenKind.word && kind !== TokenKind.latin) return 0;
    const word = this.tokens.word[i]!;
    const { wordLeads } = this;
    // Words of one document only are not kept: their ids are given anew.
    const kept = word < wordLeads.length;
    if (kept && wordLeads[word] !== 0) return wordLeads[word]! & ~KNOWN;
    const splits = this.lexicon.splitter.of(word);
    let bits = 0;
    for (let k = 0; k < splits.count; k++) {
      bits |= this.words.leads.get(splits.stem[k]!);
      if (this.words.phrases.startsWith(splits.stem[k]!)) bits |= SPEAKS;
    }
    if (kept) wordLeads[word] = bits | KNOWN;
    return bits;
  }

  /** The phrase of that class at token `i`; null where there is none. */
  at(i: number, wordClass: WordClass, clitics: Clitics = 'any'): Match | null {
    if (i < 0 || i >= this.tokens.count || this.tokens.kind[i] === TokenKind.number) return null;
    if ((this.document.classes[i]! & ClassBit.date) === 0) return null;
    const found = this.entriesAt(i);
    for (let k = 0; k < found.length; k++) {
      const entry = found[k]!;
      if (entry.wordClass !== wordClass || (clitics === 'none' && entry.proclitics !== 0)) continue;
      if (clitics !== 'and' || (entry.proclitics & ~Proclitic.conjunction) === 0) return entry;
    }
    return null;
  }

  /** What the words say at a token of the class of dates, read once. */
  private entriesAt(i: number): readonly Entry[] {
    const known = this.entryAt[i]!;
    if (known !== 0) return this.entries[known - 1]!;
    const found = this.leads(i) === 0 ? NOTHING : this.read(i);
    this.entryAt[i] = found === NOTHING ? 1 : this.entries.push(found);
    return found;
  }

  /** Everything the words say at token `i`, the whole word before its splits. */
  private read(i: number): readonly Entry[] {
    const { tokens, words } = this;
    const splits = this.lexicon.splitter.of(tokens.word[i]!);
    let entries: Entry[] | undefined;
    for (let k = 0; k < splits.count; k++) {
      const node = words.phrases.longest(tokens, i, splits.stem[k]!);
      if (node === 0) continue;
      const to = words.phrases.end;
      const cut = splits.length[k]!;
      const proclitics = splits.proclitics[k]!;
      entries ??= [];
      for (const value of words.phrases.values(node)) {
        const number = classOf(value);
        const index = keyOf(value);
        const wordClass = wordClasses[number]!;
        const asks = words.asks[number]![index]!;
        entries.push({ wordClass, index, key: words.keys[number]![index]!, from: i, to, cut, proclitics, asks });
      }
    }
    return entries ?? NOTHING;
  }

  /** The phrase of that class at token `i` if the line goes on there and nothing is prefixed. */
  next(i: number, wordClass: WordClass): Match | null {
    return continues(this.tokens, i) ? this.at(i, wordClass, 'none') : null;
  }

  /** The one-word phrase of that class that ends right before token `i`. */
  before(i: number, wordClass: WordClass): Match | null {
    if (i < 1 || !continues(this.tokens, i)) return null;
    const match = this.at(i - 1, wordClass);
    return match && match.to === i ? match : null;
  }

  /** The unit word at token `i`. */
  unit(match: Match): UnitWord {
    return this.words.unitWords[match.index]!;
  }

  /** The numeral at token `i`, up to eight digits; null for any other token. */
  digits(i: number): Digits | null {
    if (i < 0 || i >= this.tokens.count || this.tokens.kind[i] !== TokenKind.number) return null;
    const known = this.numeralAt[i]!;
    if (known !== 0) return this.numerals[known - 1]!;
    const found = this.readDigits(i);
    this.numeralAt[i] = this.numerals.push(found);
    return found;
  }

  private readDigits(i: number): Digits | null {
    const { tokens } = this;
    const fold = foldTable();
    let value = 0;
    let width = 0;
    for (let at = tokens.start[i]!; at < tokens.end[i]!; at++) {
      const digit = fold[tokens.raw.charCodeAt(at)]! - 0x30;
      if (digit < 0 || digit > 9) continue;
      value = value * 10 + digit;
      if (++width > 8) return null;
    }
    return { value, width };
  }

  /** The numeral at token `i` if the line goes on there. */
  thenDigits(i: number): Digits | null {
    return continues(this.tokens, i) ? this.digits(i) : null;
  }

  /** True where token `i` is a word, not digits. */
  isWord(i: number): boolean {
    return this.tokens.kind[i] === TokenKind.word;
  }

  /** True where token `i` is one of these punctuation marks and the line goes on there. */
  isMark(i: number, marks: string): boolean {
    const { tokens } = this;
    return (
      continues(tokens, i) && tokens.kind[i] === TokenKind.punctuation && marks.includes(tokens.raw[tokens.start[i]!]!)
    );
  }

  /** True where the word at token `i` has the article as it stands. */
  hasArticle(i: number): boolean {
    const { tokens } = this;
    const { vocabulary } = this.lexicon;
    if (i < 0 || tokens.kind[i] !== TokenKind.word) return false;
    const word = tokens.word[i]!;
    return vocabulary.lengthOf(word) > 3 && vocabulary.unitAt(word, 0) === ALEF && vocabulary.unitAt(word, 1) === LAM;
  }

  /** True where token `i` is this Latin word and the line goes on there. */
  isLatin(i: number, word: string): boolean {
    const { tokens } = this;
    return (
      continues(tokens, i) &&
      tokens.kind[i] === TokenKind.latin &&
      tokens.raw.slice(tokens.start[i]!, tokens.end[i]!) === word
    );
  }

  /** True where token `i` goes on in the line of the one before. */
  isSameLine(i: number): boolean {
    return continues(this.tokens, i);
  }

  /** True where token `i` is glued to the one before. */
  isGlued(i: number): boolean {
    return i > 0 && i < this.tokens.count && this.tokens.start[i] === this.tokens.end[i - 1];
  }
}
