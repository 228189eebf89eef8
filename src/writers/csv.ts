import { wellFormed } from '../text/code-points.js';
import { type Cell, cells, TABLES } from './tables.js';
import type { Piece, Writer } from './writer.js';

/**
 * The record as tables, RFC 4180, one file each; strings are quoted, so an empty cell without quotes is no value.
 * A text that a spreadsheet would run as a formula gets an apostrophe before it.
 */
export const csvWriter: Writer = {
  name: 'csv',
  extension: '.csv',
  mediaType: 'text/csv',
  layout: 'folder',
  independent: false,
  open: async () => {
    const { stringify } = await import('csv-stringify/sync');
    const lines = (rows: readonly (readonly Cell[])[]): string =>
      stringify(
        rows.map((row) => row.map((cell) => (typeof cell === 'string' ? wellFormed(cell) : cell))),
        { quoted_string: true, escape_formulas: true },
      );
    let documents = 0;
    const headers = (): Piece[] =>
      TABLES.map(({ name, columns }) => ({ path: `${name}.csv`, content: `${columns.join(',')}\n` }));
    return {
      add: (record) => {
        const first = documents++ === 0 ? headers() : [];
        const bodies = TABLES.map(({ name, columns, rows }) => ({
          path: `${name}.csv`,
          content: lines(rows(record).map((row) => cells(columns, row, documents))),
        }));
        return [...first, ...bodies.filter(({ content }) => content !== '')];
      },
      end: () => (documents === 0 ? headers() : []),
    };
  },
};
