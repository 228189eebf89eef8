import type { SifaraRecord } from '../../src/record/record.js';
import type { TextSpan } from '../../src/text/span.js';

/** One finding as it was read back: its kind or the role it has in a meeting or quotation, UTF-16 offsets, the text as the file gives it. */
export interface Finding {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  /** Null where the file does not repeat it. */
  readonly text: string | null;
}

/** One document as it was read back. */
export interface ReadDocument {
  /** Null where the format does not hold it. */
  readonly text: string | null;
  readonly findings: readonly Finding[];
}

/** The files of a run. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** How a format of spans is read back, by a reader that is not ours, and what it promises to hold. */
export interface SpanReader {
  /** The records are for those formats that do not hold the text their offsets count in. */
  readonly read: (files: Files, records: readonly SifaraRecord[]) => ReadDocument[] | Promise<ReadDocument[]>;
  /** What a record must give; everything in it where that is left out. */
  readonly expects?: (record: SifaraRecord) => Finding[];
  /** What the format makes of a text: the same units, some characters replaced. */
  readonly asWritten: (text: string) => string;
}

/** How a format of the whole run is read back: a line a fact. */
export interface FactReader {
  readonly readFacts: (files: Files) => string[] | Promise<string[]>;
  readonly facts: (records: readonly SifaraRecord[]) => string[];
}

/** Everything a record holds, straight from the record. */
export function findingsOf(record: SifaraRecord): Finding[] {
  const found: Finding[] = [];
  const put = (kind: string, { start, end, text }: TextSpan) => found.push({ kind, start, end, text });
  for (const { mentions } of record.people) for (const m of mentions) put('Person', m);
  for (const { mentions } of record.countries) for (const m of mentions) put('Country', m);
  for (const { mentions } of record.places) for (const m of mentions) put('Place', m);
  for (const { mentions } of record.organizations) for (const m of mentions) put('Organization', m);
  for (const date of record.dates) put('Date', date);
  for (const { trigger, participants, place, topic } of record.meetings) {
    put('Meeting', trigger);
    for (const p of participants) put(p.role, p);
    if (place) put('place', place);
    if (topic) put('topic', topic);
  }
  for (const { content, cue, speaker, relay } of record.quotes) {
    put('Quotation', content);
    if (cue) put('cue', cue);
    if (speaker.start !== undefined && speaker.end !== undefined)
      put('speaker', { start: speaker.start, end: speaker.end, text: speaker.text! });
    for (const r of relay) put('relay', r);
  }
  return found;
}

/** The text as a UTF-8 file can hold it. */
export const utf8 = (text: string): string => Buffer.from(text, 'utf8').toString('utf8');

/** As XML 1.0 can hold it. */
export const xml = (text: string): string =>
  utf8(text).replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');

/** UTF-16 offset of each code point of a text, and its end. */
export function unitOffsets(text: string): number[] {
  const offsets = [0];
  for (const char of text) offsets.push(offsets.at(-1)! + char.length);
  return offsets;
}

export const decode = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

/** A span given in code points of a text, in UTF-16 offsets. */
export function spanOf(text: string, start: number, end: number): { start: number; end: number; text: string } {
  const units = unitOffsets(text);
  if (!(start >= 0 && end >= start && end < units.length)) throw new Error(`${start}-${end} is outside the text`);
  return { start: units[start]!, end: units[end]!, text: text.slice(units[start], units[end]) };
}
