import { PhraseTrie } from '../match/phrase-trie.js';
import { WordTable } from '../match/word-table.js';
import { Int32List } from '../text/int32-list.js';
import { fold } from '../text/normalise.js';
import { eachPhrase, internPhrase } from '../text/phrases.js';
import { ProcliticSplitter } from '../text/proclitics.js';
import { Vocabulary } from '../text/vocabulary.js';
import { type CompiledDictionaries, type Entries, entriesOf, NO_NAMES, textOf } from './compiled.js';
import type { CountryEntry, EntryList, OrganizationEntry, PersonEntry, PlaceEntry } from './entries.js';
import { adjectiveForms, mayJoin, nameForms } from './forms.js';
import type { NameWeights } from './packed/name-model.js';
import { type FormList, NAME_LISTS, Section } from './packed/names.js';
import { ClassBit, WordClasses } from './word-classes.js';
import { WordIds } from './word-ids.js';

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

/** Room for the words of the dictionaries and of all forms made of them: with it no table grows, yet any may. */
const ROOM = 49_152;

/** The dictionaries indexed for matching. Built once; `fork` gives a copy that takes a user's own entries. */
export class Lexicon {
  readonly countries: CountryEntry[] = [];
  /** Entries taken out by a user, as packed values with form 0. */
  readonly removed = new Set<number>();
  readonly splitter: ProcliticSplitter;
  /** What words may be to the layers, which say so when their words are compiled. */
  readonly classes: WordClasses;
  /** Words of listed people's names of two words or more: a value of `NamePart`. */
  readonly nameParts: WordTable;
  /** The forms of compiled people's names, one after the other: index of the person, how many words, their ids. */
  readonly personForms = new Int32List(ROOM);
  /** All tables that the layers have made. */
  private readonly tables: WordTable[] = [];
  /** The people who held an office with dates, by `office scope`, in dictionary order. */
  private terms: Map<string, number[]> | undefined;
  private readonly held = new Map<string, readonly HeldOffice[]>();
  private countryIndex: Map<string, number> | undefined;
  private international: Set<string> | undefined;
  /** The day on which open terms of office were last checked. */
  readonly date: string;
  readonly people: EntryList<PersonEntry>;
  readonly organizations: EntryList<OrganizationEntry>;
  readonly places: EntryList<PlaceEntry>;

  private constructor(
    private readonly compiled: CompiledDictionaries,
    entries: Entries,
    readonly vocabulary: Vocabulary,
    readonly entities: PhraseTrie,
    nameParts: WordTable,
    /** The ids of each word of `compiled.names`. */
    private readonly wordIds: WordIds,
  ) {
    this.date = compiled.date;
    this.people = entries.people;
    this.organizations = entries.organizations;
    this.places = entries.places;
    this.splitter = new ProcliticSplitter(vocabulary);
    this.classes = new WordClasses(vocabulary, this.splitter);
    this.classes.define(ClassBit.entity, (stem) => entities.startsWith(stem));
    this.nameParts = nameParts;
  }

  /** A lexicon of nothing, for the image to fill. */
  static blank(): Lexicon {
    const nothing: CompiledDictionaries = { ...NO_NAMES, date: '', words: {} };
    const vocabulary = new Vocabulary(1);
    const wordIds = new WordIds(nothing.names.words, vocabulary);
    return new Lexicon(nothing, entriesOf(nothing), vocabulary, new PhraseTrie(0, 1), new WordTable(0), wordIds);
  }

  /** Index of the compiled dictionaries. */
  static from(data: CompiledDictionaries): Lexicon {
    const vocabulary = new Vocabulary(ROOM);
    const wordIds = new WordIds(data.names.words, vocabulary);
    const lexicon = new Lexicon(
      data,
      entriesOf(data),
      vocabulary,
      new PhraseTrie(ROOM, 65536),
      new WordTable(ROOM),
      wordIds,
    );
    lexicon.addCountries(data.countries);
    const { people, organizations, places } = data.names.forms;
    lexicon.indexGuarded(places, EntityKind.place);
    lexicon.indexGuarded(organizations, EntityKind.organization);
    lexicon.indexSection(organizations, Section.acronyms, EntityKind.organization, FormType.acronym);
    lexicon.indexPeople(people);
    return lexicon;
  }

  /** A copy with indices of its own: the base is copied, not indexed again. */
  fork(): Lexicon {
    this.vocabulary.dropDocuments();
    const copy = new Lexicon(
      this.compiled,
      { people: this.people.fork(), organizations: this.organizations.fork(), places: this.places.fork() },
      this.vocabulary.clone(),
      this.entities.clone(),
      this.nameParts.clone(),
      this.wordIds,
    );
    copy.countries.push(...this.countries);
    for (let i = 0; i < this.personForms.length; i++) copy.personForms.push(this.personForms.at(i));
    for (const value of this.removed) copy.removed.add(value);
    return copy;
  }

  /** The parsed dictionary file of that name. */
  dictionary<T>(name: string): T {
    const found = this.compiled.words[name];
    if (found === undefined) throw new Error(`dictionary ${name} is not compiled in`);
    return found as T;
  }

  /** Calls `each` with every word of a list of single name words (one of `NAME_LISTS`). */
  eachListed(list: (typeof NAME_LISTS)[number], each: (word: number) => void): void {
    const bit = 1 << NAME_LISTS.indexOf(list);
    this.compiled.names.lists.forEach((lists, word) => {
      if ((lists & bit) !== 0) for (const id of this.wordIds.of(word)) each(id);
    });
  }

  /** The weights of the model of name-likeness. */
  nameModel(): NameWeights & { readonly bias: number } {
    return this.compiled.nameModel();
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

  private addCountries(countries: readonly CountryEntry[]): void {
    const forms: string[] = [];
    const values: number[] = [];
    for (const entry of countries) {
      const index = this.countries.push(entry) - 1;
      const put = (more: readonly string[], type: number) => {
        const value = pack(EntityKind.country, type, index);
        for (const form of more) {
          forms.push(form);
          values.push(value);
        }
      };
      put([entry.ar, ...entry.forms], FormType.name);
      put(adjectiveForms(entry), FormType.adjective);
      put(entry.seats, FormType.seat);
      if (entry.capital) put([entry.capital.ar, ...entry.capital.forms], FormType.capital);
    }
    eachPhrase(forms.join('\n'), this.vocabulary, (line, _form, words) => this.entities.add(words, values[line]!));
  }

  private indexPeople(people: FormList): void {
    const { names } = this.compiled;
    const joins = Uint8Array.from({ length: names.words.length }, (_, word) => (mayJoin(names.words.at(word)) ? 1 : 0));
    const joining: number[] = [];
    const ids: number[] = [];
    let open = -1;
    const closeEntry = () => {
      if (open >= 0 && joining[joining.length - 1] === open) this.indexDerived(people, open);
    };
    people.each(Section.names, (entry, _form, words, from, to) => {
      if (entry !== open) {
        closeEntry();
        open = entry;
      }
      this.addName(this.wordIds.put(words, from, to, ids), entry);
      for (let i = from; i < to; i++) if (joins[words[i]!] === 1) joining.push(entry);
    });
    closeEntry();
    this.indexSection(people, Section.short, EntityKind.person, FormType.short);
  }

  /** The ways in which the forms of a name may be joined and split, behind those that are listed. */
  private indexDerived(people: FormList, entry: number): void {
    const listed = people.of(entry, Section.names).map((form) => textOf(this.compiled.names, form));
    const derived = new Set(listed.flatMap(nameForms));
    for (const form of listed) derived.delete(form);
    for (const form of derived) this.addName(internPhrase(form, this.vocabulary), entry);
  }

  private addName(words: readonly number[], index: number): void {
    this.entities.add(words, pack(EntityKind.person, FormType.name, index));
    this.personForms.push(index);
    this.personForms.push(words.length);
    for (let i = 0; i < words.length; i++) {
      this.personForms.push(words[i]!);
      if (words.length > 1) this.notePart(words[i]!, i === 0);
    }
  }

  /** Names of entries that may be guarded; one that stands among the guarded forms too counts only there. */
  private indexGuarded(entries: FormList, kind: number): void {
    const onlyGuarded = new Set<number>();
    entries.each(Section.guarded, (entry, _form, words, from, to) => {
      const first = entries.first(entry);
      if (first.length === to - from && first.every((word, i) => word === words[from + i])) onlyGuarded.add(entry);
    });
    const ids: number[] = [];
    entries.each(Section.names, (entry, form, words, from, to) => {
      if (form > 0 || !onlyGuarded.has(entry))
        this.entities.add(this.wordIds.put(words, from, to, ids), pack(kind, FormType.name, entry));
    });
    this.indexSection(entries, Section.guarded, kind, FormType.guarded);
  }

  private indexSection(entries: FormList, section: number, kind: number, type: number): void {
    const ids: number[] = [];
    entries.each(section, (entry, _form, words, from, to) => {
      this.entities.add(this.wordIds.put(words, from, to, ids), pack(kind, type, entry));
    });
  }

  private notePart(word: number, first: boolean): void {
    if (!this.nameParts.has(word) || first) this.nameParts.set(word, first ? NamePart.first : NamePart.later);
  }

  /** An empty table of words, to be filled before `seal`. */
  newTable(): WordTable {
    const table = new WordTable(ROOM);
    this.tables.push(table);
    return table;
  }

  /** An empty trie of phrases, to be filled before `seal`. */
  newTrie(): PhraseTrie {
    const trie = new PhraseTrie(ROOM);
    this.tables.push(trie.roots);
    return trie;
  }

  /** Says that all words are compiled: those of documents come on top, and the tables no longer change. */
  seal(): void {
    this.vocabulary.sealBase();
    WordTable.shareRows([this.entities.roots, this.nameParts, ...this.tables], this.vocabulary.size);
    this.tables.length = 0;
  }

  /** A table of single words; phrases of several words are refused. */
  wordTable(values: Iterable<readonly [string, number]>): WordTable {
    const table = this.newTable();
    const [block, numbers] = columns(values);
    eachPhrase(block, this.vocabulary, (line, _form, words) => {
      if (words.length !== 1) throw new Error(`not a single word: ${block.split('\n')[line]}`);
      table.set(words[0]!, numbers[line]!);
    });
    return table;
  }

  /** A table of single words with their places in a list, from 1; of equal words the first counts. */
  firstLines(words: readonly string[]): WordTable {
    const table = this.newTable();
    eachPhrase(words.join('\n'), this.vocabulary, (line, _form, ids) => {
      if (ids.length !== 1) throw new Error(`not a single word: ${words[line]}`);
      if (!table.has(ids[0]!)) table.set(ids[0]!, line + 1);
    });
    return table;
  }

  /** A trie of phrases. */
  phraseTrie(values: Iterable<readonly [string, number]>): PhraseTrie {
    const trie = this.newTrie();
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
    if (this.organizations.size === this.organizations.length) {
      // Without bodies of a user's own, the scopes are known without unpacking all bodies.
      const known = this.compiled.isInternational.get(key);
      if (known !== undefined) return known;
    }
    return (this.international ??= this.internationalKeys()).has(key);
  }

  private internationalKeys(): Set<string> {
    const keys = new Set<string>();
    for (let i = 0; i < this.organizations.size; i++) {
      const entry = this.organizations.at(i);
      if (entry.kind === 'intergovernmental' && !entry.country) keys.add(entry.key);
    }
    return keys;
  }

  /** Who held an office (`foreign-minister RU`) with dates, in dictionary order. */
  holders(office: string, scope: string): readonly HeldOffice[] {
    const key = `${office} ${scope}`;
    const known = this.held.get(key);
    if (known) return known;
    const people = (this.terms ??= this.readTerms()).get(key);
    if (!people) return NOBODY;
    const held = people.flatMap((person) =>
      this.people
        .at(person)
        .offices.filter((term) => term.dated && term.office === office && term.scope === scope)
        .map(({ from, to }) => ({ person, from, to })),
    );
    this.held.set(key, held);
    return held;
  }

  /** The compiled people whom headlines name by their last name alone, as digits (`people/prominent.ts`). */
  get prominent(): string {
    return this.compiled.prominent;
  }

  private readTerms(): Map<string, number[]> {
    const terms = new Map<string, number[]>();
    const details = this.compiled.details.people.fields();
    for (let person = 0; person < this.people.size; person++) {
      if (this.removed.has(pack(EntityKind.person, 0, person))) continue;
      const { offices } = person < details.length ? details[person]! : this.people.at(person);
      for (const { office, scope, dated } of offices) {
        if (!dated) continue;
        const key = `${office} ${scope}`;
        const held = terms.get(key);
        if (!held) terms.set(key, [person]);
        else if (held.at(-1) !== person) held.push(person);
      }
    }
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

const NOBODY: readonly HeldOffice[] = [];
