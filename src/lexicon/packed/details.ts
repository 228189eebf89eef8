import { kebab, type OfficeTerm } from '../entries.js';
import type { Coder } from './coder.js';
import { LatinNames } from './latin.js';
import { LetterTree } from './letters.js';
import { BitTree, Flag } from './numbers.js';
import { Offices } from './offices.js';

/** What the details part needs beside its text; the lists are parted by spaces. */
export interface DetailsHeader {
  readonly letters: string;
  readonly lengths: string;
  readonly count: number;
  /** Keys that do not follow from the English name, in order. */
  readonly keys: string;
  readonly kinds: string;
  readonly countries: string;
  readonly offices: string;
  readonly scopes: string;
}

/** The fields of one entry besides its names; those that its kind has not are empty. */
export interface EntryDetails {
  /** As `shortKey` writes it. */
  readonly key: string;
  readonly isFemale: boolean;
  readonly kind: string;
  readonly country: string;
  readonly offices: readonly OfficeTerm[];
}

const FIRST_PART = 0x41;
const PARTS = 26;

/** A key beside the English name: empty where it follows from it, and a capital letter in the place of each word of the name (A the first). */
export function shortKey(key: string, en: string): string {
  const name = kebab(en);
  if (key === name) return '';
  const parts = name.split('-').slice(0, PARTS);
  let short = '';
  let wasPart = false;
  for (const word of key.split('-')) {
    const part = parts.indexOf(word);
    const isPart = part >= 0;
    if (short !== '' && !(isPart && wasPart)) short += '-';
    short += isPart ? String.fromCharCode(FIRST_PART + part) : word;
    wasPart = isPart;
  }
  return short;
}

/** The key that `shortKey` made short. */
export function wholeKey(short: string, en: string): string {
  const name = kebab(en);
  if (short === '') return name;
  const parts = name.split('-');
  const isPart = (word: string) => word.charCodeAt(0) >= FIRST_PART && word.charCodeAt(0) < FIRST_PART + PARTS;
  const words = short
    .split('-')
    .flatMap((word) => (isPart(word) ? [...word].map((letter) => parts[letter.charCodeAt(0) - FIRST_PART]!) : [word]));
  return words.join('-');
}

/** The Arabic names that the fields are coded beside. */
export interface DetailNames {
  /** The first name of an entry. */
  arabic(entry: number): string;
  /** Its first acronym, empty where it has none. */
  acronym(entry: number): string;
  /** How many forms it has. */
  count(entry: number): number;
}

const LATIN_MIXERS = 64;

/** No news is read from before this year. */
const FIRST_YEAR = 2005;
const LAST_YEAR = 2026;
/** More entries than a kind has. */
const ENTRIES = 1 << 16;

/**
 * All entries, those that news names most first: people by the years they were in office, more so where many of their country are listed, other entries by
 * the number of their forms.
 */
export function knownFirst(fields: readonly EntryDetails[], names: DetailNames): Int32Array {
  const people = new Map<string, number>();
  for (const { country } of fields) people.set(country, (people.get(country) ?? 0) + 1);
  const ranks = Float64Array.from(fields, ({ offices, country }, entry) => {
    const years = offices.reduce((sum, term) => sum + yearsOf(term), 0);
    const rank = offices.length > 0 ? years * years * people.get(country)! : names.count(entry);
    return rank * ENTRIES + ENTRIES - 1 - entry;
  });
  return Int32Array.from(ranks.sort().reverse(), (rank) => ENTRIES - 1 - (rank % ENTRIES));
}

function yearsOf({ from, to, dated }: OfficeTerm): number {
  if (!dated) return 0;
  const first = from ? Number(from.slice(0, 4)) : FIRST_YEAR - 1;
  const last = to ? Number(to.slice(0, 4)) : LAST_YEAR;
  return Math.max(0, last - Math.max(FIRST_YEAR, first) + 1);
}

/** The English names of the entries of one kind, coded as far as they are asked for. */
export class EnglishNames {
  private readonly latin: LatinNames;
  private readonly known: (string | undefined)[];
  private readonly order: Int32Array;
  private next = 0;

  constructor(
    coder: Coder,
    { letters, lengths, count }: DetailsHeader,
    private readonly names: DetailNames,
    fields: readonly EntryDetails[],
  ) {
    this.latin = new LatinNames(coder, new LetterTree(letters, lengths), LATIN_MIXERS);
    this.known = new Array<string | undefined>(count).fill(undefined);
    this.order = knownFirst(fields, names);
  }

  /** The name of an entry. */
  of(entry: number): string {
    while (this.known[entry] === undefined) this.code();
    return this.known[entry];
  }

  /** Codes the next name in order. */
  code(given?: (entry: number) => string): void {
    const entry = this.order[this.next++]!;
    this.known[entry] = this.latin.code(given?.(entry), this.names.arabic(entry));
  }
}

/** Codes the other fields of the entries of one kind. */
export function codeDetails(
  coder: Coder,
  header: DetailsHeader,
  names: DetailNames,
  given?: readonly EntryDetails[],
): EntryDetails[] {
  const keys = header.keys.split(' ');
  const kinds = header.kinds.split(' ');
  const countries = header.countries.split(' ');
  const hasOffices = header.offices !== '';
  const ownKey = new Flag(coder);
  const keyIsAcronym = new Flag(coder);
  const female = new Flag(coder);
  const kindTree = new BitTree(coder, 4, 16);
  const sameCountry = new Flag(coder, 2);
  const countryTree = new BitTree(coder, 8);
  const offices = new Offices(coder, header.offices.split(' '), header.scopes.split(' '));
  const out: EntryDetails[] = [];
  let country = 0;
  let wasSame = 0;
  let kind = 0;
  let keyAt = 0;
  for (let i = 0; i < header.count; i++) {
    const entry = given?.[i];
    let key = '';
    if (ownKey.code(entry !== undefined && entry.key !== '')) {
      const acronym = kebab(names.acronym(i));
      key = acronym !== '' && keyIsAcronym.code(entry?.key === acronym) ? acronym : keys[keyAt++]!;
    }
    if (kinds.length > 1) kind = kindTree.code(entry ? kinds.indexOf(entry.kind) : 0, kind);
    const isSame = sameCountry.code(entry?.country === countries[country], wasSame);
    if (!isSame) country = countryTree.code(entry ? countries.indexOf(entry.country) : 0);
    wasSame = isSame ? 1 : 0;
    const code = countries[country]!;
    out.push({
      key,
      isFemale: hasOffices ? female.code(entry?.isFemale ?? false) : false,
      kind: kinds[kind]!,
      country: code,
      offices: hasOffices ? offices.code(entry?.offices, code) : [],
    });
  }
  return out;
}
