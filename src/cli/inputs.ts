import { closeSync, createReadStream, openSync, readSync } from 'node:fs';
import { extname } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { fieldNameProblem } from '../readers/jsonl.js';
import type { FieldNames, Reader, ReaderInput } from '../readers/reader.js';
import { READERS } from '../readers/readers.js';
import { SNIFF_BYTES, sniffKind } from '../readers/sniff.js';
import { expandFiles, type NamedFile } from './files.js';
import { gunzip } from './gunzip.js';
import { reasonOf } from './sink.js';
import { type CliIo, UsageError } from './usage.js';

/** One input with the reader that reads it. */
export interface OpenInput {
  readonly input: ReaderInput;
  readonly reader: Reader;
  /** The file it is; null for standard input. */
  readonly path: string | null;
}

/** The names that `--from` takes. */
export const SOURCES: readonly string[] = ['auto', ...READERS.map(({ name }) => name)];

/** The endings of files that `auto` knows; `.xml` is told by looking. */
const ENDINGS: ReadonlySet<string> = new Set(['.xml', ...READERS.flatMap(({ extensions }) => extensions)]);

const readerNamed = (name: string): Reader => READERS.find((reader) => reader.name === name)!;

/**
 * The names of JSONL fields that the command line gives.
 *
 * @throws {UsageError} for a name such as `__proto__`.
 */
export function fieldNames(
  values: Readonly<Partial<Record<'text-field' | 'date-field' | 'id-field', string>>>,
): FieldNames {
  const fields: Record<string, string> = {};
  for (const field of ['text', 'date', 'id'] as const) {
    const name = values[`${field}-field`];
    if (name === undefined) continue;
    const problem = fieldNameProblem(name);
    if (problem) throw new UsageError(`--${field}-field ${name} ${problem}`);
    fields[field] = name;
  }
  return fields;
}

/**
 * Opens the files, folders and globs of the command line, in order; none, or `-`, is standard input.
 *
 * @throws {UsageError} for a file that cannot be opened, or a folder or glob with nothing to read.
 */
export async function openInputs(
  files: readonly string[],
  from: string,
  io: CliIo,
  fields: FieldNames = {},
): Promise<OpenInput[]> {
  const inputs: OpenInput[] = [];
  for (const file of files.length ? files : ['-'])
    if (file === '-') inputs.push(await standardInput(from, io, fields));
    else for (const found of await expandFiles(file, ENDINGS)) inputs.push(openFile(found, from, fields));
  return inputs;
}

function openFile({ path, name }: NamedFile, from: string, fields: FieldNames): OpenInput {
  const packed = path.toLowerCase().endsWith('.gz');
  const ending = extname(packed ? path.slice(0, -3) : path).toLowerCase();
  const head = headOf(path);
  const reader =
    from === 'auto' ? (byEnding(ending) ?? byLooking(packed ? unpackHead(head) : head)) : readerNamed(from);
  const chunks = () => {
    const bytes: AsyncIterable<Uint8Array | string> = createReadStream(path);
    return packed ? gunzip(bytes) : bytes;
  };
  return { reader, path, input: { name, chunks, fields } };
}

const byEnding = (ending: string): Reader | undefined => READERS.find(({ extensions }) => extensions.includes(ending));

const byLooking = (head: Uint8Array): Reader => readerNamed(sniffKind(head) ?? 'text');

/** The first bytes of a file; opening it here tells before the run what cannot be opened. */
function headOf(path: string): Uint8Array {
  try {
    const file = openSync(path, 'r');
    try {
      const head = new Uint8Array(SNIFF_BYTES);
      return head.subarray(0, readSync(file, head));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw new UsageError(`cannot open ${path}: ${reasonOf(error)}`);
  }
}

/** The start of what packed bytes hold; nothing where they are no gzip, which the reader will tell. */
function unpackHead(head: Uint8Array): Uint8Array {
  try {
    return gunzipSync(head, { finishFlush: 2, maxOutputLength: 2 ** 24 });
  } catch {
    return new Uint8Array();
  }
}

/** Standard input; gzip and, with `auto`, the kind are told by its first bytes. */
async function standardInput(from: string, io: CliIo, fields: FieldNames): Promise<OpenInput> {
  const iterator = chunksOf(io.stdin)[Symbol.asyncIterator]();
  const first = await iterator.next();
  const head = first.done ? new Uint8Array() : Buffer.from(first.value as Uint8Array);
  const packed = head[0] === 0x1f && head[1] === 0x8b;
  const reader = from === 'auto' ? byLooking(packed ? unpackHead(head) : head) : readerNamed(from);
  async function* all() {
    if (first.done) return;
    yield first.value;
    for (;;) {
      const next = await iterator.next();
      if (next.done) return;
      yield next.value;
    }
  }
  return { reader, path: null, input: { name: 'stdin', chunks: () => (packed ? gunzip(all()) : all()), fields } };
}

const chunksOf = (stream: NodeJS.ReadableStream): AsyncIterable<Uint8Array | string> =>
  stream as unknown as AsyncIterable<Uint8Array | string>;
