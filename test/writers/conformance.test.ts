import { describe, expect, it } from 'vitest';
import type { SifaraRecord } from '../../src/record/record.js';
import { WRITERS } from '../../src/writers/writers.js';
import { type Files, type FormatReader, findingsOf, type ReadDocument } from './findings.js';
import { brat } from './read/brat.js';
import { csv } from './read/csv.js';
import { json, jsonl } from './read/json.js';
import { tei } from './read/tei.js';
import { xmi } from './read/xmi.js';
import { adverse, articles, craft } from './records.js';
import { runWriter } from './run-writer.js';

/** One reader a writer: a writer without one fails here. */
const READERS: Readonly<Record<string, FormatReader>> = { json, jsonl, csv, brat, xmi, tei };

/** Every finding that the format promises is there, at its place, with its text, and nothing else is. */
function check(read: ReadDocument, record: SifaraRecord, { holds, asWritten }: FormatReader): void {
  const { text } = record.document;
  if (read.text !== null) expect(read.text).toBe(asWritten(text));
  const line = (f: { kind: string; start: number; end: number }) => `${f.kind} ${f.start} ${f.end}`;
  const expected = findingsOf(record).filter(({ kind }) => holds(kind));
  const got = read.findings.filter(({ kind }) => holds(kind));
  const known = new Set(expected.map(line));
  const seen = new Set(got.map(line));
  expect(expected.map(line).filter((f) => !seen.has(f))).toEqual([]);
  for (const finding of got) {
    if (finding.text !== null) expect(finding.text).toBe(asWritten(text.slice(finding.start, finding.end)));
    if (!OWN_MARKS.has(finding.kind)) expect(known).toContain(line(finding));
  }
}

/** Kinds that span formats also give to the parts of meetings and quotations, and roles that only they have. */
const OWN_MARKS = new Set(['Person', 'Country', 'Place', 'Organization', 'Cue', 'Topic', 'Unnamed', 'date']);

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
      const documents = await reader.read(files);
      expect(documents).toHaveLength(1);
      check(documents[0]!, record, reader);
    }
  });

  it('keeps every finding of real articles, and of several records', async () => {
    const records = [...articles(), ...adverse.map(([, record]) => record)];
    expect(records[0]!.meetings.length * records[0]!.quotes.length).toBeGreaterThan(0);
    const documents = await reader.read(await runWriter(writer, records));
    expect(documents).toHaveLength(records.length);
    records.forEach((record, i) => {
      check(documents[i]!, record, reader);
    });
  });

  it('writes a run without records', async () => {
    expect(await reader.read(await runWriter(writer, []))).toEqual([]);
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
    if (writer.layout === 'file') expect([...files.keys()]).toEqual(['']);
    else insideFolder(files);
    const documents = await reader.read(files);
    expect(documents).toHaveLength(ids.length);
    records.forEach((record, i) => {
      check(documents[i]!, record, reader);
    });
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
