// The name of a build: what its sources hash to. The image of the words is read by the build that it was written for alone.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('../src', import.meta.url));

function* files(path: string): Generator<string> {
  if (!statSync(path).isDirectory()) yield path;
  else for (const name of readdirSync(path).sort()) yield* files(`${path}/${name}`);
}

/** A hash of all sources, the compiled dictionaries among them. */
export function buildKey(): string {
  const hash = createHash('sha256');
  for (const file of files(source)) hash.update(file.slice(source.length)).update('\0').update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}
