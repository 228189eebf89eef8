import type { Anchor } from './anchor.js';
import type { HijriTable } from './hijri.js';
import type { Tense } from './tense.js';

/** A reading with its value, its interval, and what it was counted from. */
export interface Resolved {
  readonly value: string;
  /** First and last day numbers of the stretch; NaN where open or unknown. */
  readonly from: number;
  readonly to: number;
  readonly anchor: 'explicit' | 'publication' | 'context' | 'none';
  readonly issue?: DateIssue | undefined;
}

/** What is doubtful about a date. */
export type DateIssue = 'weekday-clash' | 'ambiguous-date' | 'impossible-date' | 'unresolved-date';

/** What a date may be counted from: the anchor, the sentence, and the dates before it. */
export interface Context {
  readonly anchor: Anchor | null;
  readonly tense: Tense;
  readonly hijri: HijriTable;
  readonly story: Story;
}

/** What the story has said so far. */
export interface Story {
  /** Day number of the day the story is at, NaN where unknown. */
  day: number;
  /** Day number of the day last spoken of, NaN for none. */
  last: number;
  /** The year last spoken of, 0 for none. */
  year: number;
  /** The month last spoken of with its year, as months since year 0; −1 for none. */
  month: number;
  /** The year of each month and day named in full. */
  readonly years: Map<number, number>;
  /** The day each weekday stood for, where it was the day of writing or one beside it. */
  readonly weekdays: Map<number, number>;
}

export const newStory = (): Story => ({
  day: Number.NaN,
  last: Number.NaN,
  year: 0,
  month: -1,
  years: new Map(),
  weekdays: new Map(),
});

/** A value without interval. */
export const unresolved = (value: string, issue?: DateIssue): Resolved => ({
  value,
  from: Number.NaN,
  to: Number.NaN,
  anchor: 'none',
  issue,
});
