import { codePointOffsets, wellFormed } from '../text/code-points.js';
import { markRecord } from './marks.js';
import type { Writer } from './writer.js';

/**
 * doccano's JSONL for sequence labelling with relations: `entities` and `relations` of each document, and what is known
 * of it as further fields. Offsets count code points.
 */
export const doccanoWriter: Writer = {
  name: 'doccano',
  extension: '.jsonl',
  mediaType: 'application/x-ndjson',
  layout: 'file',
  independent: true,
  open: () => ({
    add: (record) => {
      const { text, id, url, outlet, title, publishedAt } = record.document;
      const { marks, links } = markRecord(record);
      const at = codePointOffsets(text);
      const line = {
        text: wellFormed(text),
        entities: marks.map(({ index, kind, start, end }) => ({
          ...{ id: index, label: kind, start_offset: at(start), end_offset: at(end) },
        })),
        relations: links.map(({ from, to, role }, i) => ({ id: i, from_id: from.index, to_id: to.index, type: role })),
        ...{ document: id, url, outlet, title, published: publishedAt },
      };
      return [{ path: '', content: `${JSON.stringify(line)}\n` }];
    },
    end: () => [],
  }),
};
