import { VERSION } from '../version.js';
import { runExtract } from './extract-command.js';
import { HELP } from './help.js';
import { type CliIo, Exit, parse, UsageError } from './usage.js';

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
