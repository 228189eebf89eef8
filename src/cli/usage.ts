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

const OPTIONS = {
  from: { type: 'string' },
  to: { type: 'string' },
  published: { type: 'string' },
  dictionary: { type: 'string' },
  zones: { type: 'string' },
  out: { type: 'string' },
  rejects: { type: 'string' },
  quiet: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const satisfies ParseArgsConfig['options'];

/** The options as typed. */
export type CliValues = ReturnType<typeof parse>['values'];

/** Reads the command line. */
export function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true });
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
