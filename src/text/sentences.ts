import { columnOf, int32Column } from './columns.js';
import { punctuationAt, TokenFlag, TokenKind, type Tokens } from './tokens.js';

/** Sentences as token ranges: sentence `s` holds the tokens `[first[s], first[s + 1])`. */
export interface Sentences {
  readonly count: number;
  readonly first: Int32Array;
  /** The sentence of each token. */
  readonly of: Int32Array;
}

const STOP = 0x2e;
const ENDERS = new Set([...'!?؟…۔'].map((c) => c.charCodeAt(0)));
const CLOSERS = new Set([...'"”»›’\'“)]}'].map((c) => c.charCodeAt(0)));
/** Lines at least this long that end without a mark may be wrapped in mid-sentence. */
const WRAPPED_LINE = 80;

/** True for a full stop that ends nothing: د. فلان, 1.5, U.S., a row of dots in mid-sentence. */
function isInnerStop(tokens: Tokens, i: number): boolean {
  const { start, end, kind, flags, raw } = tokens;
  const next = i + 1;
  if (next < tokens.count && kind[next] === TokenKind.punctuation && raw.charCodeAt(start[next]!) === STOP) return true;
  const glued = next < tokens.count && (flags[next]! & TokenFlag.space) === 0;
  if (i === 0 || (flags[i]! & TokenFlag.space) !== 0) return false;
  const before = kind[i - 1];
  const length = end[i - 1]! - start[i - 1]!;
  if (before === TokenKind.number && glued && kind[next] === TokenKind.number) return true;
  if ((before === TokenKind.word || before === TokenKind.latin) && length <= 1) return true;
  return before === TokenKind.latin && glued && kind[next] === TokenKind.latin;
}

/** True where the text goes on after the line break before token `i`. */
function isWrapped(tokens: Tokens, i: number, lineStart: number): boolean {
  if ((tokens.flags[i]! & TokenFlag.block) !== 0) return false;
  if (tokens.kind[i - 1] === TokenKind.punctuation) {
    const code = punctuationAt(tokens, i - 1);
    if (code === STOP || ENDERS.has(code) || code === 0x3a) return false;
  }
  return tokens.end[i - 1]! - tokens.start[lineStart]! >= WRAPPED_LINE && tokens.kind[i] === TokenKind.word;
}

/**
 * Splits tokens into sentences. Full stops in abbreviations and numbers end nothing, closing quotation marks and brackets
 * stay with the sentence before, and a line break ends a sentence unless the line was wrapped.
 */
export function splitSentences(tokens: Tokens): Sentences {
  const { count, kind, flags } = tokens;
  const of = int32Column(count);
  const first: number[] = [];
  let lineStart = 0;
  let ended = true;
  for (let i = 0; i < count; i++) {
    let begins = ended;
    const isPunctuation = kind[i] === TokenKind.punctuation;
    const code = isPunctuation ? punctuationAt(tokens, i) : 0;
    if (i > 0 && (flags[i]! & (TokenFlag.newline | TokenFlag.block)) !== 0) {
      if (!isWrapped(tokens, i, lineStart)) begins = true;
      lineStart = i;
    } else if (ended && isPunctuation && i > 0) {
      // A closer, or a further stop, right after the end belongs to the sentence that ended.
      if ((CLOSERS.has(code) && (flags[i]! & TokenFlag.space) === 0) || code === STOP || ENDERS.has(code))
        begins = false;
    }
    if (begins) {
      first.push(i);
      ended = false;
    }
    of[i] = first.length - 1;
    if (isPunctuation) {
      if (code === STOP) ended = !isInnerStop(tokens, i);
      else if (ENDERS.has(code)) ended = true;
    } else ended = false;
  }
  const sentenceCount = first.length;
  first.push(count);
  return { count: sentenceCount, first: columnOf(first), of };
}
