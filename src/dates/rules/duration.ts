import { readLength } from '../grammar/length.js';
import type { DateRule } from '../rule.js';
import type { Scan } from '../scan.js';
import { lengthValue } from '../units.js';

/** A length of time, with a unit or without: «4 أيام», «أكثر من 50 عاما», «شهرين», «ربع قرن», «عدة أشهر», منذ «أسابيع», ل«فترة طويلة». */
export const duration: DateRule = {
  name: 'duration',
  starts: [
    'digits',
    'digits:mark',
    'article',
    'cardinals',
    'scales',
    'units',
    'approximations',
    'some',
    'fractions',
    'long-times',
  ],
  read(scan, i) {
    const long = scan.at(i, 'long-times');
    if (long) return { from: i, to: long.to, cut: long.cut, reading: { grain: 'duration', value: long.key } };
    const length = readLength(scan, i);
    if (!length || (length.bare && !isAwaited(scan, i, length.cut))) return null;
    const mod = length.mod ? { mod: length.mod } : {};
    return {
      from: i,
      to: length.to,
      cut: length.cut,
      reading: { grain: 'duration', value: lengthValue(length), ...mod },
    };
  },
};

const STRONG = ['since', 'ago', 'after', 'for'];

/** A unit without a number is a length behind a word of time only: منذ عام, بعد أيام, لأشهر. */
function isAwaited(scan: Scan, i: number, cut: number): boolean {
  const cue = scan.before(i, 'cues');
  if (!cue || cut > 0) return false;
  if (cue.key === 'in') return isMany(scan, i);
  return STRONG.includes(cue.key);
}

const isMany = (scan: Scan, i: number): boolean => {
  const noun = scan.at(i, 'units');
  return noun !== null && scan.unit(noun).amount === 'many' && scan.unit(noun).unit !== 'decade';
};
