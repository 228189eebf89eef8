import type { RecordMention, RecordOrganization, RecordPerson, SifaraRecord } from '../record/record.js';
import { creditNames } from './credits.js';
import { type LatinWord, latinWords, nameKey } from './latin-words.js';
import { dictionaryName, type NamedEntry } from './names.js';
import { latinPassages, type Passage } from './passages.js';
import { readProse, type Sentence } from './prose.js';
import { englishQuotations, type Speaker } from './quotations.js';

/** A surname of fewer letters does not stand for its person. */
const SURNAME_LETTERS = 4;

type Grown<T extends { readonly mentions: readonly RecordMention[] }> = Omit<T, 'mentions'> & {
  mentions: T['mentions'][number][];
};

/** A record that grows: entities with the mentions added, and the spans that are taken. */
class Growth {
  readonly people: Grown<RecordPerson>[];
  readonly organizations: Grown<RecordOrganization>[];
  private readonly text: string;
  private readonly taken: Uint8Array;

  constructor(record: SifaraRecord) {
    this.text = record.document.text;
    this.people = record.people.map((person) => ({ ...person, mentions: [...person.mentions] }));
    this.organizations = record.organizations.map((organization) => ({
      ...organization,
      mentions: [...organization.mentions],
    }));
    this.taken = new Uint8Array(this.text.length);
    for (const { mentions } of [...record.people, ...record.organizations])
      for (const { start, end } of mentions) this.taken.fill(1, start, end);
  }

  isFree(start: number, end: number): boolean {
    for (let i = start; i < end; i++) if (this.taken[i] === 1) return false;
    return true;
  }

  addEntry(named: NamedEntry, start: number, end: number, passage: Passage, rule: string): void {
    if (named.kind === 'person') {
      const { key, ar, en, country } = named.entry;
      const person =
        this.people.find((p) => p.key === key) ?? this.newPerson({ key, name: { ar, en }, country: country || null });
      this.mention(person.mentions, start, end, passage, rule, { level: 'name' as const });
    } else {
      const { key, ar, en, kind, country } = named.entry;
      const organization =
        this.organizations.find((o) => o.key === key) ??
        this.newOrganization({ key, name: { ar, en }, kind, country: country || null });
      this.mention(organization.mentions, start, end, passage, rule, {});
    }
  }

  addName(kind: 'person' | 'organization', start: number, end: number, passage: Passage, rule: string): void {
    const name = this.text.slice(start, end);
    const key = nameKey(name);
    const same = (entity: { readonly name: { readonly ar: string; readonly en: string | null } }) =>
      nameKey(entity.name.en ?? entity.name.ar) === key;
    if (kind === 'person') {
      const person =
        this.people.find(same) ?? this.newPerson({ key: null, name: { ar: name, en: name }, country: null });
      this.mention(person.mentions, start, end, passage, rule, { level: 'name' as const });
    } else {
      const organization =
        this.organizations.find(same) ??
        this.newOrganization({ key: null, name: { ar: name, en: name }, kind: 'other', country: null });
      this.mention(organization.mentions, start, end, passage, rule, {});
    }
  }

  /** Words that are the last name of one person of the record. */
  addSurnames(words: readonly LatinWord[], passage: Passage): void {
    const owners = new Map<string, Grown<RecordPerson> | null>();
    for (const person of this.people) {
      const surname = nameKey((person.name.en ?? '').split(/[\s-]+/u).pop()!);
      if (surname.length >= SURNAME_LETTERS) owners.set(surname, owners.has(surname) ? null : person);
    }
    for (const { text, start, end, capital } of words) {
      const owner = capital ? owners.get(nameKey(text)) : null;
      if (owner && this.isFree(start, end))
        this.mention(owner.mentions, start, end, passage, 'english.surname', { level: 'name' as const });
    }
  }

  speakers(): Speaker[] {
    const of = (kind: Speaker['kind'], entities: readonly (Grown<RecordPerson> | Grown<RecordOrganization>)[]) =>
      entities.flatMap(({ id, mentions }) => mentions.map(({ start, end }) => ({ kind, ref: id, start, end })));
    return [...of('person', this.people), ...of('organization', this.organizations)].sort((a, b) => a.start - b.start);
  }

  private mention<M extends RecordMention>(
    mentions: M[],
    start: number,
    end: number,
    { zone }: Passage,
    rule: string,
    more: Omit<M, keyof RecordMention>,
  ): void {
    const added = { start, end, text: this.text.slice(start, end), zone, rule, ...more } as M;
    const at = mentions.findIndex((m) => m.start > start);
    mentions.splice(at < 0 ? mentions.length : at, 0, added);
    this.taken.fill(1, start, end);
  }

  private newPerson(fields: Pick<RecordPerson, 'key' | 'name' | 'country'>): Grown<RecordPerson> {
    const person = { id: `p${this.people.length + 1}`, wikidata: null, roles: [], mentions: [], ...fields };
    this.people.push(person);
    return person;
  }

  private newOrganization(
    fields: Pick<RecordOrganization, 'key' | 'name' | 'kind' | 'country'>,
  ): Grown<RecordOrganization> {
    const organization = { id: `o${this.organizations.length + 1}`, mentions: [], ...fields };
    this.organizations.push(organization);
    return organization;
  }
}

/**
 * Adds what passages in Latin letters say to a record: people and organisations of English sentences, captions, credits and bylines, and
 * English quotations with their speakers. What the record has stays as it is; ids go on where they ended. Pure; needs the package compromise.
 */
export function addEnglish(record: SifaraRecord): SifaraRecord {
  const { text } = record.document;
  const growth = new Growth(record);
  const passages = latinPassages(record.document);
  const proses: { readonly passage: Passage; readonly sentences: readonly Sentence[] }[] = [];
  for (const passage of passages) {
    const words = latinWords(text, passage.start, passage.end);
    const lexicon = addDictionaryNames(growth, words, passage);
    for (const { start, end } of creditNames(text, passage))
      if (growth.isFree(start, end)) growth.addName('person', start, end, passage, 'english.credit');
    if (!passage.prose) continue;
    const { names, sentences } = readProse(text, passage.start, passage.end, lexicon);
    for (const { kind, start, end } of names)
      if (growth.isFree(start, end)) growth.addName(kind, start, end, passage, 'english.name');
    proses.push({ passage, sentences });
  }
  for (const { passage } of proses) growth.addSurnames(latinWords(text, passage.start, passage.end), passage);
  const speakers = growth.speakers();
  const held = record.quotes.map(({ content }) => content);
  const added = proses
    .flatMap(({ sentences }) => englishQuotations(text, sentences, speakers))
    .filter(({ content }) => !held.some((h) => h.start < content.end && content.start < h.end));
  return {
    ...record,
    people: growth.people,
    organizations: growth.organizations,
    quotes: [...record.quotes, ...added.map((quote, i) => ({ id: `q${record.quotes.length + i + 1}`, ...quote }))],
  };
}

/** Adds the names that the dictionaries know; gives them as a lexicon for compromise. */
function addDictionaryNames(growth: Growth, words: readonly LatinWord[], passage: Passage): Record<string, string> {
  const lexicon: Record<string, string> = Object.create(null);
  for (let i = 0; i < words.length; i++) {
    const found = dictionaryName(words, i);
    if (!found) continue;
    const [start, end] = [words[i]!.start, words[found.to - 1]!.end];
    const name = words.slice(i, found.to).map((word) => word.text.toLowerCase());
    lexicon[name.join(' ')] = found.kind === 'person' ? 'Person' : 'Organization';
    if (growth.isFree(start, end)) growth.addEntry(found, start, end, passage, 'english.dictionary');
    i = found.to - 1;
  }
  return lexicon;
}
