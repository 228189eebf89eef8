#!/usr/bin/env node
import { main } from './cli/main.js';
import type { CliIo } from './cli/usage.js';

const io: CliIo = {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
};

// A reader that goes away («| head») ends the run quietly.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

main(process.argv.slice(2), io).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`sifara: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  },
);
