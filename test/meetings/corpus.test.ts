import { describe, expect, it } from 'vitest';
import { fixture, nameOf, read, sameNames } from './meeting-reader.js';

interface Row {
  readonly text: string;
  readonly type: string;
  readonly status: string;
  readonly with: readonly string[];
  readonly date: string | null;
  readonly place: string | null;
  readonly topic?: string;
}

describe('sentences with an encounter', () => {
  it.each(fixture<Row[]>('meetings/corpus.yaml'))('$text', (row) => {
    const record = read(row.text);
    const [meeting] = record.meetings;
    expect(meeting, 'an encounter').toBeDefined();
    const names = meeting!.participants.filter((p) => p.role !== 'excluded').map((p) => nameOf(record, p));
    expect(`${meeting!.type} ${meeting!.status}`).toBe(`${row.type} ${row.status}`);
    expect(sameNames(names, row.with), `${names} for ${row.with}`).toBe(true);
    expect(record.dates.find((d) => d.id === meeting!.dateId)?.text ?? null).toBe(row.date);
    expect(meeting!.place?.text ?? null).toBe(row.place);
    if (row.topic) expect(meeting!.topic?.text).toBe(row.topic);
  });
});

describe('sentences without one', () => {
  it.each(fixture<string[]>('meetings/negatives.yaml').map((text) => [text]))('%s', (text) => {
    const record = read(text);
    expect(record.meetings.map((m) => `${m.rule}: ${m.participants.map((p) => nameOf(record, p))}`)).toEqual([]);
  });
});
