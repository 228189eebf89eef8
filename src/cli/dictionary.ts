import { readFileSync } from 'node:fs';
import { createExtractor, type Extract, extract } from '../extract.js';
import type { UserDictionaries } from '../lexicon/user-dictionaries.js';
import { reasonOf } from './sink.js';
import { UsageError } from './usage.js';

/**
 * The extraction that `--dictionary FILE` asks for; the built-in one without it.
 *
 * @throws {UsageError} for a file that cannot be read or has bad rows.
 */
export async function extractWith(file: string | undefined): Promise<Extract> {
  if (file === undefined) return extract;
  let source: string;
  try {
    source = readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`cannot open ${file}: ${reasonOf(error)}`);
  }
  const { parse } = await import('yaml');
  let parsed: unknown;
  try {
    parsed = parse(source);
  } catch (error) {
    throw new UsageError(`${file} is neither YAML nor JSON: ${(error as Error).message.split('\n')[0]}`);
  }
  try {
    return createExtractor({ dictionaries: parsed as UserDictionaries });
  } catch (error) {
    throw new UsageError(`${file}: ${(error as Error).message}`);
  }
}
