import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { extract } from '../../src/index.js';
import type { SifaraRecord } from '../../src/record/record.js';

/** The day the fixtures are read as published on. */
const PUBLISHED = '2016-10-21';

/** A fixture file. */
export const fixture = <T>(path: string): T =>
  parse(readFileSync(new URL(`../../fixtures/${path}`, import.meta.url), 'utf8')) as T;

/** The record of a text. */
export const read = (text: string): SifaraRecord => extract(text, { publishedAt: PUBLISHED });

/** What a participant is called: a person's or body's Arabic name, a state's code, else the words. */
export function nameOf(
  record: SifaraRecord,
  participant: SifaraRecord['meetings'][number]['participants'][number],
): string {
  const { ref } = participant;
  const entity = [...record.people, ...record.organizations].find((e) => e.id === ref);
  return entity?.name.ar ?? record.countries.find((c) => c.id === ref)?.alpha2 ?? participant.text;
}

/** True where the names are those wanted, in any order; a part of a name is enough. */
export const sameNames = (names: readonly string[], wanted: readonly string[]): boolean =>
  names.length === wanted.length && wanted.every((part) => names.some((name) => name.includes(part)));
