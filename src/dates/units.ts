/** The units that time is counted in. */
export const units = [
  'day',
  'week',
  'month',
  'year',
  'decade',
  'century',
  'hour',
  'minute',
  'second',
  'night',
] as const;
export type Unit = (typeof units)[number];

/** How many of it a unit word says by its own form: singular, dual, plural. */
export type Amount = 'one' | 'two' | 'many';

const LETTERS: Readonly<Record<Unit, readonly [prefix: string, letter: string, factor: number]>> = {
  day: ['P', 'D', 1],
  week: ['P', 'W', 1],
  month: ['P', 'M', 1],
  year: ['P', 'Y', 1],
  decade: ['P', 'DE', 1],
  century: ['P', 'Y', 100],
  hour: ['PT', 'H', 1],
  minute: ['PT', 'M', 1],
  second: ['PT', 'S', 1],
  night: ['P', 'D', 1],
};

/** How many of the next smaller unit make one, for halves and quarters. */
const SMALLER: Readonly<Record<Unit, readonly [count: number, unit: Unit]>> = {
  day: [24, 'hour'],
  week: [7, 'day'],
  month: [30, 'day'],
  year: [12, 'month'],
  decade: [10, 'year'],
  century: [100, 'year'],
  hour: [60, 'minute'],
  minute: [60, 'second'],
  second: [1, 'second'],
  night: [12, 'hour'],
};

/** A length of time: whole units and a part of one more; a null count is an unknown number. */
export interface Length {
  readonly count: number | null;
  readonly unit: Unit;
  /** A further part of the unit, in sixtieths: 30 is a half, 15 a quarter. */
  readonly sixtieths: number;
  /** What is added in a smaller unit: عام «وشهران». */
  readonly rest?: Length | undefined;
}

/** The TIMEX3 value of a length: `P3D`, `PT36H`, `PXM`, `P1Y6M`, `P1DT6H`. */
export function lengthValue(length: Length): string {
  const { count, unit, sixtieths } = length;
  if (length.rest) return sumValue(length);
  const [prefix, letter, factor] = LETTERS[unit];
  if (count === null) return unit === 'century' ? 'PXC' : `${prefix}X${letter}`;
  const whole = count > 0 ? `${count * factor}${letter}` : '';
  if (sixtieths === 0) return prefix + whole;
  const [number, smaller] = SMALLER[unit];
  const part = Math.round((number * sixtieths) / 60);
  const [restPrefix, restLetter] = LETTERS[smaller];
  if (unit === 'century') return `P${count * 100 + part}Y`;
  if (unit === 'decade') return `P${count * 10 + part}Y`;
  return whole
    ? `${prefix}${whole}${restPrefix === prefix ? '' : 'T'}${part}${restLetter}`
    : `${restPrefix}${part}${restLetter}`;
}

/** Two lengths or more as one value; weeks beside other units are days. */
function sumValue(first: Length): string {
  const dates: string[] = [];
  const times: string[] = [];
  let days = 0;
  for (let at: Length | undefined = first; at; at = at.rest) {
    if (daysIn(at.unit) > 0) days += (at.count ?? 0) * daysIn(at.unit);
    else {
      const value = lengthValue({ ...at, rest: undefined });
      if (value.startsWith('PT')) times.push(value.slice(2));
      else dates.push(value.slice(1));
    }
  }
  if (days > 0) dates.push(`${days}D`);
  return `P${dates.join('')}${times.length > 0 ? 'T' : ''}${times.join('')}`;
}

/** True where the second unit is the smaller one. */
export const isSmaller = (unit: Unit, than: Unit): boolean => SIZES.indexOf(unit) > SIZES.indexOf(than);

const SIZES: readonly Unit[] = ['century', 'decade', 'year', 'month', 'week', 'day', 'hour', 'minute', 'second'];

/** Days in one unit, 0 for units that are no whole days. */
export const daysIn = (unit: Unit): number => (unit === 'day' || unit === 'night' ? 1 : unit === 'week' ? 7 : 0);

/** Months in one unit, 0 for units shorter than a month. */
export const monthsIn = (unit: Unit): number =>
  ({ month: 1, year: 12, decade: 120, century: 1200 })[unit as 'month'] ?? 0;
