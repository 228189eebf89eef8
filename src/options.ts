import { OptionError } from './errors.js';

/** What is known about a text besides its words. */
export interface ExtractOptions {
  /** When it was published: `YYYY[-MM[-DD]]` or an ISO date-time; null or missing where unknown. */
  readonly publishedAt?: string | null;
  readonly id?: string | null;
  readonly url?: string | null;
  readonly outlet?: string | null;
  /** Metadata only: it is not analysed. */
  readonly title?: string | null;
  /** `story` (default) leaves out menus, related headlines and comments; `all` reads them too. */
  readonly zones?: 'story' | 'all';
  /** Puts the steps of the extraction into `record.trace`. */
  readonly trace?: boolean;
  /** The longest text taken, in UTF-16 code units: 10,000,000 unless told; `Infinity` is allowed. */
  readonly maxLength?: number;
}

/** Options with every default filled in. */
export interface Settings {
  readonly publishedAt: string | null;
  readonly id: string | null;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly all: boolean;
  readonly trace: boolean;
  readonly maxLength: number;
}

/** The default of `maxLength`. */
export const DEFAULT_MAX_LENGTH = 10_000_000;

const NAMES = ['publishedAt', 'id', 'url', 'outlet', 'title', 'zones', 'trace', 'maxLength'];

/** Checks options and fills in defaults. Throws an `OptionError` (a `TypeError`) that names the field. */
export function readOptions(options: ExtractOptions = {}): Settings {
  if (typeof options !== 'object' || options === null) throw new OptionError('options', 'must be an object');
  for (const name of Object.keys(options))
    if (!NAMES.includes(name)) throw new OptionError(name, `is unknown; known are ${NAMES.join(', ')}`);
  const text = (name: 'publishedAt' | 'id' | 'url' | 'outlet' | 'title'): string | null => {
    const value = options[name];
    if (value === undefined || value === null) return null;
    if (typeof value !== 'string') throw new OptionError(name, `must be a string or null, is ${typeof value}`);
    return value;
  };
  const { zones = 'story', trace = false, maxLength = DEFAULT_MAX_LENGTH } = options;
  if (zones !== 'story' && zones !== 'all') throw new OptionError('zones', "must be 'story' or 'all'");
  if (typeof trace !== 'boolean') throw new OptionError('trace', 'must be true or false');
  if (typeof maxLength !== 'number' || !(maxLength >= 0))
    throw new OptionError('maxLength', 'must be a number of 0 or more');
  return {
    publishedAt: text('publishedAt'),
    id: text('id'),
    url: text('url'),
    outlet: text('outlet'),
    title: text('title'),
    all: zones === 'all',
    trace,
    maxLength,
  };
}

const PUBLISHED =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?)?)?$/;

/** Reads a publication date; null where it is no real date. The day stays as printed: no time zone is applied. */
export function readPublishedAt(value: string): string | null {
  const m = PUBLISHED.exec(value.trim());
  if (!m) return null;
  const [, year, month, day, hour, minute, second] = m;
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return null;
  if (day !== undefined && (Number(day) < 1 || Number(day) > daysInMonth(Number(year), Number(month)))) return null;
  if (hour !== undefined && (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 60)) return null;
  return value.trim();
}

/** Days of a Gregorian month (1 to 12). */
export const daysInMonth = (year: number, month: number): number =>
  month === 2
    ? (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;
