import { DIGIT_BITS, digitOf } from './digits.js';

/**
 * Symbols under contexts, each context with a prefix code of its own that is fixed beforehand: what is needed before the first record is coded so, since
 * reading a symbol is one look-up in a table. As with `Coder`, writing and reading go the same way: who writes is given each value.
 */
export interface SymbolCoder {
  /** Room for so many contexts; gives the first. Contexts that are met too seldom share one code. */
  room(contexts: number): number;
  /** One symbol under one context. */
  symbol(context: number, value: number): number;
  /** A number of so many bits (at most 16), each as likely. */
  bits(count: number, value: number): number;
}

/** The longest code. */
export const LONGEST_CODE = 12;
/** Between the codes of two contexts. */
export const CODE_BREAK = ' ';
const LENGTH_BITS = 4;
const LENGTH_MASK = (1 << LENGTH_BITS) - 1;

/** What a reader needs: the lengths of all codes (a digit of base 36 for each symbol, a row for each context) and the text. */
export interface SymbolText {
  readonly codes: string;
  readonly text: string;
}

/** Reads what the writer of `scripts/` wrote. */
export class SymbolReader implements SymbolCoder {
  private readonly text: string;
  private readonly rows: readonly string[];
  /** For each context where its table starts, and how many bits it is asked by. */
  private readonly starts: number[] = [];
  private readonly widths: number[] = [];
  /** For the next bits: a symbol and the length of its code. */
  private readonly tables: Uint16Array;
  private tablesEnd = 0;
  private at = 0;
  private held = 0;
  private heldBits = 0;

  constructor({ codes, text }: SymbolText) {
    this.text = text;
    this.rows = codes.split(CODE_BREAK);
    let size = 0;
    for (const row of this.rows) if (row !== '') size += 1 << longestOf(row);
    this.tables = new Uint16Array(size);
  }

  room(contexts: number): number {
    const first = this.starts.length;
    const shared = this.addTable(this.rows[first + contexts]!);
    for (let i = first; i < first + contexts; i++) {
      const row = this.rows[i]!;
      this.starts.push(row === '' ? shared : this.addTable(row));
      this.widths.push(longestOf(row === '' ? this.rows[first + contexts]! : row));
    }
    this.starts.push(shared);
    this.widths.push(0);
    return first;
  }

  symbol(context: number): number {
    const width = this.widths[context]!;
    while (this.heldBits < width) this.take();
    const entry = this.tables[this.starts[context]! + ((this.held >>> (this.heldBits - width)) & ((1 << width) - 1))]!;
    this.heldBits -= entry & LENGTH_MASK;
    return entry >> LENGTH_BITS;
  }

  bits(count: number): number {
    while (this.heldBits < count) this.take();
    this.heldBits -= count;
    return (this.held >>> this.heldBits) & ((1 << count) - 1);
  }

  private take(): void {
    const digit = this.at < this.text.length ? digitOf(this.text.charCodeAt(this.at++)) : 0;
    this.held = (this.held << DIGIT_BITS) | digit;
    this.heldBits += DIGIT_BITS;
  }

  /** Codes of one length follow one another in the order of their symbols, shorter ones first. */
  private addTable(row: string): number {
    const start = this.tablesEnd;
    if (row === '') return start;
    const width = longestOf(row);
    let at = start;
    for (let length = 1; length <= width; length++)
      for (let symbol = 0; symbol < row.length; symbol++)
        if (lengthAt(row, symbol) === length) {
          const end = at + (1 << (width - length));
          this.tables.fill((symbol << LENGTH_BITS) | length, at, end);
          at = end;
        }
    this.tablesEnd = start + (1 << width);
    return start;
  }
}

const lengthAt = (row: string, symbol: number): number => {
  const code = row.charCodeAt(symbol);
  return code < 0x40 ? code - 0x30 : code - 0x57;
};

function longestOf(row: string): number {
  let longest = 0;
  for (let i = 0; i < row.length; i++) longest = Math.max(longest, lengthAt(row, i));
  return longest;
}

/** Codes numbers of 0 to 65,534: how long they are and their first bit under a context, then the bits that are left. */
export class SizedNumber {
  private readonly first: number;

  constructor(
    private readonly coder: SymbolCoder,
    contexts: number,
  ) {
    this.first = coder.room(contexts);
  }

  code(value: number, context: number): number {
    const { coder } = this;
    const given = value + 1;
    const size = 31 - Math.clz32(given);
    const rest = Math.max(0, size - 1);
    const read = coder.symbol(this.first + context, 2 * size + (size > 0 ? (given >> rest) & 1 : 0));
    const left = Math.max(0, (read >> 1) - 1);
    const top = read < 2 ? 1 : 2 | (read & 1);
    return ((top << left) | coder.bits(left, given & ((1 << left) - 1))) - 1;
  }
}

/** A number below `size`, each as likely: of a bit less where that does. */
export function codeBelow(coder: SymbolCoder, size: number, value: number): number {
  const width = 31 - Math.clz32(size);
  const short = 2 ** (width + 1) - size;
  const isShort = value < short;
  const head = coder.bits(width, isShort ? value : (value + short) >> 1);
  if (head < short) return head;
  return ((head << 1) | coder.bits(1, (value + short) & 1)) - short;
}
