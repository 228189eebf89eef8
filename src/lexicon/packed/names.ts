import type { Coder } from './coder.js';
import { LetterTree } from './letters.js';
import { BitTree, Flag, SmallNumber } from './numbers.js';
import { Phrases } from './phrases.js';
import { SortedWords, type WordList } from './words.js';

/** The lists of single name words, by file and list; bit n of a word's mask says that list n holds it. */
export const NAME_LISTS = [
  'given-names m',
  'given-names f',
  'given-names m-common',
  'given-names f-common',
  'family-names words',
  'family-names common',
] as const;
/** The bit of words that the names of entries use. */
const USED = 1 << NAME_LISTS.length;
const MASK_BITS = NAME_LISTS.length + 1;

/** The kinds of entries in the order of their packing. */
export const PACKED_KINDS = ['people', 'organizations', 'places'] as const;
export type PackedKind = (typeof PACKED_KINDS)[number];

/** What the names part needs beside its text. */
export interface NamesHeader {
  readonly letters: string;
  readonly lengths: string;
  readonly wordCount: number;
  readonly counts: Readonly<Record<PackedKind, number>>;
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
const SECTIONS = 4;

/** The forms of all entries of a kind in one list of numbers: for each entry its count of forms by section, then each form's length and words. */
export class FormList {
  private readonly flat: number[] = [];
  private readonly starts: number[] = [];

  get length(): number {
    return this.starts.length;
  }

  /** Codes the next entry. */
  code(phrases: Phrases, lists: FormLists, kind: number, given: EntryForms | undefined): void {
    const { flat } = this;
    const start = flat.length;
    this.starts.push(start);
    const names = lists.names(given, kind);
    flat.push(names, 0, 0, 0);
    const first = start + SECTIONS + 1;
    phrases.code(given?.names[0], flat, 0, 0, kind);
    const end = flat.length;
    for (let n = 1; n < names; n++) phrases.code(given?.names[n], flat, first, end, kind);
    if (kind === 0) {
      const at = lists.short(given, end - first);
      if (at === NO_SHORT) return;
      flat[start + Section.short] = 1;
      if (at === APART) phrases.code(given?.short, flat, first, end, GUARDED);
      else {
        flat.push(end - first - at);
        for (let i = first + at; i < end; i++) flat.push(flat[i]!);
      }
      return;
    }
    const guarded = lists.guarded(given);
    for (let n = 0; n < guarded; n++) phrases.code(given?.guarded[n], flat, first, end, GUARDED);
    flat[start + Section.guarded] = guarded;
    if (kind !== 1) return;
    const acronyms = lists.acronyms(given);
    for (let n = 0; n < acronyms; n++) phrases.code(given?.acronyms[n], flat, first, end, GUARDED);
    flat[start + Section.acronyms] = acronyms;
  }

  /** Calls `each` with every form of one section: the entry, the number of the form, and its words as `words[from, to)`. */
  each(
    section: number,
    each: (entry: number, form: number, words: readonly number[], from: number, to: number) => void,
  ): void {
    const { flat, starts } = this;
    for (let entry = 0; entry < starts.length; entry++) {
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
      const form = flat.slice(at + 1, at + 1 + flat[at]!);
      at += 1 + form.length;
      return form;
    });
  }

  /** The first form of an entry. */
  first(entry: number): number[] {
    const at = this.starts[entry]! + SECTIONS;
    return this.flat.slice(at + 1, at + 1 + this.flat[at]!);
  }

  private sectionAt(start: number, section: number): number {
    const { flat } = this;
    let at = start + SECTIONS;
    for (let s = 0; s < section; s++) for (let n = flat[start + s]!; n > 0; n--) at += 1 + flat[at]!;
    return at;
  }
}

/** How many forms an entry has, and where its short name stands. */
class FormLists {
  private readonly counts: SmallNumber;
  private readonly hasShort: Flag;
  private readonly shortAt: BitTree;

  constructor(coder: Coder) {
    this.counts = new SmallNumber(coder, 5);
    this.hasShort = new Flag(coder, 8);
    this.shortAt = new BitTree(coder, 4, 16);
  }

  names(given: EntryForms | undefined, kind: number): number {
    return this.counts.code((given?.names.length ?? 1) - 1, kind) + 1;
  }

  guarded(given: EntryForms | undefined): number {
    return this.counts.code(given?.guarded.length ?? 0, 3);
  }

  acronyms(given: EntryForms | undefined): number {
    return this.counts.code(given?.acronyms.length ?? 0, 4);
  }

  /** Where the short name begins in a full name of so many words. */
  short(given: EntryForms | undefined, words: number): number {
    if (!this.hasShort.code(given !== undefined && given.short.length > 0, Math.min(7, words))) return NO_SHORT;
    return this.shortAt.code(given ? endOf(given.names[0]!, given.short) : 0, Math.min(15, words));
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
  readonly forms: Readonly<Record<PackedKind, readonly EntryForms[]>>;
}

/** The phrase code of guarded names, acronyms and short names. */
const GUARDED = 3;
/** In the place of where a short name begins in the full one: it is no end of it, and: there is none. */
const APART = 15;
const NO_SHORT = -1;

/** Codes the words and names of all entries. */
export function codeNames(coder: Coder, header: NamesHeader, given?: NamesToPack): PackedNames {
  const lists = new Uint8Array(header.wordCount);
  const masks = new BitTree(coder, MASK_BITS, 1 << MASK_BITS);
  const used = given && usedWords(given);
  let before = 0;
  const words = new SortedWords(coder, new LetterTree(header.letters, header.lengths), 0).code(
    given?.words,
    header.wordCount,
    (i) => {
      const mask = masks.code(given ? given.lists[i]! | (used!.has(i) ? USED : 0) : 0, before);
      lists[i] = mask;
      before = mask;
    },
  );
  const phrases = new Phrases(coder, header.wordCount, (word) => (lists[word]! & USED) !== 0);
  const formLists = new FormLists(coder);
  const forms = { people: new FormList(), organizations: new FormList(), places: new FormList() };
  PACKED_KINDS.forEach((kind, k) => {
    for (let i = 0; i < header.counts[kind]; i++) forms[kind].code(phrases, formLists, k, given?.forms[kind][i]);
  });
  for (let i = 0; i < lists.length; i++) lists[i] = lists[i]! & (USED - 1);
  return { words, lists, forms };
}

function usedWords(given: NamesToPack): ReadonlySet<number> {
  const used = new Set<number>();
  for (const kind of PACKED_KINDS)
    for (const { names, guarded, acronyms, short } of given.forms[kind])
      for (const form of [...names, ...guarded, ...acronyms, short]) for (const word of form) used.add(word);
  return used;
}

function endOf(full: readonly number[], short: readonly number[]): number {
  const at = full.length - short.length;
  return at >= 0 && at < APART && short.every((word, i) => word === full[at + i]) ? at : APART;
}
