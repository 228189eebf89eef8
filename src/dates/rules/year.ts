import { TokenKind } from '../../text/tokens.js';
import { readYear } from '../grammar/year-number.js';
import { isAmount } from '../grammar/year-tail.js';
import type { DateRule } from '../rule.js';
import type { Scan } from '../scan.js';

/** A year: «عام 2003», «العام 1983», «في 1962», «منذ 2009», «(1990-1995)», «عام سبعة وستين», حدود «1967». */
export const year: DateRule = {
  name: 'year',
  starts: ['digits', 'digits:mark', 'digits:alone', 'units:year'],
  read(scan, i) {
    const found = readYear(scan, i);
    if (!found || isAmount(scan, found.to) || (!found.marked && !isYearHere(scan, i))) return null;
    const reading = {
      grain: 'year',
      year: found.year,
      ...(found.calendar ? { calendar: found.calendar } : {}),
    } as const;
    return { from: i, to: found.to, cut: found.cut, reading };
  },
};

const STRONG = ['in', 'since', 'ago', 'after'];

/** An unmarked number of four digits is a year behind a word of time, as one end of a range, or alone in brackets. */
function isYearHere(scan: Scan, i: number): boolean {
  const { value } = scan.digits(i)!;
  if (value < 1700 || value > 2100 || scan.before(i, 'numbered')) return false;
  if (isLinked(scan, i)) return true;
  // في 2000 قرية: a round number before a noun counts it.
  if (value % 100 === 0 && scan.isSameLine(i + 1) && scan.tokens.kind[i + 1] === TokenKind.word) return false;
  const cue = scan.before(i, 'cues');
  if (cue && STRONG.includes(cue.key)) return !scan.next(i + 1, 'units');
  if (scan.before(i, 'edges') || scan.before(i, 'seasons') || scan.before(i, 'months')) return true;
  return isNamedByYear(scan, i) || (scan.isMark(i - 1, '(') && scan.isMark(i + 1, ')'));
}

/** حدود «1967», انتخابات «2016», اتفاق الطائف «1989»: what is called by its year, with one word of its name between or none. */
function isNamedByYear(scan: Scan, i: number): boolean {
  if (!scan.isSameLine(i) || scan.digits(i)!.value < 1900) return false;
  if (scan.before(i, 'dated') || scan.at(i - 2, 'dated')?.to === i) return true;
  return scan.hasArticle(i - 1) && scan.before(i - 1, 'dated') !== null;
}

/** `1983 حتى 1984`, `عامي 2011 و2013`, `1990-1995`: of numbers joined by و the first one must be a year itself. */
function isLinked(scan: Scan, i: number): boolean {
  const noun = (at: number) => (scan.next(at, 'units') ? at + 1 : at);
  const link = scan.next(i + 1, 'connectors');
  const pair = scan.at(i + 1, 'and') === null || scan.before(i, 'cues')?.key === 'between';
  if (link && pair && isYearSize(scan, noun(link.to)) && !isAmount(scan, noun(link.to) + 1)) return true;
  if (scan.isMark(i + 1, '-–/') && isYearSize(scan, i + 2)) return !(scan.isMark(i + 3, '-') && scan.digits(i + 4));
  if (scan.isMark(i - 1, '-–/') && isYearSize(scan, i - 2)) return true;
  const back = scan.before(i, 'connectors');
  if (!back || !isYearSize(scan, i - 2)) return false;
  return readYear(scan, i - 3)?.marked === true || isYearHere(scan, i - 2);
}

function isYearSize(scan: Scan, i: number): boolean {
  const digits = scan.digits(i);
  return digits !== null && digits.width === 4 && digits.value >= 1700 && digits.value <= 2100;
}
