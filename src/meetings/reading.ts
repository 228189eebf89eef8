import type { DateFinding } from '../dates/date.js';
import type { Document } from '../document/document.js';
import type { Entities, Mention, Title } from '../entities/entities.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { ClassBit } from '../lexicon/word-classes.js';
import type { WordTable } from '../match/word-table.js';
import type { Quotation } from '../quotations/quotation.js';
import { int32Column, uint8Column } from '../text/columns.js';
import { itemAt } from '../text/item-at.js';
import { Proclitic } from '../text/proclitics.js';
import { punctuationAt, TokenFlag, TokenKind } from '../text/tokens.js';
import type { PlaceFound } from './around.js';
import type { Draft } from './draft.js';
import { Mark } from './marks.js';
import type { Member, Party } from './party.js';
import { readSpeech, type Speech } from './speech.js';
import type { MeetingWords, NounEntry, VerbEntry } from './words.js';

/** A document with every token's part in encounters looked up once. */
export interface Reading {
  readonly document: Document;
  readonly lexicon: Lexicon;
  readonly words: MeetingWords;
  readonly entities: Entities;
  readonly dates: readonly DateFinding[];
  readonly quotations: readonly Quotation[];
  readonly speech: Speech;
  /** When the text was published, null where unknown. */
  readonly publishedAt: string | null;
  /** Index + 1 into the verb entries, by token; 0 for none. */
  readonly verb: Int32Array;
  /** Index + 1 into the noun entries, by token; 0 for none. */
  readonly noun: Int32Array;
  /** Bits of `Mark` of the phrase that starts at the token. */
  readonly mark: Int32Array;
  /** The token after that phrase. */
  readonly markEnd: Int32Array;
  /** Folded units of the proclitics before that phrase. */
  readonly markCut: Uint8Array;
  /** Proclitics split off the noun or verb reading (bits of `Proclitic`). */
  readonly proclitics: Uint8Array;
  /** Index + 1 of the date that starts at the token. */
  readonly dateAt: Int32Array;
  /** Index + 1 of the date that covers the token. */
  readonly inDate: Int32Array;
  /** The party read at a token before: null for none, undefined where not yet asked. */
  readonly parties: (Party | null | undefined)[];
  /** What is looked for once in the whole text, when first asked for. */
  readonly memo: Memo;
}

/** What holds for a whole text. */
export interface Memo {
  /** The last token that answers an invitation, -1 for none. */
  answered?: number;
  /** States that are set against each other, the most frequent pair first. */
  pairs?: readonly Pair[];
  /** The date and the place of a mention. */
  readonly dates: Map<Draft, number>;
  readonly places: Map<Draft, PlaceFound | null>;
}

/** Two states with how often the text pairs them. */
export interface Pair {
  readonly members: readonly Member[];
  readonly count: number;
}

/** Looks up every token. Linear. */
export function readWords(
  document: Document,
  lexicon: Lexicon,
  words: MeetingWords,
  entities: Entities,
  dates: readonly DateFinding[],
  quotations: readonly Quotation[],
  publishedAt: string | null,
): Reading {
  const { count } = document.tokens;
  const reading: Reading = {
    document,
    lexicon,
    words,
    entities,
    dates,
    quotations,
    speech: readSpeech(document, quotations),
    publishedAt,
    verb: int32Column(count),
    noun: int32Column(count),
    mark: int32Column(count),
    markEnd: int32Column(count),
    markCut: uint8Column(count),
    proclitics: uint8Column(count),
    dateAt: int32Column(count),
    inDate: int32Column(count),
    parties: new Array(count),
    memo: { dates: new Map(), places: new Map() },
  };
  dates.forEach((date, i) => {
    reading.dateAt[date.tokenFrom] = i + 1;
    reading.inDate.fill(i + 1, date.tokenFrom, date.tokenTo);
  });
  for (let i = 0; i < count; i++)
    if ((document.classes[i]! & ClassBit.meeting) !== 0 && document.active[i] === 1) lookUp(reading, i);
  return reading;
}

/** The classes that may stand behind ب ك ل: words that begin a party. */
const AFTER_PREPOSITION = Mark.honorific | Mark.unnamed | Mark.stated | Mark.both | Mark.each;

function lookUp(r: Reading, i: number): void {
  const { tokens } = r.document;
  if (tokens.kind[i] !== TokenKind.word) return;
  const splits = r.lexicon.splitter.of(tokens.word[i]!);
  for (let s = 0; s < splits.count; s++) {
    const stem = splits.stem[s]!;
    const bits = splits.proclitics[s]!;
    const plain = (bits & (Proclitic.preposition | Proclitic.lil)) === 0;
    if (r.noun[i] === 0 && r.verb[i] === 0) {
      r.noun[i] = r.words.nouns.get(stem);
      if (plain) r.verb[i] = r.words.verbs.get(stem);
      // «وزارة» is no «و + زاره»: folding made the ة a pronoun.
      if ((tokens.flags[i]! & TokenFlag.taMarbuta) !== 0) {
        if (itemAt(r.words.nounEntries, r.noun[i])?.owner) r.noun[i] = 0;
        if (itemAt(r.words.verbEntries, r.verb[i])?.object) r.verb[i] = 0;
      }
      if (r.noun[i] !== 0 || r.verb[i] !== 0) r.proclitics[i] = bits;
    }
    if (r.mark[i] === 0) {
      const node = r.words.marks.longest(tokens, i, stem);
      if (node === 0) continue;
      r.mark[i] = r.words.marks.valueOf(node) & (plain ? -1 : AFTER_PREPOSITION);
      r.markEnd[i] = r.words.marks.end;
      r.markCut[i] = splits.length[s]!;
    }
  }
}

/** The verb at a token. */
export const verbAt = (r: Reading, i: number): VerbEntry | undefined => itemAt(r.words.verbEntries, r.verb[i]);

/** The noun of meeting at a token. */
export const nounAt = (r: Reading, i: number): NounEntry | undefined => itemAt(r.words.nounEntries, r.noun[i]);

/** The mention that starts at a token. */
export const mentionAt = (r: Reading, i: number): Mention | undefined =>
  itemAt(r.entities.mentions, r.entities.mentionAt[i]);

/** The title that starts at a token. */
export const titleAt = (r: Reading, i: number): Title | undefined => itemAt(r.entities.titles, r.entities.titleAt[i]);

/** True for a nationality adjective; «روسيا» and «تركيا», which an accusative adjective looks like, are names. */
export function isAdjective(r: Reading, mention: Mention): boolean {
  if (mention.type !== 'country' || mention.via !== 'adjective') return false;
  const { ar, forms } = r.lexicon.countries[r.entities.countries[mention.entity]!.entry]!;
  const text = r.document.raw.slice(mention.start, mention.end);
  return text !== ar && !forms.includes(text);
}

/** True where the phrase at a token is in one of these classes. */
export const isMarked = (r: Reading, i: number, bits: number): boolean => (r.mark[i]! & bits) !== 0;

/** First token of the sentence that holds a token. */
export const sentenceStart = (r: Reading, i: number): number =>
  r.document.sentences.first[r.document.sentences.of[i]!]!;

/** The token after the sentence that holds a token. */
export const sentenceEnd = (r: Reading, i: number): number =>
  r.document.sentences.first[r.document.sentences.of[i]! + 1]!;

/** True where a reading of the word, with or without proclitics, stands in a table. */
export function hasStem(r: Reading, i: number, table: WordTable): boolean {
  const splits = r.lexicon.splitter.of(r.document.tokens.word[i]!);
  for (let s = 0; s < splits.count; s++) if (table.has(splits.stem[s]!)) return true;
  return false;
}

/** The code unit of a punctuation token, 0 for any other token. */
export const punctuation = (r: Reading, i: number): number => {
  const { tokens } = r.document;
  return tokens.kind[i] === TokenKind.punctuation ? punctuationAt(tokens, i) : 0;
};

/** The letters between a token's start and a raw offset inside it: the proclitics as written. */
export const prefixOf = (r: Reading, i: number, start: number): string =>
  start === r.document.tokens.start[i]
    ? ''
    : r.document.raw.slice(r.document.tokens.start[i]!, start).replace(/\p{M}|ـ/gu, '');

export { Mark };
