import { parse } from 'csv-parse/sync';
import { decode, type Finding, type SpanReader, utf8 } from '../findings.js';

type Row = Record<string, string>;

const FORMULA = /^'(?=[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20])/u;
const KINDS: Record<string, string> = { p: 'Person', c: 'Country', l: 'Place', o: 'Organization' };

/** Read by csv-parse; the apostrophe before formulas is taken away. */
export const csv: SpanReader = {
  read: (files) => {
    const table = (name: string): Row[] =>
      parse(decode(files.get(`${name}.csv`)!), {
        columns: true,
        cast: (value) => value.replace(FORMULA, ''),
      }) as unknown as Row[];
    const rows = Object.fromEntries(
      ['documents', 'mentions', 'dates', 'meetings', 'participants', 'quotes', 'relays'].map((name) => [
        name,
        table(name),
      ]),
    ) as Record<string, Row[]>;
    return rows.documents!.map(({ document, text }) => {
      const findings: Finding[] = [];
      const put = (kind: string, row: Row, prefix = '') => {
        if (row[`${prefix}start`] !== '')
          findings.push({
            kind,
            start: Number(row[`${prefix}start`]),
            end: Number(row[`${prefix}end`]),
            text: row[`${prefix}text`]!,
          });
      };
      const own = (name: string) => rows[name]!.filter((row) => row.document === document);
      for (const row of own('mentions')) put(KINDS[row.entity![0]!]!, row);
      for (const row of own('dates')) put('Date', row);
      for (const row of own('meetings')) {
        put('Meeting', row);
        put('place', row, 'place_');
        put('topic', row, 'topic_');
      }
      for (const row of own('participants')) put(row.role!, row);
      for (const row of own('quotes')) {
        put('Quotation', row);
        put('cue', row, 'cue_');
        put('speaker', row, 'speaker_');
      }
      for (const row of own('relays')) put('relay', row);
      return { text: text!, findings };
    });
  },
  asWritten: utf8,
};
