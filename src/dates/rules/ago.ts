import { type LengthMatch, readLength } from '../grammar/length.js';
import type { Proposal, Reading } from '../reading.js';
import type { DateRule } from '../rule.js';
import type { Scan } from '../scan.js';

/** A length counted from now: «قبل يومين», «قبل أربع سنوات», «بعد ثلاثة أيام», «قبل أيام». Before من it is the length alone. */
export const ago: DateRule = {
  name: 'ago',
  starts: ['counting'],
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
  if (sixtieths > 0)
    return sign < 0 && count > 0
      ? { grain: 'year', ago: { count: sign * count, unit }, ...mod }
      : timeOnly(length, sign);
  if (unit === 'hour' || unit === 'minute' || unit === 'second') return timeOnly(length, sign);
  const grain = unit === 'night' ? 'day' : unit === 'decade' || unit === 'century' ? 'year' : unit;
  return { grain, ago: { count: sign * count, unit }, ...mod };
}

const timeOnly = ({ count, unit, sixtieths }: LengthMatch, sign: number): Reading => ({
  grain: 'time',
  ago: { count: sign * ((count ?? 0) + sixtieths / 60), unit },
});
