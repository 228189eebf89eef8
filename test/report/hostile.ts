import type { SifaraRecord } from '../../src/index.js';

/** What an attacker would like to see run, end an element, or turn a line around. */
export const HOSTILE = `<script>window.hit=1</script></script></style><img src=x onerror="window.hit=1">"' onfocus='window.hit=1' &lt; javascript:window.hit=1 \u202e\u2066x\u2069\u202c\0\u2028 ]]> <!-- =1+1`;

const NAMES = new Set(['id', 'ref', 'dateId', 'organizationId']);

/** A record with every string of it replaced by hostile text; offsets stay, so that marks are made. */
export function hostile(record: SifaraRecord): SifaraRecord {
  const text = `${HOSTILE}\n${record.document.text}`;
  const spoil = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') return key === 'schemaVersion' ? value : HOSTILE + (NAMES.has(key) ? value : '');
    if (Array.isArray(value)) return value.map((each) => spoil(each, key));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, spoil(each, name)]));
  };
  const spoilt = spoil(record) as SifaraRecord;
  return { ...spoilt, document: { ...spoilt.document, text, url: 'javascript:window.hit=1', title: HOSTILE } };
}
