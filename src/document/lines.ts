import { punctuationAt, TokenFlag, TokenKind, type Tokens } from '../text/tokens.js';

/** One line of a page, or one piece between runs of spaces, as a token range with what its shape tells. */
export interface Line {
  readonly from: number;
  readonly to: number;
  /** Words and numbers, punctuation not counted. */
  readonly words: number;
  /** A full stop, question mark or exclamation mark at the end, closers passed over. */
  readonly stopped: boolean;
  /** Starts with a bullet. */
  readonly bullet: boolean;
  /** Long enough, or stopped and of some length: running text. */
  readonly prose: boolean;
}

/** Fewer wide gaps than this are slips of the keyboard, not the seams of a page whose lines were joined. */
const MIN_GAPS = 4;
const BULLETS = new Set([...'•·●▪◦‣*○■»'].map((c) => c.charCodeAt(0)));
const STOPS = new Set([...'.!?؟…'].map((c) => c.charCodeAt(0)));
const CLOSERS = new Set([...'"”»›’\'“)]'].map((c) => c.charCodeAt(0)));
const PROSE_WORDS = 22;
const STOPPED_PROSE_WORDS = 9;

/** Takes the block flag from tokens behind wide gaps where the page has too few of them to be a joined one. */
export function settleGaps(tokens: Tokens): void {
  const isGap = (i: number) => (tokens.flags[i]! & (TokenFlag.block | TokenFlag.newline)) === TokenFlag.block;
  let gaps = 0;
  for (let i = 0; i < tokens.count && gaps < MIN_GAPS; i++) if (isGap(i)) gaps++;
  if (gaps === 0 || gaps >= MIN_GAPS) return;
  for (let i = 0; i < tokens.count; i++) if (isGap(i)) tokens.flags[i]! &= ~TokenFlag.block;
}

/** The lines of a text. */
export function splitLines(tokens: Tokens): Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (let i = 1; i <= tokens.count; i++)
    if (i === tokens.count || (tokens.flags[i]! & (TokenFlag.newline | TokenFlag.block)) !== 0) {
      lines.push(lineOf(tokens, from, i));
      from = i;
    }
  return tokens.count ? lines : [];
}

function lineOf(tokens: Tokens, from: number, to: number): Line {
  let words = 0;
  for (let i = from; i < to; i++) if (tokens.kind[i] !== TokenKind.punctuation) words++;
  let last = to - 1;
  while (last > from && tokens.kind[last] === TokenKind.punctuation && CLOSERS.has(punctuationAt(tokens, last))) last--;
  const stopped = tokens.kind[last] === TokenKind.punctuation && STOPS.has(punctuationAt(tokens, last));
  return {
    from,
    to,
    words,
    stopped,
    bullet: tokens.kind[from] === TokenKind.punctuation && BULLETS.has(punctuationAt(tokens, from)),
    prose: words >= PROSE_WORDS || (stopped && words >= STOPPED_PROSE_WORDS),
  };
}
