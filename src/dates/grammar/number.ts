import type { Match, Scan } from '../scan.js';

/** A number with the token after it. */
export interface NumberMatch {
  readonly value: number;
  readonly to: number;
  readonly cut: number;
}

/** Reads a whole number at token `i`, in digits (`15`, `20 ألف`) or words (`خمسة وعشرين`, `ألفين وأحد عشر`). */
export function readNumber(scan: Scan, i: number): NumberMatch | null {
  const digits = scan.digits(i);
  if (digits) {
    if (isPartOfDecimal(scan, i)) return null;
    const scale = scan.next(i + 1, 'scales');
    return scale
      ? { value: digits.value * Number(scale.key), to: scale.to, cut: 0 }
      : { value: digits.value, to: i + 1, cut: 0 };
  }
  return readWords(scan, i);
}

/** 1,5 and 1.5: the token before or after is glued by a decimal mark. */
const isPartOfDecimal = (scan: Scan, i: number): boolean =>
  (isDecimalMark(scan, i + 1) && scan.digits(i + 2) !== null) ||
  (isDecimalMark(scan, i - 1) && scan.digits(i - 2) !== null);

const isDecimalMark = (scan: Scan, i: number): boolean =>
  scan.isMark(i, '.,٫٬') && scan.isGlued(i) && scan.isGlued(i + 1);

function readWords(scan: Scan, i: number): NumberMatch | null {
  const first = readGroup(scan, i, 'any') ?? readScale(scan, i);
  if (!first) return null;
  let total = 0;
  let group = first;
  for (;;) {
    const scale = group.scaled ? null : scan.next(group.to, 'scales');
    total += scale ? group.value * Number(scale.key) : group.value;
    const to = scale ? scale.to : group.to;
    const done = { value: total, to, cut: first.cut };
    const at = afterAnd(scan, to);
    if (!scale && !group.scaled) return done;
    const next = at < 0 ? null : readGroup(scan, at, at === to ? 'and' : 'none');
    if (!next || (at === to && next.cut === 0)) return done;
    group = next;
  }
}

interface Group extends NumberMatch {
  readonly scaled?: boolean;
}

function readScale(scan: Scan, i: number): Group | null {
  const scale = scan.at(i, 'scales');
  return scale && { value: Number(scale.key), to: scale.to, cut: scale.cut, scaled: true };
}

/** A number below a thousand. */
function readGroup(scan: Scan, i: number, clitics: 'any' | 'and' | 'none'): Group | null {
  const first = scan.at(i, 'cardinals', clitics);
  if (!first) return null;
  let value = Number(first.key);
  let to = first.to;
  const teen = value < 10 ? scan.next(to, 'cardinals') : null;
  if (teen && teen.key === '10') {
    value += 10;
    to = teen.to;
  } else if (teen && teen.key === '100' && value > 2) {
    value *= 100;
    to = teen.to;
  }
  for (;;) {
    const next = andCardinal(scan, to);
    if (!next || !fits(value, Number(next.key))) return { value, to, cut: first.cut };
    value += Number(next.key);
    to = next.to;
    const ten = Number(next.key) < 10 ? scan.next(to, 'cardinals') : null;
    if (ten?.key === '10') {
      value += 10;
      to = ten.to;
    }
  }
}

/** Units go before tens, hundreds before both. */
const fits = (sum: number, next: number): boolean =>
  sum % 100 === 0 ? next < 100 : sum % 100 < 10 && next >= 20 && next < 100;

function andCardinal(scan: Scan, i: number): Match | null {
  const at = afterAnd(scan, i);
  if (at < 0) return null;
  const match = scan.at(at, 'cardinals', at === i ? 'and' : 'none');
  return match && (at !== i || match.cut === 1) ? match : null;
}

/** The token where a word joined by و is to be read: `i` itself (و glued), or the one after a lone و; -1 at a line's end. */
export function afterAnd(scan: Scan, i: number): number {
  if (!scan.isSameLine(i)) return -1;
  const and = scan.next(i, 'and');
  return and && scan.isSameLine(and.to) ? and.to : i;
}
