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

/** Where compiled entries come from. */
export interface EntrySource<T> {
  /** The first form of an entry's name. */
  nameOf(index: number): string;
  /** The whole entry. */
  read(index: number): T;
}

/** Entries of one kind: the compiled ones are put together when they are asked for, a user's own stand behind them. */
export class EntryList<T extends { readonly ar: string }> {
  private readonly entries: (T | undefined)[] = [];
  private readonly own: T[] = [];

  constructor(
    readonly length: number,
    private readonly source: EntrySource<T>,
  ) {}

  /** How many entries, added ones counted. */
  get size(): number {
    return this.length + this.own.length;
  }

  /** The entry of an index. */
  at(index: number): T {
    if (index >= this.length) return this.own[index - this.length]!;
    return (this.entries[index] ??= this.source.read(index));
  }

  /** The first form of an entry's name, without reading the rest of it. */
  nameAt(index: number): string {
    return index >= this.length ? this.own[index - this.length]!.ar : this.source.nameOf(index);
  }

  /** Adds an entry behind the compiled ones; gives its index. */
  add(entry: T): number {
    return this.length + this.own.push(entry) - 1;
  }

  /** A list with the same compiled entries that can grow on its own. */
  fork(): EntryList<T> {
    const copy = new EntryList(this.length, this.source);
    copy.own.push(...this.own);
    return copy;
  }

  /** Calls `each` with every entry. */
  forEach(each: (entry: T, index: number) => void): void {
    for (let i = 0; i < this.size; i++) each(this.at(i), i);
  }
}

/** An English name in kebab-case ASCII: the key of most entries. */
export const kebab = (en: string): string =>
  en
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’.]/gu, '')
    .replace(/[^A-Za-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '')
    .toLowerCase();
