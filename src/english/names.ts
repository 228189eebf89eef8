import type { OrganizationEntry, PersonEntry } from '../lexicon/entries.js';
import { loadLexicon } from '../lexicon/load.js';
import { type LatinWord, nameKey } from './latin-words.js';

/** An entry of the dictionaries that an English name stands for. */
export type NamedEntry =
  | { readonly kind: 'person'; readonly entry: PersonEntry }
  | { readonly kind: 'organization'; readonly entry: OrganizationEntry };

/** The most words of a name. */
const MAX_WORDS = 7;

interface Index {
  /** By the key of the name. */
  readonly people: ReadonlyMap<string, PersonEntry>;
  readonly organizations: ReadonlyMap<string, OrganizationEntry>;
  /** As printed: `NATO`. */
  readonly acronyms: ReadonlyMap<string, OrganizationEntry>;
}

let index: Index | undefined;

function buildIndex(): Index {
  const lexicon = loadLexicon();
  const people = new Map<string, PersonEntry>();
  const organizations = new Map<string, OrganizationEntry>();
  const acronyms = new Map<string, OrganizationEntry>();
  const put = <Entry>(map: Map<string, Entry>, key: string, entry: Entry) => {
    if (!map.has(key)) map.set(key, entry);
  };
  lexicon.people.forEach((entry) => {
    const key = nameKey(entry.en);
    if (key.includes(' ')) put(people, key, entry);
  });
  lexicon.organizations.forEach((entry) => {
    put(organizations, nameKey(entry.en), entry);
    for (const acronym of entry.acronyms) put(acronyms, acronym, entry);
  });
  return { people, organizations, acronyms };
}

/** The longest dictionary name that begins at a word; null where none does. */
export function dictionaryName(
  words: readonly LatinWord[],
  from: number,
): (NamedEntry & { readonly to: number }) | null {
  index ??= buildIndex();
  if (!words[from]!.capital) return null;
  for (let to = Math.min(words.length, from + MAX_WORDS); to > from; to--) {
    if (!adjoining(words, from, to)) continue;
    const text = words.slice(from, to).map((word) => word.text);
    const found = lookUp(text);
    if (found) return { ...found, to };
  }
  return null;
}

function lookUp(words: readonly string[]): NamedEntry | null {
  const { people, organizations, acronyms } = index!;
  const key = nameKey(words.join(' '));
  const person = words.length > 1 ? people.get(key) : undefined;
  if (person) return { kind: 'person', entry: person };
  const organization = acronyms.get(words.join(' ')) ?? organizations.get(key);
  return organization ? { kind: 'organization', entry: organization } : null;
}

/** True where nothing but blanks can stand between the words: they are one phrase. */
const adjoining = (words: readonly LatinWord[], from: number, to: number): boolean => {
  for (let i = from + 1; i < to; i++) if (words[i]!.start - words[i - 1]!.end > 1) return false;
  return true;
};
