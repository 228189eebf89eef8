import type { Unit } from './units.js';

/** Which side of the anchor: before, the same, after; twice as far where the number is two. */
export type Toward = -2 | -1 | 0 | 1 | 2;

/** A time of day as printed. */
export interface Clock {
  readonly hour: number;
  readonly minute: number;
  /** `Z`, an offset such as `+03:00`, or empty for the local time of the text. */
  readonly zone: string;
}

/** What a reading covers: one unit of the calendar, or something that is no stretch of it. */
export type Grain =
  | Exclude<Unit, 'hour' | 'minute' | 'second' | 'night'>
  | 'season'
  | 'half'
  | 'quarter'
  | 'time'
  | 'duration'
  | 'set'
  | 'reference'
  | 'fragment'
  | 'nothing';

/**
 * What an expression says, before it is resolved: the known parts only. Two readings join by uniting their fields.
 * `fragment` readings (مساء, مطلع) live only as part of another; `nothing` keeps a stretch free of dates.
 */
export interface Reading {
  readonly grain: Grain;
  readonly calendar?: 'hijri';
  readonly year?: number;
  /** The year counted from the anchor's: من العام الماضي. */
  readonly yearShift?: number;
  readonly month?: number;
  /** The month counted from the anchor's: من الشهر الماضي. */
  readonly monthShift?: number;
  readonly day?: number;
  /** ISO weekday. */
  readonly weekday?: number;
  /** The season, or the number of the half or quarter. */
  readonly part?: string | number;
  /** Units of the grain from the anchor: أمس is day −1, الأسبوع المقبل is week 1. */
  readonly shift?: number;
  /** Units of another size from the anchor: قبل سنتين. */
  readonly ago?: { readonly count: number; readonly unit: Unit };
  /** The side of the anchor on which an incomplete date lies; −2 and 2 are one turn further: الأحد قبل الماضي. */
  readonly toward?: Toward;
  /** The same unit as the one last spoken of: ذلك العام. */
  readonly same?: true;
  /** TIMEX3 part of day: MO, MI, AF, EV, NI, DT. */
  readonly dayPart?: string;
  readonly clock?: Clock;
  /** Midnight or noon. */
  readonly middle?: 'midnight' | 'noon';
  /** Value of durations, sets and references. */
  readonly value?: string;
  /** A reference whose side is that of its sentence: لاحقا. */
  readonly later?: true;
  /** Stands before a stretch and takes its value: وقت سابق من الأسبوع. */
  readonly earlier?: true;
  readonly mod?: string;
  /** A numeric date that could be read with the month first. */
  readonly ambiguous?: true;
  /** A number that is a day only because of its neighbour: 20 و21 أكتوبر. */
  readonly borrows?: true;
}

/** A stretch of tokens with what it says. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  /** Folded units of proclitics before the first token's own letters. */
  readonly cut: number;
  readonly reading: Reading;
  readonly rule: string;
}

/** What a rule gives: the piece without its name. */
export type Proposal = Omit<Piece, 'rule'>;
