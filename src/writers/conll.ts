import type { SifaraRecord } from '../record/record.js';
import { codePointOffsets, wellFormed } from '../text/code-points.js';
import type { Span } from '../text/span.js';
import { splitWords } from './words.js';
import type { Writer } from './writer.js';

/**
 * CoNLL with IOB2 tags: a word a line as `WORD START END TAG`, an empty line after each sentence, `-DOCSTART-` before each
 * document. Names of people (PER), places and countries (LOC), organisations (ORG), and dates (DATE); where they overlap
 * the longest stays. Offsets count code points.
 */
export const conllWriter: Writer = {
  name: 'conll',
  extension: '.conll',
  mediaType: 'text/plain',
  layout: 'file',
  independent: true,
  open: () => ({
    add: (record) => [{ path: '', content: `-DOCSTART- -X- -X- O\n\n${sentences(record)}` }],
    end: () => [],
  }),
};

interface Tagged extends Span {
  readonly tag: string;
}

function sentences(record: SifaraRecord): string {
  const { text } = record.document;
  const at = codePointOffsets(text);
  const names = longestNames(record);
  let next = 0;
  return splitWords(text, names)
    .map((words) => {
      const lines = words.map(({ start, end }) => {
        while (next < names.length && names[next]!.end <= start) next++;
        const name = names[next];
        const tag = name && name.start <= start ? `${name.start === start ? 'B' : 'I'}-${name.tag}` : 'O';
        return `${wellFormed(text.slice(start, end))} ${at(start)} ${at(end)} ${tag}\n`;
      });
      return `${lines.join('')}\n`;
    })
    .join('');
}

/** Names that do not overlap, in the order of the text; of those that do the longest stays, then the kind named first. */
function longestNames(record: SifaraRecord): Tagged[] {
  const tagged = (tag: string, spans: readonly Span[]): Tagged[] =>
    spans.map(({ start, end }) => ({ tag, start, end }));
  const all = [
    ...tagged(
      'PER',
      record.people.flatMap(({ mentions }) => mentions.filter(({ level }) => level === 'name')),
    ),
    ...tagged(
      'ORG',
      record.organizations.flatMap(({ mentions }) => mentions),
    ),
    ...tagged(
      'LOC',
      record.places.flatMap(({ mentions }) => mentions),
    ),
    ...tagged(
      'LOC',
      record.countries.flatMap(({ mentions }) => mentions.filter(({ via }) => via === 'name' || via === 'capital')),
    ),
    ...tagged('DATE', record.dates),
  ].sort((a, b) => b.end - b.start - (a.end - a.start));
  const kept: Tagged[] = [];
  for (const name of all) {
    let from = 0;
    for (let to = kept.length; from < to; ) {
      const middle = (from + to) >> 1;
      if (kept[middle]!.end <= name.start) from = middle + 1;
      else to = middle;
    }
    if (kept[from] === undefined || kept[from]!.start >= name.end) kept.splice(from, 0, name);
  }
  return kept;
}
