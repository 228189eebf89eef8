import type { NamedCount, Statistics } from '../corpus/statistics.js';
import type { Name } from '../record/record.js';

/** Statistics for people to read: a table a list. Names come last, as Arabic turns the line in many terminals. */
export function statisticsTable(statistics: Statistics): string {
  const { documents, from, to, people, countries, places, organizations, pairs, speakers, months } = statistics;
  const named = (title: string, counts: readonly NamedCount[]) =>
    table(
      ['documents', 'mentions', title],
      counts.map((count) => [count.documents, count.mentions, label(count.name)]),
    );
  return [
    `${documents} documents${from ? `, ${from} to ${to}` : ''}\n`,
    named('people', people),
    named('countries', countries),
    named('places', places),
    named('organisations', organizations),
    table(
      ['meetings', 'held', 'who met whom'],
      pairs.map(({ meetings, held, names }) => [meetings, held, names.map(label).join(' + ')]),
    ),
    table(
      ['quotations', 'direct', 'speaker'],
      speakers.map(({ quotations, direct, name, key }) => [quotations, direct, name ? label(name) : `(${key})`]),
    ),
    table(
      ['documents', 'meetings', 'quotations', 'month'],
      months.map((row) => [row.documents, row.meetings, row.quotations, row.month]),
    ),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

const label = ({ en, ar }: Name): string => (en ? `${en} (${ar})` : ar);

function table(head: readonly string[], rows: readonly (readonly (number | string)[])[]): string {
  if (rows.length === 0) return '';
  const lines = [head, ...rows.map((row) => row.map(String))];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  const last = head.length - 1;
  const text = (line: readonly string[]) =>
    line.map((cell, column) => (column === last ? cell : cell.padStart(widths[column]!))).join('  ');
  return `${lines.map(text).join('\n')}\n`;
}
