import type { Piece, Writer } from './writer.js';

const piece = (content: string): Piece[] => [{ path: '', content }];

/** One indented record, or an array of records, one a line. */
export const jsonWriter: Writer = {
  name: 'json',
  extension: '.json',
  mediaType: 'application/json',
  layout: 'file',
  independent: false,
  open: ({ single }) => {
    let written = 0;
    return {
      add: (record) =>
        single
          ? piece(`${JSON.stringify(record, null, 2)}\n`)
          : piece(`${written++ === 0 ? '[\n' : ',\n'}${JSON.stringify(record)}`),
      end: () => (single ? [] : piece(written ? '\n]\n' : '[]\n')),
    };
  },
};
