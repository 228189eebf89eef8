import { type ParseArgsConfig, parseArgs } from 'node:util';

/** The streams a command reads and writes. */
export interface CliIo {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
}

/** Exit codes: all done, some documents rejected, wrong usage or files that cannot be opened. */
export const Exit = { done: 0, rejected: 1, usage: 2 } as const;

/** A wrong call: its message is all a user needs to see. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** One command of the command line. */
export interface Command {
  readonly name: string;
  /** What `sifara NAME --help` prints. */
  readonly help: string;
  /** Does it; gives the exit code. */
  readonly run: (argv: readonly string[], io: CliIo) => Promise<number>;
}

/** Reads the options and the other words of one command. */
export function parse<Options extends NonNullable<ParseArgsConfig['options']>>(
  argv: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError((error as Error).message.split('. ')[0]!.replace(/^./u, (c) => c.toLowerCase()));
  }
}

/** A value of an option, checked against those allowed; throws a `UsageError` that names them. */
export function oneOf<T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((a) => a === value);
  if (found === undefined) throw new UsageError(`${name} takes ${allowed.join(', ')}, not ${value}`);
  return found;
}

/** The number an option gives, null without the option; throws a `UsageError` for what is none, or is less than `least`. */
export function numberOf(name: string, value: string | undefined, least: number, whole = true): number | null {
  if (value === undefined) return null;
  const number = /^\d+(?:\.\d+)?$/u.test(value) ? Number(value) : Number.NaN;
  if (!(number >= least) || (whole && !Number.isSafeInteger(number)))
    throw new UsageError(`${name} takes a ${whole ? 'whole number' : 'number'} of ${least} or more, not ${value}`);
  return number;
}
