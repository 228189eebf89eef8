import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const folder = fileURLToPath(new URL('../../dictionaries/', import.meta.url));

/** One row of a dictionary as it stands in its file, with the fields that the tests ask for. */
export interface Row {
  readonly key: string;
  readonly en: string;
  readonly ar: string;
  readonly forms?: readonly string[];
  readonly guarded?: readonly string[];
  readonly short?: string;
  readonly country?: string;
  readonly kind?: string;
  readonly offices?: readonly string[];
}

export interface CountryRow {
  readonly alpha2: string;
  readonly alpha3: string;
  readonly ar: string;
  readonly forms?: readonly string[];
}

/** Every YAML file below dictionaries/, by its path. */
export const files: ReadonlyMap<string, string> = new Map(
  ['', 'people/'].flatMap((dir) =>
    readdirSync(folder + dir)
      .filter((file) => file.endsWith('.yaml'))
      .sort()
      .map((file) => [dir + file, readFileSync(folder + dir + file, 'utf8')] as const),
  ),
);

const rowsOf = (pattern: RegExp): Row[] =>
  [...files].filter(([path]) => pattern.test(path)).flatMap(([, text]) => parse(text) as Row[]);

export const people = rowsOf(/^people\//u);
export const organizations = rowsOf(/^organizations(?:-|\.)/u);
export const places = rowsOf(/^places(?:-|\.)/u);
export const countries = parse(files.get('countries.yaml')!) as CountryRow[];

/** Every string that some value holds, lists and maps gone through. */
export function* stringsOf(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) for (const item of value) yield* stringsOf(item);
  else if (value && typeof value === 'object')
    for (const [key, item] of Object.entries(value)) {
      yield key;
      yield* stringsOf(item);
    }
}

/** The values that come more than once. */
export function repeated(values: readonly string[]): string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const value of values) (seen.has(value) ? twice : seen).add(value);
  return [...twice].sort();
}
