import type { SifaraRecord } from '../../../src/record/record.js';
import { decode, type Finding, type SpanReader, spanOf, utf8 } from '../findings.js';

/** Names as CoNLL can have them: of those that overlap the longest, people before organisations before places before dates. */
function flatNames(record: SifaraRecord): Finding[] {
  const mentions: Finding[] = [
    ...record.people.flatMap((p) => p.mentions.filter((m) => m.level === 'name').map((m) => ({ kind: 'PER', ...m }))),
    ...record.organizations.flatMap((o) => o.mentions.map((m) => ({ kind: 'ORG', ...m }))),
    ...record.places.flatMap((p) => p.mentions.map((m) => ({ kind: 'LOC', ...m }))),
    ...record.countries.flatMap((c) =>
      c.mentions.filter(({ via }) => via === 'name' || via === 'capital').map((m) => ({ kind: 'LOC', ...m })),
    ),
    ...record.dates.map((d) => ({ ...d, kind: 'DATE' })),
  ];
  const kept: Finding[] = [];
  for (const name of mentions.sort((a, b) => b.end - b.start - (a.end - a.start)))
    if (kept.every((k) => k.end <= name.start || k.start >= name.end)) kept.push(name);
  return kept;
}

/** Read as CoNLL readers do: columns by white space, the first is the word, the last is the tag. */
export const conll: SpanReader = {
  read: (files, records) => {
    const documents = decode(files.get('') ?? new Uint8Array())
      .split(/^-DOCSTART- .*\n\n/mu)
      .slice(1);
    return documents.map((document, i) => {
      const { text } = records[i]!.document;
      const findings: Finding[] = [];
      let open: { kind: string; start: number; end: number } | null = null;
      const close = () => {
        if (open) findings.push({ kind: open.kind, ...spanOf(utf8(text), open.start, open.end) });
        open = null;
      };
      for (const line of document.split('\n')) {
        if (line === '') {
          close();
          continue;
        }
        const columns = line.split(/\s+/u);
        if (columns.length !== 4) throw new Error(`"${line}" has ${columns.length} columns`);
        const [word, start, end] = [columns[0]!, Number(columns[1]), Number(columns[2])];
        if (spanOf(utf8(text), start, end).text !== word) throw new Error(`${word} is not at ${start}`);
        const [, position, kind] = /^(?:([BI])-(.+)|O)$/u.exec(columns[3]!)!;
        if (position === 'I') {
          if (open === null || (open as { kind: string }).kind !== kind) throw new Error(`${line}: I without B`);
          (open as { end: number }).end = end;
          continue;
        }
        close();
        if (position === 'B') open = { kind: kind!, start, end };
      }
      close();
      return { text: null, findings };
    });
  },
  expects: flatNames,
  asWritten: utf8,
};
