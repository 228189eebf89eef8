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
  /** The adjective is an everyday word with its article too (المالية, financial). */
  readonly homographAdjective: boolean;
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
/** Parts the listed forms of a name from those that the build derived (عبد الله, عبدالله). */
export const DERIVED = '~';

/**
 * Entries of one kind in two columns of lines: all forms of the name first (what the index reads), the other fields apart, so that an
 * entry is put together only when it is asked for.
 */
export class EntryList<T extends { readonly ar: string }> {
  readonly length: number;
  private lines: string[] | undefined;
  private nameLines: string[] | undefined;
  private readonly entries: (T | undefined)[] = [];
  private readonly own: T[] = [];

  constructor(
    readonly names: string,
    private readonly rest: string,
    private readonly read: (names: string, rest: string) => T,
    length: number,
  ) {
    this.length = length;
  }

  /** How many entries, added ones counted. */
  get size(): number {
    return this.length + this.own.length;
  }

  /** The entry of an index. */
  at(index: number): T {
    if (index >= this.length) return this.own[index - this.length]!;
    this.lines ??= this.rest.split('\n');
    this.nameLines ??= this.names.split('\n');
    return (this.entries[index] ??= this.read(this.nameLines[index]!, this.lines[index]!));
  }

  /** The first form of an entry's name, without reading the rest of it. */
  nameAt(index: number): string {
    if (index >= this.length) return this.own[index - this.length]!.ar;
    this.nameLines ??= this.names.split('\n');
    return this.nameLines[index]!.split(/[|~]/u, 1)[0]!;
  }

  /** Adds an entry behind the compiled ones; gives its index. */
  add(entry: T): number {
    return this.length + this.own.push(entry) - 1;
  }

  /** A list with the same compiled entries that can grow on its own. */
  fork(): EntryList<T> {
    const copy = new EntryList(this.names, this.rest, this.read, this.length);
    copy.own.push(...this.own);
    return copy;
  }

  /** Calls `each` with the second column of every compiled entry, unparsed. */
  eachRest(each: (rest: string, index: number) => void): void {
    this.lines ??= this.rest.split('\n');
    this.lines.forEach(each);
  }

  /** Calls `each` with every entry. */
  forEach(each: (entry: T, index: number) => void): void {
    for (let i = 0; i < this.size; i++) each(this.at(i), i);
  }
}

const list = (cell: string | undefined): string[] => (cell ? cell.split(ITEM) : []);
const forms = (names: string): string[] => list(names.split(DERIVED)[0]);
const keyOf = (key: string, en: string): string => key || kebab(en);

/** An English name in kebab-case ASCII: the key of most entries. */
export const kebab = (en: string): string =>
  en
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’.]/gu, '')
    .replace(/[^A-Za-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '')
    .toLowerCase();

/** Reads one compiled line of people. */
export function readPerson(names: string, rest: string): PersonEntry {
  const [key, en, short, gender, country, offices] = rest.split(FIELD);
  const [ar, ...others] = forms(names);
  return {
    key: keyOf(key!, en!),
    en: en!,
    ar: ar!,
    forms: others,
    short: short ?? '',
    gender: gender === 'f' ? 'f' : 'm',
    country: country ?? '',
    offices: list(offices)
      .map(parseOffice)
      .filter((t) => t !== null),
  };
}

/** Reads one compiled line of organisations. */
export function readOrganization(names: string, rest: string): OrganizationEntry {
  const [key, en, guarded, acronyms, kind, country] = rest.split(FIELD);
  const [ar, ...others] = forms(names);
  return {
    key: keyOf(key!, en!),
    en: en!,
    ar: ar!,
    forms: others,
    guarded: list(guarded),
    acronyms: list(acronyms),
    kind: kind!,
    country: country ?? '',
  };
}

/** Reads one compiled line of places. */
export function readPlace(names: string, rest: string): PlaceEntry {
  const [key, en, guarded, kind, country] = rest.split(FIELD);
  const [ar, ...others] = forms(names);
  return {
    key: keyOf(key!, en!),
    en: en!,
    ar: ar!,
    forms: others,
    guarded: list(guarded),
    kind: kind!,
    country: country ?? '',
  };
}

/** Lines of one kind: forms of the names, and the other fields. */
export interface CompiledEntries {
  readonly names: string;
  readonly rest: string;
}

/** The compiled dictionaries, as `scripts/build-lexicon.ts` writes them. */
export interface CompiledDictionaries {
  /** The day on which open terms of office were last checked. */
  readonly date: string;
  readonly people: CompiledEntries;
  readonly organizations: CompiledEntries;
  readonly places: CompiledEntries;
  readonly countries: readonly CountryEntry[];
  /** Every other dictionary file as it stands, by file name: titles, months, verbs …; long lists of single words as one string. */
  readonly words: Readonly<Record<string, unknown>>;
}
