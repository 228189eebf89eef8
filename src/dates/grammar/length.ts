import { pad } from '../calendar.js';
import type { Match, Scan } from '../scan.js';
import { isSmaller, type Length } from '../units.js';
import { afterAnd, type NumberMatch, readNumber } from './number.js';

/** A length of time with its place. */
export interface LengthMatch extends Length {
  readonly to: number;
  readonly cut: number;
  /** The unit alone, without a number: عام, أيام. It needs a word of time before it. */
  readonly bare: boolean;
  readonly mod?: string;
}

/** Reads a length: `4 أيام`, `خمس سنوات`, `عامين`, `عدة أشهر`, `ربع قرن`, `ساعة ونصف`, `أكثر من عام`, `أيام قليلة`. */
export function readLength(scan: Scan, i: number): LengthMatch | null {
  const about = scan.at(i, 'approximations');
  if (!about) return readExact(scan, i);
  if (!scan.isSameLine(about.to)) return null;
  const length = readExact(scan, about.to);
  return length && length.cut === 0 ? { ...length, cut: about.cut, mod: about.key, bare: false } : null;
}

function readExact(scan: Scan, i: number): LengthMatch | null {
  const length = readFraction(scan, i) ?? readVague(scan, i) ?? readCounted(scan, i) ?? readForm(scan, i);
  return length && readRest(scan, readAfter(scan, length));
}

/** What is added in a smaller unit: عام «وشهرين», ساعة «و20 دقيقة», سنة «وثلاثة أشهر» و«خمسة أيام». */
function readRest(scan: Scan, length: LengthMatch): LengthMatch {
  if (length.count === null || length.sixtieths > 0) return length;
  const at = afterAnd(scan, length.to);
  if (at < 0) return length;
  const rest = readCounted(scan, at) ?? readForm(scan, at);
  if (!rest || rest.count === null || rest.cut !== (at === length.to ? 1 : 0) || !isSmaller(rest.unit, length.unit))
    return length;
  const whole = readRest(scan, readAfter(scan, rest));
  return { ...length, to: whole.to, bare: false, rest: whole };
}

/** ربع قرن, نصف ساعة. */
function readFraction(scan: Scan, i: number): LengthMatch | null {
  const fraction = scan.at(i, 'fractions');
  const unit = fraction && scan.next(fraction.to, 'units');
  if (!unit || scan.unit(unit).amount !== 'one') return null;
  return {
    count: 0,
    sixtieths: Number(fraction.key),
    unit: scan.unit(unit).unit,
    to: unit.to,
    cut: fraction.cut,
    bare: false,
  };
}

/** عدة أشهر, بضع سنوات, عدد من السنوات. */
function readVague(scan: Scan, i: number): LengthMatch | null {
  const some = scan.at(i, 'some');
  const unit = some && scan.next(some.to, 'units');
  if (!unit || scan.unit(unit).amount !== 'many') return null;
  return { count: null, sixtieths: 0, unit: scan.unit(unit).unit, to: unit.to, cut: some.cut, bare: false };
}

/** 4 أيام, خمسة عشر عاما, الـ24 ساعة. */
function readCounted(scan: Scan, i: number): LengthMatch | null {
  const article = scan.at(i, 'article');
  const number = readDecimal(scan, i) ?? readNumber(scan, article && article.to === i + 1 ? article.to : i);
  const unit = number && scan.next(number.to, 'units');
  if (!unit || number.value < 0.1 || number.value > 100_000) return null;
  const { unit: name, amount, the } = scan.unit(unit);
  if (the || amount === 'two' || (number.value >= 1900 && number.value < 2100)) return null;
  // «الجنود الثلاثة يوم الأحد»: three to ten in words count a plural, and nothing else.
  if (amount === 'one' && number.value >= 3 && number.value <= 10 && scan.isWord(number.to - 1)) return null;
  return {
    count: number.value,
    sixtieths: 0,
    unit: name,
    to: unit.to,
    cut: article ? article.cut : number.cut,
    bare: false,
  };
}

/** 3.5 and 1,5 before a unit; with three digits behind the mark it is a thousand. */
function readDecimal(scan: Scan, i: number): NumberMatch | null {
  const digits = scan.digits(i);
  if (!digits || !scan.isMark(i + 1, '.,٫') || !scan.isGlued(i + 1) || !scan.isGlued(i + 2)) return null;
  const part = scan.digits(i + 2);
  if (!part || part.width > 2 || (scan.isMark(i - 1, '.,٫') && scan.isGlued(i))) return null;
  return { value: Number(`${digits.value}.${pad(part.value, part.width)}`), to: i + 3, cut: 0 };
}

/** عام, عامين, أيام. */
function readForm(scan: Scan, i: number): LengthMatch | null {
  const match = scan.at(i, 'units');
  if (!match) return null;
  const { unit, amount, the, construct } = scan.unit(match);
  if (the && !(unit === 'century' || unit === 'decade')) return null;
  // عام 1952 is a year.
  if (unit === 'year' && amount !== 'many' && scan.thenDigits(match.to)) return null;
  const count = amount === 'one' ? 1 : amount === 'two' ? 2 : null;
  return { count, sixtieths: 0, unit, to: match.to, cut: match.cut, bare: amount !== 'two' || construct };
}

/** What may follow: واحد, كامل, قليلة, ونصف, ونصف العام. */
function readAfter(scan: Scan, length: LengthMatch): LengthMatch {
  const whole = scan.next(length.to, 'whole');
  if (whole) return { ...length, to: whole.to, bare: false };
  const few = length.count === null || length.count === 1 ? scan.next(length.to, 'few') : null;
  if (few && length.count === null) return { ...length, to: few.to, bare: false };
  const half = readHalf(scan, length.to);
  if (half && length.count !== null) {
    const again = scan.next(half.to, 'units');
    const to = again && scan.unit(again).unit === length.unit ? again.to : half.to;
    return { ...length, sixtieths: Number(half.key), to, bare: false };
  }
  return length;
}

function readHalf(scan: Scan, i: number): Match | null {
  const at = afterAnd(scan, i);
  if (at < 0) return null;
  const half = scan.at(at, 'fractions', at === i ? 'and' : 'none');
  return half && (at !== i || half.cut === 1) ? half : null;
}
