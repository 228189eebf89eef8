import type { Unit } from './units.js';

/** Which side of the anchor: before, the same, after; twice as far where the number is two. */
export type Toward = -2 | -1 | 0 | 1 | 2;

/** A time of day as printed. */
export interface Clock {
  readonly hour: number;
  readonly minute: number;
  /** −1 where none are printed. */
  readonly second: number;
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
  readonly calendar?: 'hijri' | undefined;
  readonly year?: number | undefined;
  /** The year counted from the anchor's: من العام الماضي. */
  readonly yearShift?: number | undefined;
  readonly month?: number | undefined;
  /** The month counted from the anchor's: من الشهر الماضي. */
  readonly monthShift?: number | undefined;
  readonly day?: number | undefined;
  /** ISO weekday. */
  readonly weekday?: number | undefined;
  /** The season, or the number of the half or quarter. */
  readonly part?: string | number | undefined;
  /** Which day of its month or year, or which such weekday of it; 0 is the last: أول جمعة من مايو. On a named day, which day of the feast. */
  readonly nth?: number | undefined;
  /** Units of the grain from the anchor: أمس is day −1, الأسبوع المقبل is week 1. */
  readonly shift?: number | undefined;
  /** Units of another size from the anchor: قبل سنتين. */
  readonly ago?: { readonly count: number; readonly unit: Unit } | undefined;
  /** The side of the anchor on which an incomplete date lies; −2 and 2 are one turn further: الأحد قبل الماضي. */
  readonly toward?: Toward | undefined;
  /** The same unit as the one last spoken of: ذلك العام. */
  readonly same?: true | undefined;
  /** TIMEX3 part of day: MO, MI, AF, EV, NI, DT. */
  readonly dayPart?: string | undefined;
  readonly clock?: Clock | undefined;
  /** Midnight or noon. */
  readonly middle?: 'midnight' | 'noon' | undefined;
  /** Value of durations, sets and references. */
  readonly value?: string | undefined;
  /** A reference whose side is that of its sentence: لاحقا. */
  readonly later?: true | undefined;
  /** Stands before a stretch and takes its value: وقت سابق من الأسبوع. */
  readonly earlier?: true | undefined;
  readonly mod?: string | undefined;
  /** A numeric date that could be read with the month first. */
  readonly ambiguous?: true | undefined;
  /** A number that is a day only because of its neighbour: 20 و21 أكتوبر. */
  readonly borrows?: true | undefined;
}

/** A reading with all its fields: the stages behind the rules see readings of one shape, which makes them faster. */
export const whole = (r: Reading): Reading => ({
  grain: r.grain,
  calendar: r.calendar,
  year: r.year,
  yearShift: r.yearShift,
  month: r.month,
  monthShift: r.monthShift,
  day: r.day,
  weekday: r.weekday,
  part: r.part,
  nth: r.nth,
  shift: r.shift,
  ago: r.ago,
  toward: r.toward,
  same: r.same,
  dayPart: r.dayPart,
  clock: r.clock,
  middle: r.middle,
  value: r.value,
  later: r.later,
  earlier: r.earlier,
  mod: r.mod,
  ambiguous: r.ambiguous,
  borrows: r.borrows,
});

/** What one reading says, and over it what another says. */
export const over = (r: Reading, upper: Reading): Reading => ({
  grain: upper.grain,
  calendar: upper.calendar ?? r.calendar,
  year: upper.year ?? r.year,
  yearShift: upper.yearShift ?? r.yearShift,
  month: upper.month ?? r.month,
  monthShift: upper.monthShift ?? r.monthShift,
  day: upper.day ?? r.day,
  weekday: upper.weekday ?? r.weekday,
  part: upper.part ?? r.part,
  nth: upper.nth ?? r.nth,
  shift: upper.shift ?? r.shift,
  ago: upper.ago ?? r.ago,
  toward: upper.toward ?? r.toward,
  same: upper.same ?? r.same,
  dayPart: upper.dayPart ?? r.dayPart,
  clock: upper.clock ?? r.clock,
  middle: upper.middle ?? r.middle,
  value: upper.value ?? r.value,
  later: upper.later ?? r.later,
  earlier: upper.earlier ?? r.earlier,
  mod: upper.mod ?? r.mod,
  ambiguous: upper.ambiguous ?? r.ambiguous,
  borrows: upper.borrows ?? r.borrows,
});

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
