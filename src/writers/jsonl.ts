import type { Writer } from './writer.js';

/** One record a line. */
export const jsonlWriter: Writer = {
  name: 'jsonl',
  extension: '.jsonl',
  mediaType: 'application/x-ndjson',
  layout: 'file',
  independent: true,
  open: () => ({
    add: (record) => [{ path: '', content: `${JSON.stringify(record)}\n` }],
    end: () => [],
  }),
};
