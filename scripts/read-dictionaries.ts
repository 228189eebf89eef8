import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
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

/** Entity files (a list may be split over several files, `organizations-media.yaml`), and what no rule reads: the words of the report. */
const ENTITY_FILE = /^(?:organizations|places|countries|about|interface)(?:-|$)/u;

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
  const words: Record<string, unknown> = {
    'name-model': readFileSync(join(dir, 'name-model.tsv'), 'utf8'),
    'common-words': readFileSync(join(dir, 'common-words.txt'), 'utf8'),
  };
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

const yamlFiles = (dir: string): string[] =>
  readdirSync(dir)
    .filter((file) => file.endsWith('.yaml'))
    .sort();
