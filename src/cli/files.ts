import { type Dirent, readdirSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { reasonOf } from './sink.js';
import { UsageError } from './usage.js';

/** A file, and its name in messages and ids. */
export interface NamedFile {
  readonly path: string;
  readonly name: string;
}

/**
 * The files that one argument stands for, sorted by path: a file itself; a folder's files with known endings, folders inside read too
 * and hidden ones passed over; the files of a glob.
 *
 * @throws {UsageError} where there is none.
 */
export async function expandFiles(argument: string, endings: ReadonlySet<string>): Promise<NamedFile[]> {
  let isFolder: boolean;
  try {
    isFolder = statSync(argument).isDirectory();
  } catch (error) {
    const globbed = await expandGlob(argument);
    if (globbed) return globbed;
    throw new UsageError(`cannot open ${argument}: ${reasonOf(error)}`);
  }
  if (!isFolder) return [{ path: argument, name: basename(argument) }];
  const files = [...folderFiles(argument, '', endings)];
  if (files.length === 0)
    throw new UsageError(
      `${argument} is a folder without files to read (${[...endings].join(' ')}, or these with .gz)`,
    );
  return files;
}

/** The files of a glob; null for a text that is none. */
async function expandGlob(pattern: string): Promise<NamedFile[] | null> {
  const { globSync, isDynamicPattern } = await import('tinyglobby');
  if (!isDynamicPattern(pattern)) return null;
  const paths = globSync(pattern, { expandDirectories: false }).sort();
  if (paths.length === 0) throw new UsageError(`no file fits ${pattern}`);
  return paths.map((path) => ({ path, name: path }));
}

function* folderFiles(folder: string, prefix: string, endings: ReadonlySet<string>): Generator<NamedFile> {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    throw new UsageError(`cannot open ${folder}: ${reasonOf(error)}`);
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    const name = prefix + entry.name;
    if (entry.isDirectory()) yield* folderFiles(path, `${name}/`, endings);
    else if (entry.isFile() && endings.has(extname(entry.name.replace(/\.gz$/iu, '')).toLowerCase()))
      yield { path, name };
  }
}
