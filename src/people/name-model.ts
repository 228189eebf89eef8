/** The n-grams of 1 to 4 letters of a folded word, with `^` and `$` for its edges. */
export function ngramsOf(word: string): string[] {
  const edged = `^${word}$`;
  const grams: string[] = [];
  for (let n = 1; n <= 4; n++) for (let i = 0; i + n <= edged.length; i++) grams.push(edged.slice(i, i + n));
  return grams;
}

/** How much a folded word looks like part of a person's name; above 0 means more like a name than not. */
export class NameModel {
  private weights: GramWeights | undefined;
  private bias = 0;

  /** `table` gives `dictionaries/name-model.tsv`: n-grams and weights in hundredths, trained by `scripts/train-name-model.ts`. It is asked at the first question. */
  constructor(
    private readonly table: () => {
      readonly grams: { readonly text: string };
      readonly weights: readonly number[];
      readonly bias: number;
    },
  ) {}

  /** The log-odds of being a name word. */
  score(word: string): number {
    const weights = (this.weights ??= this.read());
    return weights.sum(word, this.bias);
  }

  private read(): GramWeights {
    const { grams, weights, bias } = this.table();
    this.bias = bias / 100;
    return new GramWeights(grams.text.split('\n'), weights);
  }
}

/** The longest n-gram. */
const LONGEST = 4;
/** Bits of a letter in the number of an n-gram. */
const LETTER_BITS = 7;
const [EDGE_BEFORE, EDGE_BEHIND] = [0x5e, 0x24];

/** Weights of n-grams, looked up by the numbers of their letters: no string is cut. */
export class GramWeights {
  /** The number of each code unit that some n-gram has, from 1. */
  private readonly letters = new Uint8Array(65536);
  /** Open addressing: the number of an n-gram, 0 for an empty slot, and its weight. */
  private readonly grams: Int32Array;
  /** In hundredths. */
  private readonly weights: Int16Array;
  private codes = new Uint8Array(64);

  constructor(grams: readonly string[], hundredths: readonly number[]) {
    let slots = 1024;
    while (slots < hundredths.length * 2) slots *= 2;
    this.grams = new Int32Array(slots);
    this.weights = new Int16Array(slots);
    let count = 0;
    hundredths.forEach((weight, i) => {
      const gram = grams[i]!;
      let number = 0;
      for (let k = 0; k < gram.length; k++) {
        const unit = gram.charCodeAt(k);
        if (this.letters[unit] === 0) this.letters[unit] = ++count;
        number = (number << LETTER_BITS) | this.letters[unit]!;
      }
      const slot = this.slotOf(number);
      this.grams[slot] = number;
      this.weights[slot] = weight;
    });
    if (count >= 1 << LETTER_BITS) throw new Error(`the name model has ${count} letters`);
  }

  /** `from` and the weights of all n-grams of a word, from the shortest to the longest. */
  sum(word: string, from: number): number {
    const codes = this.edged(word);
    const length = word.length + 2;
    let sum = from;
    for (let n = 1; n <= LONGEST; n++)
      for (let i = 0; i + n <= length; i++) {
        let number = 0;
        for (let k = i; k < i + n; k++) {
          const letter = codes[k]!;
          number = letter === 0 ? 0 : (number << LETTER_BITS) | letter;
          if (letter === 0) break;
        }
        if (number !== 0) sum += this.weights[this.slotOf(number)]! / 100;
      }
    return sum;
  }

  /** The numbers of a word's letters between its edges. */
  private edged(word: string): Uint8Array {
    if (word.length + 2 > this.codes.length) this.codes = new Uint8Array(word.length * 2);
    const { codes, letters } = this;
    codes[0] = letters[EDGE_BEFORE]!;
    for (let i = 0; i < word.length; i++) codes[i + 1] = letters[word.charCodeAt(i)]!;
    codes[word.length + 1] = letters[EDGE_BEHIND]!;
    return codes;
  }

  private slotOf(number: number): number {
    const mask = this.grams.length - 1;
    let slot = Math.imul(number, 0x9e3779b1) >>> 8;
    for (slot &= mask; this.grams[slot] !== 0 && this.grams[slot] !== number; slot = (slot + 1) & mask);
    return slot;
  }
}
