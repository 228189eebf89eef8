import { createReadStream, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { Reader, ReaderInput } from '../readers/reader.js';
import { READERS } from '../readers/readers.js';
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

const readerNamed = (name: string): Reader => READERS.find((reader) => reader.name === name)!;

/**
 * Opens the files of the command line; none, or `-`, is standard input.
 *
 * @throws {UsageError} for a file that cannot be opened.
 */
export const openInputs = (files: readonly string[], from: string, io: CliIo): Promise<OpenInput[]> =>
  Promise.all((files.length ? files : ['-']).map((file) => openInput(file, from, io)));

async function openInput(file: string, from: string, io: CliIo): Promise<OpenInput> {
  if (file === '-') return standardInput(from, io);
  try {
    if (statSync(file).isDirectory()) throw new UsageError(`${file} is a folder; name the files in it`);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`cannot open ${file}: ${reasonOf(error)}`);
  }
  const ending = extname(file).toLowerCase();
  const reader =
    from === 'auto'
      ? (READERS.find(({ extensions }) => extensions.includes(ending)) ?? readerNamed('text'))
      : readerNamed(from);
  return { reader, path: file, input: { name: basename(file), chunks: () => createReadStream(file) } };
}

/** Standard input; with `auto` its first bytes tell: a line that starts with { is JSONL. */
async function standardInput(from: string, io: CliIo): Promise<OpenInput> {
  if (from !== 'auto')
    return { reader: readerNamed(from), path: null, input: { name: 'stdin', chunks: () => chunksOf(io.stdin) } };
  const iterator = chunksOf(io.stdin)[Symbol.asyncIterator]();
  const first = await iterator.next();
  const head = first.done
    ? ''
    : Buffer.from(first.value as Uint8Array)
        .subarray(0, 64)
        .toString('utf8');
  const reader = readerNamed(/^\uFEFF?\s*\{\s*"/u.test(head) ? 'jsonl' : 'text');
  async function* chunks() {
    if (first.done) return;
    yield first.value;
    for (;;) {
      const next = await iterator.next();
      if (next.done) return;
      yield next.value;
    }
  }
  return { reader, path: null, input: { name: 'stdin', chunks } };
}

const chunksOf = (stream: NodeJS.ReadableStream): AsyncIterable<Uint8Array | string> =>
  stream as unknown as AsyncIterable<Uint8Array | string>;
