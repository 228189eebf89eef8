import type { SifaraRecord } from '../record/record.js';
import { codePointOffsets, wellFormed } from '../text/code-points.js';
import { markRecord } from './marks.js';
import type { Writer } from './writer.js';

/**
 * Label Studio tasks with predictions, a JSON array, for a configuration with `<Labels name="label" toName="text">` and
 * `<Text name="text" value="$text"/>`. Offsets count code points.
 */
export const labelStudioWriter: Writer = {
  name: 'labelstudio',
  extension: '.json',
  mediaType: 'application/json',
  layout: 'file',
  independent: false,
  open: () => {
    let written = 0;
    return {
      add: (record) => [{ path: '', content: `${written++ === 0 ? '[\n' : ',\n'}${JSON.stringify(task(record))}` }],
      end: () => [{ path: '', content: written ? '\n]\n' : '[]\n' }],
    };
  },
};

function task(record: SifaraRecord) {
  const { text, id, url, outlet, title, publishedAt } = record.document;
  const { marks, links } = markRecord(record);
  const at = codePointOffsets(text);
  const idOf = (index: number) => `s${index + 1}`;
  const regions = marks.map(({ index, kind, start, end, text: marked, attributes }) => ({
    ...{ id: idOf(index), from_name: 'label', to_name: 'text', type: 'labels', meta: attributes },
    value: { start: at(start), end: at(end), text: lineFeeds(marked), labels: [kind] },
  }));
  const relations = links.map(({ from, to, role }) => ({
    ...{ type: 'relation', direction: 'right', from_id: idOf(from.index), to_id: idOf(to.index), labels: [role] },
  }));
  return {
    data: { text: lineFeeds(text), id, url, outlet, title, published: publishedAt },
    predictions: [{ model_version: `sifara ${record.generator.version}`, result: [...regions, ...relations] }],
  };
}

/** Label Studio takes carriage returns out of texts, which would move offsets: here they are spaces. */
const lineFeeds = (text: string): string => wellFormed(text).replace(/\r/gu, ' ');
