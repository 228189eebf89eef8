import type { Coder } from './coder.js';
import type { LetterTree } from './letters.js';
import { BitTree } from './numbers.js';

const NODES = 128;
/** Tables of contexts that are found by hash. */
const HASHED_BITS = 16;
const SHIFT = 32 - HASHED_BITS;
const LONGEST_KEPT = 31;
const LINE = 0x0a;
/** How many units are made a string at once. */
const CHUNK = 4096;

/** Many words in one string. */
export interface WordList {
  /** All words, each with a line feed behind it. */
  readonly text: string;
  readonly length: number;
  at(word: number): string;
}

/** The words of a list, one after the other in a string. */
export function wordList(text: string, ends: ArrayLike<number>, length: number): WordList {
  return { text, length, at: (word) => text.slice(word === 0 ? 0 : ends[word - 1]! + 1, ends[word]!) };
}

/** Codes a sorted list of words: how much of the word before is kept, then the letters under the one, two and three before them. */
export class SortedWords {
  private readonly kept: BitTree;
  private readonly one: number;
  private readonly two: number;
  private readonly three: number;
  /** The letters of the word at hand and, behind its first new one, of the word before. */
  private readonly word = new Uint8Array(256);
  private length = 0;

  constructor(
    private readonly coder: Coder,
    private readonly tree: LetterTree,
    private readonly mixer: number,
  ) {
    this.kept = new BitTree(coder, 5, LONGEST_KEPT + 1);
    this.one = coder.room(2 * NODES * NODES);
    this.two = coder.room(1 << HASHED_BITS);
    this.three = coder.room(1 << HASHED_BITS);
  }

  /** Codes all words; `each` is told the number and length of every one, to code what belongs to it. */
  code(words: readonly string[] | undefined, count: number, each: (index: number, length: number) => void): WordList {
    const { word } = this;
    const units = Uint16Array.from(`\n${this.tree.letters}`, (letter) => letter.charCodeAt(0));
    let pool = new Uint16Array(8 * count + word.length);
    const ends = new Int32Array(count);
    let end = 0;
    let keptBefore = 0;
    for (let i = 0; i < count; i++) {
      const given = words?.[i] ?? '';
      const shared = i > 0 && words ? sharedLength(words[i - 1]!, given) : 0;
      const kept = this.kept.code(Math.min(LONGEST_KEPT, shared), keptBefore);
      this.rest(given, kept);
      each(i, this.length);
      keptBefore = kept;
      if (end + word.length > pool.length) {
        const wider = new Uint16Array(pool.length * 2);
        wider.set(pool);
        pool = wider;
      }
      for (let k = 0; k < this.length; k++) pool[end++] = units[word[k]!]!;
      ends[i] = end;
      pool[end++] = LINE;
    }
    let text = '';
    for (let at = 0; at < end; at += CHUNK)
      text += String.fromCharCode(...pool.subarray(at, Math.min(end, at + CHUNK)));
    return wordList(text, ends, count);
  }

  /** Codes the letters behind those that are kept. */
  private rest(given: string, kept: number): void {
    const { coder, tree, word } = this;
    const { steps } = tree;
    let last = kept > 0 ? word[kept - 1]! : 0;
    let second = kept > 1 ? word[kept - 2]! : 0;
    let third = kept > 2 ? word[kept - 3]! : 0;
    // The first new letter comes behind the one that stood there, so that one is its nearest context.
    let one = this.one + (NODES + (kept < this.length ? word[kept]! : 0)) * NODES;
    for (let at = kept; ; at++) {
      const bits = tree.bits[tree.numberAt(given, at)]!;
      const two = Math.imul((last << 8) | (second << 1) | (at === kept ? 1 : 0), 0x9e3779b1);
      const three = Math.imul((last << 16) | (second << 8) | third, 0x85ebca6b);
      const mixer = this.mixer + 4 * Math.min(6, at - kept);
      let node = 0;
      for (let k = 0; node >= 0; k++) {
        const step = Math.imul(node + 1, 0x2545f491);
        const bit = coder.mixed(
          one + node,
          this.two + ((two + step) >>> SHIFT),
          this.three + ((three + step) >>> SHIFT),
          mixer + Math.min(3, k),
          (bits >> k) & 1,
        );
        node = steps[2 * node + bit]!;
      }
      const read = ~node;
      if (read === 0) {
        this.length = at;
        return;
      }
      word[at] = read;
      third = second;
      second = last;
      last = read;
      one = this.one + last * NODES;
    }
  }
}

function sharedLength(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n;
}
