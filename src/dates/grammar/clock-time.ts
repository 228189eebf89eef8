import type { Clock } from '../reading.js';
import type { Match, Scan } from '../scan.js';
import { afterAnd, readNumber } from './number.js';
import { readOrdinal } from './ordinal.js';

/** A time of day with the token after it. */
export interface ClockMatch {
  readonly clock: Clock;
  readonly dayPart: string | undefined;
  readonly to: number;
  readonly cut: number;
  /** Written with hour and minutes in digits. */
  readonly digital: boolean;
  /** A part of day or a zone follows: certainly a time. */
  readonly sure: boolean;
  /** In words with a fraction or minutes. */
  readonly divided: boolean;
}

/** Reads a time: `14:30`, `1430`, `14,30 ت غ`, `8 صباحا`, `الثالثة والنصف عصرا`, `الخامسة إلا ربعا`. */
export function readClock(scan: Scan, i: number): ClockMatch | null {
  const time = readDigital(scan, i) ?? readSpoken(scan, i);
  if (!time) return null;
  let { to } = time;
  let zone = '';
  let dayPart: string | undefined;
  for (let turn = 0; turn < 3; turn++) {
    const opened = scan.isMark(to, '(') ? 1 : 0;
    if (!scan.isSameLine(to + opened)) break;
    const found: Match | null = scan.at(to + opened, 'zones');
    const part = found || dayPart !== undefined || time.compact ? null : readPart(scan, to + opened);
    const end = found?.to ?? part?.to;
    if (end === undefined || (opened && !scan.isMark(end, ')'))) {
      const city = readCityZone(scan, to + opened);
      if (!city || (opened && !scan.isMark(city.to, ')'))) break;
      zone = city.zone;
      to = city.to + opened;
      continue;
    }
    if (found) zone = found.key === 'Z' ? 'Z' : '';
    if (part) dayPart = part.key;
    to = end + opened;
  }
  const hour = halfDay(time.hour, dayPart);
  return {
    clock: { hour, minute: time.minute, second: time.second ?? -1, zone },
    dayPart: dayPart || undefined,
    to,
    cut: time.cut,
    digital: time.digital,
    sure: to > time.to,
    divided: time.divided === true,
  };
}

interface Time {
  readonly hour: number;
  readonly minute: number;
  readonly second?: number;
  readonly to: number;
  readonly cut: number;
  readonly digital: boolean;
  /** Four digits without a mark: 1430. What stands behind 2016م is the era. */
  readonly compact?: true;
  /** Words with a fraction or minutes: الثالثة والنصف. */
  readonly divided?: true;
}

/** A glued ص or م, or the word, with من before it or not. */
function readPart(scan: Scan, i: number): Match | null {
  const of = scan.next(i, 'of');
  return scan.next(of ? of.to : i, 'parts-tail');
}

/** The hour of the day that an hour of the clock is in a part of the day. */
export const halfDay = (hour: number, part: string | undefined): number =>
  part === 'MO'
    ? hour === 12
      ? 0
      : hour
    : part === 'AF' || part === 'EV' || part === 'NI' || part === 'MI'
      ? afternoon(hour, part)
      : hour;

function afternoon(hour: number, part: string): number {
  if (part === 'NI') return hour === 12 ? 0 : hour >= 6 && hour < 12 ? hour + 12 : hour;
  if (part === 'MI') return hour < 6 ? hour + 12 : hour;
  return hour < 12 ? hour + 12 : hour;
}

/** بتوقيت موسكو: the offset where the table knows the city. */
function readCityZone(scan: Scan, i: number): { zone: string; to: number } | null {
  if (!scan.isSameLine(i)) return null;
  const head = scan.at(i, 'zone-of');
  if (!head || !scan.isSameLine(head.to)) return null;
  const city = scan.at(head.to, 'zone-offsets');
  return city ? { zone: `+0${city.key}:00`, to: city.to } : { zone: '', to: head.to + 1 };
}

function readDigital(scan: Scan, i: number): Time | null {
  const hour = scan.digits(i);
  if (!hour) return null;
  if (hour.width === 4 && hour.value % 100 < 60 && hour.value < 2400)
    return {
      hour: Math.floor(hour.value / 100),
      minute: hour.value % 100,
      to: i + 1,
      cut: 0,
      digital: false,
      compact: true,
    };
  if (hour.width > 2 || hour.value > 24) return null;
  const minute = scan.isMark(i + 1, ':.,،') && scan.isGlued(i + 1) && scan.isGlued(i + 2) ? scan.digits(i + 2) : null;
  if (minute?.width !== 2 || minute.value > 59) return null;
  const colon = scan.isMark(i + 1, ':');
  const seconds = colon && scan.isMark(i + 3, ':') ? scan.digits(i + 4) : null;
  const time = { hour: hour.value % 24, minute: minute.value, to: i + 3, cut: 0, digital: colon };
  return seconds?.width === 2 && seconds.value < 60 ? { ...time, second: seconds.value, to: i + 5 } : time;
}

/** An hour by number or word, with a fraction or minutes behind it. */
function readSpoken(scan: Scan, i: number): Time | null {
  const number = readOrdinal(scan, i) ?? readNumber(scan, i);
  if (!number || number.value < 1 || number.value > 24) return null;
  const { value: hour, cut } = number;
  // 7:65 is no time, and its hour none either.
  if (
    scan.isMark(number.to, ':') &&
    scan.isGlued(number.to) &&
    scan.isGlued(number.to + 1) &&
    scan.digits(number.to + 1)
  )
    return null;
  const minus = scan.next(number.to, 'minus');
  if (minus) {
    const part = readMinutes(scan, minus.to, 'none');
    return part && { hour: hour - 1, minute: 60 - part.minutes, to: part.to, cut, digital: false, divided: true };
  }
  const at = afterAnd(scan, number.to);
  const part = at < 0 ? null : readMinutes(scan, at, at === number.to ? 'and' : 'none');
  return part
    ? { hour, minute: part.minutes, to: part.to, cut, digital: false, divided: true }
    : { hour: hour % 24, minute: 0, to: number.to, cut, digital: false };
}

function readMinutes(scan: Scan, i: number, clitics: 'none' | 'and'): { minutes: number; to: number } | null {
  const fraction = scan.at(i, 'fractions', clitics);
  if (fraction)
    return clitics === 'and' && fraction.cut === 0 ? null : { minutes: Number(fraction.key), to: fraction.to };
  const number = readNumber(scan, i);
  if (!number || number.value > 59 || (clitics === 'and' && number.cut !== 1)) return null;
  const unit = scan.next(number.to, 'units');
  if (unit) return scan.unit(unit).unit === 'minute' ? { minutes: number.value, to: unit.to } : null;
  // السابعة وخمس وثلاثين مساء: what stands before a part of the day are minutes.
  return number.value >= 5 && scan.next(number.to, 'parts-tail') ? { minutes: number.value, to: number.to } : null;
}
