import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { DateFinding } from '../../src/dates/date.js';
import { compileDateWords, findDates, printedDate } from '../../src/dates/find-dates.js';
import { propose } from '../../src/dates/propose.js';
import { Scan } from '../../src/dates/scan.js';
import { type Document, readDocument } from '../../src/document/document.js';
import { compileZoneWords } from '../../src/document/zones.js';
import { NO_NAMES } from '../../src/lexicon/compiled.js';
import { Lexicon } from '../../src/lexicon/lexicon.js';
import { rawOffset } from '../../src/text/tokens.js';

const root = new URL('../../', import.meta.url);

/** Reads a YAML file of the project. */
export const load = <T>(path: string): T => parse(readFileSync(new URL(path, root), 'utf8')) as T;

// The words of dates alone: the other dictionaries take seconds to read.
const lexicon = Lexicon.from({
  date: '2026-01-01',
  ...NO_NAMES,
  words: Object.fromEntries(
    ['zones', 'dates', 'tense', 'hijri-months', 'offices', 'function-words'].map((name) => [
      name,
      load(`dictionaries/${name}.yaml`),
    ]),
  ),
});
const zones = compileZoneWords(lexicon);
const words = compileDateWords(lexicon);
lexicon.vocabulary.sealBase();

export const { hijri } = words;

function read(text: string): Document {
  lexicon.vocabulary.beginDocument();
  return readDocument(text, lexicon, zones, false);
}

/** The dates of a text, written on that day. */
export const datesOf = (text: string, on: string | null = '2016-10-21'): DateFinding[] =>
  findDates(read(text), lexicon, words, on);

/** The date that the page prints. */
export const printedIn = (text: string) => printedDate(read(text), lexicon, words);

/** The stretches that one rule proposes, before any other is heard. */
export function proposedBy(rule: string, text: string): string[] {
  const document = read(text);
  const { tokens } = document;
  return propose(new Scan(document, lexicon, words), 0, tokens.count)
    .filter((piece) => piece.rule === `dates.${rule}`)
    .map((piece) => text.slice(rawOffset(tokens, piece.from, piece.cut), tokens.end[piece.to - 1]));
}
