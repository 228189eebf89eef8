import { CharKind, charKind, EXPANDS_UNIT, expand, foldTable, kindTable } from './arabic.js';
import { int32Column, uint8Column } from './columns.js';
import { referenceAt, referenceEnd } from './references.js';
import { hashOf, type Vocabulary } from './vocabulary.js';

/** What a token is made of. */
export const TokenKind = { word: 0, latin: 1, number: 2, punctuation: 3 } as const;

/** What stands before a token, and which letters folding hid. */
export const TokenFlag = {
  /** White space (or the start of the text) before it. */
  space: 1,
  /** At least one line break before it. */
  newline: 2,
  /** A blank line, or a run of three or more spaces, before it. */
  block: 4,
  /** The raw word ends in ى (which folding makes ي). */
  alefMaqsura: 8,
  /** The raw word ends in ة. */
  taMarbuta: 16,
  /** The raw word starts with إ. */
  hamzaBelow: 32,
  /** The raw word starts with أ. */
  hamzaAbove: 64,
  /** The raw word carries tanwin fath (ً). */
  tanwin: 128,
} as const;

/**
 * The tokens of one text, a struct of arrays: one word of Arabic letters, of other letters, one run of digits, or one
 * punctuation character each, which may be written as a reference of HTML (`&quot;`). `start` and `end` are raw UTF-16 offsets.
 */
export interface Tokens {
  readonly raw: string;
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** The folded word as an id of the vocabulary. */
  readonly word: Int32Array;
  readonly kind: Uint8Array;
  readonly flags: Uint8Array;
}

const ALEF_MAQSURA = 0x649;
const TA_MARBUTA = 0x629;
const HAMZA_BELOW = 0x625;
const HAMZA_ABOVE = 0x623;
const TANWIN = 0x64b;
const AMPERSAND = 0x26;

/** Growing columns that tokens are added to. */
class Collector {
  start: Int32Array;
  end: Int32Array;
  word: Int32Array;
  kind: Uint8Array;
  flags: Uint8Array;
  count = 0;

  constructor(capacity: number) {
    this.start = int32Column(capacity);
    this.end = int32Column(capacity);
    this.word = int32Column(capacity);
    this.kind = uint8Column(capacity);
    this.flags = uint8Column(capacity);
  }

  add(start: number, end: number, word: number, kind: number, flags: number): void {
    const n = this.count;
    if (n === this.start.length) this.grow();
    this.start[n] = start;
    this.end[n] = end;
    this.word[n] = word;
    this.kind[n] = kind;
    this.flags[n] = flags;
    this.count = n + 1;
  }

  private grow(): void {
    const size = this.start.length * 2;
    const wider = <T extends Int32Array | Uint8Array>(old: T): T => {
      const next = new (old.constructor as new (n: number) => T)(size);
      next.set(old);
      return next;
    };
    this.start = wider(this.start);
    this.end = wider(this.end);
    this.word = wider(this.word);
    this.kind = wider(this.kind);
    this.flags = wider(this.flags);
  }
}

const scratch: { codes: Uint16Array } = { codes: new Uint16Array(256) };

function room(needed: number): Uint16Array {
  if (needed > scratch.codes.length) {
    const wider = new Uint16Array(needed * 2);
    wider.set(scratch.codes);
    scratch.codes = wider;
  }
  return scratch.codes;
}

const familyOf = (kind: number): number =>
  kind === CharKind.arabic ? TokenKind.word : kind === CharKind.latin ? TokenKind.latin : TokenKind.number;

/** Splits a text into tokens and interns their folded words. Linear in the length of the text. */
export function tokenise(raw: string, vocabulary: Vocabulary): Tokens {
  const out = new Collector((raw.length >> 2) + 16);
  collect(raw, vocabulary, out);
  const { count, start, end, word, kind, flags } = out;
  return { raw, count, start, end, word, kind, flags };
}

function collect(raw: string, vocabulary: Vocabulary, out: Collector): void {
  const kinds = kindTable();
  const fold = foldTable();
  const length = raw.length;
  let flags: number = TokenFlag.space;
  let newlines = 0;
  let spaces = 0;
  let i = 0;
  while (i < length) {
    let code = raw.charCodeAt(i);
    let next = i + 1;
    let kind = kinds[code]!;
    if (kind === 255) kind = charKind(code);
    if (code === AMPERSAND) {
      const referred = referenceAt(raw, i);
      const kindOf = referred === 0 ? kind : charKind(referred);
      if (
        referred !== 0 &&
        (kindOf === CharKind.punctuation || kindOf === CharKind.space || kindOf === CharKind.newline)
      ) {
        code = referred;
        kind = kindOf;
        next = referenceEnd(raw, i);
      }
    }
    if (kind === CharKind.space || kind === CharKind.newline) {
      flags |= TokenFlag.space;
      if (kind === CharKind.newline) {
        if (!(code === 0x0a && i > 0 && raw.charCodeAt(i - 1) === 0x0d)) newlines++;
        flags |= newlines > 1 ? TokenFlag.newline | TokenFlag.block : TokenFlag.newline;
        spaces = 0;
      } else if (++spaces >= 3 && newlines === 0) flags |= TokenFlag.block;
      i = next;
      continue;
    }
    if (kind === CharKind.format) {
      i++;
      continue;
    }
    const start = i;
    if (kind === CharKind.punctuation || kind === CharKind.mark) {
      // A lone mark or tatweel is punctuation: « ـ » stands for a dash.
      const codes = room(1);
      codes[0] = code;
      i = next;
      out.add(start, i, vocabulary.internText(codes, 1, hashOf(codes, 0, 1)), TokenKind.punctuation, flags);
    } else {
      const family = kind;
      let codes: Uint16Array = scratch.codes;
      let n = 0;
      let end = i;
      let last = 0;
      let hash = 0x811c9dc5 | 0;
      while (i < length) {
        const unit = raw.charCodeAt(i);
        let k = kinds[unit]!;
        if (k === 255) k = charKind(unit);
        if (k === family) {
          const to = fold[unit]!;
          if (n + 20 > codes.length) codes = room(n + 64);
          if (to !== EXPANDS_UNIT) {
            codes[n++] = to;
            hash = Math.imul(hash ^ to, 0x01000193);
          } else
            for (const piece of expand(unit)) {
              codes[n++] = piece;
              hash = Math.imul(hash ^ piece, 0x01000193);
            }
          last = unit;
          end = ++i;
        } else if (k === CharKind.mark) {
          if (unit === TANWIN) flags |= TokenFlag.tanwin;
          end = ++i;
        } else if (k === CharKind.format) i++;
        else break;
      }
      i = Math.max(i, end);
      if (family === CharKind.arabic) {
        const first = raw.charCodeAt(start);
        if (first === HAMZA_ABOVE) flags |= TokenFlag.hamzaAbove;
        else if (first === HAMZA_BELOW) flags |= TokenFlag.hamzaBelow;
        if (last === ALEF_MAQSURA) flags |= TokenFlag.alefMaqsura;
        else if (last === TA_MARBUTA) flags |= TokenFlag.taMarbuta;
      }
      const word = vocabulary.internText(codes, n, hash ^ (hash >>> 15));
      out.add(start, end, word, familyOf(family), flags);
    }
    flags = 0;
    newlines = 0;
    spaces = 0;
  }
}

/** The raw offset of the n-th folded unit of token `i`: where a stem starts after its proclitics. */
export function rawOffset(tokens: Tokens, i: number, n: number): number {
  let at = tokens.start[i]!;
  for (let left = n; at < tokens.end[i]!; at++) {
    const code = tokens.raw.charCodeAt(at);
    const kind = charKind(code);
    if (kind === CharKind.mark || kind === CharKind.format) continue;
    if (left <= 0) return at;
    left -= foldTable()[code] === EXPANDS_UNIT ? expand(code).length : 1;
  }
  return at;
}

/** The code unit of a punctuation token: what a reference stands for, not its `&`. */
export function punctuationAt(tokens: Tokens, i: number): number {
  const start = tokens.start[i]!;
  const code = tokens.raw.charCodeAt(start);
  return code === AMPERSAND && tokens.end[i]! > start + 1 ? referenceAt(tokens.raw, start) : code;
}

/** The raw characters of tokens `[from, to)`. */
export const tokenText = (tokens: Tokens, from: number, to: number): string =>
  to > from ? tokens.raw.slice(tokens.start[from]!, tokens.end[to - 1]!) : '';

/** True where nothing but a space or nothing at all parts token `i` from the one before: the same line and block. */
export const continues = (tokens: Tokens, i: number): boolean =>
  i > 0 && i < tokens.count && (tokens.flags[i]! & (TokenFlag.newline | TokenFlag.block)) === 0;
