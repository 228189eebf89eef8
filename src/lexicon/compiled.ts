import { type CountryEntry, EntryList, type OrganizationEntry, type PersonEntry, type PlaceEntry } from './entries.js';
import { type EntryDetails, keyOf } from './packed/details.js';
import type { NameWeights } from './packed/name-model.js';
import { FormList, type PackedKind, type PackedNames, Section } from './packed/names.js';

import { wordList } from './packed/words.js';

/** The built-in dictionaries, unpacked as far as matching needs; what is a function is unpacked when it is first called. */
export interface CompiledDictionaries {
  /** The day on which open terms of office were last checked. */
  readonly date: string;
  readonly names: PackedNames;
  readonly details: Readonly<Record<PackedKind, () => readonly EntryDetails[]>>;
  /** Whether a scope of the people's offices is a body of several states. */
  readonly isInternational: ReadonlyMap<string, boolean>;
  readonly nameModel: () => NameWeights & { readonly bias: number };
  readonly countries: readonly CountryEntry[];
  /** Every other dictionary file as it stands, by file name: titles, months, verbs … */
  readonly words: Readonly<Record<string, unknown>>;
}

/** Dictionaries of words alone, for those who need no names. */
export const NO_NAMES: Pick<CompiledDictionaries, 'names' | 'details' | 'isInternational' | 'nameModel' | 'countries'> =
  {
    names: {
      words: wordList('', [], 0),
      lists: new Uint8Array(0),
      forms: { people: new FormList(), organizations: new FormList(), places: new FormList() },
    },
    details: { people: () => [], organizations: () => [], places: () => [] },
    isInternational: new Map(),
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

/** The compiled entries, each put together when it is asked for. */
export function entriesOf({ names, details }: CompiledDictionaries): Entries {
  const text = (form: readonly number[]): string => textOf(names, form);
  const list = <T extends { readonly ar: string }>(
    kind: PackedKind,
    read: (shared: Shared, detail: EntryDetails, own: (section: number) => string[]) => T,
  ) => {
    const forms = names.forms[kind];
    return new EntryList<T>(
      forms.length,
      (i) => text(forms.first(i)),
      (i) => {
        const detail = details[kind]()[i]!;
        const { en, country } = detail;
        const [ar, ...others] = forms.of(i, Section.names).map(text);
        const shared = {
          key: keyOf(detail),
          en,
          ar: ar!,
          forms: others,
          guarded: forms.of(i, Section.guarded).map(text),
          country,
        };
        return read(shared, detail, (section) => forms.of(i, section).map(text));
      },
    );
  };
  return {
    people: list('people', ({ guarded: _, ...shared }, { isFemale, offices }, own) => ({
      ...shared,
      short: own(Section.short)[0] ?? '',
      gender: isFemale ? 'f' : 'm',
      offices,
    })),
    organizations: list('organizations', (shared, { kind }, own) => ({
      ...shared,
      acronyms: own(Section.acronyms),
      kind,
    })),
    places: list('places', (shared, { kind }) => ({ ...shared, kind })),
  };
}

type Shared = Omit<PlaceEntry, 'kind'>;
