import { Phrases } from './phrases.js';
import type { SymbolCoder } from './symbols.js';
import { codeWords, type WordList } from './words.js';

/** The lists of single name words, by file and list; bit n of a word's mask says that list n holds it. */
export const NAME_LISTS = [
  'given-names m',
  'given-names f',
  'given-names m-common',
  'given-names f-common',
  'family-names words',
  'family-names common',
] as const;
const MASKS = 1 << NAME_LISTS.length;

/** The kinds of entries in the order of their packing. */
export const PACKED_KINDS = ['people', 'organizations', 'places'] as const;
export type PackedKind = (typeof PACKED_KINDS)[number];

/** What the names part needs beside its text. */
export interface NamesHeader {
  readonly letters: string;
  readonly wordCount: number;
  /** How the words of phrases come about (`Phrases`). */
  readonly shapes: string;
  readonly counts: Readonly<Record<PackedKind, number>>;
  /** How many numbers the forms of each kind take (`FormList`). */
  readonly sizes: Readonly<Record<PackedKind, number>>;
}

/** The forms of one entry as numbers of words. */
export interface EntryForms {
  readonly names: readonly (readonly number[])[];
  readonly guarded: readonly (readonly number[])[];
  readonly acronyms: readonly (readonly number[])[];
  /** Empty where there is none. */
  readonly short: readonly number[];
}

/** What each entry's forms are, in the order in which they stand. */
export const Section = { names: 0, guarded: 1, acronyms: 2, short: 3 } as const;
export const SECTIONS = 4;

/** The forms of all entries of a kind in one list of numbers: for each entry its count of forms by section, then each form's length and words. */
export class FormList {
  private readonly flat: Int32Array;
  private readonly starts: Int32Array;
  private end = 0;
  private entries = 0;

  /** Room for so many entries, in so many numbers. */
  constructor(entries = 0, size = 0) {
    this.starts = new Int32Array(entries);
    this.flat = new Int32Array(size);
  }

  get length(): number {
    return this.entries;
  }

  /** Codes the next entry. */
  code(phrases: Phrases, lists: FormLists, kind: number, given: EntryForms | undefined): void {
    const { flat } = this;
    const start = this.end;
    this.starts[this.entries++] = start;
    const names = lists.names(given, kind);
    flat[start] = names;
    const first = start + SECTIONS + 1;
    const end = phrases.code(given?.names[0], flat, 0, 0, kind, start + SECTIONS);
    let at = end;
    for (let n = 1; n < names; n++) at = phrases.code(given?.names[n], flat, first, end, kind, at);
    if (kind === 0) {
      const shortAt = lists.short(given, end - first);
      if (shortAt !== NO_SHORT) {
        flat[start + Section.short] = 1;
        if (shortAt === APART) at = phrases.code(given?.short, flat, first, end, GUARDED, at);
        else {
          flat[at++] = end - first - shortAt;
          for (let i = first + shortAt; i < end; i++) flat[at++] = flat[i]!;
        }
      }
    } else {
      const guarded = lists.guarded(given, kind);
      for (let n = 0; n < guarded; n++) at = phrases.code(given?.guarded[n], flat, first, end, GUARDED, at);
      flat[start + Section.guarded] = guarded;
      const acronyms = kind === 1 ? lists.acronyms(given) : 0;
      for (let n = 0; n < acronyms; n++) at = phrases.code(given?.acronyms[n], flat, first, end, GUARDED, at);
      flat[start + Section.acronyms] = acronyms;
    }
    this.end = at;
  }

  /** How many forms an entry has, in all sections. */
  count(entry: number): number {
    const start = this.starts[entry]!;
    let count = 0;
    for (let section = 0; section < SECTIONS; section++) count += this.flat[start + section]!;
    return count;
  }

  /** Calls `each` with every form of one section: the entry, the number of the form, and its words as `words[from, to)`. */
  each(
    section: number,
    each: (entry: number, form: number, words: Int32Array, from: number, to: number) => void,
  ): void {
    const { flat, starts } = this;
    for (let entry = 0; entry < this.entries; entry++) {
      const start = starts[entry]!;
      const count = flat[start + section]!;
      if (count === 0) continue;
      let at = this.sectionAt(start, section);
      for (let n = 0; n < count; n++) {
        const to = at + 1 + flat[at]!;
        each(entry, n, flat, at + 1, to);
        at = to;
      }
    }
  }

  /** The forms of one section of an entry. */
  of(entry: number, section: number): number[][] {
    const { flat } = this;
    const start = this.starts[entry]!;
    let at = this.sectionAt(start, section);
    return Array.from({ length: flat[start + section]! }, () => {
      const form = Array.from(flat.subarray(at + 1, at + 1 + flat[at]!));
      at += 1 + form.length;
      return form;
    });
  }

  /** The first form of an entry. */
  first(entry: number): number[] {
    const at = this.starts[entry]! + SECTIONS;
    return Array.from(this.flat.subarray(at + 1, at + 1 + this.flat[at]!));
  }

  private sectionAt(start: number, section: number): number {
    const { flat } = this;
    let at = start + SECTIONS;
    for (let s = 0; s < section; s++) for (let n = flat[start + s]!; n > 0; n--) at += 1 + flat[at]!;
    return at;
  }
}

/** The most words of a name that the codes of short names tell apart. */
const LONG_NAME = 15;

/** How many forms an entry has, and where its short name stands. */
class FormLists {
  private readonly nameCounts: number;
  private readonly guardedCounts: number;
  private readonly acronymCounts: number;
  private readonly shorts: number;

  constructor(private readonly coder: SymbolCoder) {
    this.nameCounts = coder.room(PACKED_KINDS.length);
    this.guardedCounts = coder.room(PACKED_KINDS.length);
    this.acronymCounts = coder.room(1);
    this.shorts = coder.room(LONG_NAME + 1);
  }

  names(given: EntryForms | undefined, kind: number): number {
    return this.coder.symbol(this.nameCounts + kind, given?.names.length ?? 0);
  }

  guarded(given: EntryForms | undefined, kind: number): number {
    return this.coder.symbol(this.guardedCounts + kind, given?.guarded.length ?? 0);
  }

  acronyms(given: EntryForms | undefined): number {
    return this.coder.symbol(this.acronymCounts, given?.acronyms.length ?? 0);
  }

  /** Where the short name begins in a full name of so many words. */
  short(given: EntryForms | undefined, words: number): number {
    const at = given && given.short.length > 0 ? endOf(given.names[0]!, given.short) : NO_SHORT;
    return this.coder.symbol(this.shorts + Math.min(LONG_NAME, words), at + 1) - 1;
  }
}

/** All words of entries and of name lists, sorted, and the forms that they make. */
export interface PackedNames {
  readonly words: WordList;
  /** Which of `NAME_LISTS` hold each word. */
  readonly lists: Uint8Array;
  readonly forms: Readonly<Record<PackedKind, FormList>>;
}

/** What is packed: as `PackedNames`, the forms by entry. */
export interface NamesToPack {
  readonly words: readonly string[];
  readonly lists: Uint8Array;
  /** The class of each word (`wordClass`), once it is known. */
  readonly classes?: Uint8Array;
  readonly forms: Readonly<Record<PackedKind, readonly EntryForms[]>>;
}

/** The phrase code of guarded names, acronyms and short names. */
const GUARDED = 3;
/** In the place of where a short name begins in the full one: it is no end of it, and: there is none. */
const APART = 15;
const NO_SHORT = -1;

/** Codes the words and names of all entries. `phrasesOf` is for who packs, to count words with. */
export function codeNames(
  coder: SymbolCoder,
  { letters, wordCount, shapes, counts, sizes }: NamesHeader,
  given?: NamesToPack,
  phrasesOf = (classes: Uint8Array): Phrases => new Phrases(coder, shapes, classes),
): PackedNames {
  const lists = new Uint8Array(wordCount);
  const classes = new Uint8Array(wordCount);
  const listContexts = coder.room(MASKS);
  const classContexts = coder.room(MASKS);
  let before = 0;
  const words = codeWords(coder, letters, wordCount, given?.words, (i) => {
    before = coder.symbol(listContexts + before, given ? given.lists[i]! : 0);
    lists[i] = before;
    classes[i] = coder.symbol(classContexts + before, given?.classes?.[i] ?? 0);
  });
  const phrases = phrasesOf(classes);
  const formLists = new FormLists(coder);
  const list = (kind: PackedKind) => new FormList(counts[kind], sizes[kind]);
  const forms = { people: list('people'), organizations: list('organizations'), places: list('places') };
  PACKED_KINDS.forEach((kind, k) => {
    for (let i = 0; i < counts[kind]; i++) forms[kind].code(phrases, formLists, k, given?.forms[kind][i]);
  });
  return { words, lists, forms };
}

function endOf(full: readonly number[], short: readonly number[]): number {
  const at = full.length - short.length;
  return at >= 0 && at < APART && short.every((word, i) => word === full[at + i]) ? at : APART;
}
