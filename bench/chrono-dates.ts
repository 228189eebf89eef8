import type { ParsedResult } from 'chrono-node/ar';
import type { FoundDate } from './date-values.js';

type ParsedComponents = ParsedResult['start'];

const two = (n: number | null): string => String(n ?? 0).padStart(2, '0');

/** The TIMEX3 value of what chrono is certain of: never finer than the text says. */
function timexOf(part: ParsedComponents): string {
  const known = (component: Parameters<ParsedComponents['isCertain']>[0]) => part.isCertain(component);
  const month = `${part.get('year')}-${two(part.get('month'))}`;
  const day = `${month}-${two(part.get('day'))}`;
  if (known('hour')) return `${day}T${two(part.get('hour'))}:${two(part.get('minute'))}`;
  if (known('day') || known('weekday')) return day;
  return known('month') ? month : String(part.get('year'));
}

/** Chrono's results as dates of a record; both ends of a range, each over the whole phrase. */
export const chronoDates = (results: readonly ParsedResult[]): readonly FoundDate[] =>
  results.flatMap(({ index, text, start, end }) =>
    [start, ...(end ? [end] : [])].map((part) => ({
      start: index,
      end: index + text.length,
      type: part.isCertain('hour') ? 'TIME' : 'DATE',
      value: timexOf(part),
    })),
  );
