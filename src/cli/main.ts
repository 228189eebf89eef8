import { type ParseArgsConfig, parseArgs } from 'node:util';
import { VERSION } from '../version.js';
import { runExtract } from './extract-command.js';
import { HELP } from './help.js';

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

/** Runs the command line; gives the exit code. Writes nothing but records to standard output. */
export async function main(argv: readonly string[], io: CliIo): Promise<number> {
  try {
    const { values, positionals } = parse(argv);
    if (values.version) {
      io.stdout.write(`${VERSION}\n`);
      return Exit.done;
    }
    const [command, ...files] = positionals;
    if (values.help || command === 'help') {
      io.stdout.write(HELP);
      return Exit.done;
    }
    if (command === undefined) throw new UsageError('no command; try: sifara extract FILE, or sifara --help');
    if (command !== 'extract') throw new UsageError(`unknown command ${command}; try sifara --help`);
    return await runExtract(files, values, io);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.stderr.write(`sifara: ${error.message}\n`);
    return Exit.usage;
  }
}

/** The options as typed. */
export type CliValues = ReturnType<typeof parse>['values'];

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError((error as Error).message.split('. ')[0]!.replace(/^./u, (c) => c.toLowerCase()));
  }
}
