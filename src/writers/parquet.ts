import { wellFormed } from '../text/code-points.js';
import { loadOptional } from './optional-package.js';
import { type Cell, isNumeric, TABLES } from './tables.js';
import type { Piece, Writer } from './writer.js';

/** Rows, and characters of text, after which a row group is written: what is held in memory. */
const GROUP_ROWS = 20_000;
const GROUP_CHARACTERS = 8_000_000;

/**
 * The tables of the CSV form in one Parquet file: `table` names the table of a row, columns a table does not have are null.
 * Needs the package hyparquet-writer.
 */
export const parquetWriter: Writer = {
  name: 'parquet',
  extension: '.parquet',
  mediaType: 'application/vnd.apache.parquet',
  layout: 'file',
  independent: false,
  open: async () => {
    const { ByteWriter, ParquetWriter, schemaFromColumnData } = await loadOptional(
      'hyparquet-writer',
      'parquet',
      () => import('hyparquet-writer'),
    );
    const columns = COLUMNS.map((name) => ({
      name,
      type: typeOf(name),
      nullable: name !== 'table' && name !== 'document',
    }));
    const bytes = new ByteWriter();
    const schema = schemaFromColumnData({ columnData: columns.map((column) => ({ ...column, data: [] })) });
    const writer = new ParquetWriter({ writer: bytes, schema, createdBy: 'sifara' });
    let rows: Row[] = [];
    let characters = 0;
    let documents = 0;
    /** Takes what was written so far; positions in the file go on counting. */
    const take = (): Piece[] => {
      const content = bytes.getBytes().slice();
      bytes.index = 0;
      return content.length ? [{ path: '', content }] : [];
    };
    const writeGroup = (): Piece[] => {
      if (rows.length === 0) return [];
      writer.write({ columnData: COLUMNS.map((name) => ({ name, data: rows.map((row) => row[name] ?? null) })) });
      rows = [];
      characters = 0;
      return take();
    };
    return {
      add: (record) => {
        documents++;
        for (const table of TABLES)
          for (const row of table.rows(record))
            rows.push({ ...clean(row, table.columns), table: table.name, document: documents });
        characters += record.document.text.length;
        return rows.length >= GROUP_ROWS || characters >= GROUP_CHARACTERS ? writeGroup() : [];
      },
      end: () => {
        const last = writeGroup();
        writer.finish();
        return [...last, ...take()];
      },
    };
  },
};

type Row = Record<string, Cell | undefined>;

const COLUMNS: readonly string[] = ['table', ...new Set(TABLES.flatMap(({ columns }) => columns))];

const typeOf = (column: string): 'DOUBLE' | 'INT32' | 'STRING' =>
  column === 'confidence' ? 'DOUBLE' : isNumeric(column) ? 'INT32' : 'STRING';

function clean(row: Readonly<Row>, columns: readonly string[]): Row {
  const kept: Row = {};
  for (const column of columns) {
    const cell = row[column];
    kept[column] = typeof cell === 'string' ? wellFormed(cell) : cell;
  }
  return kept;
}
