import type { DateFinding } from '../dates/date.js';
import type { Document } from '../document/document.js';
import type { Entities } from '../entities/entities.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { Quotation } from '../quotations/quotation.js';
import type { Meeting } from './meeting.js';

/** The words of encounters. */
export type MeetingWords = Readonly<Record<string, never>>;

/** Reads the dictionaries of encounters. */
export const compileMeetingWords = (_lexicon: Lexicon): MeetingWords => ({});

/** Finds the encounters of a document. */
export const findMeetings = (
  _document: Document,
  _lexicon: Lexicon,
  _words: MeetingWords,
  _entities: Entities,
  _dates: readonly DateFinding[],
  _quotations: readonly Quotation[],
): Meeting[] => [];
