import type { Document } from '../document/document.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { HitIndex } from '../match/hit-index.js';
import { withoutArticle } from '../text/arabic.js';
import { Proclitic } from '../text/proclitics.js';
import { continues, TokenKind, type Tokens } from '../text/tokens.js';
import type { TitlePhrase } from './title-phrase.js';
import type { HeadForm, PeopleWords } from './words.js';

const ALEF_LAM = /^ال./u;

/** What titles are read with. */
export interface TitleSources {
  readonly document: Document;
  readonly lexicon: Lexicon;
  readonly words: PeopleWords;
  readonly hits: HitIndex;
}

/** One title while it is read from its head to its end: the steps move `at` on and note what the words say. */
export interface Reading extends TitleSources {
  readonly tokens: Tokens;
  /** The head's token. */
  readonly from: number;
  readonly form: HeadForm;
  /** The first token that is not taken in yet. */
  at: number;
  /** How many plain words it has taken in. */
  plain: number;
  office: string | null;
  readonly countries: string[];
  readonly sentTo: string[];
  organization: string | null;
  former: boolean;
  /** The words so far end in a definite noun or a name: what follows «و» may still belong to them. */
  closed: boolean;
  /** The words behind the head name the office («وزير الخارجية»): what follows does not change it. */
  settled: boolean;
  body: string;
  /** Another title stands inside («نائب الوزير»). */
  nested: boolean;
  /** The title that stands inside, its proclitics left out. */
  inner: TitlePhrase | null;
  /** Reads the title that stands inside this one, from its head's token. */
  readonly readInner: (from: number, form: HeadForm) => TitlePhrase | null;
}

/** Begins to read a title at its head. */
export function beginReading(
  sources: TitleSources,
  from: number,
  form: HeadForm,
  readInner: Reading['readInner'],
): Reading {
  const { document, lexicon, words, hits } = sources;
  return {
    document,
    lexicon,
    words,
    hits,
    tokens: document.tokens,
    from,
    form,
    at: from + 1,
    plain: 0,
    office: words.bareOffice.get(form.head) ?? null,
    countries: [],
    sentTo: [],
    organization: null,
    former: false,
    closed: form.definite,
    settled: false,
    body: '',
    nested: false,
    inner: null,
    readInner,
  };
}

/** The phrase may go on with this token. */
export function open(reading: Reading, i: number): boolean {
  return (
    continues(reading.tokens, i) && reading.tokens.kind[i] !== TokenKind.punctuation && reading.document.active[i] === 1
  );
}

/** The word has the article. */
export function isDefinite(reading: Reading, i: number): boolean {
  const { raw, start, end } = reading.tokens;
  return ALEF_LAM.test(raw.slice(start[i]!, Math.min(end[i]!, start[i]! + 4)));
}

/** «حاكم منطقة العاصمة», «سفير دولة الكويت»: a noun of the news that a possessor follows. */
export function opensBody(reading: Reading, i: number): boolean {
  const { words, tokens } = reading;
  if (reading.closed || words.functionWords.get(tokens.word[i]!) !== 3 || !open(reading, i + 1)) return false;
  return words.bodies.has(tokens.word[i]!) && (isDefinite(reading, i + 1) || reading.hits.has(i + 1));
}

/** Takes in a plain word. */
export function takePlain(reading: Reading, i: number): boolean {
  if (reading.body === '' && !reading.settled) reading.body = bareWord(reading.lexicon, reading.tokens.word[i]!);
  reading.plain++;
  reading.at = i + 1;
  reading.closed = isDefinite(reading, i) || reading.closed;
  return true;
}

/** Gives back what was taken in from a token on; false. */
export function rewind(reading: Reading, i: number): boolean {
  reading.at = i;
  return false;
}

/** A word without its preposition and its article. */
function bareWord(lexicon: Lexicon, word: number): string {
  const splits = lexicon.splitter.of(word);
  let stem = word;
  for (let s = 0; s < splits.count; s++)
    if ((splits.proclitics[s]! & (Proclitic.preposition | Proclitic.lil)) !== 0) stem = splits.stem[s]!;
  return withoutArticle(lexicon.vocabulary.word(stem));
}
