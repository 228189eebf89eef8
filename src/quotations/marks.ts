import type { Document } from '../document/document.js';
import { int32Column, uint8Column } from '../text/columns.js';
import { punctuationAt, TokenFlag, TokenKind, type Tokens } from '../text/tokens.js';

/** One stretch in quotation marks, as tokens: `open` is the opening mark, `[from, to)` the words within. */
export interface Marked {
  readonly open: number;
  readonly from: number;
  readonly to: number;
  /** The token after the closing mark, or `to` where there is none. */
  readonly after: number;
  readonly closed: boolean;
}

/** All marked stretches of a document. */
export interface Marks {
  readonly all: readonly Marked[];
  /** Index + 1 of the stretch that opens at a token, 0 for none. */
  readonly at: Int32Array;
  /** 1 for every quotation mark. */
  readonly isMark: Uint8Array;
  /** Index + 1 of the innermost closed stretch that holds a token, 0 for none. */
  readonly within: Int32Array;
  /** Index + 1 of the stretch that a closing mark ends, at the mark; 0 elsewhere. */
  readonly closing: Int32Array;
}

const OPENERS = '«“„‹‘❝';
const CLOSERS = '»”›’❞‟';
const STRAIGHT = '"\'＂';
/** More open stretches than this inside each other are slips. */
const MAX_DEPTH = 3;
/** A stretch that goes over this many paragraphs has lost its end. */
const MAX_PARAGRAPHS = 4;
/** No stretch without an end is longer, in tokens; this keeps a page of opening marks linear. */
const MAX_UNCLOSED = 300;
const TATWEEL = 0x640;

const Side = { none: 0, open: 1, close: 2, either: 3 } as const;

interface Open {
  readonly token: number;
  readonly glyph: number;
  readonly paragraph: number;
}

/**
 * Pairs the quotation marks of the active zones, in one pass. The glyph and the spaces around it tell the side (reversed and
 * straight marks have only the spaces); a stretch without an end goes to its natural break: `breaks[token]`.
 */
export function pairMarks(document: Document, breaks: Int32Array): Marks {
  const { tokens, sentences, active } = document;
  const at = int32Column(tokens.count);
  const isMark = uint8Column(tokens.count);
  const all: Marked[] = [];
  const stack: Open[] = [];
  const add = (marked: Marked) => {
    if (marked.to > marked.from) at[marked.open] = all.push(marked);
  };
  const abandon = (open: Open, soon = false) => {
    const sentence = sentences.first[sentences.of[open.token]! + 1]!;
    const natural = Math.min(breaks[open.token]!, open.token + MAX_UNCLOSED);
    const to = Math.max(open.token + 1, soon ? Math.min(sentence, natural) : natural);
    add({ open: open.token, from: open.token + 1, to, after: to, closed: false });
  };
  let paragraph = 0;
  for (let i = 0; i < tokens.count; i++) {
    if (i > 0 && startsParagraph(document, i)) paragraph++;
    if (active[i] === 0 || tokens.kind[i] !== TokenKind.punctuation) continue;
    const glyph = punctuationAt(tokens, i);
    if (!isQuote(glyph) || isApostrophe(tokens, i, glyph)) continue;
    isMark[i] = 1;
    if (isDoubled(tokens, i, glyph)) {
      isMark[i + 1] = 1;
      continue;
    }
    while (stack.length > 0 && paragraph - stack[0]!.paragraph > MAX_PARAGRAPHS) abandon(stack.shift()!);
    const top = stack.at(-1);
    let side = sideOf(tokens, i, glyph);
    if (side === Side.either) side = top && isStraight(top.glyph) === isStraight(glyph) ? Side.close : Side.open;
    if (side === Side.open && top && isStraight(glyph) && isStraight(top.glyph) && top.token === i - 1)
      side = Side.close;
    if (side === Side.close) {
      if (!top && !(isStraight(glyph) && opensGlued(document, i, glyph))) continue;
      if (!top) {
        stack.push({ token: i, glyph, paragraph });
        continue;
      }
      const matching = findMatch(stack, glyph);
      while (stack.length > matching + 1) abandon(stack.pop()!);
      const open = stack.pop()!;
      add({
        open: open.token,
        from: open.token + 1,
        to: trimEnd(tokens, isMark, open.token + 1, i),
        after: i + 1,
        closed: true,
      });
      continue;
    }
    // A straight mark inside a straight one, and one in a later paragraph, begins anew: the one before lost its end.
    if (top && (top.paragraph < paragraph || (isStraight(glyph) && top.glyph === glyph)))
      abandon(stack.pop()!, top.paragraph === paragraph);
    if (stack.length === MAX_DEPTH) abandon(stack.shift()!);
    stack.push({ token: i, glyph, paragraph });
  }
  for (const open of stack) abandon(open);
  all.sort((a, b) => a.open - b.open);
  all.forEach((marked, index) => {
    at[marked.open] = index + 1;
  });
  return { all, at, isMark, within: innermost(all, tokens.count), closing: closings(all, tokens.count) };
}

function closings(all: readonly Marked[], count: number): Int32Array {
  const closing = int32Column(count);
  all.forEach((marked, index) => {
    if (marked.closed) closing[marked.after - 1] = index + 1;
  });
  return closing;
}

/** The innermost closed stretch of each token; stretches nest three deep at most, so this is linear. */
function innermost(all: readonly Marked[], count: number): Int32Array {
  const within = int32Column(count);
  all.forEach((marked, index) => {
    if (marked.closed) within.fill(index + 1, marked.from, marked.to);
  });
  return within;
}

/** The end of the paragraph, or of the first sentence that `reports` follows, for each token; right to left, linear. */
export function naturalBreaks(document: Document, reports: (token: number) => boolean): Int32Array {
  const { tokens, sentences, active } = document;
  const breaks = int32Column(tokens.count);
  let end = tokens.count;
  for (let i = tokens.count - 1; i >= 0; i--) {
    if (active[i] === 0) end = i;
    breaks[i] = end;
    if (i > 0 && sentences.first[sentences.of[i]!] === i && (startsParagraph(document, i) || reports(i))) end = i;
  }
  return breaks;
}

/** True where a paragraph starts at a token. */
export function startsParagraph({ tokens, sentences }: Document, i: number): boolean {
  const brk = TokenFlag.newline | TokenFlag.block;
  return (tokens.flags[i]! & brk) !== 0 && sentences.first[sentences.of[i]!] === i;
}

const isQuote = (code: number): boolean =>
  code === 0x22 ||
  code === 0x27 ||
  (code > 0x7f && (inSet(OPENERS, code) || inSet(CLOSERS, code) || inSet(STRAIGHT, code)));

const inSet = (set: string, code: number): boolean => set.includes(String.fromCharCode(code));
const isStraight = (code: number): boolean => code === 0x22 || code === 0x27 || code === 0xff02;

const spaceBefore = (tokens: Tokens, i: number): boolean =>
  i >= tokens.count || (tokens.flags[i]! & TokenFlag.space) !== 0;

/** A mark inside a word: O'Neil, القرآن'. */
function isApostrophe(tokens: Tokens, i: number, glyph: number): boolean {
  if (glyph !== 0x27 && glyph !== 0x2019 && glyph !== 0x2018) return false;
  const word = (k: number) => k >= 0 && k < tokens.count && tokens.kind[k] === TokenKind.latin;
  return word(i - 1) && word(i + 1) && !spaceBefore(tokens, i) && !spaceBefore(tokens, i + 1);
}

/** The first of two equal marks in a row with nothing between («''قال''»). */
const isDoubled = (tokens: Tokens, i: number, glyph: number): boolean =>
  i + 1 < tokens.count &&
  tokens.kind[i + 1] === TokenKind.punctuation &&
  punctuationAt(tokens, i + 1) === glyph &&
  !spaceBefore(tokens, i + 1) &&
  (glyph === 0x27 || !spaceBefore(tokens, i + 2) || spaceBefore(tokens, i));

function sideOf(tokens: Tokens, i: number, glyph: number): number {
  const doubled =
    i > 0 &&
    tokens.kind[i - 1] === TokenKind.punctuation &&
    !spaceBefore(tokens, i) &&
    punctuationAt(tokens, i - 1) === glyph;
  const before = spaceBefore(tokens, doubled ? i - 1 : i) || opensAfter(tokens, i - 1);
  const next = i + 1;
  const after = spaceBefore(tokens, next) || isWordless(tokens, next);
  if (before && !after) return Side.open;
  if (after && !before) return Side.close;
  if (inSet(OPENERS, glyph)) return Side.open;
  if (inSet(CLOSERS, glyph)) return Side.close;
  return Side.either;
}

/** The longest way to the end of a stretch whose opening mark is glued to the word before, in tokens. */
const GLUED_REACH = 120;

/** «وأضاف الوزير" لن نقبل"»: a mark glued to the word before opens where a second one of its kind closes in the same paragraph. */
function opensGlued(document: Document, i: number, glyph: number): boolean {
  const { tokens } = document;
  if (i === 0 || tokens.kind[i - 1] !== TokenKind.word || isWordless(tokens, i + 1)) return false;
  for (let k = i + 1; k < Math.min(tokens.count, i + GLUED_REACH) && !startsParagraph(document, k); k++)
    if (tokens.kind[k] === TokenKind.punctuation && punctuationAt(tokens, k) === glyph)
      return sideOf(tokens, k, glyph) === Side.close;
  return false;
}

/** A bracket, a dash, a tatweel or a one-letter word (بـ"…", ل«…») glued before an opening mark. */
function opensAfter(tokens: Tokens, k: number): boolean {
  if (k < 0) return true;
  const code = tokens.raw.charCodeAt(tokens.end[k]! - 1);
  if (code === TATWEEL) return true;
  if (tokens.kind[k] === TokenKind.word) return tokens.end[k]! - tokens.start[k]! === 1;
  return tokens.kind[k] === TokenKind.punctuation && '([{-–—:،,'.includes(String.fromCharCode(code));
}

const isWordless = (tokens: Tokens, k: number): boolean =>
  k < tokens.count &&
  tokens.kind[k] === TokenKind.punctuation &&
  '.,،؛;:!؟?)]}…»”'.includes(String.fromCharCode(punctuationAt(tokens, k)));

/** The stack entry that a closing mark ends: the nearest of its own family, else the top. */
function findMatch(stack: readonly Open[], glyph: number): number {
  for (let k = stack.length - 1; k >= 0; k--) if (familyOf(stack[k]!.glyph) === familyOf(glyph)) return k;
  return stack.length - 1;
}

const FAMILIES = ['«»', '“”„❝❞‟', '‹›', '‘’', '"＂', "'"];
const familyOf = (glyph: number): number => FAMILIES.findIndex((family) => inSet(family, glyph));

/** The end of the words before a closing mark. */
function trimEnd(tokens: Tokens, isMark: Uint8Array, from: number, to: number): number {
  let end = to;
  while (end > from && isMark[end - 1] === 1 && tokens.start[end]! === tokens.end[end - 1]!) end--;
  return end;
}
