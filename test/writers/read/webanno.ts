import { decode, type Finding, findingsOf, type ReadDocument, type SpanReader, utf8 } from '../findings.js';

const KINDS: Record<string, string> = {
  ...{ PER: 'Person', GPE: 'Country', LOC: 'Place', ORG: 'Organization', DATE: 'Date', MEETING: 'Meeting' },
  ...{ QUOTATION: 'Quotation', CUE: 'Cue', TOPIC: 'Topic', UNNAMED: 'Unnamed' },
};
const SPANS = new Set(Object.values(KINDS));
const CONTROLS: Record<string, string> = { t: '\t', n: '\n', f: '\f', r: '\r', b: '\b' };
const unescaped = (text: string) => text.replace(/\\(->|[\s\S])/gu, (_, c: string) => CONTROLS[c] ?? c);

/** Reads one file as the specification of WebAnno TSV 3.3 says. */
function readTsv(source: string): ReadDocument {
  const [header, ...blocks] = source.split(/\n\n+/u);
  const declared = header!.split('\n');
  if (declared[0] !== '#FORMAT=WebAnno TSV 3.3') throw new Error('no header');
  const columns = declared[1]!.split('|').slice(1);
  if (columns.join() !== 'identifier,value') throw new Error(`columns ${columns}`);
  let text = '';
  const open = new Map<string, { kind: string; start: number; end: number }>();
  blocks
    .filter((block) => block.trim() !== '')
    .forEach((block, sentence) => {
      const lines = block.split('\n').filter((line) => line !== '');
      const words = lines.filter((line) => !line.startsWith('#Text=')).map((line) => line.split('\t'));
      const body = lines
        .filter((line) => line.startsWith('#Text='))
        .map((line) => unescaped(line.slice(6)))
        .join('\n');
      text = text.padEnd(Number(words[0]![1]!.split('-')[0]), ' ') + body;
      words.forEach(([id, offsets, word, identifiers, values], i) => {
        if (id !== `${sentence + 1}-${i + 1}`) throw new Error(`${id} out of order`);
        const [start, end] = offsets!.split('-').map(Number) as [number, number];
        if (text.slice(start, end) !== unescaped(word!)) throw new Error(`${word} is not at ${offsets}`);
        if (values === '_') return;
        const stacked = values!.split(/(?<!\\)\|/u);
        if (stacked.length !== identifiers!.split(/(?<!\\)\|/u).length) throw new Error('columns do not match');
        for (const value of stacked) {
          const [, name, number] = /^(.*)\[(\d+)\]$/u.exec(value)!;
          const mark = open.get(number!);
          if (mark) mark.end = end;
          else open.set(number!, { kind: KINDS[name!]!, start, end });
        }
      });
    });
  const findings: Finding[] = [...open.values()].map((f) => ({ ...f, text: text.slice(f.start, f.end) }));
  return { text: null, findings };
}

export const webanno: SpanReader = {
  read: (files) => [...files.values()].map((bytes) => readTsv(decode(bytes))),
  expects: (record) => findingsOf(record).filter(({ kind }) => SPANS.has(kind)),
  asWritten: utf8,
};
