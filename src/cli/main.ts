import { VERSION } from '../version.js';
import { explainCommand } from './explain-command.js';
import { extractCommand } from './extract-command.js';
import { HELP } from './help.js';
import { mergeCommand } from './merge-command.js';
import { reportCommand } from './report-command.js';
import { statsCommand } from './stats-command.js';
import { type CliIo, type Command, Exit, UsageError } from './usage.js';

/** Every command. */
export const COMMANDS: readonly Command[] = [extractCommand, statsCommand, mergeCommand, reportCommand, explainCommand];

/** Runs the command line; gives the exit code. Writes nothing but results to standard output. */
export async function main(argv: readonly string[], io: CliIo): Promise<number> {
  try {
    return await dispatch(argv, io);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.stderr.write(`sifara: ${error.message}\n`);
    return Exit.usage;
  }
}

async function dispatch(argv: readonly string[], io: CliIo): Promise<number> {
  const [name, ...rest] = argv;
  const print = (text: string): number => {
    io.stdout.write(text);
    return Exit.done;
  };
  if (name === undefined) throw new UsageError('no command; try: sifara extract FILE, or sifara --help');
  const asked = argv.includes('--') ? argv.slice(0, argv.indexOf('--')) : argv;
  if (asked.includes('--version') || asked.includes('-v')) return print(`${VERSION}\n`);
  if (name === 'help' || name === '--help' || name === '-h') return print(helpOf(rest[0]));
  const command = COMMANDS.find((c) => c.name === name);
  if (!command) throw new UsageError(`unknown command ${name}; try sifara --help`);
  if (asked.includes('--help') || asked.includes('-h')) return print(command.help);
  return command.run(rest, io);
}

const helpOf = (name: string | undefined): string => COMMANDS.find((c) => c.name === name)?.help ?? HELP;
