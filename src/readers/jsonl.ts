import { type ByteLine, decodeUtf8, readLines } from './lines.js';
import type { Reader, Reading, SourceDocument } from './reader.js';

/** One JSON object a line: `{"id", "text", "published", "title", "url", "outlet"}`, of which only `text` is needed. */
export const jsonlReader: Reader = {
  name: 'jsonl',
  extensions: ['.jsonl', '.ndjson'],
  async *read({ name, chunks }): AsyncGenerator<Reading> {
    let documents = 0;
    for await (const line of readLines(chunks())) {
      const reading = readJsonLine(line, name);
      if (reading === null) continue;
      documents++;
      yield reading;
    }
    if (documents === 0) yield { problem: { place: name, reason: EMPTY_INPUT } };
  },
};

/** Why an input without any document is rejected. */
export const EMPTY_INPUT = 'is empty';

/** What one line of the input `name` holds: a document or what is wrong with it; null for a blank line. */
export function readJsonLine({ number, bytes }: ByteLine, name: string): Reading | null {
  const place = `${name}, line ${number}`;
  const line = decodeUtf8(bytes);
  if (line === null) return { problem: { place, reason: 'is not UTF-8' } };
  if (line.trim() === '') return null;
  const row = readRow(line, number);
  return typeof row === 'string'
    ? { problem: { place, reason: row, source: line } }
    : { place, document: row, source: line };
}

/** The document of one line, or what is wrong with it. */
function readRow(line: string, number: number): SourceDocument | string {
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch {
    return 'is no JSON';
  }
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return 'is no JSON object';
  const fields = row as Readonly<Record<string, unknown>>;
  if (typeof fields.text !== 'string') return 'has no text (a string in the field "text")';
  const field = (name: string): string | null => {
    const value = fields[name];
    return value === undefined || value === null ? null : String(value);
  };
  return {
    id: field('id') ?? `line-${number}`,
    text: fields.text,
    publishedAt: field('published'),
    title: field('title'),
    url: field('url'),
    outlet: field('outlet'),
  };
}
