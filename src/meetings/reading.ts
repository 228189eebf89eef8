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
import type { Support } from './owner.js';
import type { Member, Party } from './party.js';
import type { Speech } from './speech.js';
import type { MeetingWords, NounEntry, VerbEntry } from './words.js';

/** What words say of encounters, by token: looked up once, when first asked for, since most sentences tell of none. */
interface Columns {
  /** 1 where the token was looked up. */
  readonly known: Uint8Array;
  /** Index + 1 into the verb entries; 0 for none. */
  readonly verb: Int32Array;
  /** Index + 1 into the noun entries; 0 for none. */
  readonly noun: Int32Array;
  /** Bits of `Mark` of the phrase that starts there. */
  readonly mark: Int32Array;
  /** The token after that phrase. */
  readonly markEnd: Int32Array;
  /** Folded units of the proclitics before that phrase. */
  readonly markCut: Uint8Array;
  /** Proclitics split off the noun or verb reading (bits of `Proclitic`). */
  readonly proclitics: Uint8Array;
}

/** A document with what was read of its encounters. */
export interface Reading {
  readonly document: Document;
  readonly lexicon: Lexicon;
  readonly words: MeetingWords;
  readonly entities: Entities;
  readonly dates: readonly DateFinding[];
  readonly quotations: readonly Quotation[];
  /** When the text was published, null where unknown. */
  readonly publishedAt: string | null;
  readonly columns: Columns;
  /** Index + 1 of the date that starts at the token. */
  readonly dateAt: Int32Array;
  /** Index + 1 of the date that covers the token. */
  readonly inDate: Int32Array;
  /** The parties read so far, and by token where each stands in them: index + 1, 0 where not yet asked. */
  readonly parties: (Party | null)[];
  readonly partyAt: Int32Array;
  /** What is looked for once in the whole text, when first asked for. */
  readonly memo: Memo;
}

/** What holds for a whole text. */
export interface Memo {
  /** The last token that answers an invitation, -1 for none. */
  answered?: number;
  /** The parties before the token last asked for. */
  readonly before: { at: number; parties: readonly Party[] };
  /** The verb that carries the noun last asked for. */
  readonly support: { noun: number; found: Support | null };
  /** Who speaks where. */
  speech?: Speech;
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

/** Nothing read yet. */
export function openReading(
  document: Document,
  lexicon: Lexicon,
  words: MeetingWords,
  entities: Entities,
  dates: readonly DateFinding[],
  quotations: readonly Quotation[],
  publishedAt: string | null,
): Reading {
  const { count } = document.tokens;
  const columns: Columns = {
    known: uint8Column(count),
    verb: int32Column(count),
    noun: int32Column(count),
    mark: int32Column(count),
    markEnd: int32Column(count),
    markCut: uint8Column(count),
    proclitics: uint8Column(count),
  };
  const reading: Reading = {
    document,
    lexicon,
    words,
    entities,
    dates,
    quotations,
    publishedAt,
    columns,
    dateAt: int32Column(count),
    inDate: int32Column(count),
    parties: [],
    partyAt: int32Column(count),
    memo: {
      dates: new Map(),
      places: new Map(),
      before: { at: -1, parties: [] },
      support: { noun: -1, found: null },
    },
  };
  dates.forEach((date, i) => {
    reading.dateAt[date.tokenFrom] = i + 1;
    reading.inDate.fill(i + 1, date.tokenFrom, date.tokenTo);
  });
  return reading;
}

/** The classes that may stand behind ب ك ل: words that begin a party. */
const AFTER_PREPOSITION = Mark.honorific | Mark.unnamed | Mark.stated | Mark.both | Mark.each;

function lookUp(r: Reading, i: number): void {
  const { tokens, classes, active } = r.document;
  const { known, noun, verb, mark, markEnd, markCut, proclitics } = r.columns;
  known[i] = 1;
  if ((classes[i]! & ClassBit.meeting) === 0 || active[i] !== 1 || tokens.kind[i] !== TokenKind.word) return;
  const splits = r.lexicon.splitter.of(tokens.word[i]!);
  for (let s = 0; s < splits.count; s++) {
    const stem = splits.stem[s]!;
    const bits = splits.proclitics[s]!;
    const plain = (bits & (Proclitic.preposition | Proclitic.lil)) === 0;
    if (noun[i] === 0 && verb[i] === 0) {
      noun[i] = r.words.nouns.get(stem);
      if (plain) verb[i] = r.words.verbs.get(stem);
      // «وزارة» is no «و + زاره»: folding made the ة a pronoun.
      if ((tokens.flags[i]! & TokenFlag.taMarbuta) !== 0) {
        if (itemAt(r.words.nounEntries, noun[i])?.owner) noun[i] = 0;
        if (itemAt(r.words.verbEntries, verb[i])?.object) verb[i] = 0;
      }
      if (noun[i] !== 0 || verb[i] !== 0) proclitics[i] = bits;
    }
    if (mark[i] === 0) {
      const node = r.words.marks.longest(tokens, i, stem);
      if (node === 0) continue;
      mark[i] = r.words.marks.valueOf(node) & (plain ? -1 : AFTER_PREPOSITION);
      markEnd[i] = r.words.marks.end;
      markCut[i] = splits.length[s]!;
    }
  }
}

/** The columns, with a token looked up. */
function columnsAt(r: Reading, i: number): Columns {
  if (r.columns.known[i] === 0) lookUp(r, i);
  return r.columns;
}

/** The verb at a token. */
export const verbAt = (r: Reading, i: number): VerbEntry | undefined =>
  itemAt(r.words.verbEntries, columnsAt(r, i).verb[i]);

/** The noun of meeting at a token. */
export const nounAt = (r: Reading, i: number): NounEntry | undefined =>
  itemAt(r.words.nounEntries, columnsAt(r, i).noun[i]);

/** Bits of `Mark` of the phrase that starts at a token. */
export const markAt = (r: Reading, i: number): number => columnsAt(r, i).mark[i]!;

/** The token after that phrase. */
export const markEndAt = (r: Reading, i: number): number => columnsAt(r, i).markEnd[i]!;

/** Folded units of the proclitics before that phrase. */
export const markCutAt = (r: Reading, i: number): number => columnsAt(r, i).markCut[i]!;

/** Proclitics split off the noun or verb reading (bits of `Proclitic`). */
export const procliticsAt = (r: Reading, i: number): number => columnsAt(r, i).proclitics[i]!;

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
export const isMarked = (r: Reading, i: number, bits: number): boolean => (markAt(r, i) & bits) !== 0;

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
