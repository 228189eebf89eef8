import { type LengthMatch, readLength } from '../grammar/length.js';
import type { Proposal, Reading } from '../reading.js';
import type { DateRule } from '../rule.js';
import type { Scan } from '../scan.js';
import { type Length, monthsIn, type Unit } from '../units.js';

/** A length counted from now: «قبل يومين», «قبل أربع سنوات», «بعد ثلاثة أيام», «قبل أيام». Before من it is the length alone. */
export const ago: DateRule = {
  name: 'ago',
  starts: ['counting'],
  leadsOn: true,
  read(scan, i) {
    const cue = scan.at(i, 'counting');
    if (!cue || !scan.isSameLine(cue.to)) return null;
    const length = readLength(scan, cue.to);
    if (!length || length.cut > 0) return null;
    const counted = scan.next(length.to, 'counted');
    const to = counted ? counted.to : length.to;
    if (!counted && isFromElsewhere(scan, to, cue.key)) return null;
    const reading = readingOf(length, cue.key === 'ago' ? -1 : 1);
    return reading && ({ from: i, to, cut: cue.cut, reading } satisfies Proposal);
  },
};

/** Followed by من or على it is counted from another event. */
const isFromElsewhere = (scan: Scan, i: number, cue: string): boolean =>
  scan.next(i, 'elsewhere') !== null || (cue === 'after' && scan.next(i, 'elsewhere-after') !== null);

function readingOf(length: LengthMatch, sign: -1 | 1): Reading | null {
  const mod = length.mod ? { mod: length.mod } : {};
  if (length.count === null) return sign < 0 ? { grain: 'reference', value: 'PAST_REF' } : null;
  if (sign > 0 && length.bare) return null;
  const { unit, count, sixtieths } = length;
  if (unit === 'hour' || unit === 'minute' || unit === 'second' || (count === 0 && monthsIn(unit) === 0))
    return timeOnly(length, sign);
  return {
    grain: grainOf(unit, count),
    ago: { count: sign * (count + sixtieths / 60 + restOf(length)), unit },
    ...mod,
  };
}

type Lasting = Exclude<Unit, 'hour' | 'minute' | 'second'>;

/** How exactly a day is named by its distance: قبل نصف عام names a month, قبل عقد a year. */
const grainOf = (unit: Lasting, count: number): Exclude<Lasting, 'night' | 'decade' | 'century'> =>
  unit === 'night'
    ? 'day'
    : unit === 'decade' || unit === 'century'
      ? 'year'
      : unit === 'year' && count === 0
        ? 'month'
        : unit;

/** A rest in months of a length in years, as a part of one: قبل عام وشهرين. */
const restOf = ({ unit, rest }: LengthMatch): number =>
  unit === 'year' && rest?.unit === 'month' && rest.count !== null ? rest.count / 12 : 0;

const timeOnly = (length: LengthMatch, sign: number): Reading => ({
  grain: 'time',
  ago: { count: sign * minutesOf(length), unit: 'minute' },
});

const minutesOf = ({ count, unit, sixtieths, rest }: Length): number =>
  ((count ?? 0) + sixtieths / 60) * MINUTES[unit as 'hour'] + (rest ? minutesOf(rest) : 0);

const MINUTES = { week: 10080, day: 1440, night: 720, hour: 60, minute: 1, second: 1 / 60 } as const;
