import type { SifaraRecord } from '../../src/record/record.js';
import type { Piece, Writer } from '../../src/writers/writer.js';
import type { Files } from './findings.js';

/** Writes records and puts the pieces of each path together. */
export async function runWriter(writer: Writer, records: readonly SifaraRecord[], single = false): Promise<Files> {
  const run = await writer.open({ single });
  const parts = new Map<string, Buffer[]>();
  const take = (pieces: Iterable<Piece>) => {
    for (const { path, content } of pieces)
      parts.set(path, [...(parts.get(path) ?? []), Buffer.from(content as string)]);
  };
  for (const record of records) take(run.add(record));
  take(run.end());
  return new Map([...parts].map(([path, chunks]) => [path, Buffer.concat(chunks)]));
}
