import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** True where a Debian tool is there; in CI it must be, `.ci/run` installs it. */
export function hasTool(name: string, version: string): boolean {
  const found = spawnSync(name, [version]).error === undefined;
  if (!found && process.env.CI) throw new Error(`${name} is missing: apt-get install it (see .ci/run)`);
  return found;
}

/** What xmllint has to say of a file: nothing when it is well-formed, and valid if a schema is given. */
export function xmllint(content: Uint8Array, schema?: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'sifara-xml-'));
  const file = join(folder, 'file.xml');
  writeFileSync(file, content);
  const { status, stderr } = spawnSync(
    'xmllint',
    ['--noout', '--huge', ...(schema ? ['--relaxng', schema] : []), file],
    {
      encoding: 'utf8',
    },
  );
  rmSync(folder, { recursive: true });
  return status === 0 ? '' : stderr.slice(0, 2000);
}
