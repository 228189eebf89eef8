import type { Document } from '../document/document.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { columnOf, int32Column } from '../text/columns.js';
import { itemAt } from '../text/item-at.js';
import type { Sentences } from '../text/sentences.js';
import { TokenFlag, TokenKind, type Tokens } from '../text/tokens.js';
import { type QuotationWords, Sort } from './words.js';

/** A line of this many tokens without a stop at its end is no heading: it goes on in the next. */
const FULL_LINE = 8;
/** A line of fewer tokens is a heading, even where its last word looks like a verb («قلق وتشدد»). */
const HEADING = 4;
/** The most tokens between a verb of speech and the line that opens with its أن. */
const UNFINISHED = 30;
/** The most tokens in a line of a page that breaks its lines. */
const NARROW = 22;
/** How far into a line that أن may stand. */
const THAT_REACH = 12;

/**
 * Sentences with those joined that a line break cut in two: no stop before it, and a verb of speech or a preposition before it,
 * or أن, a preposition or a relative behind it. Pages of the wire services break their lines so.
 */
export function joinWrappedLines(
  { tokens, sentences, zoneOf }: Document,
  lexicon: Lexicon,
  words: QuotationWords,
): Sentences {
  const first: number[] = [];
  const of = int32Column(tokens.count);
  const { splitter } = lexicon;
  const verbAt = (i: number): boolean => {
    const splits = splitter.of(tokens.word[i]!);
    for (let s = 0; s < splits.count; s++) {
      const verb = itemAt(words.verbOf, words.cues.get(splits.stem[s]!));
      if (verb && !verb.ambiguous) return true;
    }
    return false;
  };
  const opensSentence = (i: number): boolean => tokens.raw[tokens.start[i]!] === 'و' || words.cues.has(tokens.word[i]!);
  const sort = (i: number) => words.sorts.get(tokens.word[i]!);
  const startsWithThat = (s: number): boolean => {
    if (s >= sentences.count) return false;
    const start = sentences.first[s]!;
    for (let k = start; k < Math.min(sentences.first[s + 1]!, start + THAT_REACH); k++) {
      if (tokens.kind[k] === TokenKind.punctuation || (k === start && opensSentence(k))) return false;
      if ((sort(k) & Sort.complementiser) !== 0) return true;
    }
    return false;
  };
  /** «وصرح / الناطق باسم الحركة / فلان الفلاني أمس / أن»: a verb of speech whose أن opens one of the next lines. */
  const unfinished = (i: number, s: number): boolean => {
    const opened = first.at(-1)!;
    if (i - opened > UNFINISHED || !verbAt(opened)) return false;
    for (let k = opened; k < i; k++)
      if (tokens.kind[k] === TokenKind.punctuation || (sort(k) & Sort.complementiser) !== 0) return false;
    return startsWithThat(s) || (!opensSentence(i) && (startsWithThat(s + 1) || startsWithThat(s + 2)));
  };
  /** A full line of a narrow column that ends in a comma or a closing mark. */
  const isCutLine = (i: number, line: number): boolean =>
    ',،"»”)'.includes(tokens.raw[tokens.start[i - 1]!]!) &&
    tokens.kind[i] === TokenKind.word &&
    i - line >= FULL_LINE &&
    i - line <= NARROW &&
    !opensSentence(i) &&
    (sort(i) & Sort.opener) === 0;
  let lineStart = 0;
  const wrapped = (i: number, s: number): boolean => {
    const line = lineStart;
    lineStart = i;
    if (i === 0 || (tokens.flags[i]! & TokenFlag.block) !== 0 || zoneOf[i] !== zoneOf[i - 1]) return false;
    if (isInitial(tokens, i)) return true;
    if (isCutLine(i, line)) return true;
    if (tokens.kind[i - 1] === TokenKind.punctuation || tokens.kind[i] === TokenKind.punctuation) return false;
    if (unfinished(i, s)) return true;
    if (verbAt(i - 1)) return i - 1 === line || i - line >= HEADING;
    const linking = Sort.complementiser | Sort.preposition;
    if ((sort(i - 1) & linking) !== 0 || ((sort(i) & (linking | Sort.relative)) !== 0 && i - line > 1)) return true;
    return i - line >= FULL_LINE && !opensSentence(i);
  };
  for (let s = 0; s < sentences.count; s++) {
    const start = sentences.first[s]!;
    if (s === 0 || !wrapped(start, s)) first.push(start);
    of.fill(first.length - 1, start, sentences.first[s + 1]!);
  }
  const count = first.length;
  first.push(tokens.count);
  return { count, first: columnOf(first), of };
}

const LONGEST_INITIAL = 3;

/** «بي.جي. كراولي»: the stop before token `i` belongs to an initial. */
function isInitial({ raw, start, end, kind, flags }: Tokens, i: number): boolean {
  const stop = (k: number) => k >= 0 && kind[k] === TokenKind.punctuation && raw[start[k]!] === '.';
  const short = (k: number) => kind[k] === TokenKind.word && end[k]! - start[k]! <= LONGEST_INITIAL;
  if (i >= 2 && stop(i - 1) && short(i - 2) && short(i) && start[i] === end[i - 1] && start[i - 1] === end[i - 2])
    return true;
  if (i < 4 || kind[i] !== TokenKind.word || (flags[i]! & TokenFlag.newline) !== 0 || !stop(i - 1) || !stop(i - 3))
    return false;
  return short(i - 2) && short(i - 4) && start[i - 2] === end[i - 3]!;
}
