import type { DateFinding } from '../dates/date.js';
import type { Document } from '../document/document.js';
import type { Entities } from '../entities/entities.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { Quotation } from '../quotations/quotation.js';
import { absorbPressConferences, absorbVisits } from './absorb.js';
import { splitApart } from './apart.js';
import { findDrafts, tellsOfEncounters } from './find-drafts.js';
import type { Meeting } from './meeting.js';
import { mergeDrafts } from './merge.js';
import { openReading } from './reading.js';
import { settle } from './settle.js';
import { dateOf } from './when-where.js';
import type { MeetingWords } from './words.js';

export { compileMeetingWords, type MeetingWords } from './words.js';

/** Finds the encounters of a document: mentions by rule, then merged into one entry each. */
export function findMeetings(
  document: Document,
  lexicon: Lexicon,
  words: MeetingWords,
  entities: Entities,
  dates: readonly DateFinding[],
  quotations: readonly Quotation[],
  publishedAt: string | null = null,
): Meeting[] {
  if (!tellsOfEncounters(document)) return [];
  const reading = openReading(document, lexicon, words, entities, dates, quotations, publishedAt);
  const drafts = findDrafts(reading);
  const dayOf = (draft: (typeof drafts)[number]): string | null => {
    const date = dateOf(reading, draft);
    return date < 0 ? null : dates[date]!.value;
  };
  return settle(
    reading,
    splitApart(absorbPressConferences(reading, absorbVisits(reading, mergeDrafts(reading, drafts, dayOf)))),
  );
}
