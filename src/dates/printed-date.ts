import type { Document } from '../document/document.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { rawOffset } from '../text/tokens.js';
import { isoOf } from './calendar.js';
import { join } from './join.js';
import { propose, select } from './propose.js';
import type { Reading } from './reading.js';
import { resolveDay } from './resolve-day.js';
import { newStory } from './resolved.js';
import { Scan } from './scan.js';
import type { DateWords } from './words.js';

/** The day of publication as the page prints it: the first full date of a dateline zone, never one of the story. */
export function printedDate(
  document: Document,
  lexicon: Lexicon,
  words: DateWords,
): { value: string; start: number; end: number } | null {
  let scan: Scan | null = null;
  for (const zone of document.zones) {
    if (zone.kind !== 'dateline') continue;
    scan ??= new Scan(document, lexicon, words);
    for (const { from, to, cut, reading } of join(scan, select(propose(scan, zone.from, zone.to)))) {
      if (!isFull(reading)) continue;
      const day = resolveDay(reading, { anchor: null, tense: 0, hijri: words.hijri, story: newStory() });
      if (Number.isNaN(day.from)) continue;
      const { tokens } = document;
      return { value: isoOf(day.from), start: rawOffset(tokens, from, cut), end: tokens.end[to - 1]! };
    }
  }
  return null;
}

const isFull = (r: Reading): boolean =>
  r.grain === 'day' && r.year !== undefined && r.month !== undefined && r.day !== undefined;
