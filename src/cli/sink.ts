import { once } from 'node:events';
import { createWriteStream, renameSync, rmSync, type WriteStream } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UsageError } from './usage.js';

/** Where records go. */
export interface Sink {
  write(content: string | Uint8Array): Promise<void>;
  /** Makes what was written count. */
  close(): Promise<void>;
  /** Leaves nothing behind. */
  abandon(): void;
}

/** Standard output; waits when the reader is slow. */
export const streamSink = (stream: NodeJS.WritableStream): Sink => ({
  async write(content) {
    if (!stream.write(content)) await once(stream, 'drain');
  },
  async close() {},
  abandon() {},
});

/** A file that appears whole under its name at `close`, or not at all. */
export async function fileSink(path: string): Promise<Sink> {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  const stream: WriteStream = createWriteStream(temporary);
  try {
    await once(stream, 'open');
  } catch (error) {
    throw new UsageError(`cannot write ${path}: ${reasonOf(error)}`);
  }
  let failure: Error | null = null;
  stream.on('error', (error) => {
    failure = error;
  });
  return {
    async write(content) {
      if (failure) throw new UsageError(`cannot write ${path}: ${reasonOf(failure)}`);
      if (stream.write(content)) return;
      // Fails when the stream does; two waits raced would leave the loser's listener behind at every write.
      await once(stream, 'drain').catch((error) => {
        throw new UsageError(`cannot write ${path}: ${reasonOf(error)}`);
      });
    },
    async close() {
      stream.end();
      await once(stream, 'close');
      if (failure) throw new UsageError(`cannot write ${path}: ${reasonOf(failure)}`);
      renameSync(temporary, path);
    },
    abandon() {
      stream.destroy();
      rmSync(temporary, { force: true });
    },
  };
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  EISDIR: 'is a folder',
  EACCES: 'no permission',
  ENOTDIR: 'part of the path is no folder',
  ENOSPC: 'no space left',
};

/** A system error in a few words. */
export const reasonOf = (error: unknown): string =>
  REASONS[(error as NodeJS.ErrnoException).code ?? ''] ?? (error instanceof Error ? error.message : String(error));
