/** How many bits of the filter a word sets. */
const HASHES = 5;
/** Six bits a character, from this one on. */
const FIRST = 48;

/** The bits of a folded word in a filter of `size` bits. */
export function bitsOf(word: string, size: number): number[] {
  const bits: number[] = [];
  everyBit(word, size, (bit) => bits.push(bit) > 0);
  return bits;
}

/** True where `is` holds for each bit of a word; the first that fails ends it. */
function everyBit(word: string, size: number, is: (bit: number) => boolean): boolean {
  let a = 0x811c9dc5 | 0;
  let b = 0x2545f491 | 0;
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b, 31) + unit;
  }
  a ^= a >>> 15;
  b = (b ^ (b >>> 13)) | 1;
  for (let k = 0; k < HASHES; k++) if (!is(((a + Math.imul(k, b)) >>> 0) % size)) return false;
  return true;
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

/** The words that the news has often and that are no names: a Bloom filter, wrong about one word in two hundred that is not among them. */
export class CommonWords {
  private readonly size: number;

  /** `text` is `dictionaries/common-words.txt`, written by `scripts/build-common-words.ts`; it is read where it stands. */
  constructor(private readonly text: string) {
    this.size = text.length * 6;
  }

  /** True for a folded word, without its article, that is a common one. */
  has(word: string): boolean {
    return everyBit(word, this.size, this.isSet);
  }

  private readonly isSet = (bit: number): boolean =>
    (((this.text.charCodeAt(Math.trunc(bit / 6)) - FIRST) >> (bit % 6)) & 1) !== 0;
}
