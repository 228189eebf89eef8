/** A cell of a table. */
export type Cell = string | number | null;

/** Rows as CSV (RFC 4180, with a byte-order mark for spreadsheets); a text that a spreadsheet would run as a formula gets an apostrophe before it. */
export const csvOf = (rows: readonly (readonly Cell[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;

function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = /^[\s\p{Cf}]*[=+\-@\uff0b\uff0d\uff1d\uff20]|^[\t\r\n]/u.test(cell) ? `'${cell}` : cell;
  return `"${safe.replace(/"/gu, '""')}"`;
}
