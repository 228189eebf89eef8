import { existsSync, readFileSync, statSync } from 'node:fs';
import { type FileHandle, open, rename, rm, writeFile } from 'node:fs/promises';
import { reasonOf, type Sink } from './sink.js';
import type { Place } from './tasks.js';
import { UsageError } from './usage.js';

/** What a run is: a stopped one can be gone on with by the same run only. */
export interface RunIdentity {
  readonly version: string;
  /** Every input with its size and time of change. */
  readonly inputs: readonly { readonly path: string; readonly size: number; readonly changed: number }[];
  /** The options that decide what is written. */
  readonly options: Readonly<Record<string, string>>;
}

/** What a run has done. */
export interface Progress {
  readonly place: Place;
  readonly documents: number;
  /** Documents of the input that `place` is in. */
  readonly ofInput: number;
  readonly rejected: number;
}

interface Checkpoint extends Progress {
  readonly sifara: 'checkpoint';
  readonly run: RunIdentity;
  readonly outBytes: number;
  readonly rejectsBytes: number;
  /** All is written: only the names are left to be given. */
  readonly finished: boolean;
}

/** Output that survives a kill: what is written grows under `FILE.part`, and a checkpoint beside it tells how far it counts. */
export interface ResumableOutput {
  readonly sink: Sink;
  readonly rejects: Sink | null;
  /** Where to go on; null at the beginning. */
  readonly resumed: Progress | null;
  /** All was written before: there is nothing to do but `finish`. */
  readonly finished: boolean;
  /** True where the parts of another run were there and have been overwritten. */
  readonly startedAgain: boolean;
  /** What was written up to now is the output of `progress`. Costs nothing when called often. */
  save(progress: Progress): void;
  /** Gives the output its name. */
  finish(progress: Progress): Promise<void>;
  /** Closes the files and leaves them for `--resume`. */
  leave(): Promise<void>;
}

const INTERVAL = 250;

/**
 * Opens the output of a run that can be resumed.
 *
 * @throws {UsageError} where it cannot be written, or `resume` finds the checkpoint of another run.
 */
export async function openResumable(
  out: string,
  rejects: string | null,
  run: RunIdentity,
  resume: boolean,
): Promise<ResumableOutput> {
  const paths = { checkpoint: `${out}.checkpoint`, out: `${out}.part`, rejects: rejects && `${rejects}.part` };
  const found = existsSync(paths.checkpoint);
  const before = resume && found ? readCheckpoint(paths.checkpoint, run) : null;
  if (before?.finished) await giveNames(out, rejects);
  if (!before) await rm(paths.checkpoint, { force: true });
  const done = before?.finished ?? false;
  const sink = done ? null : await openPart(paths.out, before?.outBytes ?? 0);
  const rejectsSink = done || !paths.rejects ? null : await openPart(paths.rejects, before?.rejectsBytes ?? 0);

  let latest: Checkpoint | null = null;
  let saving: Promise<void> | null = null;
  let failure: unknown = null;
  let last = performance.now();
  const store = async (checkpoint: Checkpoint): Promise<void> => {
    await sink?.sync();
    await rejectsSink?.sync();
    await writeFile(`${paths.checkpoint}.new`, `${JSON.stringify(checkpoint)}\n`, { flush: true });
    await rename(`${paths.checkpoint}.new`, paths.checkpoint);
  };
  const checkpoint = (progress: Progress, finished: boolean): Checkpoint => ({
    sifara: 'checkpoint',
    run,
    ...progress,
    outBytes: sink?.bytes ?? 0,
    rejectsBytes: rejectsSink?.bytes ?? 0,
    finished,
  });
  const settle = async (): Promise<void> => {
    await saving;
    if (failure) throw new UsageError(`cannot write ${paths.checkpoint}: ${reasonOf(failure)}`);
  };

  return {
    sink: sink ?? NOWHERE,
    rejects: rejectsSink,
    resumed: before,
    finished: done,
    startedAgain: found && !resume,
    save(progress) {
      latest = checkpoint(progress, false);
      if (saving || performance.now() - last < INTERVAL) return;
      saving = store(latest)
        .catch((error: unknown) => {
          failure = error;
        })
        .finally(() => {
          saving = null;
          last = performance.now();
        });
    },
    async finish(progress) {
      if (!done) {
        await settle();
        await store(checkpoint(progress, true));
        await sink?.close();
        await rejectsSink?.close();
        await giveNames(out, rejects);
      }
      await rm(paths.checkpoint, { force: true });
    },
    async leave() {
      await settle();
      if (latest) await store(latest);
      await sink?.close();
      await rejectsSink?.close();
    },
  };
}

/** The last step of a run; a kill between its halves is made good by doing it again. */
async function giveNames(out: string, rejects: string | null): Promise<void> {
  for (const path of rejects === null ? [out] : [rejects, out])
    if (existsSync(`${path}.part`)) await rename(`${path}.part`, path);
}

interface Part extends Sink {
  readonly bytes: number;
  sync(): Promise<void>;
}

const NOWHERE: Sink = { async write() {}, async close() {}, abandon() {} };

/** A file that is written on from `bytes`; what stands behind that is cut off. */
async function openPart(path: string, bytes: number): Promise<Part> {
  let handle: FileHandle;
  try {
    handle = await open(path, bytes > 0 ? 'r+' : 'w');
    const { size } = await handle.stat();
    if (size < bytes) throw new UsageError(`cannot resume: ${path} is shorter than its checkpoint says`);
    await handle.truncate(bytes);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`cannot write ${path}: ${reasonOf(error)}`);
  }
  let at = bytes;
  return {
    get bytes() {
      return at;
    },
    async write(content) {
      const data = typeof content === 'string' ? Buffer.from(content) : content;
      for (let from = 0; from < data.length; ) {
        const { bytesWritten } = await handle.write(data, from, data.length - from, at);
        from += bytesWritten;
        at += bytesWritten;
      }
    },
    sync: () => handle.datasync(),
    close: () => handle.close(),
    abandon() {
      void handle.close();
    },
  };
}

function readCheckpoint(path: string, run: RunIdentity): Checkpoint {
  const refuse = (why: string) => new UsageError(`cannot resume: ${why}; without --resume the run starts again`);
  let read: Checkpoint;
  try {
    read = JSON.parse(readFileSync(path, 'utf8')) as Checkpoint;
  } catch {
    throw refuse(`${path} is no checkpoint`);
  }
  if (read?.sifara !== 'checkpoint') throw refuse(`${path} is no checkpoint`);
  const difference = differenceOf(read.run, run);
  if (difference) throw refuse(difference);
  return read;
}

/** The first thing in which two runs differ, for people; null where they are the same run. */
function differenceOf(before: RunIdentity, now: RunIdentity): string | null {
  if (before.version !== now.version) return `the run began with sifara ${before.version}, this is ${now.version}`;
  for (const name of new Set([...Object.keys(before.options), ...Object.keys(now.options)])) {
    const [was, is] = [before.options[name] ?? 'not given', now.options[name] ?? 'not given'];
    if (was !== is) return `--${name} was ${was}, is ${is}`;
  }
  for (const [i, input] of now.inputs.entries()) {
    const was = before.inputs[i];
    if (was?.path !== input.path) return `input ${i + 1} was ${was?.path ?? 'not there'}, is ${input.path}`;
    if (was.size !== input.size || was.changed !== input.changed)
      return `${input.path} has changed since the run began`;
  }
  const lost = before.inputs[now.inputs.length];
  return lost ? `${lost.path} was an input, and is none now` : null;
}

/** What a checkpoint remembers of an input file. */
export function inputIdentity(path: string): RunIdentity['inputs'][number] {
  const { size, mtimeMs } = statSync(path);
  return { path, size, changed: mtimeMs };
}
