import { type DateWords, printedDate } from '../dates/find-dates.js';
import type { Document } from '../document/document.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { readPublishedAt } from '../options.js';
import type { Diagnostic } from './record.js';

/** The publication date that counts, and what is to be said about it. */
export interface Publication {
  readonly publishedAt: string | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The publication date: the given one, else the one a date line of the page prints (never one of the story). Where both stand and differ by
 * more than a day's shift the given one wins and the clash is told; an unreadable one counts as unknown.
 */
export function settlePublication(
  document: Document,
  lexicon: Lexicon,
  words: DateWords,
  given: string | null,
): Publication {
  const printed = printedDate(document, lexicon, words);
  if (given === null || given.trim() === '') return { publishedAt: printed?.value ?? null, diagnostics: [] };
  const read = readPublishedAt(given);
  if (!read) return { publishedAt: printed?.value ?? null, diagnostics: [unreadable(given)] };
  if (!printed || daysApart(read, printed.value) <= 1) return { publishedAt: read, diagnostics: [] };
  const { start, end } = printed;
  const text = document.raw.slice(start, end);
  const message = `the page prints ${printed.value}, publishedAt says ${read}: the given date counts`;
  return { publishedAt: read, diagnostics: [{ code: 'publication-date-clash', message, start, end, text }] };
}

const unreadable = (given: string): Diagnostic => ({
  code: 'unreadable-publication-date',
  message: `publishedAt ${JSON.stringify(given.slice(0, 40))} is no date: give YYYY, YYYY-MM, YYYY-MM-DD or an ISO date-time; it counts as unknown`,
});

/** Days between two dates; 0 where they agree as far as the shorter one goes. */
function daysApart(a: string, b: string): number {
  const length = Math.min(a.length, b.length, 10);
  if (a.slice(0, length) === b.slice(0, length)) return 0;
  if (length < 10) return Number.POSITIVE_INFINITY;
  return Math.abs(Date.parse(`${a.slice(0, 10)}T00:00Z`) - Date.parse(`${b.slice(0, 10)}T00:00Z`)) / 86_400_000;
}
