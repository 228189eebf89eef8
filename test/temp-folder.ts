import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** A folder of its own for the tests of a file; it goes when they have ended. To be asked for outside a test. */
export function tempFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `sifara-${name}-`));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
