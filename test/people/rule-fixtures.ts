import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { extract, type SifaraRecord } from '../../src/index.js';

/** A text in which a rule must find these stretches; without `finds` it must find nothing. */
export interface RuleCase {
  readonly text: string;
  readonly published?: string;
  readonly finds?: readonly string[];
  readonly 'known-to-fail'?: true;
}

/** `fixtures/rules/<rule>.yaml`. */
export interface RuleFixture {
  readonly rule: string;
  readonly matches: readonly RuleCase[];
  readonly ignores: readonly (RuleCase | string)[];
}

const root = new URL('../../', import.meta.url);
const LAYERS = /^(?:person|country|place|organization)\./u;

/** A YAML file below the project's folder. */
export const readYaml = <T>(path: string): T => parse(readFileSync(new URL(path, root), 'utf8')) as T;

/** The fixture files of the layers of names, by file name without the ending. */
export const fixtureNames = (): string[] =>
  readdirSync(new URL('fixtures/rules/', root))
    .filter((file) => LAYERS.test(file))
    .map((file) => basename(file, '.yaml'))
    .sort();

/** What a rule found in a text, in text order. */
export function foundBy(rule: string, { text, published }: RuleCase): string[] {
  const record = extract(text, { publishedAt: published ?? null });
  return mentionsOf(record)
    .filter((mention) => mention.rule === rule)
    .sort((a, b) => a.start - b.start)
    .map((mention) => mention.text);
}

const mentionsOf = ({ people, countries, places, organizations }: SifaraRecord) =>
  [...people, ...countries, ...places, ...organizations].flatMap(({ mentions }) => [...mentions]);

/** A case written as a text alone or in full. */
export const asCase = (given: RuleCase | string): RuleCase => (typeof given === 'string' ? { text: given } : given);

/** Every TypeScript source of some folders of src. */
export const sourcesOf = (...folders: string[]): string[] =>
  folders.flatMap((folder) => {
    const dir = fileURLToPath(new URL(`src/${folder}/`, root));
    return readdirSync(dir)
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
      .map((file) => readFileSync(`${dir}${file}`, 'utf8'));
  });
