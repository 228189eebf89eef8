import type { OfficeTerm } from '../src/lexicon/entries.js';
import type { Lexicon } from '../src/lexicon/lexicon.js';
import type { EntryField } from './messages.js';

/** Tells the fields of the dictionary entry behind a finding; null where no dictionary has the key. */
export function dictionaryEntry(lexicon: Lexicon, kind: string, key: string): EntryField[] | null {
  if (kind === 'country') {
    const entry = lexicon.countries.find(({ alpha2 }) => alpha2 === key);
    if (!entry) return null;
    return filled([
      ['ar', entry.ar],
      ['en', entry.en],
      ['forms', list(entry.forms)],
      ['adjectives', list(entry.adjectives)],
      ['capital', entry.capital ? `${entry.capital.ar} (${entry.capital.en})` : ''],
      ['seats', list(entry.seats)],
    ]);
  }
  if (kind === 'person') {
    const entry = withKey(lexicon.people, key);
    if (!entry) return null;
    return filled([
      ['ar', entry.ar],
      ['en', entry.en],
      ['forms', list(entry.forms)],
      ['short', entry.short],
      ['country', entry.country],
      ['offices', list(entry.offices.map(officeLine), '\n')],
    ]);
  }
  if (kind !== 'place' && kind !== 'organization') return null;
  const entry = withKey(kind === 'place' ? lexicon.places : lexicon.organizations, key);
  if (!entry) return null;
  return filled([
    ['ar', entry.ar],
    ['en', entry.en],
    ['forms', list(entry.forms)],
    ['guarded', list(entry.guarded)],
    ['acronyms', 'acronyms' in entry ? list(entry.acronyms as readonly string[]) : ''],
    ['kind', entry.kind],
    ['country', entry.country],
  ]);
}

interface Entries<T> {
  readonly size: number;
  at(index: number): T;
}

function withKey<T extends { readonly key: string }>(entries: Entries<T>, key: string): T | null {
  for (let i = 0; i < entries.size; i++) if (entries.at(i).key === key) return entries.at(i);
  return null;
}

const list = (values: readonly string[], separator = ' | '): string => values.join(separator);
const filled = (fields: [string, string][]): EntryField[] => fields.filter(([, value]) => value !== '');

/** A term of office as the dictionary writes it. */
const officeLine = ({ office, scope, from, to, dated }: OfficeTerm): string =>
  [office, scope, dated ? `${from}..${to}` : ''].filter((part) => part !== '').join(' ');
