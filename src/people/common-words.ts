/** How many bits of the filter a word sets. */
const HASHES = 5;
/** Six bits a character, from this one on. */
const FIRST = 48;

/** The bits of a folded word in a filter of `size` bits. */
export function bitsOf(word: string, size: number): number[] {
  let a = 0x811c9dc5 | 0;
  let b = 0x2545f491 | 0;
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b, 31) + unit;
  }
  b = (b ^ (b >>> 13)) | 1;
  return Array.from({ length: HASHES }, (_, k) => ((a ^ (a >>> 15)) + Math.imul(k, b)) >>> 0).map((h) => h % size);
}

/** The filter's bits as text, six a character. */
export function bitText(bits: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bits.length; at += 6) {
    let code = 0;
    for (let k = 0; k < 6; k++) code |= bits[at + k]! << k;
    text += String.fromCharCode(FIRST + code);
  }
  return text;
}

/** The words that the news has often and that are no names: a Bloom filter, wrong about one word in fifty that is not among them. */
export class CommonWords {
  private readonly size: number;

  /** `text` is `dictionaries/common-words.txt`, written by `scripts/build-common-words.ts`; it is read where it stands. */
  constructor(private readonly text: string) {
    this.size = text.length * 6;
  }

  /** True for a folded word, without its article, that is a common one. */
  has(word: string): boolean {
    for (const bit of bitsOf(word, this.size))
      if ((((this.text.charCodeAt(Math.trunc(bit / 6)) - FIRST) >> (bit % 6)) & 1) === 0) return false;
    return true;
  }
}
