import { TokenKind } from '../../text/tokens.js';
import type { Scan } from '../scan.js';
import { type NumberMatch, readNumber } from './number.js';
import { readOrdinal } from './ordinal.js';

/** The number of a day in its month, with or without a noun or an article. */
export interface DayNumber extends NumberMatch {
  /** «الـ26», «يوم 26», «السادس والعشرين»: marked as a day by more than its neighbours. */
  readonly marked: boolean;
}

/** Reads the number of a day: `26`, `الـ26`, `يوم 26`, `الثالث`, `اليوم الثالث`, `أول`. */
export function readDayNumber(scan: Scan, i: number): DayNumber | null {
  // Three rules ask this of the same token one after the other.
  if (memo.scan === scan && memo.at === i) return memo.found;
  memo.scan = scan;
  memo.at = i;
  return (memo.found = readDay(scan, i));
}

const memo: { scan: Scan | null; at: number; found: DayNumber | null } = { scan: null, at: -1, found: null };

function readDay(scan: Scan, i: number): DayNumber | null {
  const noun = scan.at(i, 'units');
  if (noun && isDayNoun(scan, noun.index) && scan.isSameLine(noun.to)) {
    const inner = readBare(scan, noun.to);
    return inner && inner.cut === 0 ? { value: inner.value, to: inner.to, cut: noun.cut, marked: true } : null;
  }
  return readBare(scan, i);
}

const isDayNoun = (scan: Scan, index: number): boolean => {
  const { unit, amount } = scan.words.unitWords[index]!;
  return unit === 'day' && amount !== 'many';
};

function readBare(scan: Scan, i: number): DayNumber | null {
  const article = scan.at(i, 'article');
  if (article && article.to === i + 1) {
    const digits = scan.thenDigits(article.to);
    return digits && isDay(digits.value)
      ? { value: digits.value, to: article.to + 1, cut: article.cut, marked: true }
      : null;
  }
  if (scan.tokens.kind[i] === TokenKind.number) {
    const number = readNumber(scan, i);
    return number && isDay(number.value) && number.to === i + 1 ? marked(number, false) : null;
  }
  const ordinal = readOrdinal(scan, i);
  if (ordinal && isDay(ordinal.value)) return marked(ordinal, true);
  const words = readNumber(scan, i);
  return words && isDay(words.value) ? marked(words, false) : null;
}

const marked = ({ value, to, cut }: NumberMatch, marked: boolean): DayNumber => ({ value, to, cut, marked });

const isDay = (n: number): boolean => n >= 1 && n <= 31;
