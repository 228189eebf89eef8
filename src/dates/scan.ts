import type { Document } from '../document/document.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { foldTable } from '../text/arabic.js';
import { Proclitic } from '../text/proclitics.js';
import { continues, TokenKind, type Tokens } from '../text/tokens.js';
import { type DateWords, keyOf, keysOf, type UnitWord, type WordClass } from './words.js';

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

/** Asks a document for the words of dates. */
export class Scan {
  readonly tokens: Tokens;
  readonly words: DateWords;

  constructor(
    readonly document: Document,
    readonly lexicon: Lexicon,
    words: DateWords,
  ) {
    this.tokens = document.tokens;
    this.words = words;
  }

  /** The rules to be asked at a token, as bits. */
  leads(i: number): number {
    const { tokens, words } = this;
    const kind = tokens.kind[i];
    if (kind === TokenKind.number) return words.digitLeads;
    if (kind !== TokenKind.word) return 0;
    const { splitter } = this.lexicon;
    const splits = splitter.of(tokens.word[i]!);
    let bits = 0;
    for (let k = 0; k < splits.count; k++) bits |= words.leads.get(splits.stem[k]!);
    return bits;
  }

  /** The phrase of that class at token `i`; null where there is none. */
  at(i: number, wordClass: WordClass, clitics: Clitics = 'any'): Match | null {
    const { tokens, words } = this;
    if (i < 0 || i >= tokens.count) return null;
    const splits = this.lexicon.splitter.of(tokens.word[i]!);
    const readings = clitics === 'none' ? Math.min(1, splits.count) : splits.count;
    for (let k = 0; k < readings; k++) {
      const proclitics = splits.proclitics[k]!;
      if (clitics === 'none' && proclitics !== 0) break;
      if (clitics === 'and' && (proclitics & ~Proclitic.conjunction) !== 0) continue;
      const node = words.phrases.longest(tokens, i, splits.stem[k]!);
      if (node === 0) continue;
      const to = words.phrases.end;
      let index = -1;
      words.phrases.eachValue(node, (value) => {
        if (index < 0) index = keyOf(value, wordClass);
      });
      if (index >= 0)
        return { key: keysOf(words, wordClass)[index]!, index, from: i, to, cut: splits.length[k]!, proclitics };
    }
    return null;
  }

  /** The phrase of that class at token `i` if the line goes on there and nothing is prefixed. */
  then(i: number, wordClass: WordClass): Match | null {
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
    const { tokens } = this;
    if (i < 0 || i >= tokens.count || tokens.kind[i] !== TokenKind.number) return null;
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

  /** True where token `i` is one of these punctuation marks and the line goes on there. */
  isMark(i: number, marks: string): boolean {
    const { tokens } = this;
    return (
      continues(tokens, i) &&
      tokens.kind[i] === TokenKind.punctuation &&
      marks.includes(tokens.raw[tokens.start[i]!]!)
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
