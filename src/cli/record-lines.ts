import { createReadStream, statSync } from 'node:fs';
import { decodeUtf8, readLines } from '../readers/lines.js';
import type { SifaraRecord } from '../record/record.js';
import { reasonOf } from './sink.js';
import { type CliIo, UsageError } from './usage.js';

/**
 * Hands every record of JSONL files (none, or `-`, is standard input) to `take`; lines that are no records are told on standard error.
 * Gives how many those were.
 *
 * @throws {UsageError} for a file that cannot be opened.
 */
export async function eachRecord(
  files: readonly string[],
  io: CliIo,
  take: (record: SifaraRecord) => void,
): Promise<number> {
  const names = files.length > 0 ? files : ['-'];
  for (const name of names) if (name !== '-') checkFile(name);
  let wrong = 0;
  for (const name of names) {
    const chunks = name === '-' ? (io.stdin as unknown as AsyncIterable<Uint8Array>) : createReadStream(name);
    for await (const { number, bytes } of readLines(chunks)) {
      const text = decodeUtf8(bytes);
      if (text?.trim() === '') continue;
      const record = text === null ? null : parseRecord(text);
      if (record) take(record);
      else {
        wrong++;
        io.stderr.write(`sifara: ${name === '-' ? 'stdin' : name}, line ${number}: is no record\n`);
      }
    }
  }
  return wrong;
}

function checkFile(path: string): void {
  try {
    if (statSync(path).isDirectory()) throw new UsageError(`${path} is a folder; name the files in it`);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`cannot open ${path}: ${reasonOf(error)}`);
  }
}

const LISTS = ['people', 'countries', 'places', 'organizations', 'dates', 'meetings', 'quotes'];

/** A record of JSON text; null for what is none. */
export function parseRecord(text: string): SifaraRecord | null {
  try {
    const value = JSON.parse(text) as Record<string, unknown> | null;
    const fits = value?.schemaVersion === '1' && LISTS.every((list) => Array.isArray(value[list])) && value.document;
    return fits ? (value as unknown as SifaraRecord) : null;
  } catch {
    return null;
  }
}
