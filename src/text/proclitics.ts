import { ALEF, BEH, FEH, KAF, LAM, WAW } from './arabic.js';
import type { Vocabulary, WordId } from './vocabulary.js';

/** Which proclitics were split off. */
export const Proclitic = { none: 0, conjunction: 1, preposition: 2, lil: 4 } as const;

/** The readings of a word as proclitics + stem, the whole word first. Stems that no lexicon entry has are left out. */
export interface Splits {
  /** How many readings. */
  readonly count: number;
  readonly stem: Int32Array;
  /** Folded units before the noun; after لل the noun starts at its first letter, while the stem id is that of ال + noun. */
  readonly length: Uint8Array;
  readonly proclitics: Uint8Array;
}

const MAX = 6;
const isPreposition = (code: number) => code === BEH || code === KAF || code === LAM;

/**
 * Every proclitic split of a word: و and ف, then ب ك ل, and لل for ل + ال. The lexicon decides which one is meant
 * («ولايتي» is whole, «ولافروف» is not), so each reading is tried.
 */
export class ProcliticSplitter {
  private readonly cache: (Splits | undefined)[] = [];
  private codes = new Uint16Array(64);

  constructor(private readonly vocabulary: Vocabulary) {}

  /** Forgets the words of the document. */
  dropDocument(): void {
    if (this.cache.length > this.vocabulary.baseSize) this.cache.length = this.vocabulary.baseSize;
  }

  /** The readings of a word. */
  of(id: WordId): Splits {
    return (this.cache[id] ??= this.split(id));
  }

  private split(id: WordId): Splits {
    const { vocabulary } = this;
    const n = vocabulary.lengthOf(id);
    const stem = new Int32Array(MAX);
    const length = new Uint8Array(MAX);
    const proclitics = new Uint8Array(MAX);
    let count = 0;
    const put = (word: number, cut: number, what: number) => {
      if (word < 0 || word >= vocabulary.baseSize) return;
      stem[count] = word;
      length[count] = cut;
      proclitics[count] = what;
      count++;
    };
    put(id, 0, Proclitic.none);
    if (n < 3 || n > 40) return { count, stem, length, proclitics };
    if (n > this.codes.length - 2) this.codes = new Uint16Array(n + 8);
    // One unit of room in front, so that ل + ال can be rebuilt in place.
    const codes = this.codes;
    for (let k = 0; k < n; k++) codes[k + 1] = vocabulary.unitAt(id, k);
    const from = 1;
    const to = n + 1;
    const first = codes[from]!;
    const afterConjunction = first === WAW || first === FEH ? from + 1 : -1;
    if (afterConjunction > 0) put(vocabulary.lookup(codes, afterConjunction, to), 1, Proclitic.conjunction);
    for (const at of [from, afterConjunction]) {
      if (at < 0 || to - at < 3 || !isPreposition(codes[at]!)) continue;
      const before = at > from ? Proclitic.conjunction : Proclitic.none;
      if (codes[at] === LAM && codes[at + 1] === LAM) {
        const held = codes[at]!;
        codes[at] = ALEF;
        put(vocabulary.lookup(codes, at, to), at - from + 2, before | Proclitic.lil);
        codes[at] = held;
      }
      put(vocabulary.lookup(codes, at + 1, to), at - from + 1, before | Proclitic.preposition);
    }
    return { count, stem, length, proclitics };
  }
}
