import { type CountryEntry, kebab, parseOffice } from '../src/lexicon/entries.js';
import { countryColumns, readCountries } from '../src/lexicon/packed/countries.js';
import {
  codeDetails,
  type DetailNames,
  type DetailsHeader,
  EnglishNames,
  type EntryDetails,
  shortKey,
  wholeKey,
} from '../src/lexicon/packed/details.js';
import type { PackedDictionaries } from '../src/lexicon/packed/dictionaries.js';
import { unpackDetails, unpackEnglish, unpackNameModel, unpackNames } from '../src/lexicon/packed/dictionaries.js';
import { codeNameModel, type WeightsToPack } from '../src/lexicon/packed/name-model.js';
import {
  codeNames,
  type EntryForms,
  type FormList,
  NAME_LISTS,
  type NamesToPack,
  PACKED_KINDS,
  type PackedKind,
  SECTIONS,
  Section,
} from '../src/lexicon/packed/names.js';
import { packText, unpackText } from '../src/lexicon/packed/plain.js';
import type { WordList } from '../src/lexicon/packed/words.js';
import { unpackLexicon } from '../src/lexicon/unpack.js';
import { prominentText } from '../src/people/prominent.js';
import { compilePeopleWords } from '../src/people/words.js';
import { letterLengths } from './letter-lengths.js';
import { Encoder } from './range-encoder.js';
import type { Dictionaries } from './read-dictionaries.js';
import { surveyPhrases } from './survey-phrases.js';
import { writeSymbols } from './symbol-writer.js';

type Rows = Pick<Dictionaries, PackedKind>;
type Lists = Readonly<Record<string, readonly string[]>>;

/** Word files that are packed on their own. */
const PACKED_FILES = new Set(['given-names', 'family-names', 'name-model', 'common-words']);

const otherWords = (read: Dictionaries): object =>
  Object.fromEntries(Object.entries(read.words).filter(([name]) => !PACKED_FILES.has(name)));

/** The dictionaries as the library ships them. */
export function packDictionaries(read: Dictionaries): PackedDictionaries {
  const names = namesOf(read, nameLists(read));
  const weights = weightsOf(read.words['name-model'] as string);
  const packedNames = packNames(names);
  const { forms } = unpackNames({ names: packedNames });
  const people = packDetails(read, 'people', forms.people);
  const unlisted: PackedDictionaries = {
    prominent: '',
    date: read.date,
    names: packedNames,
    details: {
      people,
      organizations: packDetails(read, 'organizations', forms.organizations),
      places: packDetails(read, 'places', forms.places),
    },
    international: internationalScopes(read, people.scopes.split(' ')),
    nameModel: packNameModel(weights),
    countries: packText(countryColumns(read.countries.map(countryEntry))),
    commonWords: read.words['common-words'] as string,
    words: packText(JSON.stringify(otherWords(read))),
  };
  const lexicon = unpackLexicon(unlisted);
  const packed = { ...unlisted, prominent: prominentText(lexicon, compilePeopleWords(lexicon)) };
  verify(packed, read, names, weights);
  return packed;
}

/** The words of each of `NAME_LISTS`. */
function nameLists(read: Dictionaries): readonly (readonly string[])[] {
  return NAME_LISTS.map((name) => {
    const [file, list] = name.split(' ');
    return (read.words[file!] as Lists)[list!] ?? [];
  });
}

/** The forms of every entry as numbers into one sorted list of words. */
export function namesOf(rows: Rows, lists: readonly (readonly string[])[]): NamesToPack {
  const guardedOf = (row: object) => ('guarded' in row ? (row.guarded as readonly string[]) : []);
  const acronymsOf = (row: object) => ('acronyms' in row ? (row.acronyms as readonly string[]) : []);
  const shortOf = (row: object) => ('short' in row ? (row.short as string | undefined) : undefined);
  const found = new Set<string>(lists.flat());
  for (const kind of PACKED_KINDS)
    for (const row of rows[kind])
      for (const form of [row.ar, ...row.forms, ...guardedOf(row), ...acronymsOf(row), shortOf(row) ?? ''])
        if (form) for (const word of form.split(' ')) found.add(word);
  const words = [...found].sort();
  const index = new Map(words.map((word, i) => [word, i]));
  const numbers = (form: string) => form.split(' ').map((word) => index.get(word)!);
  const mask = new Uint8Array(words.length);
  lists.forEach((list, n) => {
    for (const word of list) mask[index.get(word)!] = mask[index.get(word)!]! | (1 << n);
  });
  const formsOf = (kind: PackedKind) =>
    rows[kind].map((row) => {
      const short = shortOf(row);
      return {
        names: [row.ar, ...row.forms].map(numbers),
        guarded: guardedOf(row).map(numbers),
        acronyms: acronymsOf(row).map(numbers),
        short: short ? numbers(short) : [],
      };
    });
  return {
    words,
    lists: mask,
    forms: { people: formsOf('people'), organizations: formsOf('organizations'), places: formsOf('places') },
  };
}

function packNames(names: NamesToPack): PackedDictionaries['names'] {
  const numbersOf = ({ names: full, guarded, acronyms, short }: EntryForms) =>
    [...full, ...guarded, ...acronyms, ...(short.length > 0 ? [short] : [])].reduce(
      (sum, form) => sum + 1 + form.length,
      SECTIONS,
    );
  const size = (kind: PackedKind) => names.forms[kind].reduce((sum, forms) => sum + numbersOf(forms), 0);
  const header = {
    letters: letterLengths(names.words).letters,
    sizes: { people: size('people'), organizations: size('organizations'), places: size('places') },
    wordCount: names.words.length,
    counts: {
      people: names.forms.people.length,
      organizations: names.forms.organizations.length,
      places: names.forms.places.length,
    },
  };
  const { shapes, classes } = surveyPhrases(header, names);
  const whole = { ...header, shapes };
  return { ...whole, ...writeSymbols((coder) => codeNames(coder, whole, { ...names, classes })) };
}

/** A key that is the acronym stands as it is: it follows from that. */
const ownKey = (row: { readonly key: string; readonly en: string; readonly acronyms?: readonly string[] }): string =>
  row.key !== kebab(row.en) && row.key === kebab(row.acronyms?.[0] ?? '') ? row.key : shortKey(row.key, row.en);

/** The fields of an entry as they are packed. */
export function detailsOf(rows: Rows, kind: PackedKind): EntryDetails[] {
  if (kind === 'people')
    return rows.people.map((row) => ({
      key: ownKey(row),
      isFemale: row.gender === 'f',
      kind: '',
      country: row.country ?? '',
      offices: row.offices.map((line) => parseOffice(line)!),
    }));
  return rows[kind].map((row) => ({
    key: ownKey(row),
    isFemale: false,
    kind: row.kind,
    country: row.country ?? '',
    offices: [],
  }));
}

/** The names beside which the fields of some rows are packed. */
export const detailNames = (rows: Rows, kind: PackedKind, forms: FormList): DetailNames => ({
  arabic: (i) => rows[kind][i]!.ar,
  acronym: (i) => (kind === 'organizations' ? (rows.organizations[i]!.acronyms[0] ?? '') : ''),
  count: (i) => forms.count(i),
});

function packDetails(rows: Rows, kind: PackedKind, forms: FormList): PackedDictionaries['details'][PackedKind] {
  const details = detailsOf(rows, kind);
  const names = detailNames(rows, kind, forms);
  const unique = (values: readonly string[]) => [...new Set(values)].sort().join(' ');
  const terms = details.flatMap(({ offices }) => offices);
  const header: DetailsHeader = {
    ...letterLengths(rows[kind].flatMap(({ en }) => en.split(' '))),
    count: details.length,
    keys: details
      .filter(({ key }, i) => key !== '' && key !== kebab(names.acronym(i)))
      .map(({ key }) => key)
      .join(' '),
    kinds: unique(details.map(({ kind: own }) => own)),
    countries: unique(details.map(({ country }) => country)),
    offices: unique(terms.map(({ office }) => office)),
    scopes: unique(terms.map(({ scope }) => scope)),
  };
  const encoder = new Encoder();
  codeDetails(encoder, header, names, details);
  const english = new Encoder();
  const coded = new EnglishNames(english, header, names, details);
  for (const _ of details) coded.code((entry) => rows[kind][entry]!.en);
  return { ...header, text: encoder.end(), english: english.end() };
}

function internationalScopes({ organizations }: Rows, scopes: readonly string[]): string {
  const isBody = ({ kind, country }: Rows['organizations'][number]) => kind === 'intergovernmental' && !country;
  const bodies = new Set(organizations.filter(isBody).map(({ key }) => key));
  return scopes.map((scope) => (bodies.has(scope) ? '1' : '0')).join('');
}

/** Reads `dictionaries/name-model.tsv`. */
function weightsOf(table: string): WeightsToPack & { readonly bias: number } {
  const rows = table
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t') as [string, string]);
  const grams = rows.filter(([gram]) => gram !== 'bias').sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    bias: Number(rows.find(([gram]) => gram === 'bias')![1]),
    grams: grams.map(([gram]) => gram),
    weights: grams.map(([, weight]) => Number(weight)),
  };
}

function packNameModel(weights: WeightsToPack & { readonly bias: number }): PackedDictionaries['nameModel'] {
  const { letters } = letterLengths(weights.grams);
  const header = { letters, count: weights.grams.length, bias: weights.bias };
  return { ...header, ...writeSymbols((coder) => codeNameModel(coder, header, weights)) };
}

/** A country as the library knows it. */
export const countryEntry = (c: Dictionaries['countries'][number]): CountryEntry => ({
  alpha2: c.alpha2,
  alpha3: c.alpha3,
  en: c.en,
  ar: c.ar,
  forms: c.forms,
  adjectives: [...(c.adjective ? [c.adjective] : []), ...c.adjectives],
  plurals: [...(c.plural ? [c.plural] : []), ...c.plurals],
  feminine: c.feminine ?? '',
  capital: c.capital ? { en: c.capital.en, ar: c.capital.ar, forms: c.capital.forms ?? [] } : null,
  seats: c.seats ?? [],
  homograph: c.homograph,
  homographAdjective: c['homograph-adjective'],
});

/** Unpacks what was packed: the rows must come back as they were. */
function verify(packed: PackedDictionaries, rows: Dictionaries, names: NamesToPack, weights: WeightsToPack): void {
  const same = (what: string, was: unknown, is: unknown) => {
    if (JSON.stringify(was) !== JSON.stringify(is)) throw new Error(`${what} do not come back from packing`);
  };
  const unpacked = unpackNames(packed);
  const list = ({ text }: WordList) => text.split('\n').slice(0, -1);
  same('words', names.words, list(unpacked.words));
  same('name lists', [...names.lists], [...unpacked.lists]);
  for (const kind of PACKED_KINDS) {
    names.forms[kind].forEach((forms, i) => {
      const of = (section: number) => unpacked.forms[kind].of(i, section);
      const { names: full, guarded, acronyms } = Section;
      same(`the forms of ${rows[kind][i]!.key}`, forms, {
        names: of(full),
        guarded: of(guarded),
        acronyms: of(acronyms),
        short: of(Section.short)[0] ?? [],
      });
    });
    const beside = detailNames(rows, kind, unpacked.forms[kind]);
    const details = unpackDetails(packed, kind, beside);
    const english = unpackEnglish(packed, kind, beside, details);
    detailsOf(rows, kind).forEach((entry, i) => {
      const { key, en } = rows[kind][i]!;
      const { key: short } = details[i]!;
      same(`the fields of ${key}`, [key, en, entry], [wholeKey(short, english.of(i)), english.of(i), details[i]]);
    });
  }
  same('the countries', rows.countries.map(countryEntry), readCountries(unpackText(packed.countries)));
  same('the other words', otherWords(rows), JSON.parse(unpackText(packed.words)));
  const model = unpackNameModel(packed);
  same('the n-grams', [weights.grams, weights.weights], [list(model.grams), model.weights]);
}
