import { readPublishedAt } from '../options.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** `Mon, 02 Mar 2015 10:05:00 +0300`, as mail and RSS write it. */
const MAIL_DATE =
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})[\s-]([a-z]{3,9})\.?[\s-](\d{4}|\d{2})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([a-z]{1,4}|[+-]\d{2}:?\d{2})?)?$/iu;
/** `2015-03-02 10:05:00.000 +0300`, `2015/3/2`, `20150302T100500Z`: what stands for ISO dates. */
const NEAR_ISO =
  /^(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})(?:[T\s,]+(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?\s*(z|utc|gmt|[+-]\d{2}(?::?\d{2})?)?)?$/iu;
/** `6/3/2025 1:15:00 PM`: where the half of the day is told so, the month comes first. */
const AMERICAN = /^(\d{1,2})\/(\d{1,2})\/(\d{4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap])\.?m\.?$/iu;
const ZONES: Readonly<Record<string, string>> = {
  z: 'Z',
  ut: 'Z',
  utc: 'Z',
  gmt: 'Z',
  est: '-05:00',
  edt: '-04:00',
  pst: '-08:00',
  pdt: '-07:00',
};

/** A date of publication as `extract` takes it, from the forms that pages and feeds print; null for any other. The day is the printed one. */
export function readPublished(value: string): string | null {
  const text = value.trim();
  if (text.length > 64) return null;
  if (/^\d{4}(?:-\d{2})?$/u.test(text)) return readPublishedAt(text);
  const iso = readPublishedAt(text);
  if (iso) return iso;
  const mail = MAIL_DATE.exec(text);
  if (mail) {
    const month = MONTHS.indexOf(mail[2]!.slice(0, 3).toLowerCase()) + 1;
    const year = mail[3]!.length === 2 ? `20${mail[3]}` : mail[3]!;
    return month === 0 ? null : compose(year, String(month), mail[1]!, mail[4], mail[5], mail[6], mail[7]);
  }
  const american = AMERICAN.exec(text);
  if (american) {
    const [, first, second, year, hour, minute, seconds, half] = american;
    const [month, day] = Number(first) > 12 ? [second!, first!] : [first!, second!];
    const hours = (Number(hour) % 12) + (half!.toLowerCase() === 'p' ? 12 : 0);
    return compose(year!, month, day, String(hours), minute, seconds, undefined);
  }
  const near = NEAR_ISO.exec(text);
  return near ? compose(near[1]!, near[3]!, near[4]!, near[5], near[6], near[7], near[8]) : null;
}

function compose(
  year: string,
  month: string,
  day: string,
  hour: string | undefined,
  minute: string | undefined,
  second: string | undefined,
  zone: string | undefined,
): string | null {
  const two = (n: string) => n.padStart(2, '0');
  const date = `${year}-${two(month)}-${two(day)}`;
  if (hour === undefined || minute === undefined) return readPublishedAt(date);
  const time = `${two(hour)}:${minute}${second === undefined ? '' : `:${second}`}`;
  return readPublishedAt(`${date}T${time}${offset(zone)}`) ?? readPublishedAt(date);
}

/** `+03:00` or `Z`; nothing for a zone that is not known. */
function offset(zone: string | undefined): string {
  if (zone === undefined) return '';
  const named = ZONES[zone.toLowerCase()];
  if (named !== undefined) return named;
  const m = /^([+-]\d{2}):?(\d{2})?$/u.exec(zone);
  return m ? `${m[1]}:${m[2] ?? '00'}` : '';
}

/** The first of several dates that can be read. */
export function firstPublished(values: Iterable<string | null | undefined>): string | null {
  for (const value of values) {
    const read = value ? readPublished(value) : null;
    if (read) return read;
  }
  return null;
}
