import { itemAt } from '../text/item-at.js';
import type { Reading } from './title-reading.js';
import type { HeadForm } from './words.js';

/** Heads whose phrase may hold another title: نائب وزير الخارجية، مستشار الرئيس. */
export const NESTING = new Set([
  'deputy',
  'assistant',
  'undersecretary',
  'spokesperson',
  'spokesman',
  'chancellor',
  'representative',
  'envoy',
  'delegate',
  'clerk',
  'director',
  'member',
  'chief',
  'permanent-delegate',
  'official',
  'head',
]);

/** «نائب وزير الخارجية»: another title inside. */
export function stepNested(reading: Reading, i: number): boolean {
  const form = itemAt(reading.words.headForms, reading.words.heads.get(reading.tokens.word[i]!));
  if (!form || !NESTING.has(reading.form.head)) return false;
  if (reading.closed && reading.form.definite && i === reading.from + 1 && form.definite) return false;
  return takeNested(reading, i, form);
}

/** Takes in the title at a token, and what it says of country and body. */
export function takeNested(reading: Reading, i: number, form: HeadForm, start = reading.tokens.start[i]!): boolean {
  reading.nested = true;
  const title = reading.readInner(i, form);
  if (!title) return false;
  reading.inner = { ...title, start };
  reading.at = title.to;
  reading.closed = true;
  for (const country of title.countries) if (!reading.countries.includes(country)) reading.countries.push(country);
  reading.organization ??= title.organization;
  if (title.former) reading.former = true;
  return true;
}
