import { parquetReadObjects } from 'hyparquet';
import { type Finding, type SpanReader, utf8 } from '../findings.js';

type Row = Record<string, string | number | null>;
const KINDS: Record<string, string> = { p: 'Person', c: 'Country', l: 'Place', o: 'Organization' };

/** Read by hyparquet. */
export const parquet: SpanReader = {
  read: async (files) => {
    const bytes = files.get('')!;
    const file = new Uint8Array(bytes).buffer;
    const rows = (await parquetReadObjects({ file })) as Row[];
    const of = (table: string, document: Row) =>
      rows.filter((row) => row.table === table && row.document === document.document);
    return rows
      .filter(({ table }) => table === 'documents')
      .map((document) => {
        const findings: Finding[] = [];
        const put = (kind: string, row: Row, prefix = '') => {
          const [start, end, text] = ['start', 'end', 'text'].map((name) => row[`${prefix}${name}`]);
          if (typeof start === 'number') findings.push({ kind, start, end: end as number, text: text as string });
        };
        for (const row of of('mentions', document)) put(KINDS[String(row.entity)[0]!]!, row);
        for (const row of of('dates', document)) put('Date', row);
        for (const row of of('meetings', document)) {
          put('Meeting', row);
          put('place', row, 'place_');
          put('topic', row, 'topic_');
        }
        for (const row of of('participants', document)) put(String(row.role), row);
        for (const row of of('quotes', document)) {
          put('Quotation', row);
          put('cue', row, 'cue_');
          put('speaker', row, 'speaker_');
        }
        for (const row of of('relays', document)) put('relay', row);
        return { text: document.text as string, findings };
      });
  },
  asWritten: utf8,
};
