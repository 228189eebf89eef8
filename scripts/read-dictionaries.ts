import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import { type CompiledDictionaries, type CountryEntry, DERIVED, FIELD, ITEM, kebab } from '../src/lexicon/entries.js';
import { nameForms } from '../src/lexicon/forms.js';
import {
  type CountryRow,
  country,
  type OrganizationRow,
  organization,
  type PersonRow,
  type PlaceRow,
  person,
  place,
} from './dictionary-schemas.js';

/** All dictionary rows, checked. */
export interface Dictionaries {
  readonly date: string;
  readonly people: readonly PersonRow[];
  readonly organizations: readonly OrganizationRow[];
  readonly places: readonly PlaceRow[];
  readonly countries: readonly CountryRow[];
  readonly words: Readonly<Record<string, unknown>>;
}

/** Entity files; a list may be split over several files (`organizations-media.yaml`). */
const ENTITY_FILE = /^(?:organizations|places|countries|about)(?:-|$)/u;

/** Reads and checks every file below `dictionaries/`; throws one error that lists all bad rows with file and row. */
export function readDictionaries(dir: string): Dictionaries {
  const problems: string[] = [];
  const load = (file: string): unknown => parse(readFileSync(join(dir, file), 'utf8'), { uniqueKeys: true });
  const rows = <T extends z.ZodType>(file: string, schema: T): z.infer<T>[] =>
    ((load(file) ?? []) as unknown[]).flatMap((row, i) => {
      const checked = schema.safeParse(row);
      if (checked.success) return [checked.data];
      const name = (row as { key?: string; alpha2?: string }).key ?? (row as { alpha2?: string }).alpha2 ?? '';
      problems.push(`${file}, row ${i + 1} (${name}): ${z.prettifyError(checked.error).replace(/\n/g, ' ')}`);
      return [];
    });
  const about = load('about.yaml') as { date: string };
  const people = yamlFiles(join(dir, 'people')).flatMap((file) => rows(`people/${file}`, person));
  const split = (name: string) => yamlFiles(dir).filter((file) => file.startsWith(name));
  const words: Record<string, unknown> = { 'name-model': readFileSync(join(dir, 'name-model.tsv'), 'utf8') };
  for (const file of yamlFiles(dir)) {
    const name = basename(file, '.yaml');
    if (!ENTITY_FILE.test(name)) words[name] = load(file);
  }
  const read: Dictionaries = {
    date: about.date,
    people,
    organizations: split('organizations').flatMap((file) => rows(file, organization)),
    places: split('places').flatMap((file) => rows(file, place)),
    countries: split('countries').flatMap((file) => rows(file, country)),
    words,
  };
  for (const [file, list] of [
    ['people', people],
    ['organizations', read.organizations],
    ['places', read.places],
  ] as const) {
    const seen = new Set<string>();
    for (const { key } of list) {
      if (seen.has(key)) problems.push(`${file}: two rows have the key ${key}`);
      seen.add(key);
    }
  }
  if (problems.length) throw new Error(`the dictionaries have bad rows:\n${problems.join('\n')}`);
  return read;
}

/** The rows in the compact form that is built into the library. */
export function compile(read: Dictionaries): CompiledDictionaries {
  const line = (...cells: (string | readonly string[] | undefined)[]) =>
    cells.map((cell) => (Array.isArray(cell) ? cell.join(ITEM) : (cell ?? ''))).join(FIELD);
  const keyCell = (row: { readonly key: string; readonly en: string }) => (kebab(row.en) === row.key ? '' : row.key);
  const names = (row: {
    readonly ar: string;
    readonly forms: readonly string[];
    readonly guarded?: readonly string[];
  }) => [row.ar, ...row.forms].join(ITEM);
  const entries = <T>(rows: readonly T[], nameLine: (row: T) => string, restLine: (row: T) => string) => ({
    names: rows.map(nameLine).join('\n'),
    rest: rows.map(restLine).join('\n'),
  });
  return {
    date: read.date,
    people: entries(
      read.people,
      (p) => {
        const listed = [p.ar, ...p.forms];
        const derived = [...new Set(listed.flatMap(nameForms))].filter((form) => !listed.includes(form));
        return names(p) + (derived.length ? DERIVED + derived.join(ITEM) : '');
      },
      (p) => line(keyCell(p), p.en, p.short, p.gender === 'f' ? 'f' : '', p.country, p.offices),
    ),
    organizations: entries(read.organizations, names, (o) =>
      line(keyCell(o), o.en, o.guarded, o.acronyms, o.kind, o.country),
    ),
    places: entries(read.places, names, (p) => line(keyCell(p), p.en, p.guarded, p.kind, p.country)),
    countries: read.countries.map(
      (c): CountryEntry => ({
        alpha2: c.alpha2,
        alpha3: c.alpha3,
        en: c.en,
        ar: c.ar,
        forms: c.forms,
        adjectives: [...(c.adjective ? [c.adjective] : []), ...c.adjectives],
        plurals: [...(c.plural ? [c.plural] : []), ...c.plurals],
        feminine: c.feminine ?? '',
        capital: c.capital ? { en: c.capital.en, ar: c.capital.ar, forms: c.capital.forms ?? [] } : null,
        seats: c.seats ?? [],
        homograph: c.homograph,
        homographAdjective: c['homograph-adjective'],
      }),
    ),
    words: Object.fromEntries(
      Object.entries(read.words).map(([name, file]) => [name, WORD_LISTS.has(name) ? joined(file) : file]),
    ),
  };
}

/** Files of long lists of single words: each list becomes one string. */
const WORD_LISTS = new Set(['given-names', 'family-names']);
const joined = (file: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(file as Record<string, readonly string[]>).map(([key, words]) => [key, words.join(' ')]),
  );

const yamlFiles = (dir: string): string[] =>
  readdirSync(dir)
    .filter((file) => file.endsWith('.yaml'))
    .sort();
