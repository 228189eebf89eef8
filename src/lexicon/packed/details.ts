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

/** The fields of one entry besides its Arabic names; those that its kind has not are empty. */
export interface EntryDetails {
  /** Empty where it follows from the English name (`keyOf`). */
  readonly key: string;
  readonly en: string;
  readonly isFemale: boolean;
  readonly kind: string;
  readonly country: string;
  readonly offices: readonly OfficeTerm[];
}

/** The key of an entry. */
export const keyOf = ({ key, en }: EntryDetails): string => key || kebab(en);

/** The names that the fields are coded beside. */
export interface DetailNames {
  /** The first Arabic name of an entry. */
  arabic(entry: number): string;
  /** Its first acronym, empty where it has none. */
  acronym(entry: number): string;
}

const LATIN_MIXERS = 64;

/** Codes the fields of the entries of one kind, whose names are known. */
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
  const latin = new LatinNames(coder, new LetterTree(header.letters, header.lengths), LATIN_MIXERS);
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
    const en = latin.code(entry?.en, names.arabic(i));
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
      en,
      isFemale: hasOffices ? female.code(entry?.isFemale ?? false) : false,
      kind: kinds[kind]!,
      country: code,
      offices: hasOffices ? offices.code(entry?.offices, code) : [],
    });
  }
  return out;
}
