import { describe, expect, it } from 'vitest';
import type { SifaraRecord } from '../../src/record/record.js';
import { WRITERS } from '../../src/writers/writers.js';
import { type FactReader, type Files, findingsOf, type ReadDocument, type SpanReader } from './findings.js';
import { doccano, labelstudio } from './read/annotation-tools.js';
import { brat } from './read/brat.js';
import { conll } from './read/conll.js';
import { csv } from './read/csv.js';
import { graphml } from './read/graphml.js';
import { ical } from './read/ical.js';
import { json, jsonl } from './read/json.js';
import { parquet } from './read/parquet.js';
import { tei } from './read/tei.js';
import { webanno } from './read/webanno.js';
import { webannotation } from './read/webannotation.js';
import { xmi } from './read/xmi.js';
import { adverse, articles, craft } from './records.js';
import { runWriter } from './run-writer.js';

/** One reader a writer: a writer without one fails here. */
const READERS: Readonly<Record<string, SpanReader | FactReader>> = {
  ...{ json, jsonl, csv, brat, conll, webanno, xmi, tei },
  ...{ webannotation, doccano, labelstudio, graphml, ical, parquet },
};

/** Every finding that the format promises is there, at its place, with its text, and nothing else is. */
function checkDocument(
  read: ReadDocument,
  record: SifaraRecord,
  { expects = findingsOf, asWritten }: SpanReader,
): void {
  const { text } = record.document;
  if (read.text !== null) expect(read.text).toBe(asWritten(text));
  const line = (f: { kind: string; start: number; end: number }) => `${f.kind} ${f.start} ${f.end}`;
  const expected = expects(record).map(line);
  const known = new Set(expected);
  const seen = new Set(read.findings.map(line));
  expect(expected.filter((f) => !seen.has(f))).toEqual([]);
  for (const finding of read.findings) {
    if (finding.text !== null) expect(finding.text).toBe(asWritten(text.slice(finding.start, finding.end)));
    if (!OWN_MARKS.has(finding.kind)) expect(known).toContain(line(finding));
  }
}

/** Kinds that span formats also give to the parts of meetings and quotations, and roles that only they have. */
const OWN_MARKS = new Set(['Person', 'Country', 'Place', 'Organization', 'Cue', 'Topic', 'Unnamed', 'date']);

/** Reads the files of a run and compares them with its records. */
async function check(reader: SpanReader | FactReader, files: Files, records: readonly SifaraRecord[]): Promise<void> {
  if ('readFacts' in reader) {
    expect((await reader.readFacts(files)).sort()).toEqual(reader.facts(records).sort());
    return;
  }
  const documents = await reader.read(files, records);
  expect(documents).toHaveLength(records.length);
  records.forEach((record, i) => {
    checkDocument(documents[i]!, record, reader);
  });
}

const insideFolder = (files: Files): void => {
  const names = [...files.keys()];
  for (const name of names) {
    expect(name).toMatch(/^[^/\\\0]+$/u);
    expect(name).not.toMatch(/^\.|[<>:"|?*\x00-\x1f]/u);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
  }
  expect(new Set(names.map((name) => name.normalize('NFC').toLowerCase())).size).toBe(names.length);
};

describe.each(WRITERS.map((writer) => [writer.name, writer] as const))('the %s writer', (name, writer) => {
  const reader = READERS[name]!;

  it('has a reader that is not ours', () => expect(reader).toBeDefined());

  it('has a name, an ending and a media type of its own', () => {
    expect(writer.extension).toMatch(/^\.[a-z]+$/u);
    expect(writer.mediaType).toMatch(/^[a-z]+\/[a-z0-9.+-]+$/u);
    expect(WRITERS.filter((other) => other.name === name)).toHaveLength(1);
  });

  it.each(adverse)('keeps every finding in place: %s', async (_, record) => {
    for (const single of writer.layout === 'folder' ? [false] : [true, false]) {
      const files = await runWriter(writer, [record], single);
      if (single) expect([...files.keys()]).toEqual(['']);
      await check(reader, files, [record]);
    }
  });

  it('keeps every finding of real articles, and of several records', async () => {
    const records = [...articles(), ...adverse.map(([, record]) => record)];
    expect(records[0]!.meetings.length * records[0]!.quotes.length).toBeGreaterThan(0);
    await check(reader, await runWriter(writer, records), records);
  });

  it('writes a run without records', async () => {
    await check(reader, await runWriter(writer, []), []);
  });

  it('takes any id: with slashes, dots, twice, none', async () => {
    const ids = [
      ...[
        '../../etc/passwd',
        '..',
        '.',
        '',
        null,
        null,
        'a/b',
        'a\\b',
        'a_b',
        'A_B',
        'x',
        'x',
        'x-2',
        'x',
        'con',
        'a.txt',
      ],
      ...[
        'a',
        '/',
        '\0',
        'عرب 😀',
        '\ud800',
        '<&">',
        'annotation',
        'TypeSystem',
        'س'.repeat(300),
        `${'س'.repeat(300)}2`,
      ],
      ...['caf\u00e9', 'cafe\u0301', 'document-5', '__proto__', 'constructor', '..\u202e/x', '=1+1', 'line\nbreak'],
    ];
    const records = ids.map((id, i) =>
      craft(id, `${i} `, ['person', `لافروف ${i}`], ' ', ['trigger', 'التقى'], ['date', 'أمس']),
    );
    const files = await runWriter(writer, records);
    if (writer.layout === 'file') expect(new Set(files.keys())).toEqual(new Set(['']));
    else insideFolder(files);
    await check(reader, files, records);
  });

  it('gives the same bytes each time, and the same wherever it stands when it is independent', async () => {
    const records = articles();
    const once = await runWriter(writer, records);
    expect(await runWriter(writer, records)).toEqual(once);
    if (!writer.independent) return;
    const apart = await Promise.all(records.map((record) => runWriter(writer, [record])));
    expect(Buffer.concat(apart.map((files) => files.get('')!))).toEqual(once.get(''));
  });
});
