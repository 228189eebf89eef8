import type { Span } from '../text/span.js';
import type { DateIssue } from './resolved.js';

/** One temporal expression with its TIMEX3 reading. */
export interface DateFinding extends Span {
  /** Token range. */
  readonly tokenFrom: number;
  readonly tokenTo: number;
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  /** TIMEX3 value; X digits where unresolved. */
  readonly value: string;
  /** TIMEX3 mod: START, MID, END, APPROX, LESS_THAN, MORE_THAN, EQUAL_OR_LESS, EQUAL_OR_MORE, BEFORE, AFTER; null for none. */
  readonly mod: string | null;
  /** What the value was resolved against. */
  readonly anchor: 'explicit' | 'publication' | 'context' | 'none';
  /** First and last day of the interval, `YYYY-MM-DD`; null where open or unresolved. */
  readonly from: string | null;
  readonly to: string | null;
  /** The same number on the two halves of a range, 0 for none. */
  readonly range: number;
  readonly calendar: 'gregorian' | 'hijri';
  readonly rule: string;
  /** The parts the text itself names (`year`, `month`, `day`, `weekday`, `time`); the others are implied. */
  readonly known: readonly string[];
  /** What is doubtful about it, null for nothing. */
  readonly issue: DateIssue | null;
}
