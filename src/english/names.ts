import { organizations, people } from '../lexicon/data.js';
import {
  type CompiledEntries,
  FIELD,
  ITEM,
  type OrganizationEntry,
  type PersonEntry,
  readOrganization,
  readPerson,
} from '../lexicon/entries.js';
import { type LatinWord, nameKey } from './latin-words.js';

/** An entry of the dictionaries that an English name stands for. */
export type NamedEntry =
  | { readonly kind: 'person'; readonly entry: PersonEntry }
  | { readonly kind: 'organization'; readonly entry: OrganizationEntry };

/** The most words of a name. */
const MAX_WORDS = 7;

interface Lines {
  readonly names: readonly string[];
  readonly rest: readonly string[];
}

interface Index {
  readonly personLines: Lines;
  readonly organizationLines: Lines;
  /** By the key of the name: the line of the entry, people first. */
  readonly people: ReadonlyMap<string, number>;
  readonly organizations: ReadonlyMap<string, number>;
  /** As printed: `NATO`. */
  readonly acronyms: ReadonlyMap<string, number>;
}

let index: Index | undefined;

function buildIndex(): Index {
  const ofPeople = new Map<string, number>();
  const ofOrganizations = new Map<string, number>();
  const acronyms = new Map<string, number>();
  const put = (map: Map<string, number>, key: string, line: number) => {
    if (!map.has(key)) map.set(key, line);
  };
  const lines = ({ names, rest }: CompiledEntries): Lines => ({ names: names.split('\n'), rest: rest.split('\n') });
  const [personLines, organizationLines] = [lines(people), lines(organizations)];
  personLines.rest.forEach((rest, line) => {
    const key = nameKey(rest.split(FIELD)[1]!);
    if (key.includes(' ')) put(ofPeople, key, line);
  });
  organizationLines.rest.forEach((rest, line) => {
    const [, en, , cell] = rest.split(FIELD);
    put(ofOrganizations, nameKey(en!), line);
    for (const acronym of cell ? cell.split(ITEM) : []) put(acronyms, acronym, line);
  });
  return { personLines, organizationLines, people: ofPeople, organizations: ofOrganizations, acronyms };
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
  const { personLines, organizationLines, acronyms, ...keys } = index!;
  const key = nameKey(words.join(' '));
  const person = words.length > 1 ? keys.people.get(key) : undefined;
  if (person !== undefined)
    return { kind: 'person', entry: readPerson(personLines.names[person]!, personLines.rest[person]!) };
  const organization = acronyms.get(words.join(' ')) ?? keys.organizations.get(key);
  if (organization === undefined) return null;
  return {
    kind: 'organization',
    entry: readOrganization(organizationLines.names[organization]!, organizationLines.rest[organization]!),
  };
}

/** True where nothing but blanks can stand between the words: they are one phrase. */
const adjoining = (words: readonly LatinWord[], from: number, to: number): boolean => {
  for (let i = from + 1; i < to; i++) if (words[i]!.start - words[i - 1]!.end > 1) return false;
  return true;
};
