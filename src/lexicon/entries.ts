/** One term of office; dates are `YYYY-MM` or `YYYY-MM-DD`, empty where open or unknown. */
export interface OfficeTerm {
  readonly office: string;
  /** ISO 3166-1 alpha-2, or the key of an organisation; empty where none is given. */
  readonly scope: string;
  readonly from: string;
  readonly to: string;
  /** True where the line gives dates at all (an open end counts). */
  readonly dated: boolean;
}

export interface PersonEntry {
  readonly key: string;
  readonly en: string;
  readonly ar: string;
  readonly forms: readonly string[];
  readonly short: string;
  readonly gender: 'm' | 'f';
  /** ISO 3166-1 alpha-2; empty for officials of international bodies. */
  readonly country: string;
  readonly offices: readonly OfficeTerm[];
}

export interface OrganizationEntry {
  readonly key: string;
  readonly en: string;
  readonly ar: string;
  readonly forms: readonly string[];
  readonly guarded: readonly string[];
  readonly acronyms: readonly string[];
  readonly kind: string;
  readonly country: string;
}

export interface PlaceEntry {
  readonly key: string;
  readonly en: string;
  readonly ar: string;
  readonly forms: readonly string[];
  readonly guarded: readonly string[];
  readonly kind: string;
  readonly country: string;
}

export interface CountryEntry {
  readonly alpha2: string;
  readonly alpha3: string;
  readonly en: string;
  readonly ar: string;
  readonly forms: readonly string[];
  readonly adjectives: readonly string[];
  readonly plurals: readonly string[];
  readonly feminine: string;
  readonly capital: { readonly en: string; readonly ar: string; readonly forms: readonly string[] } | null;
  readonly seats: readonly string[];
  readonly homograph: boolean;
}

const OFFICE_LINE = /^([a-z-]+)(?: ([A-Z]{2}|[a-z0-9-]+))?(?: ([0-9-]*)\.\.([0-9-]*))?$/;
const DATE = /^(?:\d{4}-\d{2}(?:-\d{2})?)?$/;

/** Reads `office scope [from..to]`; null for a line that is none. */
export function parseOffice(line: string): OfficeTerm | null {
  const m = OFFICE_LINE.exec(line.trim());
  if (!m || !DATE.test(m[3] ?? '') || !DATE.test(m[4] ?? '')) return null;
  return { office: m[1]!, scope: m[2] ?? '', from: m[3] ?? '', to: m[4] ?? '', dated: m[3] !== undefined };
}

/** Separators of the compiled rows; none of them occurs in a dictionary (the build checks it). */
export const FIELD = '\t';
export const ITEM = '|';

const list = (cell: string | undefined): string[] => (cell ? cell.split(ITEM) : []);

/** Reads one compiled line of people. */
export function readPerson(line: string): PersonEntry {
  const [key, en, ar, forms, short, gender, country, offices] = line.split(FIELD);
  return {
    key: key!,
    en: en!,
    ar: ar!,
    forms: list(forms),
    short: short ?? '',
    gender: gender === 'f' ? 'f' : 'm',
    country: country ?? '',
    offices: list(offices)
      .map(parseOffice)
      .filter((t) => t !== null),
  };
}

/** Reads one compiled line of organisations. */
export function readOrganization(line: string): OrganizationEntry {
  const [key, en, ar, forms, guarded, acronyms, kind, country] = line.split(FIELD);
  return {
    key: key!,
    en: en!,
    ar: ar!,
    forms: list(forms),
    guarded: list(guarded),
    acronyms: list(acronyms),
    kind: kind!,
    country: country ?? '',
  };
}

/** Reads one compiled line of places. */
export function readPlace(line: string): PlaceEntry {
  const [key, en, ar, forms, guarded, kind, country] = line.split(FIELD);
  return {
    key: key!,
    en: en!,
    ar: ar!,
    forms: list(forms),
    guarded: list(guarded),
    kind: kind!,
    country: country ?? '',
  };
}

/** The compiled dictionaries, as `scripts/build-lexicon.ts` writes them. */
export interface CompiledDictionaries {
  /** The day on which open terms of office were last checked. */
  readonly date: string;
  readonly people: string;
  readonly organizations: string;
  readonly places: string;
  readonly countries: readonly CountryEntry[];
  /** Every other dictionary file as it stands, by file name: titles, months, verbs … */
  readonly words: Readonly<Record<string, unknown>>;
}
