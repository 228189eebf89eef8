/** One word of the vocabulary as an integer; words equal after folding have the same id. */
export type WordId = number;

const EMPTY = 0;

const FNV_BASIS = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;
/** Room for so many words of documents in a vocabulary that is restored. */
const SPARE = 4096;

const PIECE = 4096;
/** A word up to this many units is spelled at once. */
const SHORT = 24;
/** Words up to this many units are kept where they were last met, so many of them (a power of two), each in a row of so many numbers. */
const RECENT_UNITS = 10;
const RECENT = 1 << 12;
const RECENT_SHIFT = 3;
/** Ids of words stay far below this many bits. */
const ID_BITS = 27;
const ID_MASK = (1 << ID_BITS) - 1;
/** So many words of documents are kept for the next ones, which have most of them too. */
const KEPT = 1 << 15;

/** The words of a lexicon as an image holds them: their letters, the place of each letter of each word in these, and the length of each word. */
export interface BaseWords {
  readonly letters: Uint16Array;
  readonly codes: Uint8Array;
  readonly lengths: Uint8Array;
}

/**
 * Interns folded words to integers. Lexicon words come first and stay; the words of documents are added on top. When there are many of
 * them all go at once, so that memory stays flat over any number of documents. Nothing that is read from a text may depend on which words
 * were met before it: ask `id < baseSize`, never whether a word is there.
 */
export class Vocabulary {
  /** Words below this id belong to the lexicon. */
  baseSize = 0;
  size = 0;
  /** Grows when words of documents are forgotten: whoever keeps something by word id then forgets it too. */
  generation = 0;
  private pool: Uint16Array;
  private poolEnd = 0;
  private basePoolEnd = 0;
  /** Where each word starts in the pool; one more entry gives the end of the last. */
  private at: Uint32Array;
  private hashes: Int32Array;
  /** Open addressing, linear probing; two numbers a slot: word id + 1 (or EMPTY) and the word's hash. */
  private slots: Int32Array;
  /** Keeps the place of a slot, which is even, inside `slots`. */
  private mask: number;
  /**
   * The word last met of each hash: its hash, its length and its id + 1, its units two by two. Most words of a text are found here, in one
   * row near at hand, where `slots`, `at` and `pool` are three places far apart.
   */
  private recent = new Int32Array(RECENT << RECENT_SHIFT);
  private units = new Uint16Array(64);
  private texts: (string | undefined)[] = [];

  constructor(capacity = 1024) {
    let slots = 2048;
    while (slots < capacity * 2) slots *= 2;
    this.pool = new Uint16Array(capacity * 8);
    this.at = new Uint32Array(capacity + 1);
    this.hashes = new Int32Array(capacity);
    this.slots = new Int32Array(slots * 2);
    this.mask = slots * 2 - 1;
  }

  /** A copy that can grow on its own. */
  clone(): Vocabulary {
    const copy = new Vocabulary(1);
    Object.assign(copy, this);
    copy.pool = this.pool.slice();
    copy.at = this.at.slice();
    copy.hashes = this.hashes.slice();
    copy.slots = this.slots.slice();
    copy.recent = new Int32Array(RECENT << RECENT_SHIFT);
    copy.units = new Uint16Array(64);
    copy.texts = [];
    return copy;
  }

  /** The id of the folded units `codes[from, to)`, or -1. */
  lookup(codes: Uint16Array, from: number, to: number): WordId {
    return this.find(codes, from, to, hashOf(codes, from, to));
  }

  /** The id of the folded units `codes[from, to)`, made when new. */
  intern(codes: Uint16Array, from: number, to: number): WordId {
    return this.internHashed(codes, from, to, hashOf(codes, from, to));
  }

  /** As `intern`, for the words of a text, which come again and again; the caller has the hash already. */
  internText(codes: Uint16Array, length: number, hash: number): WordId {
    if (length > RECENT_UNITS) return this.internHashed(codes, 0, length, hash);
    const { recent } = this;
    const row = (hash & (RECENT - 1)) << RECENT_SHIFT;
    if (recent[row] === hash && recent[row + 1]! >>> ID_BITS === length) {
      let at = row + 2;
      let k = 0;
      for (; k + 1 < length && recent[at] === (codes[k]! | (codes[k + 1]! << 16)); k += 2) at++;
      if (k === length || (k === length - 1 && recent[at] === codes[k])) return (recent[row + 1]! & ID_MASK) - 1;
    }
    const id = this.internHashed(codes, 0, length, hash);
    recent[row] = hash;
    recent[row + 1] = (length << ID_BITS) | (id + 1);
    let at = row + 2;
    for (let k = 0; k < length; k += 2) recent[at++] = codes[k]! | (k + 1 < length ? codes[k + 1]! << 16 : 0);
    return id;
  }

  /** As `intern`, for a caller that has the hash already. */
  internHashed(codes: Uint16Array, from: number, to: number, hash: number): WordId {
    const known = this.find(codes, from, to, hash);
    return known >= 0 ? known : this.add(codes, from, to, hash);
  }

  /** The id of a folded string, made when new. */
  internString(word: string): WordId {
    return this.intern(this.unitsOf(word), 0, word.length);
  }

  /** The id of a folded string, or -1. */
  lookupString(word: string): WordId {
    return this.lookup(this.unitsOf(word), 0, word.length);
  }

  /** The id of a word's units from `from` on behind those of a prefix, or -1. */
  lookupBehind(prefix: readonly number[], word: WordId, from = 0): WordId {
    const length = prefix.length + this.lengthOf(word) - from;
    if (length > this.units.length) this.units = new Uint16Array(length * 2);
    const { units, pool } = this;
    let n = 0;
    for (const unit of prefix) units[n++] = unit;
    for (let at = this.at[word]! + from; at < this.at[word + 1]!; at++) units[n++] = pool[at]!;
    return this.lookup(units, 0, n);
  }

  /** The units of a string, in an array that is used again. */
  private unitsOf(word: string): Uint16Array {
    if (word.length > this.units.length) this.units = new Uint16Array(word.length * 2);
    for (let i = 0; i < word.length; i++) this.units[i] = word.charCodeAt(i);
    return this.units;
  }

  /** The folded word; its string is kept. */
  word(id: WordId): string {
    const { texts } = this;
    while (texts.length <= id) texts.push(undefined);
    return (texts[id] ??= this.spell(id));
  }

  private spell(id: WordId): string {
    const { pool } = this;
    const start = this.at[id]!;
    const end = this.at[id + 1]!;
    let word = '';
    if (end - start <= SHORT) {
      for (let at = start; at < end; at++) word += String.fromCharCode(pool[at]!);
      return word;
    }
    // In pieces: a call takes so many arguments only.
    for (let at = start; at < end; at += PIECE)
      word += String.fromCharCode.apply(null, pool.subarray(at, Math.min(end, at + PIECE)) as unknown as number[]);
    return word;
  }

  /** How many code units the folded word has. */
  lengthOf(id: WordId): number {
    return this.at[id + 1]! - this.at[id]!;
  }

  /** The n-th unit of the folded word. */
  unitAt(id: WordId, n: number): number {
    return this.pool[this.at[id]! + n]!;
  }

  /** Takes the place of an empty vocabulary's words: those of an image, as the lexicon's. One flat loop, as it runs before the first record. */
  restore({ letters, codes, lengths }: BaseWords): void {
    const size = lengths.length;
    const room = size + SPARE;
    let count = this.slots.length;
    while (count < room * 4) count *= 2;
    const pool = new Uint16Array(codes.length + SPARE * 8);
    const at = new Uint32Array(room + 1);
    const hashes = new Int32Array(room);
    const slots = new Int32Array(count);
    const mask = count - 1;
    let end = 0;
    for (let id = 0; id < size; id++) {
      let h = FNV_BASIS;
      for (const next = end + lengths[id]!; end < next; end++) {
        const unit = letters[codes[end]!]!;
        pool[end] = unit;
        h = Math.imul(h ^ unit, FNV_PRIME);
      }
      h ^= h >>> 15;
      at[id + 1] = end;
      hashes[id] = h;
      let slot = (h << 1) & mask;
      while (slots[slot] !== EMPTY) slot = (slot + 2) & mask;
      slots[slot] = id + 1;
      slots[slot + 1] = h;
    }
    Object.assign(this, { pool, at, hashes, slots, mask, size, poolEnd: end });
    this.sealBase();
  }

  /** Declares all words so far to be the lexicon's. */
  sealBase(): void {
    this.baseSize = this.size;
    this.basePoolEnd = this.poolEnd;
  }

  /** Starts on a document: forgets the words of those before it where there are many. */
  beginDocument(): void {
    if (this.size - this.baseSize > KEPT) this.dropDocuments();
  }

  /** Forgets the words added since `sealBase`. */
  dropDocuments(): void {
    if (this.size === this.baseSize) return;
    this.generation++;
    this.recent.fill(0);
    this.texts.length = Math.min(this.texts.length, this.baseSize);
    for (let id = this.size - 1; id >= this.baseSize; id--) {
      let slot = (this.hashes[id]! << 1) & this.mask;
      while (this.slots[slot] !== id + 1) slot = (slot + 2) & this.mask;
      this.slots[slot] = EMPTY;
    }
    this.size = this.baseSize;
    this.poolEnd = this.basePoolEnd;
  }

  private find(codes: Uint16Array, from: number, to: number, hash: number): WordId {
    const { slots, mask, at, pool } = this;
    const length = to - from;
    for (let slot = (hash << 1) & mask; ; slot = (slot + 2) & mask) {
      const held = slots[slot]!;
      if (held === EMPTY) return -1;
      if (slots[slot + 1] !== hash) continue;
      const id = held - 1;
      const start = at[id]!;
      if (at[id + 1]! - start !== length) continue;
      let k = 0;
      while (k < length && pool[start + k] === codes[from + k]) k++;
      if (k === length) return id;
    }
  }

  private add(codes: Uint16Array, from: number, to: number, hash: number): WordId {
    const id = this.size;
    if (id + 1 >= this.at.length) this.grow();
    const length = to - from;
    if (this.poolEnd + length > this.pool.length) this.growPool(length);
    this.at[id] = this.poolEnd;
    for (let i = from; i < to; i++) this.pool[this.poolEnd++] = codes[i]!;
    this.at[id + 1] = this.poolEnd;
    this.hashes[id] = hash;
    this.size = id + 1;
    this.place(id);
    return id;
  }

  private place(id: WordId): void {
    const { slots, mask } = this;
    const hash = this.hashes[id]!;
    let slot = (hash << 1) & mask;
    while (slots[slot] !== EMPTY) slot = (slot + 2) & mask;
    slots[slot] = id + 1;
    slots[slot + 1] = hash;
  }

  private grow(): void {
    const capacity = this.at.length * 2;
    const at = new Uint32Array(capacity + 1);
    at.set(this.at);
    this.at = at;
    const hashes = new Int32Array(capacity);
    hashes.set(this.hashes);
    this.hashes = hashes;
    if (capacity * 4 <= this.slots.length) return;
    let count = this.slots.length;
    while (count < capacity * 4) count *= 2;
    this.slots = new Int32Array(count);
    this.mask = count - 1;
    for (let id = 0; id < this.size; id++) this.place(id);
  }

  private growPool(needed: number): void {
    const pool = new Uint16Array(Math.max(this.pool.length * 2, this.poolEnd + needed));
    pool.set(this.pool);
    this.pool = pool;
  }
}

/** FNV-1a over code units, finished so that the low bits are good. */
export function hashOf(codes: Uint16Array, from: number, to: number): number {
  let h = FNV_BASIS;
  for (let i = from; i < to; i++) h = Math.imul(h ^ codes[i]!, FNV_PRIME);
  return h ^ (h >>> 15);
}
