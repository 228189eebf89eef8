import type { WordTable } from '../match/word-table.js';
import { punctuationAt, TokenFlag, TokenKind, type Tokens } from '../text/tokens.js';
import { type Line, splitLines } from './lines.js';

/** What a word says of a line break beside it, as bits. */
export const Wrap = {
  /** No line ends with it: في, أن, الذي. */
  goesOn: 1,
  /** No line begins with it: الذي, أن. */
  cameFrom: 2,
} as const;

/** A line of a text that is broken at a width has at most this many characters. */
const WIDEST = 130;
/** A line shorter than this, or than this share of the usual length, is a heading or the end of a paragraph. */
const NARROWEST = 36;
const FULL_SHARE = 0.7;
/** The last line of a paragraph is no longer than this many times the usual one. */
const WIDER = 1.3;
/** A text is broken at a width where so many paragraphs, and so great a share of its lines, say so. */
const MIN_PARAGRAPHS = 3;
const OPEN_SHARE = 0.2;
const COMMAS = new Set([...'،,'].map((c) => c.charCodeAt(0)));

/**
 * Takes the newline flag from tokens at which a sentence goes on over a line break, so that no later stage sees the break:
 * in texts broken at a width (mails, wires, old sites), behind a comma, and beside a word that no line ends or begins with.
 * Offsets stay as they are.
 */
export function unwrapLines(tokens: Tokens, words: WordTable): void {
  const lines = splitLines(tokens);
  const paragraphs = brokenParagraphs(tokens, lines);
  for (let n = 1; n < lines.length; n++) {
    const [line, next] = [lines[n - 1]!, lines[n]!];
    if (!mayGoOn(tokens, line, next)) continue;
    const last = line.to - 1;
    const soft =
      paragraphs[n] === 1 ||
      isComma(tokens, last) ||
      (words.get(tokens.word[last]!) & Wrap.goesOn) !== 0 ||
      (words.get(tokens.word[next.from]!) & Wrap.cameFrom) !== 0;
    if (soft) tokens.flags[next.from]! &= ~TokenFlag.newline;
  }
}

/** No blank line between them, no stop at the end of the first, no bullet before either. */
const mayGoOn = (tokens: Tokens, line: Line, next: Line): boolean =>
  !line.stopped && !line.bullet && !next.bullet && (tokens.flags[next.from]! & TokenFlag.block) === 0;

const lengthOf = (tokens: Tokens, { from, to }: Line): number => tokens.end[to - 1]! - tokens.start[from]!;

const isComma = (tokens: Tokens, i: number): boolean =>
  tokens.kind[i] === TokenKind.punctuation && COMMAS.has(punctuationAt(tokens, i));

/**
 * 1 for each line that goes on with the one before in a text broken at a width: runs of full lines without a stop, each run
 * closed by a stopped line that is no longer than they are. Lists of headlines have no such end.
 */
function brokenParagraphs(tokens: Tokens, lines: readonly Line[]): Uint8Array {
  const goesOn = new Uint8Array(lines.length);
  const lengths = lines.map((line) => lengthOf(tokens, line));
  const open = (n: number) =>
    n + 1 < lines.length && lengths[n]! <= WIDEST && mayGoOn(tokens, lines[n]!, lines[n + 1]!);
  const usual = lengths.filter((length, n) => length >= NARROWEST && open(n)).sort((a, b) => a - b);
  const width = usual[usual.length >> 1] ?? 0;
  const full = Math.max(NARROWEST, width * FULL_SHARE);
  let paragraphs = 0;
  let joined = 0;
  for (let n = 0; n < lines.length; n++) {
    if (!open(n) || lengths[n]! < full) continue;
    const first = n;
    while (open(n) && lengths[n]! >= full) n++;
    if (!lines[n]!.stopped || lengths[n]! > width * WIDER) continue;
    goesOn.fill(1, first + 1, n + 1);
    paragraphs++;
    joined += n - first;
  }
  return paragraphs >= MIN_PARAGRAPHS && joined >= lines.length * OPEN_SHARE ? goesOn : new Uint8Array(lines.length);
}
