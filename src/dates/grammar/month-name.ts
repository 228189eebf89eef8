import type { Match, Scan } from '../scan.js';

/** A month by name. */
export interface MonthName {
  readonly month: number;
  readonly calendar?: 'hijri';
  readonly to: number;
  readonly cut: number;
  /** The name is an everyday word or a person's name too, and nothing else marks it as a month. */
  readonly guarded: boolean;
}

/** Reads a month: `مايو`, `شهر مايو`, `كانون الثاني/يناير`, `أكتوبر (تشرين الأول)`, `يناير كانون الثاني`. */
export function readMonthName(scan: Scan, i: number): MonthName | null {
  const noun = scan.at(i, 'units');
  const named = noun && isMonthNoun(scan, noun) && scan.isSameLine(noun.to);
  const name = readName(scan, named ? noun.to : i, named ? 'none' : 'any');
  if (!name) return null;
  const second = readSecond(scan, name);
  const guarded = !named && !second && scan.at(i, 'guarded-months') !== null;
  const { month, calendar } = name;
  return { month, ...(calendar ? { calendar } : {}), to: second ?? name.to, cut: named ? noun.cut : name.cut, guarded };
}

const isMonthNoun = (scan: Scan, noun: Match): boolean => {
  const { unit, amount } = scan.unit(noun);
  return unit === 'month' && amount !== 'many';
};

type Name = Omit<MonthName, 'guarded'>;

function readName(scan: Scan, i: number, clitics: 'none' | 'any'): Name | null {
  const gregorian = scan.at(i, 'months', clitics);
  if (gregorian) return { month: Number(gregorian.key), to: gregorian.to, cut: gregorian.cut };
  const hijri = scan.at(i, 'hijri-months', clitics);
  return hijri && { month: Number(hijri.key), calendar: 'hijri', to: hijri.to, cut: hijri.cut };
}

/** The same month in another system right behind; gives the token after it. */
function readSecond(scan: Scan, first: Name): number | null {
  let at = first.to;
  const opened = scan.isMark(at, '([');
  if (opened || scan.isMark(at, '/-–\\')) at++;
  if (!scan.isSameLine(at)) return null;
  const name = readName(scan, at, 'none');
  if (!name || name.month !== first.month || name.calendar !== first.calendar) return null;
  if (!opened) return name.to;
  return scan.isMark(name.to, ')]') ? name.to + 1 : null;
}
