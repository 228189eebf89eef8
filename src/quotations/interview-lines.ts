import { TokenFlag } from '../text/tokens.js';
import { type Context, isColon, isWordy, punctuation } from './context.js';

/** A line of a page, as tokens. */
export interface Line {
  readonly first: number;
  readonly end: number;
  /** The first token behind the bullet and the label. */
  readonly from: number;
  /** What stands before the colon at its head («س», «الشرق الأوسط»), '' for nothing. */
  readonly label: string;
  /** The first token of the label. */
  readonly labelAt: number;
  readonly bullet: boolean;
  /** It ends with a question mark. */
  readonly asks: boolean;
}

const BREAK = TokenFlag.newline | TokenFlag.block;
/** The most tokens of a label. */
const MAX_LABEL = 7;
/** The question mark may have this many signs behind it. */
const MAX_TAIL = 3;
const QUESTION_MARKS: ReadonlySet<number> = new Set([0x3f, 0x61f]);
const BULLETS: ReadonlySet<number> = new Set([...'*•-–—■▪●◆'].map((sign) => sign.charCodeAt(0)));

/** All lines of a page, those too that look like a menu; one pass. */
export function readLines(context: Context): Line[] {
  const { tokens } = context.document;
  const lines: Line[] = [];
  let first = 0;
  for (let i = 1; i <= tokens.count; i++) {
    if (i < tokens.count && (tokens.flags[i]! & BREAK) === 0) continue;
    lines.push(readLine(context, first, i));
    first = i;
  }
  return lines;
}

function readLine(context: Context, first: number, end: number): Line {
  const { raw, start, end: ends } = context.document.tokens;
  let from = first;
  while (from < end && BULLETS.has(punctuation(context, from))) from++;
  const bullet = from > first;
  const labelAt = from;
  const colon = labelEnd(context, from, end);
  const label = colon > from ? raw.slice(start[from]!, ends[colon - 1]!) : '';
  if (colon > from) from = colon + 1;
  while (from < end && !isWordy(context, from) && context.marks.at[from] === 0) from++;
  return { first, end, from, label, labelAt, bullet, asks: endsInQuestion(context, first, end) };
}

/** The colon behind the first words of a line, 0 where none stands near. */
function labelEnd(context: Context, from: number, end: number): number {
  for (let i = from; i < Math.min(end - 1, from + MAX_LABEL); i++) {
    if (isColon(context, i)) return i;
    if (context.cueAt[i] !== 0) return 0;
  }
  return 0;
}

function endsInQuestion(context: Context, first: number, end: number): boolean {
  for (let i = end - 1; i >= Math.max(first, end - MAX_TAIL); i--) {
    if (QUESTION_MARKS.has(punctuation(context, i))) return true;
    if (isWordy(context, i)) return false;
  }
  return false;
}
