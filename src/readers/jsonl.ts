import { ReadError } from '../errors.js';
import { MAX_LINE_BYTES, megabytes } from './limits.js';
import { type ByteLine, decodeUtf8, readLines } from './lines.js';
import { readPublished } from './published.js';
import type { FieldNames, Reader, ReaderInput, Reading, SourceDocument } from './reader.js';

/** One JSON object a line: `{"id", "text", "published", "title", "url", "outlet"}`, of which only `text` is needed. */
export const jsonlReader: Reader = {
  name: 'jsonl',
  extensions: ['.jsonl', '.ndjson'],
  single: false,
  async *read(input): AsyncGenerator<Reading> {
    try {
      yield* readRows(input);
    } catch (error) {
      if (!(error instanceof ReadError)) throw error;
      yield { problem: { place: input.name, reason: error.message } };
    }
  },
};

async function* readRows({ name, chunks, fields }: ReaderInput): AsyncGenerator<Reading> {
  let documents = 0;
  for await (const line of readLines(chunks())) {
    const reading = readJsonLine(line, name, fields);
    if (reading === null) continue;
    documents++;
    yield reading;
  }
  if (documents === 0) yield { problem: { place: name, reason: EMPTY_INPUT } };
}

/** Why an input without any document is rejected. */
export const EMPTY_INPUT = 'is empty';

/** What one line of the input `name` holds: a document or what is wrong with it; null for a blank line. */
export function readJsonLine({ number, bytes }: ByteLine, name: string, fields?: FieldNames): Reading | null {
  const place = `${name}, line ${number}`;
  if (bytes.length > MAX_LINE_BYTES)
    return { problem: { place, reason: `has more than ${megabytes(MAX_LINE_BYTES)}, too much for one document` } };
  const line = decodeUtf8(bytes);
  if (line === null) return { problem: { place, reason: 'is not UTF-8' } };
  if (line.trim() === '') return null;
  const row = readRow(line, number, fields);
  return typeof row === 'string'
    ? { problem: { place, reason: row, source: line } }
    : { place, document: row, source: line };
}

/** The document of one line, or what is wrong with it. */
function readRow(line: string, number: number, fields: FieldNames = {}): SourceDocument | string {
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch {
    return 'is no JSON';
  }
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return 'is no JSON object';
  const textField = fields.text ?? 'text';
  const text = valueAt(row, textField);
  if (typeof text !== 'string') return `has no text (a string in the field "${textField}")`;
  const field = (name: string): string | null => {
    const value = valueAt(row, name);
    return value === undefined || value === null
      ? null
      : typeof value === 'object'
        ? JSON.stringify(value)
        : String(value);
  };
  const published = field(fields.date ?? 'published');
  return {
    id: field(fields.id ?? 'id') ?? `line-${number}`,
    text,
    publishedAt: published && (readPublished(published) ?? published),
    title: field(fields.title ?? 'title'),
    url: field('url'),
    outlet: field('outlet'),
  };
}

/** The value of a row's own field; where no field has that name, of the field its dots lead to. */
function valueAt(row: object, name: string): unknown {
  if (Object.hasOwn(row, name)) return (row as Record<string, unknown>)[name];
  if (!name.includes('.')) return undefined;
  let at: unknown = row;
  for (const part of name.split('.')) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, part)) return undefined;
    at = (at as Record<string, unknown>)[part];
  }
  return at;
}

const REFUSED = new Set(['__proto__', 'constructor', 'prototype']);

/** What is wrong with the name of a field; null where it can be used. */
export const fieldNameProblem = (name: string): string | null =>
  name.trim() === ''
    ? 'is empty'
    : name.split('.').some((part) => REFUSED.has(part))
      ? 'is no name for a field of data'
      : null;
