import type { RecordDate } from '../record/record.js';
import type { XmlAttributes } from './xml.js';

const W3C = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u;
const W3C_TIME = /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):\d{2}(?::\d{2})?$/u;

/** TEI's dating attributes: `when` where W3C can say it, else the interval; `when-custom` holds the TIMEX3 value as it is. */
export function teiDating({ value, from, to }: Pick<RecordDate, 'value' | 'from' | 'to'>): XmlAttributes {
  if (W3C.test(value)) return { when: value };
  if (W3C_TIME.test(value)) return { when: value.length === 16 ? `${value}:00` : value };
  return { from, to, 'when-custom': value.replace(/\s+/gu, '_') };
}
