import type { SifaraRecord } from '../record/record.js';
import { wellFormed } from '../text/code-points.js';
import type { Span } from '../text/span.js';
import { documentNames } from './document-names.js';
import { type Mark, type MarkKind, markRecord } from './marks.js';
import { NAMED_ENTITY } from './uima-types.js';
import { splitWords } from './words.js';
import type { Writer } from './writer.js';

/**
 * WebAnno TSV 3.3, a file a document: every mark in the layer NamedEntity, which every project has. Offsets are UTF-16
 * code units, as the format says. The parts of meetings and quotations are marked but not linked: XMI links them.
 */
export const webannoWriter: Writer = {
  name: 'webanno',
  extension: '.tsv',
  mediaType: 'text/tab-separated-values',
  layout: 'documents',
  independent: false,
  open: ({ single }) => {
    const nameOf = documentNames();
    return {
      add: (record) => [{ path: single ? '' : `${nameOf(record.document.id)}.tsv`, content: tsv(record) }],
      end: () => [],
    };
  },
};

const HEADER = `#FORMAT=WebAnno TSV 3.3\n#T_SP=${NAMED_ENTITY}|identifier|value\n\n`;

const VALUES: Readonly<Record<MarkKind, string>> = {
  Person: 'PER',
  Country: 'GPE',
  Place: 'LOC',
  Organization: 'ORG',
  Date: 'DATE',
  Meeting: 'MEETING',
  Quotation: 'QUOTATION',
  Cue: 'CUE',
  Topic: 'TOPIC',
  Unnamed: 'UNNAMED',
};

function tsv(record: SifaraRecord): string {
  const { text } = record.document;
  const { marks } = markRecord(record);
  let next = 0;
  let open: Mark[] = [];
  const marksOn = ({ start, end }: Span): Mark[] => {
    while (next < marks.length && marks[next]!.start < end) open.push(marks[next++]!);
    open = open.filter((mark) => mark.end > start);
    return open;
  };
  const blocks = splitWords(text, marks).map((words, s) => {
    const lines = words.map((word, w) => {
      const on = marksOn(word);
      const column = (value: (mark: Mark) => string | null) =>
        on.length ? on.map((mark) => `${escapeValue(value(mark))}[${mark.index + 1}]`).join('|') : '_';
      const place = `${s + 1}-${w + 1}\t${word.start}-${word.end}\t${escapeText(text.slice(word.start, word.end))}`;
      return `${place}\t${column(identifier)}\t${column(({ kind }) => VALUES[kind])}\t\n`;
    });
    const sentence = text.slice(words[0]!.start, words.at(-1)!.end).split('\n');
    return `\n${sentence.map((line) => `#Text=${escapeText(line)}\n`).join('')}${lines.join('')}`;
  });
  return HEADER + blocks.join('');
}

const identifier = ({ kind, ref, attributes }: Mark): string | null =>
  (kind === 'Date' ? attributes.value : attributes.key) ?? ref;

const VALUE_ESCAPES = /->|[\\[\]|_;\t\n*]/gu;
const READABLE: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\f': '\\f', '\r': '\\r', '\b': '\\b' };

/** A value of a feature; null is `*`. */
const escapeValue = (value: string | null): string =>
  value === null ? '*' : wellFormed(value).replace(VALUE_ESCAPES, (char) => READABLE[char] ?? `\\${char}`);

/** Text as WebAnno escapes it: a backslash before backslashes and control characters. */
const escapeText = (text: string): string =>
  wellFormed(text).replace(/[\0-\x0a\x0c-\x1f\\]/gu, (char) => READABLE[char] ?? `\\${char}`);
