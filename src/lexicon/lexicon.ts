import { PhraseTrie } from '../match/phrase-trie.js';
import { WordTable } from '../match/word-table.js';
import { fold } from '../text/normalise.js';
import { ProcliticSplitter } from '../text/proclitics.js';
import { internPhrase } from '../text/tokens.js';
import { Vocabulary } from '../text/vocabulary.js';
import {
  type CompiledDictionaries,
  type CountryEntry,
  type OfficeTerm,
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
  readonly person: number;
  readonly term: OfficeTerm;
}

/** The dictionaries indexed for matching. Built once; `fork` gives a copy that takes a user's own entries. */
export class Lexicon {
  readonly people: PersonEntry[] = [];
  readonly organizations: OrganizationEntry[] = [];
  readonly places: PlaceEntry[] = [];
  readonly countries: CountryEntry[] = [];
  /** Entries taken out by a user, as packed values with form 0. */
  readonly removed = new Set<number>();
  readonly splitter: ProcliticSplitter;
  private terms: Map<string, HeldOffice[]> | undefined;
  private countryIndex: Map<string, number> | undefined;

  constructor(
    readonly date: string,
    readonly words: Readonly<Record<string, unknown>>,
    readonly vocabulary = new Vocabulary(65536),
    readonly entities = new PhraseTrie(),
  ) {
    this.splitter = new ProcliticSplitter(vocabulary);
  }

  /** Index of the compiled dictionaries. */
  static from(data: CompiledDictionaries): Lexicon {
    const lexicon = new Lexicon(data.date, data.words);
    for (const country of data.countries) lexicon.addCountry(country);
    for (const line of lines(data.places)) lexicon.addPlace(readPlace(line));
    for (const line of lines(data.organizations)) lexicon.addOrganization(readOrganization(line));
    for (const line of lines(data.people)) lexicon.addPerson(readPerson(line));
    return lexicon;
  }

  /** A copy with indices of its own: the base is copied, not indexed again. */
  fork(): Lexicon {
    const copy = new Lexicon(this.date, this.words, this.vocabulary.clone(), this.entities.clone());
    copy.people.push(...this.people);
    copy.organizations.push(...this.organizations);
    copy.places.push(...this.places);
    copy.countries.push(...this.countries);
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
    const index = this.people.push(entry) - 1;
    for (const form of [entry.ar, ...entry.forms])
      for (const variant of nameForms(form))
        this.addForm(variant, pack(EntityKind.person, FormType.name, index));
    if (entry.short) this.addForm(entry.short, pack(EntityKind.person, FormType.short, index));
    this.terms = undefined;
  }

  addOrganization(entry: OrganizationEntry): void {
    const index = this.organizations.push(entry) - 1;
    const put = (forms: readonly string[], type: number) => {
      for (const form of forms) this.addForm(form, pack(EntityKind.organization, type, index));
    };
    put(entry.guarded.includes(entry.ar) ? entry.forms : [entry.ar, ...entry.forms], FormType.name);
    put(entry.guarded, FormType.guarded);
    put(entry.acronyms, FormType.acronym);
  }

  addPlace(entry: PlaceEntry): void {
    const index = this.places.push(entry) - 1;
    const put = (forms: readonly string[], type: number) => {
      for (const form of forms) this.addForm(form, pack(EntityKind.place, type, index));
    };
    put(entry.guarded.includes(entry.ar) ? entry.forms : [entry.ar, ...entry.forms], FormType.name);
    put(entry.guarded, FormType.guarded);
  }

  addCountry(entry: CountryEntry): void {
    const index = this.countries.push(entry) - 1;
    this.countryIndex = undefined;
    const put = (forms: readonly string[], type: number) => {
      for (const form of forms) this.addForm(form, pack(EntityKind.country, type, index));
    };
    put([entry.ar, ...entry.forms], FormType.name);
    put(adjectiveForms(entry), FormType.adjective);
    put(entry.seats, FormType.seat);
    if (entry.capital) put([entry.capital.ar, ...entry.capital.forms], FormType.capital);
  }

  /** A table of single words; phrases of several words are refused. */
  wordTable(values: Iterable<readonly [string, number]>): WordTable {
    const table = new WordTable();
    for (const [word, value] of values) {
      const ids = internPhrase(word, this.vocabulary);
      if (ids.length !== 1) throw new Error(`not a single word: ${word}`);
      table.set(ids[0]!, value);
    }
    return table;
  }

  /** A trie of phrases. */
  phraseTrie(values: Iterable<readonly [string, number]>): PhraseTrie {
    const trie = new PhraseTrie();
    for (const [phrase, value] of values) trie.add(internPhrase(phrase, this.vocabulary), value);
    return trie;
  }

  /** The index of a country by its alpha-2 code, -1 where unknown. */
  countryOf(alpha2: string): number {
    this.countryIndex ??= new Map(this.countries.map((c, i) => [c.alpha2, i]));
    return this.countryIndex.get(alpha2) ?? -1;
  }

  /** Who held an office (`foreign-minister RU`), in dictionary order. */
  holders(office: string, scope: string): readonly HeldOffice[] {
    if (!this.terms) {
      this.terms = new Map();
      this.people.forEach((person, index) => {
        if (this.removed.has(pack(EntityKind.person, 0, index))) return;
        for (const term of person.offices) {
          const key = `${term.office} ${term.scope}`;
          const held = this.terms!.get(key);
          if (held) held.push({ person: index, term });
          else this.terms!.set(key, [{ person: index, term }]);
        }
      });
    }
    return this.terms.get(`${office} ${scope}`) ?? [];
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

const lines = (block: string): string[] => (block ? block.split('\n') : []);
