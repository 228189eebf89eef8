import type { DateWords } from '../dates/find-dates.js';
import type { Document } from '../document/document.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { readPublishedAt } from '../options.js';
import type { Diagnostic } from './record.js';

/** The publication date that counts, and what is to be said about it. */
export interface Publication {
  readonly publishedAt: string | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** The given date wins over the one the page prints; an unreadable one counts as unknown. */
export function settlePublication(
  _document: Document,
  _lexicon: Lexicon,
  _words: DateWords,
  given: string | null,
): Publication {
  if (given === null || given === '') return { publishedAt: null, diagnostics: [] };
  const read = readPublishedAt(given);
  if (read) return { publishedAt: read, diagnostics: [] };
  return {
    publishedAt: null,
    diagnostics: [
      {
        code: 'unreadable-publication-date',
        message: `publishedAt ${JSON.stringify(given.slice(0, 40))} is no date: give YYYY, YYYY-MM, YYYY-MM-DD or an ISO date-time; it counts as unknown`,
      },
    ],
  };
}
