import { ALEF, BEH, FEH, KAF, LAM, WAW } from './arabic.js';
import type { Vocabulary, WordId } from './vocabulary.js';

/** Which proclitics were split off. */
export const Proclitic = { none: 0, conjunction: 1, preposition: 2, lil: 4 } as const;

/** The readings of a word as proclitics + stem, the whole word first. Stems that no lexicon entry has are left out. */
export interface Splits {
  /** How many readings. */
  readonly count: number;
  readonly stem: readonly WordId[];
  /** Folded units before the noun; after لل the noun starts at its first letter, while the stem id is that of ال + noun. */
  readonly length: readonly number[];
  readonly proclitics: readonly number[];
}

/** A word that the lexicon has in no reading, and what words share that it has whole only. */
const NOTHING: Splits = { count: 0, stem: [], length: [], proclitics: [] };
const ZERO: readonly number[] = [0];

const isPreposition = (code: number) => code === BEH || code === KAF || code === LAM;
const isProclitic = (code: number) => code === WAW || code === FEH || isPreposition(code);

/**
 * Every proclitic split of a word: و and ف, then ب ك ل, and لل for ل + ال. The lexicon decides which one is meant
 * («ولايتي» is whole, «ولافروف» is not), so each reading is tried.
 */
export class ProcliticSplitter {
  /** The readings of the lexicon's words, and of those of documents. */
  private base: (Splits | undefined)[] = [];
  private own: (Splits | undefined)[] = [];
  private generation = -1;
  private codes = new Uint16Array(64);

  constructor(private readonly vocabulary: Vocabulary) {}

  /** The readings of a word. */
  of(id: WordId): Splits {
    const { length } = this.base;
    return id < length ? (this.base[id] ??= this.split(id)) : this.ofOwn(id);
  }

  private ofOwn(id: WordId): Splits {
    const { generation, baseSize } = this.vocabulary;
    if (this.generation !== generation || this.base.length !== baseSize) {
      this.generation = generation;
      this.own = [];
      // Filled at once: an array that grows from its end backwards is a slow one.
      if (this.base.length !== baseSize) this.base = new Array<Splits | undefined>(baseSize).fill(undefined);
      if (id < baseSize) return this.of(id);
    }
    const at = id - baseSize;
    while (this.own.length <= at) this.own.push(undefined);
    return (this.own[at] ??= this.split(id));
  }

  private split(id: WordId): Splits {
    const { vocabulary } = this;
    const n = vocabulary.lengthOf(id);
    const isBase = id < vocabulary.baseSize;
    const whole = isBase ? { count: 1, stem: [id], length: ZERO, proclitics: ZERO } : NOTHING;
    if (n < 3 || n > 40 || !isProclitic(vocabulary.unitAt(id, 0))) return whole;
    const stem: number[] = isBase ? [id] : [];
    const length: number[] = isBase ? [0] : [];
    const proclitics: number[] = isBase ? [Proclitic.none] : [];
    const put = (word: number, cut: number, what: number) => {
      if (word < 0 || word >= vocabulary.baseSize) return;
      stem.push(word);
      length.push(cut);
      proclitics.push(what);
    };
    if (n > this.codes.length - 2) this.codes = new Uint16Array(n + 8);
    // One unit of room in front, so that ل + ال can be rebuilt in place.
    const codes = this.codes;
    for (let k = 0; k < n; k++) codes[k + 1] = vocabulary.unitAt(id, k);
    const from = 1;
    const to = n + 1;
    const first = codes[from]!;
    const afterConjunction = first === WAW || first === FEH ? from + 1 : -1;
    if (afterConjunction > 0) put(vocabulary.lookup(codes, afterConjunction, to), 1, Proclitic.conjunction);
    for (let at = from; at > 0; at = at === from ? afterConjunction : -1) {
      if (to - at < 3 || !isPreposition(codes[at]!)) continue;
      const before = at > from ? Proclitic.conjunction : Proclitic.none;
      if (codes[at] === LAM && codes[at + 1] === LAM) {
        const held = codes[at]!;
        codes[at] = ALEF;
        put(vocabulary.lookup(codes, at, to), at - from + 2, before | Proclitic.lil);
        codes[at] = held;
      }
      put(vocabulary.lookup(codes, at + 1, to), at - from + 1, before | Proclitic.preposition);
    }
    return stem.length === whole.count ? whole : { count: stem.length, stem, length, proclitics };
  }
}
