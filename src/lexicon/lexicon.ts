import { PhraseTrie } from '../match/phrase-trie.js';
import { WordTable } from '../match/word-table.js';
import { fold } from '../text/normalise.js';
import { eachPhrase, internPhrase } from '../text/phrases.js';
import { ProcliticSplitter } from '../text/proclitics.js';
import { Vocabulary } from '../text/vocabulary.js';
import {
  type CompiledDictionaries,
  type CompiledEntries,
  type CountryEntry,
  EntryList,
  FIELD,
  ITEM,
  kebab,
  type OrganizationEntry,
  type PersonEntry,
  type PlaceEntry,
  readOrganization,
  readPerson,
  readPlace,
} from './entries.js';
import { adjectiveForms, nameForms } from './forms.js';

/** The classes of entries that the entity trie holds. */
export const EntityKind = { person: 1, country: 2, place: 3, organization: 4 } as const;

/** What sort of form matched. */
export const FormType = {
  name: 0,
  /** A short name that may stand alone. */
  short: 1,
  /** An everyday word too: needs a head noun or quotation marks. */
  guarded: 2,
  acronym: 3,
  adjective: 4,
  capital: 5,
  seat: 6,
} as const;

/** One value of the entity trie: kind, form type and index of the entry in one integer. */
export const pack = (kind: number, form: number, index: number): number => (kind << 27) | (form << 24) | index;
export const kindOf = (value: number): number => value >> 27;
export const formOf = (value: number): number => (value >> 24) & 7;
export const indexOf = (value: number): number => value & 0xffffff;

/** A term of office with the person who held it. */
export interface HeldOffice {
  /** Index of the person. */
  readonly person: number;
  /** `YYYY-MM` or `YYYY-MM-DD`, empty where open. */
  readonly from: string;
  readonly to: string;
}

/** What a word is in the names of listed people. */
export const NamePart = { first: 1, later: 2 } as const;

/** The dictionaries indexed for matching. Built once; `fork` gives a copy that takes a user's own entries. */
export class Lexicon {
  readonly countries: CountryEntry[] = [];
  /** Entries taken out by a user, as packed values with form 0. */
  readonly removed = new Set<number>();
  readonly splitter: ProcliticSplitter;
  /** Words of listed people's names of two words or more: a value of `NamePart`. */
  readonly nameParts: WordTable;
  /** The forms of compiled people's names, one after the other: index of the person, how many words, their ids. */
  readonly personForms: number[] = [];
  private terms: Map<string, HeldOffice[] | string> | undefined;
  private countryIndex: Map<string, number> | undefined;
  private international: Set<string> | undefined;

  private constructor(
    readonly date: string,
    readonly words: Readonly<Record<string, unknown>>,
    readonly people: EntryList<PersonEntry>,
    readonly organizations: EntryList<OrganizationEntry>,
    readonly places: EntryList<PlaceEntry>,
    readonly vocabulary: Vocabulary,
    readonly entities: PhraseTrie,
    nameParts: WordTable,
  ) {
    this.splitter = new ProcliticSplitter(vocabulary);
    this.nameParts = nameParts;
  }

  /** Index of the compiled dictionaries. */
  static from(data: CompiledDictionaries): Lexicon {
    const list = <T extends { readonly ar: string }>(
      entries: CompiledEntries,
      read: (names: string, rest: string) => T,
    ) => new EntryList(entries.names, entries.rest, read, entries.names ? entries.names.split('\n').length : 0);
    const lexicon = new Lexicon(
      data.date,
      data.words,
      list(data.people, readPerson),
      list(data.organizations, readOrganization),
      list(data.places, readPlace),
      new Vocabulary(32768),
      new PhraseTrie(65536),
      new WordTable(),
    );
    for (const country of data.countries) lexicon.addCountry(country);
    lexicon.indexPlaces(data.places);
    lexicon.indexOrganizations(data.organizations);
    lexicon.indexPeople(data.people);
    return lexicon;
  }

  /** A copy with indices of its own: the base is copied, not indexed again. */
  fork(): Lexicon {
    this.vocabulary.dropDocument();
    const copy = new Lexicon(
      this.date,
      this.words,
      this.people.fork(),
      this.organizations.fork(),
      this.places.fork(),
      this.vocabulary.clone(),
      this.entities.clone(),
      this.nameParts.clone(),
    );
    copy.countries.push(...this.countries);
    for (const number of this.personForms) copy.personForms.push(number);
    for (const value of this.removed) copy.removed.add(value);
    return copy;
  }

  /** The parsed dictionary file of that name. */
  dictionary<T>(name: string): T {
    const found = this.words[name];
    if (found === undefined) throw new Error(`dictionary ${name} is not compiled in`);
    return found as T;
  }

  addPerson(entry: PersonEntry): void {
    const index = this.people.add(entry);
    const forms = [...new Set([entry.ar, ...entry.forms].flatMap(nameForms))];
    for (const form of forms) this.addForm(form, pack(EntityKind.person, FormType.name, index));
    if (entry.short) this.addForm(entry.short, pack(EntityKind.person, FormType.short, index));
    for (const form of forms)
      form.split(' ').forEach((word, i, all) => {
        if (all.length > 1) this.notePart(this.vocabulary.internString(fold(word)), i === 0);
      });
    this.terms = undefined;
  }

  addOrganization(entry: OrganizationEntry): void {
    const index = this.organizations.add(entry);
    this.international = undefined;
    const put = (forms: readonly string[], type: number) => {
      for (const form of forms) this.addForm(form, pack(EntityKind.organization, type, index));
    };
    put(entry.guarded.includes(entry.ar) ? entry.forms : [entry.ar, ...entry.forms], FormType.name);
    put(entry.guarded, FormType.guarded);
    put(entry.acronyms, FormType.acronym);
  }

  addPlace(entry: PlaceEntry): void {
    const index = this.places.add(entry);
    const put = (forms: readonly string[], type: number) => {
      for (const form of forms) this.addForm(form, pack(EntityKind.place, type, index));
    };
    put(entry.guarded.includes(entry.ar) ? entry.forms : [entry.ar, ...entry.forms], FormType.name);
    put(entry.guarded, FormType.guarded);
  }

  private addCountry(entry: CountryEntry): void {
    const index = this.countries.push(entry) - 1;
    const put = (forms: readonly string[], type: number) => {
      const value = pack(EntityKind.country, type, index);
      eachPhrase(forms.join(ITEM), this.vocabulary, (_line, _form, words) => this.entities.add(words, value));
    };
    put([entry.ar, ...entry.forms], FormType.name);
    put(adjectiveForms(entry), FormType.adjective);
    put(entry.seats, FormType.seat);
    if (entry.capital) put([entry.capital.ar, ...entry.capital.forms], FormType.capital);
  }

  private indexPeople({ names, rest }: CompiledEntries): void {
    eachPhrase(names, this.vocabulary, (line, _form, words) => {
      this.entities.add(words, pack(EntityKind.person, FormType.name, line));
      this.personForms.push(line, words.length, ...words);
      if (words.length > 1) for (let i = 0; i < words.length; i++) this.notePart(words[i]!, i === 0);
    });
    this.indexColumn(columnOf(rest, 2), EntityKind.person, FormType.short);
  }

  private indexOrganizations({ names, rest }: CompiledEntries): void {
    const guarded = columnOf(rest, 2);
    this.indexNames(names, guarded, EntityKind.organization);
    this.indexColumn(guarded, EntityKind.organization, FormType.guarded);
    this.indexColumn(columnOf(rest, 3), EntityKind.organization, FormType.acronym);
  }

  private indexPlaces({ names, rest }: CompiledEntries): void {
    const guarded = columnOf(rest, 2);
    this.indexNames(names, guarded, EntityKind.place);
    this.indexColumn(guarded, EntityKind.place, FormType.guarded);
  }

  /** Names of entries; an `ar` that stands among the guarded forms too counts only there. */
  private indexNames(names: string, guarded: readonly string[], kind: number): void {
    const nameLines = names.split('\n');
    const onlyGuarded = new Set<number>();
    guarded.forEach((cell, line) => {
      if (cell !== '' && cell.split(ITEM).includes(nameLines[line]!.split(ITEM, 1)[0]!)) onlyGuarded.add(line);
    });
    eachPhrase(names, this.vocabulary, (line, form, words) => {
      if (form > 0 || !onlyGuarded.has(line)) this.entities.add(words, pack(kind, FormType.name, line));
    });
  }

  private indexColumn(cells: readonly string[], kind: number, type: number): void {
    eachPhrase(cells.join('\n'), this.vocabulary, (line, _form, words) =>
      this.entities.add(words, pack(kind, type, line)),
    );
  }

  private notePart(word: number, first: boolean): void {
    if (!this.nameParts.has(word) || first) this.nameParts.set(word, first ? NamePart.first : NamePart.later);
  }

  /** A table of single words; phrases of several words are refused. */
  wordTable(values: Iterable<readonly [string, number]>): WordTable {
    const table = new WordTable();
    const [block, numbers] = columns(values);
    eachPhrase(block, this.vocabulary, (line, _form, words) => {
      if (words.length !== 1) throw new Error(`not a single word: ${block.split('\n')[line]}`);
      table.set(words[0]!, numbers[line]!);
    });
    return table;
  }

  /** A trie of phrases. */
  phraseTrie(values: Iterable<readonly [string, number]>): PhraseTrie {
    const trie = new PhraseTrie();
    const [block, numbers] = columns(values);
    eachPhrase(block, this.vocabulary, (line, _form, words) => trie.add(words, numbers[line]!));
    return trie;
  }

  /** The index of a country by its alpha-2 code, -1 where unknown. */
  countryOf(alpha2: string): number {
    this.countryIndex ??= new Map(this.countries.map((c, i) => [c.alpha2, i]));
    return this.countryIndex.get(alpha2) ?? -1;
  }

  /** True for the key of a body of several states: who serves it serves no state. */
  isInternational(key: string): boolean {
    if (!this.international) {
      this.international = new Set();
      this.organizations.eachRest((rest) => {
        const [own, en, , , kind, country] = rest.split(FIELD);
        if (kind === 'intergovernmental' && !country) this.international!.add(own || kebab(en!));
      });
      for (let i = this.organizations.length; i < this.organizations.size; i++) {
        const entry = this.organizations.at(i);
        if (entry.kind === 'intergovernmental' && !entry.country) this.international.add(entry.key);
      }
    }
    return this.international.has(key);
  }

  /** Who held an office (`foreign-minister RU`) with dates, in dictionary order. */
  holders(office: string, scope: string): readonly HeldOffice[] {
    this.terms ??= this.readTerms();
    const key = `${office} ${scope}`;
    const found = this.terms.get(key);
    if (typeof found !== 'string') return found ?? [];
    const held = found.split(' ').map((term) => {
      const [, person, from, to] = /^(\d+):([^.]*)\.\.(.*)$/u.exec(term)!;
      return { person: Number(person), from: from!, to: to! };
    });
    const present = held.filter(({ person }) => !this.removed.has(pack(EntityKind.person, 0, person)));
    this.terms.set(key, present);
    return present;
  }

  /** The people who held one of some offices, with dates, anywhere; each once, in dictionary order. */
  holdersOf(isWanted: (office: string) => boolean): number[] {
    this.terms ??= this.readTerms();
    const people = new Set<number>();
    for (const key of this.terms.keys()) {
      const space = key.indexOf(' ');
      if (isWanted(key.slice(0, space)))
        for (const { person } of this.holders(key.slice(0, space), key.slice(space + 1))) people.add(person);
    }
    return [...people].sort((a, b) => a - b);
  }

  /** Dated terms of all people, `index:from..to` with spaces between, by `office scope`. */
  private readTerms(): Map<string, HeldOffice[] | string> {
    const terms = new Map<string, HeldOffice[] | string>();
    const put = (key: string, term: string) => {
      const held = terms.get(key);
      terms.set(key, held ? `${held as string} ${term}` : term);
    };
    this.people.eachRest((rest, person) => {
      for (const line of rest.slice(rest.lastIndexOf(FIELD) + 1).split(ITEM)) {
        const space = line.lastIndexOf(' ');
        if (line.includes('..', space)) put(line.slice(0, space), `${person}:${line.slice(space + 1)}`);
      }
    });
    for (let person = this.people.length; person < this.people.size; person++)
      for (const term of this.people.at(person).offices)
        if (term.dated) put(`${term.office} ${term.scope}`, `${person}:${term.from}..${term.to}`);
    return terms;
  }

  /** The word ids of a name; -1 for a word that the lexicon does not hold. */
  idsOf(form: string): number[] {
    return fold(form)
      .split(/\s+/u)
      .map((word) => this.vocabulary.lookupString(word));
  }

  /** The values of a form that is exactly this text. */
  valuesOf(form: string): number[] {
    const ids = this.idsOf(form);
    return ids.includes(-1) ? [] : this.entities.valuesAt(ids);
  }

  private addForm(form: string, value: number): void {
    if (form) this.entities.add(internPhrase(form, this.vocabulary), value);
  }
}

/** Pairs as a block of lines and a list of numbers. */
function columns(values: Iterable<readonly [string, number]>): [string, number[]] {
  const phrases: string[] = [];
  const numbers: number[] = [];
  for (const [phrase, number] of values) {
    phrases.push(phrase);
    numbers.push(number);
  }
  return [phrases.join('\n'), numbers];
}

/** One field of each line of a block. */
function columnOf(block: string, column: number): string[] {
  return block.split('\n').map((line) => {
    let from = 0;
    for (let n = 0; n < column; n++) from = line.indexOf(FIELD, from) + 1;
    const to = line.indexOf(FIELD, from);
    return to < 0 ? line.slice(from) : line.slice(from, to);
  });
}
