import { DictionaryError } from '../errors.js';
import { type EntryList, type OfficeTerm, parseOffice } from './entries.js';
import { EntityKind, FormType, formOf, indexOf, kindOf, type Lexicon, pack } from './lexicon.js';

/** A person as a user writes it; the fields are those of `docs/dictionaries.md`. */
export interface UserPerson {
  readonly key: string;
  readonly en: string;
  readonly ar: string;
  readonly forms?: readonly string[];
  readonly short?: string;
  readonly gender?: 'm' | 'f';
  readonly country?: string;
  readonly offices?: readonly string[];
  /** True to take the place of the built-in entry with this key. */
  readonly replace?: boolean;
}

export interface UserOrganization {
  readonly key: string;
  readonly en: string;
  readonly ar: string;
  readonly forms?: readonly string[];
  readonly guarded?: readonly string[];
  readonly acronyms?: readonly string[];
  readonly kind?: string;
  readonly country?: string;
  readonly replace?: boolean;
}

export interface UserPlace {
  readonly key: string;
  readonly en: string;
  readonly ar: string;
  readonly forms?: readonly string[];
  readonly guarded?: readonly string[];
  readonly kind?: string;
  readonly country?: string;
  readonly replace?: boolean;
}

/** A user's own entries: added to the built-in ones, replacing (`replace: true`) or removing them. */
export interface UserDictionaries {
  readonly people?: readonly UserPerson[];
  readonly organizations?: readonly UserOrganization[];
  readonly places?: readonly UserPlace[];
  /** Keys of built-in entries to take out, by kind. */
  readonly remove?: {
    readonly people?: readonly string[];
    readonly organizations?: readonly string[];
    readonly places?: readonly string[];
  };
}

const LISTS = ['people', 'organizations', 'places'] as const;
type ListName = (typeof LISTS)[number];
const KIND = {
  people: EntityKind.person,
  organizations: EntityKind.organization,
  places: EntityKind.place,
} as const;
const FIELDS: Readonly<Record<ListName, readonly string[]>> = {
  people: ['key', 'en', 'ar', 'forms', 'short', 'gender', 'country', 'offices', 'replace'],
  organizations: ['key', 'en', 'ar', 'forms', 'guarded', 'acronyms', 'kind', 'country', 'replace'],
  places: ['key', 'en', 'ar', 'forms', 'guarded', 'kind', 'country', 'replace'],
};

/**
 * Adds a user's entries to a lexicon that is theirs alone.
 *
 * @throws {DictionaryError} that lists every bad row with its place, and every clash with both entries.
 */
export function addDictionaries(lexicon: Lexicon, dictionaries: UserDictionaries): void {
  const problems: string[] = [];
  if (typeof dictionaries !== 'object' || dictionaries === null || Array.isArray(dictionaries))
    throw new DictionaryError(['dictionaries: must be an object with the lists people, organizations, places, remove']);
  for (const name of Object.keys(dictionaries))
    if (name !== 'remove' && !(LISTS as readonly string[]).includes(name))
      problems.push(`${name}: is no list of a dictionary; known are ${LISTS.join(', ')}, remove`);
  for (const list of LISTS) {
    const keys = new Map<string, number>();
    (lexicon[list] as EntryList<{ readonly key: string; readonly ar: string }>).forEach((entry, i) => {
      keys.set(entry.key, i);
    });
    removeRows(lexicon, dictionaries, list, keys, problems);
    addRows(lexicon, dictionaries, list, keys, problems);
  }
  if (problems.length) throw new DictionaryError(problems);
}

function removeRows(
  lexicon: Lexicon,
  dictionaries: UserDictionaries,
  list: ListName,
  keys: ReadonlyMap<string, number>,
  problems: string[],
): void {
  const rows: unknown = dictionaries.remove?.[list] ?? [];
  if (!Array.isArray(rows)) {
    problems.push(`remove.${list}: must be a list of keys`);
    return;
  }
  rows.forEach((key: unknown, i) => {
    const index = typeof key === 'string' ? keys.get(key) : undefined;
    if (index === undefined) problems.push(`remove.${list}[${i}]: there is no entry ${JSON.stringify(key)}`);
    else lexicon.removed.add(pack(KIND[list], 0, index));
  });
}

function addRows(
  lexicon: Lexicon,
  dictionaries: UserDictionaries,
  list: ListName,
  keys: ReadonlyMap<string, number>,
  problems: string[],
): void {
  const rows: unknown = dictionaries[list] ?? [];
  if (!Array.isArray(rows)) {
    problems.push(`${list}: must be a list of rows`);
    return;
  }
  const own = new Map<string, number>();
  rows.forEach((row: unknown, i) => {
    const place = `${list}[${i}]`;
    const found = checkRow(row, list).map((problem) => `${place}: ${problem}`);
    if (found.length) {
      problems.push(...found);
      return;
    }
    const entry = row as UserPerson & UserOrganization & UserPlace;
    const twin = own.get(entry.key);
    if (twin !== undefined) {
      problems.push(`${place}: the key ${entry.key} stands at ${list}[${twin}] too`);
      return;
    }
    own.set(entry.key, i);
    const index = keys.get(entry.key);
    const isRemoved = index !== undefined && lexicon.removed.has(pack(KIND[list], 0, index));
    if (index !== undefined && !isRemoved) {
      if (!entry.replace) {
        const old = lexicon[list].at(index);
        problems.push(
          `${place}: ${entry.key} (${entry.ar}) clashes with the built-in ${old.key} (${old.ar}); give replace: true to take its place, or another key`,
        );
        return;
      }
      lexicon.removed.add(pack(KIND[list], 0, index));
    }
    const clash = clashOf(lexicon, list, entry, keys.get(entry.key));
    if (clash !== null) {
      const old = lexicon[list].at(clash);
      problems.push(
        `${place}: the name ${entry.ar} of ${entry.key} is the name of ${old.key} (${old.en}) too; remove that one (remove.${list}) or give another name`,
      );
      return;
    }
    add(lexicon, list, entry);
  });
}

/** Another entry of the same kind whose full name is this one's. */
function clashOf(
  lexicon: Lexicon,
  list: ListName,
  entry: { readonly ar: string },
  self: number | undefined,
): number | null {
  for (const value of lexicon.valuesOf(entry.ar))
    if (
      kindOf(value) === KIND[list] &&
      formOf(value) === FormType.name &&
      indexOf(value) !== self &&
      !lexicon.removed.has(pack(KIND[list], 0, indexOf(value)))
    )
      return indexOf(value);
  return null;
}

function add(lexicon: Lexicon, list: ListName, row: UserPerson & UserOrganization & UserPlace): void {
  const shared = { key: row.key, en: row.en, ar: row.ar, forms: row.forms ?? [], country: row.country ?? '' };
  if (list === 'people')
    lexicon.addPerson({
      ...shared,
      short: row.short ?? '',
      gender: row.gender ?? 'm',
      offices: (row.offices ?? []).map(parseOffice).filter((t): t is OfficeTerm => t !== null),
    });
  else if (list === 'organizations')
    lexicon.addOrganization({
      ...shared,
      guarded: row.guarded ?? [],
      acronyms: row.acronyms ?? [],
      kind: row.kind ?? 'other',
    });
  else lexicon.addPlace({ ...shared, guarded: row.guarded ?? [], kind: row.kind ?? 'city' });
}

/** What is wrong with a row, one line each. */
function checkRow(row: unknown, list: ListName): string[] {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return ['must be an object with key, en and ar'];
  const fields = row as Readonly<Record<string, unknown>>;
  const problems: string[] = [];
  for (const name of Object.keys(fields))
    if (!FIELDS[list].includes(name)) problems.push(`${name} is no field; known are ${FIELDS[list].join(', ')}`);
  for (const name of ['key', 'en', 'ar'])
    if (typeof fields[name] !== 'string' || fields[name].trim() === '')
      problems.push(`${name} must be a string that is not empty`);
  if (typeof fields.ar === 'string' && !/\p{L}/u.test(fields.ar)) problems.push('ar must hold letters');
  for (const name of ['forms', 'guarded', 'acronyms', 'offices']) {
    const value = fields[name];
    if (value !== undefined && !(Array.isArray(value) && value.every((v) => typeof v === 'string' && v.trim() !== '')))
      problems.push(`${name} must be a list of strings`);
  }
  if (fields.country !== undefined && !/^[A-Z]{2}$/u.test(String(fields.country)))
    problems.push('country must be an ISO 3166-1 alpha-2 code');
  if (fields.gender !== undefined && fields.gender !== 'm' && fields.gender !== 'f')
    problems.push("gender must be 'm' or 'f'");
  if (fields.replace !== undefined && typeof fields.replace !== 'boolean')
    problems.push('replace must be true or false');
  for (const name of ['short', 'kind'])
    if (fields[name] !== undefined && typeof fields[name] !== 'string') problems.push(`${name} must be a string`);
  if (Array.isArray(fields.offices))
    for (const line of fields.offices)
      if (typeof line === 'string' && parseOffice(line) === null)
        problems.push(
          `${JSON.stringify(line)} is no office line; write «office scope [from..to]», dates as YYYY-MM or YYYY-MM-DD`,
        );
  return problems;
}
