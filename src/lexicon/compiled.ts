import { type CountryEntry, EntryList, type OrganizationEntry, type PersonEntry, type PlaceEntry } from './entries.js';
import { type EntryDetails, wholeKey } from './packed/details.js';
import type { NameWeights } from './packed/name-model.js';
import { FormList, type PackedKind, type PackedNames, Section } from './packed/names.js';

import { wordList } from './packed/words.js';

/** The built-in dictionaries, unpacked as far as matching needs; what is a function is unpacked when it is first called. */
export interface CompiledDictionaries {
  /** The day on which open terms of office were last checked. */
  readonly date: string;
  readonly names: PackedNames;
  readonly details: Readonly<Record<PackedKind, PackedDetails>>;
  /** Whether a scope of the people's offices is a body of several states. */
  readonly isInternational: ReadonlyMap<string, boolean>;
  /** The people whom headlines name by their last name alone, as digits. */
  readonly prominent: string;
  readonly nameModel: () => NameWeights & { readonly bias: number };
  readonly countries: readonly CountryEntry[];
  /** Every other dictionary file as it stands, by file name: titles, months, verbs … */
  readonly words: Readonly<Record<string, unknown>>;
}

/** What is known of the entries of one kind besides their Arabic names. */
export interface PackedDetails {
  readonly fields: () => readonly EntryDetails[];
  /** The English name of an entry. */
  readonly english: (entry: number) => string;
}

const NO_DETAILS: PackedDetails = { fields: () => [], english: () => '' };

/** Dictionaries of words alone, for those who need no names. */
export const NO_NAMES: Omit<CompiledDictionaries, 'date' | 'words'> = {
  names: {
    words: wordList('', [], 0),
    lists: new Uint8Array(0),
    forms: { people: new FormList(), organizations: new FormList(), places: new FormList() },
  },
  details: { people: NO_DETAILS, organizations: NO_DETAILS, places: NO_DETAILS },
  isInternational: new Map(),
  prominent: '',
  nameModel: () => ({ grams: wordList('', [], 0), weights: [], bias: 0 }),
  countries: [],
};

/** The text of a form. */
export const textOf = ({ words }: PackedNames, form: readonly number[]): string => form.map(words.at).join(' ');

/** The entries of each kind. */
export interface Entries {
  readonly people: EntryList<PersonEntry>;
  readonly organizations: EntryList<OrganizationEntry>;
  readonly places: EntryList<PlaceEntry>;
}

/** The compiled entries, each put together when it is asked for, its English name when that is. */
export function entriesOf({ names, details }: CompiledDictionaries): Entries {
  const list = <T extends { readonly ar: string }>(
    kind: PackedKind,
    read: (detail: EntryDetails, forms: (section: number) => string[]) => Omit<T, keyof Shared>,
  ) => {
    const forms = names.forms[kind];
    const { fields, english } = details[kind];
    return new EntryList<T>(
      forms.length,
      (i) => textOf(names, forms.first(i)),
      (i) => {
        const detail = fields()[i]!;
        const of = (section: number) => forms.of(i, section).map((form) => textOf(names, form));
        const [ar = '', ...others] = of(Section.names);
        const own = { ...read(detail, of), ar, forms: others, country: detail.country };
        return Object.defineProperties(own, {
          en: { enumerable: true, get: () => english(i) },
          key: { enumerable: true, get: () => wholeKey(detail.key, english(i)) },
        }) as unknown as T;
      },
    );
  };
  return {
    people: list<PersonEntry>('people', ({ isFemale, offices }, of) => ({
      short: of(Section.short)[0] ?? '',
      gender: isFemale ? 'f' : 'm',
      offices,
    })),
    organizations: list<OrganizationEntry>('organizations', ({ kind }, of) => ({
      guarded: of(Section.guarded),
      acronyms: of(Section.acronyms),
      kind,
    })),
    places: list<PlaceEntry>('places', ({ kind }, of) => ({ guarded: of(Section.guarded), kind })),
  };
}

/** What all kinds of entries have. */
type Shared = Pick<PlaceEntry, 'key' | 'en' | 'ar' | 'forms' | 'country'>;
