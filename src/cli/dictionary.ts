import { readFileSync } from 'node:fs';
import type { UserDictionaries } from '../lexicon/user-dictionaries.js';
import { reasonOf } from './sink.js';
import { UsageError } from './usage.js';

/**
 * The entries that `--dictionary FILE` holds, in YAML or JSON; their rows are not checked yet.
 *
 * @throws {UsageError} for a file that cannot be read.
 */
export async function readDictionary(file: string): Promise<UserDictionaries> {
  let source: string;
  try {
    source = readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`cannot open ${file}: ${reasonOf(error)}`);
  }
  const { parse } = await import('yaml');
  try {
    return parse(source) as UserDictionaries;
  } catch (error) {
    throw new UsageError(`${file} is neither YAML nor JSON: ${(error as Error).message.split('\n')[0]}`);
  }
}
