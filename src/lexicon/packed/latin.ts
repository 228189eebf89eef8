import type { Coder } from './coder.js';
import type { LetterTree } from './letters.js';
import { Flag } from './numbers.js';

const HASHED_BITS = 16;
const SHIFT = 32 - HASHED_BITS;
/** Arabic letters that no Latin consonant stands for. */
const SILENT = new Set([...'اويىآأإؤئءةعه'].map((letter) => letter.charCodeAt(0)));
const VOWELS = 'aeiou';
const VOWEL = 1;
const H = 0x68;
/** Consonants that make one letter with the h behind them: kh, sh, th. */
const BEFORE_H = new Set([...'kstgdcp'].map((letter) => letter.charCodeAt(0)));

/**
 * Codes English names beside the Arabic ones. A word is most often the one that stood for the same Arabic word the last time; else its letters are coded
 * under the letters before them and the Arabic letter that is next.
 */
export class LatinNames {
  private readonly sameLength: Flag;
  private readonly known: Flag;
  private readonly one: number;
  private readonly two: number;
  private readonly three: number;
  private readonly more: Flag;
  private readonly last = new Map<string, string>();
  /** What each letter sounds like: its lower-case unit, one for all vowels. */
  private readonly sounds: Uint16Array;

  constructor(
    private readonly coder: Coder,
    private readonly tree: LetterTree,
    private readonly mixer: number,
  ) {
    this.sounds = Uint16Array.from(` ${tree.letters}`, (letter) => {
      const low = letter.toLowerCase();
      return VOWELS.includes(low) ? VOWEL : low.charCodeAt(0);
    });
    this.sameLength = new Flag(coder);
    this.more = new Flag(coder, 16);
    this.known = new Flag(coder, 4);
    this.one = coder.room(1 << HASHED_BITS);
    this.two = coder.room(1 << HASHED_BITS);
    this.three = coder.room(1 << HASHED_BITS);
  }

  code(given: string | undefined, arabic: string): string {
    const source = arabic.split(' ');
    const words = given?.split(' ');
    const out: string[] = [];
    const same = this.sameLength.code(words?.length === source.length);
    for (let i = 0; ; i++) {
      if (same) {
        if (i === source.length) break;
      } else if (i > 0 && !this.more.code(i < (words?.length ?? 0), Math.min(7, i) + (i >= source.length ? 8 : 0)))
        break;
      const beside = source[i] ?? '';
      const guess = this.last.get(beside);
      const isKnown = guess !== undefined && this.known.code(words?.[i] === guess, (same ? 0 : 2) + (i === 0 ? 0 : 1));
      const word = isKnown ? guess : this.spell(words?.[i] ?? '', beside);
      this.last.set(beside, word);
      out.push(word);
    }
    return out.join(' ');
  }

  private spell(given: string, beside: string): string {
    const { coder, tree } = this;
    const { steps } = tree;
    let word = '';
    let last = 0;
    let second = 0;
    let whole = 0;
    let pointer = 0;
    for (;;) {
      const bits = tree.bits[tree.numberAt(given, word.length)]!;
      const next = pointer < beside.length ? beside.charCodeAt(pointer) : 0;
      const after = pointer + 1 < beside.length ? beside.charCodeAt(pointer + 1) : 0;
      const one = Math.imul((next << 8) | last, 0x9e3779b1) + Math.imul(after, 0x6b43a9b5);
      const two = Math.imul((last << 8) | second, 0x85ebca6b) + Math.imul(next, 0x27d4eb2f);
      const three = Math.imul(whole, 0x2c1b3c6d);
      let node = 0;
      for (let k = 0; node >= 0; k++) {
        const step = Math.imul(node + 1, 0x2545f491);
        const bit = coder.mixed(
          this.one + ((one + step) >>> SHIFT),
          this.two + ((two + step) >>> SHIFT),
          this.three + ((three + step) >>> SHIFT),
          this.mixer + Math.min(7, k),
          (bits >> k) & 1,
        );
        node = steps[2 * node + bit]!;
      }
      const read = ~node;
      if (read === 0) return word;
      word += tree.letters[read - 1]!;
      if (this.isConsonant(read, last)) {
        while (pointer < beside.length && SILENT.has(beside.charCodeAt(pointer))) pointer++;
        pointer++;
      }
      second = last;
      last = read;
      whole = (Math.imul(whole, 31) + read) | 0;
    }
  }

  /** True for a letter that stands for an Arabic consonant of its own: not the second one of kh or ss. */
  private isConsonant(letter: number, before: number): boolean {
    const { sounds } = this;
    const sound = sounds[letter]!;
    return sound !== VOWEL && sound !== sounds[before]! && !(sound === H && BEFORE_H.has(sounds[before]!));
  }
}
