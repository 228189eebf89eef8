import type { Document } from '../document/document.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { DateFinding } from './date.js';

/** The words that dates are made of. */
export type DateWords = Readonly<Record<string, never>>;

/** Reads the date dictionaries. */
export const compileDateWords = (_lexicon: Lexicon): DateWords => ({});

/** Finds and resolves the temporal expressions of a document. `publishedAt` is `YYYY[-MM[-DD[Thh:mm]]]` or null. */
export const findDates = (
  _document: Document,
  _lexicon: Lexicon,
  _words: DateWords,
  _publishedAt: string | null,
): DateFinding[] => [];
