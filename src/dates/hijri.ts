import { type Day, dayNumber, dayOf } from './calendar.js';

/** The month starts of the Umm al-Qura calendar. */
export interface HijriTable {
  readonly firstYear: number;
  /** Day number of each month's first day, and one more for the end. */
  readonly starts: Int32Array;
}

/** What `dictionaries/hijri-months.yaml` holds. */
export interface HijriFile {
  readonly 'first-year': number;
  readonly 'first-day': string;
  readonly years: string;
}

/** Unpacks the table: three hexadecimal digits a year, one bit a month. */
export function readHijri(file: HijriFile): HijriTable {
  const count = file.years.length / 3;
  const starts = new Int32Array(count * 12 + 1);
  const [y, m, d] = file['first-day'].split('-').map(Number);
  let at = dayNumber(y!, m!, d!);
  for (let year = 0; year < count; year++) {
    const bits = Number.parseInt(file.years.slice(year * 3, year * 3 + 3), 16);
    for (let month = 0; month < 12; month++) {
      starts[year * 12 + month] = at;
      at += 29 + ((bits >> (11 - month)) & 1);
    }
  }
  starts[count * 12] = at;
  return { firstYear: file['first-year'], starts };
}

/** The first day number of a Hijri month, NaN outside the table; month 13 is the year's end. */
export function hijriMonthStart(table: HijriTable, year: number, month: number): number {
  const at = (year - table.firstYear) * 12 + month - 1;
  return at >= 0 && at < table.starts.length ? table.starts[at]! : Number.NaN;
}

/** The day number of a Hijri day, NaN where there is none. */
export function hijriDayNumber(table: HijriTable, year: number, month: number, day: number): number {
  const start = hijriMonthStart(table, year, month);
  const next = hijriMonthStart(table, year, month + 1);
  return day >= 1 && day <= next - start ? start + day - 1 : Number.NaN;
}

/** The Hijri date of a day number; null outside the table. */
export function hijriOf(table: HijriTable, number: number): Day | null {
  const { starts, firstYear } = table;
  let low = 0;
  let high = starts.length - 1;
  if (number < starts[low]! || number >= starts[high]!) return null;
  while (high - low > 1) {
    const mid = (low + high) >> 1;
    if (starts[mid]! <= number) low = mid;
    else high = mid;
  }
  return { year: firstYear + Math.floor(low / 12), month: (low % 12) + 1, day: number - starts[low]! + 1 };
}

/** The Gregorian day of a Hijri one; null outside the table. */
export function fromHijri(table: HijriTable, year: number, month: number, day: number): Day | null {
  const number = hijriDayNumber(table, year, month, day);
  return Number.isNaN(number) ? null : dayOf(number);
}
