import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { MissingPackageError } from '../writers/optional-package.js';
import type { Piece, Writer, WriterRun } from '../writers/writer.js';
import { fileSink, reasonOf, type Sink, streamSink } from './sink.js';
import { type CliIo, UsageError } from './usage.js';

/**
 * Starts the run of a writer.
 *
 * @throws {UsageError} where the format needs a package that is not installed.
 */
export async function openWriter(writer: Writer, single: boolean): Promise<WriterRun> {
  try {
    return await writer.open({ single });
  } catch (error) {
    if (!(error instanceof MissingPackageError)) throw error;
    throw new UsageError(error.message);
  }
}

/** Where the pieces of a run go. */
export interface Output {
  /** What the writer is to be told: one document in one file. */
  readonly single: boolean;
  write(piece: Piece): Promise<void>;
  /** Makes what was written count. */
  close(): Promise<void>;
  /** Leaves nothing behind. */
  abandon(): void;
}

/**
 * The output that `--out` and the format ask for: standard output, a file, or a folder.
 * A format with a file a document makes a folder for several documents, and for one where `out` has no ending.
 *
 * @throws {UsageError} for a folder format without `--out`, and for what cannot be written.
 */
export async function openOutput(writer: Writer, out: string | undefined, single: boolean, io: CliIo): Promise<Output> {
  const folder =
    writer.layout === 'folder' ||
    (writer.layout === 'documents' && !(single && (out === undefined || isFileName(out))));
  if (!folder) return { single, ...pieces(out === undefined ? streamSink(io.stdout) : await fileSink(out)) };
  if (out === undefined)
    throw new UsageError(
      `--to ${writer.name} makes ${writer.layout === 'folder' ? 'several files' : 'a file a document'}: name it with --out FOLDER`,
    );
  return { single: false, ...folderOutput(out) };
}

const isFileName = (out: string): boolean =>
  !/[/\\]$/u.test(out) && extname(out) !== '' && !(existsSync(out) && statSync(out).isDirectory());

const pieces = (sink: Sink): Omit<Output, 'single'> => ({
  write: ({ content }) => sink.write(content),
  close: () => sink.close(),
  abandon: () => sink.abandon(),
});

/** Files held open at once: formats with few files append to all of them, those with many write each once. */
const OPEN_FILES = 32;

/** A folder that appears whole under its name at `close`, or not at all. */
export function folderOutput(path: string): Omit<Output, 'single'> {
  const folder = resolve(path);
  const temporary = join(dirname(folder), `.${basename(folder)}.${process.pid}.part`);
  const wrong = (error: unknown): UsageError => new UsageError(`cannot write ${path}: ${reasonOf(error)}`);
  const open = new Map<string, number>();
  const closeFiles = () => {
    for (const file of open.values()) closeSync(file);
    open.clear();
  };
  checkFree(path, folder);
  try {
    rmSync(temporary, { recursive: true, force: true });
    mkdirSync(temporary);
  } catch (error) {
    throw wrong(error);
  }
  const fileOf = (name: string): number => {
    const held = open.get(name);
    if (held !== undefined) return held;
    const target = resolve(temporary, name);
    if (name === '' || relative(temporary, target).split(/[/\\]/u)[0] === '..')
      throw new Error(`${name} is no file inside the folder`);
    if (open.size >= OPEN_FILES) closeFiles();
    mkdirSync(dirname(target), { recursive: true });
    const file = openSync(target, 'a');
    open.set(name, file);
    return file;
  };
  return {
    async write({ path: name, content }) {
      try {
        const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
        for (let at = 0; at < bytes.length || at === 0; ) {
          const written = writeSync(fileOf(name), bytes, at);
          if (written === 0) break;
          at += written;
        }
      } catch (error) {
        throw wrong(error);
      }
    },
    async close() {
      closeFiles();
      checkFree(path, folder);
      try {
        if (existsSync(folder)) rmSync(folder, { recursive: true });
        renameSync(temporary, folder);
      } catch (error) {
        throw wrong(error);
      }
    },
    abandon() {
      closeFiles();
      rmSync(temporary, { recursive: true, force: true });
    },
  };
}

/** Refuses a name that is taken by a file or by a folder with something in it. */
function checkFree(path: string, folder: string): void {
  if (!existsSync(folder)) return;
  if (!statSync(folder).isDirectory())
    throw new UsageError(`cannot write ${path}: it is a file, and a folder is needed`);
  if (readdirSync(folder).length) throw new UsageError(`cannot write ${path}: the folder is not empty; name a new one`);
}
