import type { Lexicon } from '../lexicon/lexicon.js';
import { ClassBit } from '../lexicon/word-classes.js';
import type { PhraseTrie } from '../match/phrase-trie.js';
import type { WordTable } from '../match/word-table.js';
import { fold } from '../text/normalise.js';
import { internPhrase } from '../text/phrases.js';
import { type HijriFile, type HijriTable, readHijri } from './hijri.js';
import { type Amount, type Unit, units } from './units.js';

/** The classes of words that dates are made of: the sections of `dictionaries/dates.yaml`. */
export const wordClasses = [
  'months',
  'hijri-months',
  'guarded-months',
  'weekdays',
  'bare-weekdays',
  'cardinals',
  'scales',
  'ordinals',
  'last-ordinals',
  'last',
  'units',
  'toward',
  'bare-toward',
  'days',
  'bare-days',
  'this',
  'that',
  'same',
  'parts-head',
  'parts-tail',
  'parts-alone',
  'parts-behind',
  'midnight',
  'noon',
  'clock',
  'at',
  'zones',
  'zone-of',
  'zone-offsets',
  'fractions',
  'minus',
  'edges',
  'approximations',
  'weekends',
  'seasons',
  'year-parts',
  'decades',
  'eras',
  'every',
  'times',
  'sets',
  'guarded-sets',
  'references',
  'later',
  'lately',
  'guarded-references',
  'earlier',
  'spells',
  'some',
  'few',
  'whole',
  'long-times',
  'cues',
  'counting',
  'connectors',
  'and',
  'elsewhere',
  'elsewhere-after',
  'of',
  'corresponding',
  'article',
  'counted',
  'named-days',
  'national-days',
  'masked',
  'numbered',
  'dated',
  'amounts',
] as const;
export type WordClass = (typeof wordClasses)[number];

/** Where a rule may start: at a class of words, at the words of one unit, or at a numeral before a word of dates, a mark, or neither. */
export type Start = WordClass | `units:${Unit}` | 'digits' | 'digits:mark' | 'digits:alone';

/** What a rule needs to be asked at a token. */
export interface Starting {
  readonly starts: readonly Start[];
  /** Reads nothing where no word of dates, no number and no mark stands behind the phrase it starts at. */
  readonly leadsOn?: true;
}

/** A word of a unit: which unit, how many the word itself says, and whether it has the article. */
export interface UnitWord {
  readonly unit: Unit;
  readonly amount: Amount;
  readonly the: boolean;
  /** The dual before another noun or number: يومي, عامي. */
  readonly construct: boolean;
}

/** The words that dates are made of. */
export interface DateWords {
  /** Every phrase; a value is its class and the index of its key. */
  readonly phrases: PhraseTrie;
  /** For each first word, one bit for each rule that may start there. */
  readonly leads: WordTable;
  /** `leads` of whole words with their proclitics, filled as words are met; KNOWN marks a filled entry. */
  readonly wordLeads: { bits: Int32Array };
  /** The rules that may start with a numeral before a word of dates, before a mark, and before neither. */
  readonly digitLeads: number;
  readonly markLeads: number;
  readonly aloneLeads: number;
  /** The rules that need more behind the phrase they start at. */
  readonly leadsOn: number;
  /** The keys of each class. */
  readonly keys: readonly (readonly string[])[];
  /** The rules that start with a phrase of each key, by class, as bits. */
  readonly asks: readonly (readonly number[])[];
  readonly unitWords: readonly UnitWord[];
  /** 1 for words of the past, 2 for words of the future, 3 for those that only look like the future, 4 for those that open a clause. */
  readonly tense: WordTable;
  /** How verbs of the future begin, folded. */
  readonly futurePrefixes: readonly string[];
  readonly hijri: HijriTable;
}

type Section = readonly string[] | Readonly<Record<string, readonly string[]>>;

const pack = (wordClass: number, key: number): number => (wordClass << 12) | key;

/** The class of a trie value, as an index. */
export const classOf = (value: number): number => value >> 12;
/** The index of the key a trie value stands for. */
export const keyOf = (value: number): number => value & 0xfff;

/** Reads `dates.yaml`, `tense.yaml` and `hijri-months.yaml`; `rules` tells which words each rule may start with. */
export function compileWords(lexicon: Lexicon, rules: readonly Starting[]): DateWords {
  const file = lexicon.dictionary<Record<string, Section>>('dates');
  const { vocabulary } = lexicon;
  const phrases = lexicon.newTrie();
  const leads = lexicon.newTable();
  const unitWords: UnitWord[] = [];
  const asks: number[][] = [];
  const keys = wordClasses.map((name, index) => {
    const rows = name === 'units' ? unitRows(file[name] as never, unitWords) : sectionRows(file[name] ?? []);
    asks[index] = rows.map(([row]) => {
      const unit = name === 'units' ? bitsOf(rules, `units:${row.split(' ')[0] as Unit}`) : 0;
      return bitsOf(rules, name) | unit;
    });
    rows.forEach(([, forms], key) => {
      const asked = asks[index]![key]!;
      for (const form of forms) {
        const ids = internPhrase(form, vocabulary);
        phrases.add(ids, pack(index, key));
        leads.set(ids[0]!, leads.get(ids[0]!) | asked);
      }
    });
    return rows.map(([key]) => key);
  });
  lexicon.classes.define(ClassBit.date, (stem) => phrases.startsWith(stem));
  return {
    phrases,
    leads,
    wordLeads: { bits: new Int32Array(0) },
    digitLeads: bitsOf(rules, 'digits'),
    markLeads: bitsOf(rules, 'digits:mark'),
    aloneLeads: bitsOf(rules, 'digits:alone'),
    leadsOn: maskOf(rules, (rule) => rule.leadsOn === true),
    keys,
    asks,
    unitWords,
    tense: readTense(lexicon),
    futurePrefixes: lexicon.dictionary<{ 'future-prefixes': string[] }>('tense')['future-prefixes'].map(fold),
    hijri: readHijri(lexicon.dictionary<HijriFile>('hijri-months')),
  };
}

const maskOf = (rules: readonly Starting[], holds: (rule: Starting) => boolean): number =>
  rules.reduce((bits, rule, i) => (holds(rule) ? bits | (1 << i) : bits), 0);

const bitsOf = (rules: readonly Starting[], name: Start): number => maskOf(rules, (rule) => rule.starts.includes(name));

const sectionRows = (section: Section): (readonly [string, readonly string[]])[] =>
  Array.isArray(section) ? [['', section]] : Object.entries(section);

function unitRows(section: Record<Unit, Record<string, string[]>>, out: UnitWord[]): [string, string[]][] {
  return units.flatMap((unit) =>
    Object.entries(section[unit]).map(([form, words]): [string, string[]] => {
      const the = form.startsWith('the-');
      const construct = form === 'two-of';
      out.push({ unit, amount: construct ? 'two' : ((the ? form.slice(4) : form) as Amount), the, construct });
      return [`${unit} ${form}`, words];
    }),
  );
}

function readTense(lexicon: Lexicon): WordTable {
  const file = lexicon.dictionary<Record<'past' | 'future' | 'no-future' | 'resets', string[]>>('tense');
  const rows = (list: string[], value: number) => list.map((word) => [word, value] as const);
  return lexicon.wordTable([
    ...rows(file['no-future'], 3),
    ...rows(file.resets, 4),
    ...rows(file.future, 2),
    ...rows(file.past, 1),
  ]);
}
