import { DIGIT_BITS, digitCode } from '../src/lexicon/packed/digits.js';
import { CODE_BREAK, LONGEST_CODE, type SymbolCoder, type SymbolText } from '../src/lexicon/packed/symbols.js';

/** What a symbol costs in the list of code lengths, in bits. */
const ROW_COST = 6;

/** Counts the symbols of each context, so that codes can be made for them. */
export class SymbolCounter implements SymbolCoder {
  readonly counts: number[][] = [];
  /** For each context the one whose code it takes where it has none. */
  readonly shared: number[] = [];

  room(contexts: number): number {
    const first = this.counts.length;
    for (let i = 0; i <= contexts; i++) {
      this.counts.push([]);
      this.shared.push(first + contexts);
    }
    return first;
  }

  symbol(context: number, value: number): number {
    const counts = this.counts[context]!;
    counts[value] = (counts[value] ?? 0) + 1;
    return value;
  }

  bits(_count: number, value: number): number {
    return value;
  }
}

/** Writes what `SymbolReader` reads. */
class SymbolWriter implements SymbolCoder {
  private rooms = 0;
  private text = '';
  private held = 0;
  private heldBits = 0;

  constructor(
    private readonly lengths: readonly (readonly number[])[],
    private readonly shared: readonly number[],
  ) {}

  room(contexts: number): number {
    const first = this.rooms;
    this.rooms += contexts + 1;
    return first;
  }

  symbol(context: number, value: number): number {
    const own = this.lengths[context]!;
    const lengths = own.length > 0 ? own : this.lengths[this.shared[context]!]!;
    const length = lengths[value]!;
    // The codes before: all shorter ones, and those of the same length with smaller symbols.
    let code = 0;
    lengths.forEach((other = 0, symbol) => {
      if (other > 0 && (other < length || (other === length && symbol < value))) code += 2 ** (LONGEST_CODE - other);
    });
    return this.put(length, code / 2 ** (LONGEST_CODE - length), value);
  }

  bits(count: number, value: number): number {
    return this.put(count, value, value);
  }

  end(): string {
    if (this.heldBits > 0) this.put(DIGIT_BITS - this.heldBits, 0, 0);
    return this.text;
  }

  private put(count: number, code: number, value: number): number {
    this.held = this.held * 2 ** count + code;
    this.heldBits += count;
    while (this.heldBits >= DIGIT_BITS) {
      this.heldBits -= DIGIT_BITS;
      const digit = Math.floor(this.held / 2 ** this.heldBits);
      this.text += String.fromCharCode(digitCode(digit));
      this.held -= digit * 2 ** this.heldBits;
    }
    return value;
  }
}

/** Runs a model twice, to count and to write. */
export function writeSymbols(code: (coder: SymbolCoder) => void): SymbolText {
  const counter = new SymbolCounter();
  code(counter);
  const lengths = codeLengths(counter);
  const writer = new SymbolWriter(lengths, counter.shared);
  code(writer);
  const row = (list: readonly number[]) => Array.from(list, (length = 0) => length.toString(36)).join('');
  return { codes: lengths.map(row).join(CODE_BREAK), text: writer.end() };
}

/** The lengths of the codes of each context; empty for those that are better off with the shared one. */
function codeLengths({ counts, shared }: SymbolCounter): number[][] {
  const all = counts.map((_, context) => sumOf(counts.filter((_, other) => shared[other] === context)));
  const shares = all.map(huffman);
  const isOwn = counts.map((own, context) => {
    const lengths = huffman(own);
    const header = ROW_COST * own.filter((count) => count > 0).length;
    return costOf(own, lengths) + header < costOf(own, shares[shared[context]!]!);
  });
  return counts.map((own, context) => {
    if (shared[context] !== context) return isOwn[context] ? huffman(own) : [];
    return huffman(sumOf(counts.filter((_, other) => shared[other] === context && !isOwn[other])));
  });
}

function sumOf(lists: readonly (readonly number[])[]): number[] {
  const sum: number[] = [];
  for (const list of lists)
    list.forEach((count, symbol) => {
      sum[symbol] = (sum[symbol] ?? 0) + count;
    });
  return sum;
}

const costOf = (counts: readonly number[], lengths: readonly number[]): number =>
  counts.reduce((sum, count, symbol) => sum + count * lengths[symbol]!, 0);

/** Lengths of the codes of symbols by how often they come, at most `LONGEST_CODE`. */
function huffman(counts: readonly number[]): number[] {
  const lengths: number[] = [];
  const symbols = [...counts.keys()].filter((symbol) => (counts[symbol] ?? 0) > 0);
  if (symbols.length === 1) lengths[symbols[0]!] = 1;
  for (let weights = symbols.map((symbol) => counts[symbol]!); symbols.length > 1; ) {
    let nodes = symbols.map((symbol, i) => ({ weight: weights[i]!, symbols: [symbol] }));
    for (const symbol of symbols) lengths[symbol] = 0;
    while (nodes.length > 1) {
      nodes.sort((a, b) => a.weight - b.weight);
      const [a, b, ...others] = nodes;
      const both = [...a!.symbols, ...b!.symbols];
      for (const symbol of both) lengths[symbol] = lengths[symbol]! + 1;
      nodes = [...others, { weight: a!.weight + b!.weight, symbols: both }];
    }
    if (Math.max(...symbols.map((symbol) => lengths[symbol]!)) <= LONGEST_CODE) break;
    weights = weights.map((weight) => Math.ceil(weight / 2) + 1);
  }
  return lengths;
}
