import { data } from './words/data.js';

/** The languages of the interface. */
export type Language = 'ar' | 'en';

/** Says a word of dictionaries/interface.yaml; `{name}` in it is filled from `values`. A word it does not hold is said as it is. */
export type Say = (word: string, values?: Readonly<Record<string, string | number>>) => string;

const WORDS: Readonly<Record<string, Readonly<Record<Language, string>>>> = data;

/** The words of the interface in one language. */
export const sayIn =
  (language: Language): Say =>
  (word, values) => {
    const text = Object.hasOwn(WORDS, word) ? WORDS[word]![language] : word.slice(word.indexOf('.') + 1);
    return values ? text.replace(/\{(\w+)\}/gu, (_, name: string) => numeral(values[name] ?? '')) : text;
  };

/** A number with commas between thousands, the same on every machine. */
export const numeral = (value: string | number): string =>
  typeof value === 'number' ? String(value).replace(/\B(?=(?:\d{3})+$)/gu, ',') : value;

/** A day, month or year of ISO 8601 in words (`18 September 2019`); what is none is given back as it is. */
export function sayDate(value: string, say: Say): string {
  const read = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T(\d{2}:\d{2})\S*)?$/u.exec(value);
  if (!read) return value;
  const [, year, month, day, time] = read;
  const named = month && Number(month) >= 1 && Number(month) <= 12 ? say(`month.${Number(month)}`) : month;
  return [day && String(Number(day)), named, year, time].filter(Boolean).join(' ');
}

/** An interval in words: a month or a year where it is one whole, and what both days share said once. */
export function sayInterval(from: string | null, to: string | null, say: Say): string {
  if (from === null || to === null || from === to) return sayDate(from ?? to ?? '', say);
  const [start, end] = [from.slice(0, 10), to.slice(0, 10)];
  if (start.endsWith('-01-01') && end === `${start.slice(0, 4)}-12-31`) return start.slice(0, 4);
  if (start.slice(0, 7) !== end.slice(0, 7)) return `${sayDate(start, say)} – ${sayDate(end, say)}`;
  if (start.endsWith('-01') && end === lastDay(start)) return sayDate(start.slice(0, 7), say);
  return `${Number(start.slice(8))}–${sayDate(end, say)}`;
}

/** The last day of a day's month. */
const lastDay = (date: string): string =>
  new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 0)).toISOString().slice(0, 10);
