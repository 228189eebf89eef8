import type { Coder } from './coder.js';
import { Frequencies } from './frequencies.js';
import { BitTree, Flag } from './numbers.js';

const WEIGHT = 12;
/** Names of people and of all else; the first word of each, and later ones. */
const PLACES = 4;
const NONE = -1;

/**
 * Codes phrases as numbers of words. A word is most often the one that stood there in the phrase before (another spelling of the same name), or
 * the one that followed its neighbour the last time; else it is coded by how often it came, or as one not seen yet.
 */
export class Phrases {
  private readonly length: BitTree;
  private readonly copied: Flag;
  private readonly skipped: Flag;
  private readonly followed: Flag;
  private readonly fresh: Flag;
  /** Words seen before, by what their place is like: how often each came there, and once for having come at all. */
  private readonly seen: readonly Frequencies[];
  private readonly unseen: Frequencies;
  private readonly isSeen: Uint8Array;
  /** The word that came last behind each word, and how often in a row (up to 3). */
  private readonly follower: Int32Array;
  private readonly sure: Uint8Array;

  /** `words` is how many there are; only those for which `isUsed` holds come up. */
  constructor(
    private readonly coder: Coder,
    words: number,
    isUsed: (word: number) => boolean,
  ) {
    this.length = new BitTree(coder, 5, 33 * 4);
    this.copied = new Flag(coder, 4 * 64);
    this.skipped = new Flag(coder, 8);
    this.followed = new Flag(coder, 8);
    this.fresh = new Flag(coder, 4 * 32);
    this.seen = Array.from({ length: PLACES }, () => new Frequencies(words));
    this.unseen = new Frequencies(words);
    this.unseen.fillOnes(isUsed);
    this.isSeen = new Uint8Array(words);
    this.follower = new Int32Array(words + 1).fill(NONE);
    this.sure = new Uint8Array(words + 1);
  }

  /**
   * Codes a phrase of `kind` (0 to 3) beside another of the same name, `flat[from, to)`, and puts its length and words behind `flat`.
   */
  code(given: readonly number[] | undefined, flat: number[], from: number, to: number, kind: number): void {
    const others = to - from;
    const length = this.length.code(given?.length ?? 0, kind * 33 + Math.min(32, others));
    flat.push(length);
    let before = this.follower.length - 1;
    let pointer = from;
    let history = 0;
    for (let i = 0; i < length; i++) {
      const word = given?.[i] ?? NONE;
      let read = NONE;
      if (pointer < to) {
        const rest = Math.min(3, to - pointer) * 4 + Math.min(3, length - i);
        if (this.copied.code(word === flat[pointer], kind * 64 + history * 16 + rest)) read = flat[pointer++]!;
        else if (pointer + 1 < to && this.skipped.code(word === flat[pointer + 1], kind)) {
          read = flat[pointer + 1]!;
          pointer += 2;
        } else pointer++;
        history = ((history << 1) | (read === NONE ? 0 : 1)) & 3;
      }
      const place = (kind === 0 ? 0 : 2) + (i === 0 ? 0 : 1);
      if (read === NONE)
        read = this.word(
          word,
          before,
          kind * 32 + (i === 0 ? 0 : i === length - 1 ? 16 : 8) + (others > 0 ? 4 : 0),
          this.seen[place]!,
        );
      this.see(read, this.seen[place]!);
      this.follow(before, read);
      before = read;
      flat.push(read);
    }
  }

  private word(given: number, before: number, context: number, seen: Frequencies): number {
    const guess = this.follower[before]!;
    const sure = this.sure[before]!;
    if (guess !== NONE && this.followed.code(given === guess, sure + (context & 4))) return guess;
    const isNew =
      seen.total === 0 ||
      this.fresh.code(
        given !== NONE && this.isSeen[given] === 0,
        context + (guess === NONE ? 0 : 1 + Math.min(2, sure)),
      );
    return this.coder.item(isNew ? this.unseen : seen, given);
  }

  private see(word: number, seen: Frequencies): void {
    if (this.isSeen[word] === 0) {
      this.isSeen[word] = 1;
      this.unseen.add(word, -1);
      for (const place of this.seen) place.add(word, 1);
    }
    seen.add(word, WEIGHT);
  }

  private follow(before: number, word: number): void {
    if (this.follower[before] === word) {
      if (this.sure[before]! < 3) this.sure[before]!++;
    } else {
      this.follower[before] = word;
      this.sure[before] = 0;
    }
  }
}
