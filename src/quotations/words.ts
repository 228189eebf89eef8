import type { Lexicon } from '../lexicon/lexicon.js';
import { ClassBit } from '../lexicon/word-classes.js';
import type { PhraseTrie } from '../match/phrase-trie.js';
import type { WordTable } from '../match/word-table.js';
import { fold } from '../text/normalise.js';
import type { Form, Verb } from './cue.js';
import type { Force } from './quotation.js';
import { inflect, type VerbRow } from './verb-forms.js';

interface CueRow extends VerbRow {
  readonly force: Force;
  readonly takes?: readonly string[];
  readonly continues?: boolean;
  readonly impersonal?: boolean;
  readonly ambiguous?: boolean;
  readonly strict?: boolean;
  readonly relay?: boolean;
  readonly ascribes?: boolean;
  readonly describes?: boolean;
  readonly personal?: boolean;
  readonly opinion?: boolean;
  readonly inside?: boolean;
  readonly evidence?: boolean;
}

/** Sorts of small words, as bits of one table: an ordinary word costs one look-up. */
export const Sort = {
  complementiser: 1,
  otherClause: 1 << 1,
  opinion: 1 << 2,
  preposition: 1 << 3,
  contentParticle: 1 << 4,
  relative: 1 << 5,
  feminineRelative: 1 << 6,
  negation: 1 << 7,
  possible: 1 << 8,
  auxiliary: 1 << 9,
  contrast: 1 << 10,
  time: 1 << 11,
  adverb: 1 << 12,
  occasion: 1 << 13,
  opener: 1 << 14,
  anonymous: 1 << 15,
  body: 1 << 16,
  document: 1 << 17,
  issued: 1 << 18,
  media: 1 << 19,
  titled: 1 << 20,
  /** With the article. */
  definite: 1 << 21,
  attributedNoun: 1 << 22,
  opinionPreposition: 1 << 23,
  /** The complementiser carries the preposition ب. */
  withBi: 1 << 24,
  quantity: 1 << 25,
  honorific: 1 << 26,
  firstPerson: 1 << 27,
  numeral: 1 << 28,
  spokesman: 1 << 29,
  within: 1 << 30,
  /** Nouns of action and attitude: what is stressed or refused, never who speaks. */
  object: 1 << 31,
} as const;

/** Heads of sources that have no name. */
export const SOURCE_HEAD = Sort.anonymous | Sort.body | Sort.document | Sort.media | Sort.quantity;

/** Kinds of phrases before a source or a verb. */
export const Phrase = {
  attribution: 1,
  attributionLi: 2,
  manner: 3,
  weakManner: 4,
  contrast: 5,
  mouth: 6,
  atThatTime: 7,
  comment: 8,
  while: 9,
} as const;

/** The words of reported speech. */
export interface QuotationWords {
  /** Index into `forms` and `verbOf` + 1. */
  readonly cues: WordTable;
  /** What each form tells, and the verb whose form it is. */
  readonly forms: readonly Form[];
  readonly verbOf: readonly Verb[];
  /** Bits of `Sort`. */
  readonly sorts: WordTable;
  /** Values of `Phrase`. */
  readonly phrases: PhraseTrie;
  readonly remarks: PhraseTrie;
  /** The prepositions of `takes` as words. */
  readonly prepositionOf: ReadonlyMap<number, string>;
  /** عن */
  readonly about: number;
  /** في */
  readonly in: number;
  /** أن, and إن that folds into it. */
  readonly that: number;
  /** «له», «فيه»: prepositions that are whole with their pronoun. */
  readonly withPronoun: ReadonlySet<number>;
  /** «إعادة», «عملية»: a past form behind them is the noun of the same letters («إعادة نشر القوات»). */
  readonly beforeNouns: ReadonlySet<number>;
  /** Those who are called on rather than call («المجتمع الدولي»). */
  readonly addressees: ReadonlySet<number>;
  /** Men and papers in the singular, with their article: no adjective of theirs is feminine or plural. */
  readonly singulars: ReadonlySet<number>;
  /** States whose names are masculine, with and without و; the others are feminine. */
  readonly masculineStates: ReadonlySet<number>;
  /** «رفيعة المستوى»: adjectives that have no article behind a noun that has one. */
  readonly constructs: ReadonlySet<number>;
  /** «كل من», «كلا من»: both, or all. */
  readonly each: ReadonlySet<number>;
  /** What shows a thing and says nothing: «الموقف», «طبيعة». */
  readonly things: ReadonlySet<number>;
  /** «س»: before a question of an interview. */
  readonly questionLabels: ReadonlySet<number>;
  /** ما */
  readonly what: number;
  /** لم, with and without its و */
  readonly didNot: ReadonlySet<number>;
  /** «هذه», «هذا» before a source named again. */
  readonly demonstratives: ReadonlySet<number>;
  /** «يمكن القول إن»: the writer's own voice. */
  readonly ownVoice: ReadonlySet<number>;
  /** «لو», «هل»: nobody has said it yet. */
  readonly hypotheticals: ReadonlySet<number>;
  /** Lemmas of verbs that never stand without the one who is told or called on. */
  readonly withObject: ReadonlySet<string>;
  /** «سبق»: before «للوزير أن قال». */
  readonly earlier: ReadonlySet<number>;
  /** «عنه», «عنها»: from the one who spoke before, with the gender; null for several. */
  readonly fromHim: ReadonlyMap<number, 'm' | 'f' | null>;
  /** Sources that stay without a name, with their article. */
  readonly unnameable: ReadonlySet<number>;
}

type Lists = Readonly<Record<string, readonly string[]>>;

/** Reads the dictionaries of reporting words. */
export function compileQuotationWords(lexicon: Lexicon): QuotationWords {
  const rows = lexicon.dictionary<{ readonly verbs: readonly CueRow[] }>('quotations').verbs;
  const lists = lexicon.dictionary<Lists>('quotations-words');
  const word = (text: string) => lexicon.vocabulary.internString(fold(text));
  const cues = compileCues(lexicon, rows, new Set(lists['never-cues']));
  const phrases = (name: string, value: number) => (lists[name] ?? []).map((text) => [text, value] as const);
  const words: QuotationWords = {
    ...cues,
    sorts: lexicon.wordTable(sortWords(lists)),
    phrases: lexicon.phraseTrie([
      ...phrases('attributions', Phrase.attribution),
      ...phrases('attributions-l', Phrase.attributionLi),
      ...phrases('manners', Phrase.manner),
      ...phrases('weak-manners', Phrase.weakManner),
      ...phrases('contrast-phrases', Phrase.contrast),
      ...phrases('by-the-mouth-of', Phrase.mouth),
      ...phrases('then', Phrase.atThatTime),
      ...phrases('comments', Phrase.comment),
      ...phrases('while-phrases', Phrase.while),
    ]),
    remarks: lexicon.phraseTrie(phrases('remarks', 1)),
    prepositionOf: new Map(['إلى', 'على', 'من', 'عن', 'في'].map((text) => [word(text), text])),
    withPronoun: new Set((lists['prepositions-with-pronoun'] ?? []).map(word)),
    beforeNouns: new Set((lists['before-nouns'] ?? []).map(word)),
    singulars: new Set((lists.singulars ?? []).map((text) => word(`ال${text}`))),
    addressees: new Set((lists.addressees ?? []).map(word)),
    masculineStates: new Set((lists['masculine-states'] ?? []).flatMap((text) => [word(text), word(`و${text}`)])),
    constructs: new Set((lists.constructs ?? []).map(word)),
    each: new Set((lists.each ?? []).map(word)),
    things: new Set((lists.things ?? []).flatMap((text) => [word(text), word(`ال${text}`)])),
    questionLabels: new Set((lists['question-labels'] ?? []).map(word)),
    what: word('ما'),
    about: word('عن'),
    in: word('في'),
    that: word('أن'),
    didNot: new Set(['لم', 'ولم', 'فلم'].map(word)),
    demonstratives: new Set((lists.demonstratives ?? []).map(word)),
    ownVoice: new Set((lists['own-voice'] ?? []).map(word)),
    hypotheticals: new Set((lists.hypotheticals ?? []).map(word)),
    withObject: new Set(lists['with-object'] ?? []),
    earlier: new Set(['سبق', 'وسبق', 'يسبق'].map(word)),
    fromHim: new Map([
      [word('عنه'), 'm'],
      [word('عنها'), 'f'],
      [word('عنهم'), null],
    ]),
    unnameable: new Set((lists.unnameable ?? []).map((text) => word(`ال${text}`))),
  };
  lexicon.classes.define(ClassBit.cue, (stem) => cues.cues.has(stem));
  lexicon.classes.define(ClassBit.sourcePhrase, (stem) => words.phrases.startsWith(stem));
  return words;
}

/** The forms of all verbs; of equal forms the first counts. One pass over one block, since it is most of what is read before the first record. */
function compileCues(
  lexicon: Lexicon,
  rows: readonly CueRow[],
  never: ReadonlySet<string>,
): Pick<QuotationWords, 'cues' | 'forms' | 'verbOf'> {
  const texts: string[] = [];
  const forms: Form[] = [];
  const verbOf: Verb[] = [];
  for (const row of rows) {
    const verb = readVerb(row);
    for (const [text, form] of inflect(row)) {
      if (never.has(text)) continue;
      texts.push(text);
      forms.push(form);
      verbOf.push(verb);
    }
  }
  return { cues: lexicon.firstLines(texts), forms, verbOf };
}

const readVerb = (row: CueRow): Verb => ({
  lemma: row.verb,
  force: row.force,
  takes: new Set(row.takes ?? ['-', 'ب']),
  continues: row.continues ?? false,
  impersonal: row.impersonal ?? false,
  object: row.object ?? false,
  ambiguous: row.ambiguous ?? false,
  strict: row.strict ?? false,
  relay: row.relay ?? false,
  ascribes: row.ascribes ?? false,
  describes: row.describes ?? false,
  personal: row.personal ?? false,
  opinion: row.opinion ?? false,
  inside: row.inside ?? false,
  evidence: row.evidence ?? false,
});

const LISTS = [
  ['complementisers', Sort.complementiser],
  ['other-clauses', Sort.otherClause],
  ['opinion-nouns', Sort.opinion],
  ['opinion-prepositions', Sort.opinionPreposition],
  ['content-particles', Sort.contentParticle],
  ['attributed-nouns', Sort.attributedNoun],
  ['relatives', Sort.relative],
  ['feminine-relatives', Sort.feminineRelative],
  ['negations', Sort.negation],
  ['possibles', Sort.possible],
  ['auxiliaries', Sort.auxiliary],
  ['contrasts', Sort.contrast],
  ['times', Sort.time],
  ['adverbs', Sort.adverb],
  ['prepositions', Sort.preposition],
  ['prepositions-with-pronoun', Sort.preposition],
  ['occasions', Sort.occasion],
  ['openers', Sort.opener],
  ['anonymous', Sort.anonymous],
  ['anonymous-whole', Sort.quantity],
  ['bodies', Sort.body],
  ['documents', Sort.document],
  ['issued', Sort.issued],
  ['media', Sort.media],
  ['titled', Sort.titled],
  ['honorifics', Sort.honorific],
  ['first-persons', Sort.firstPerson],
  ['numerals', Sort.numeral],
  ['spokesmen', Sort.spokesman],
  ['within', Sort.within],
  ['objects', Sort.object],
] as const;
const WITH_ARTICLE = new Set(['anonymous', 'bodies', 'documents', 'issued', 'media', 'spokesmen']);

/** Plurals, duals and feminines have no accusative in ا («مسؤولا»). */
const NO_ACCUSATIVE = /(?:ون|ين|ان|و|ة|ء|ى)$/u;
const PRONOUNS = ['ه', 'ها', 'هم', 'هما'];

/** One entry a word: the bits of all lists that hold it. */
function sortWords(lists: Lists): Map<string, number> {
  const sorts = new Map<string, number>();
  const put = (text: string, bits: number) => sorts.set(fold(text), (sorts.get(fold(text)) ?? 0) | bits);
  for (const [name, bit] of LISTS)
    for (const text of lists[name] ?? []) {
      if (text.includes(' ')) continue;
      put(text, name === 'complementisers' && text.startsWith('ب') ? bit | Sort.withBi : bit);
      if (WITH_ARTICLE.has(name)) put(`ال${text}`, bit | Sort.definite);
      if (name === 'anonymous' && !NO_ACCUSATIVE.test(text)) put(`${text}ا`, bit);
      if (name === 'documents' && !/(?:ة|ات|ون|ين)$/u.test(text)) put(`${text}ا`, bit);
      if (name === 'documents' || name === 'occasions')
        for (const pronoun of PRONOUNS) put(text.replace(/ة$/u, 'ت') + pronoun, Sort.occasion);
      if (name === 'objects') for (const pronoun of PRONOUNS) put(text.replace(/ة$/u, 'ت') + pronoun, bit);
    }
  return sorts;
}
