import {
  type CountryEntry,
  EntryList,
  type OfficeTerm,
  type OrganizationEntry,
  type PersonEntry,
  type PlaceEntry,
} from './entries.js';
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
  const list = (kind: PackedKind) => {
    const forms = names.forms[kind];
    const { fields, english } = details[kind];
    return new EntryList<CompiledEntry>(forms.length, {
      nameOf: (i) => textOf(names, forms.first(i)),
      read: (i) =>
        new CompiledEntry(
          (section) => forms.of(i, section).map((form) => textOf(names, form)),
          fields()[i]!,
          () => english(i),
        ),
    });
  };
  return { people: list('people'), organizations: list('organizations'), places: list('places') };
}

/** An entry of any kind, so that all have one shape; the fields that its kind has not are empty. */
class CompiledEntry implements PersonEntry, OrganizationEntry, PlaceEntry {
  readonly ar: string;
  readonly forms: readonly string[];
  readonly short: string;
  readonly guarded: readonly string[];
  readonly acronyms: readonly string[];
  readonly gender: 'm' | 'f';
  readonly kind: string;
  readonly country: string;
  readonly offices: readonly OfficeTerm[];
  private readonly shortKey: string;
  private english: string | undefined;
  private wholeKey: string | undefined;

  constructor(
    formsOf: (section: number) => string[],
    detail: EntryDetails,
    private readonly readEnglish: () => string,
  ) {
    const [ar = '', ...others] = formsOf(Section.names);
    this.ar = ar;
    this.forms = others;
    this.short = formsOf(Section.short)[0] ?? '';
    this.guarded = formsOf(Section.guarded);
    this.acronyms = formsOf(Section.acronyms);
    this.gender = detail.isFemale ? 'f' : 'm';
    this.kind = detail.kind;
    this.country = detail.country;
    this.offices = detail.offices;
    this.shortKey = detail.key;
  }

  get en(): string {
    return (this.english ??= this.readEnglish());
  }

  get key(): string {
    return (this.wholeKey ??= wholeKey(this.shortKey, this.en));
  }
}
