import type { DateFinding } from './date.js';
import type { DateIssue } from './resolved.js';

/** One doubt about a date, with its place. */
export interface DateDiagnostic {
  readonly code: DateIssue;
  readonly message: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const MESSAGES: Readonly<Record<DateIssue, (value: string) => string>> = {
  'weekday-clash': (value) => `the weekday does not fall on ${value}`,
  'ambiguous-date': (value) => `read day first as ${value}; it could be month first`,
  'impossible-date': (value) => `no such day: ${value}`,
  'unresolved-date': (value) => `nothing to count it from: ${value}`,
};

/** The doubts about the dates of a document, in text order. */
export const dateDiagnostics = (findings: readonly DateFinding[], raw: string): DateDiagnostic[] =>
  findings.flatMap(({ issue, value, start, end }) =>
    issue ? [{ code: issue, message: MESSAGES[issue](value), start, end, text: raw.slice(start, end) }] : [],
  );
