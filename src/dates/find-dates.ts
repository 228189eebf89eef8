import type { Document } from '../document/document.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { rawOffset } from '../text/tokens.js';
import { type Anchor, readAnchor } from './anchor.js';
import { isoOf, weekdayOf } from './calendar.js';
import { contextAnchor } from './context-anchor.js';
import type { DateFinding } from './date.js';
import { join } from './join.js';
import { printedDate } from './printed-date.js';
import { propose, select } from './propose.js';
import type { Piece, Reading } from './reading.js';
import { type Related, relate } from './relate.js';
import { resolve, type Settled } from './resolve.js';
import { newStory, type Story } from './resolved.js';
import { rules } from './rules.js';
import { Scan } from './scan.js';
import { tenseAt } from './tense.js';
import { compileWords, type DateWords } from './words.js';

export type { DateWords };

/** Reads the date dictionaries. */
export const compileDateWords = (lexicon: Lexicon): DateWords => compileWords(lexicon, rules);

/** Finds and resolves the temporal expressions of a document. `publishedAt` is `YYYY[-MM[-DD[Thh:mm]]]` or null. */
export function findDates(
  document: Document,
  lexicon: Lexicon,
  words: DateWords,
  publishedAt: string | null,
): DateFinding[] {
  const scan = new Scan(document, lexicon, words);
  const pieces = relate(scan, join(scan, select(proposeAll(scan))));
  const printed = publishedAt === null ? printedDate(document, lexicon, words) : null;
  const anchor =
    readAnchor(publishedAt, 'publication') ?? readAnchor(printed?.value ?? null, 'context') ?? contextAnchor(pieces);
  return settle(scan, pieces, anchor);
}

function proposeAll(scan: Scan): Piece[] {
  const { zones, active } = scan.document;
  const pieces: Piece[] = [];
  for (const { from, to, kind } of zones) if (active[from] === 1 && kind !== 'credit') propose(scan, from, to, pieces);
  return pieces;
}

function settle(scan: Scan, pieces: readonly Related[], anchor: Anchor | null): DateFinding[] {
  const story = newStory();
  return pieces.map((piece) => {
    const context = {
      anchor,
      story,
      hijri: scan.words.hijri,
      tense: needsTense(piece.reading) ? tenseAt(scan, piece) : 0,
    } as const;
    const settled = resolve(piece.reading, context);
    tell(story, piece.reading, settled, anchor);
    return finding(scan, piece, settled);
  });
}

/** Only what its own words leave open asks the sentence. */
const needsTense = (r: Reading): boolean =>
  r.later === true ||
  r.part === 'WE' ||
  (r.toward === undefined &&
    r.year === undefined &&
    r.yearShift === undefined &&
    (r.weekday !== undefined || r.month !== undefined));

/** How far from the day of publication a day may lie to be the one the story is at. */
const NEAR = 3;

/** Remembers what a date says for the ones after it. */
function tell(story: Story, reading: Reading, { from, to, type }: Settled, anchor: Anchor | null): void {
  if (Number.isNaN(from) || type === 'DURATION') return;
  if (from === to) story.last = from;
  if (from === to && (anchor === null || Math.abs(from - anchor.number) <= NEAR)) story.day = from;
  if (
    from === to &&
    reading.weekday !== undefined &&
    reading.weekday === weekdayOf(from) &&
    anchor !== null &&
    Math.abs(from - anchor.number) <= 1
  )
    story.weekdays.set(reading.weekday, from);
  const iso = isoOf(from);
  const [year, month, day] = [Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10))];
  if (to - from < 366) story.year = year;
  if (to - from <= 31) story.month = year * 12 + month - 1;
  if (reading.year !== undefined && reading.day !== undefined && reading.calendar !== 'hijri')
    story.years.set(month * 32 + day, year);
}

function finding(scan: Scan, piece: Related, settled: Settled): DateFinding {
  const { tokens } = scan;
  const { reading } = piece;
  return {
    start: rawOffset(tokens, piece.from, piece.cut),
    end: tokens.end[piece.to - 1]!,
    tokenFrom: piece.from,
    tokenTo: piece.to,
    type: settled.type,
    value: settled.value,
    mod: reading.mod ?? null,
    anchor: settled.anchor,
    from: Number.isNaN(settled.from) ? null : isoOf(settled.from),
    to: Number.isNaN(settled.to) ? null : isoOf(settled.to),
    range: piece.range,
    calendar: reading.calendar ?? 'gregorian',
    rule: piece.rule,
    known: knownParts(reading),
    issue: settled.issue ?? (scan.document && isOpen(settled) ? 'unresolved-date' : null),
  };
}

const isOpen = ({ value, type }: Settled): boolean => (type === 'DATE' || type === 'TIME') && value.startsWith('XX');

const knownParts = (r: Reading): string[] => [
  ...(r.year !== undefined ? ['year'] : []),
  ...(r.month !== undefined ? ['month'] : []),
  ...(r.day !== undefined ? ['day'] : []),
  ...(r.weekday !== undefined ? ['weekday'] : []),
  ...(r.clock || r.dayPart || r.middle ? ['time'] : []),
];

export { dateDiagnostics } from './diagnostics.js';
export { printedDate };
