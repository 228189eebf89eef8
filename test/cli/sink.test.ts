import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { fileSink } from '../../src/cli/sink.js';
import { tempFolder } from '../temp-folder.js';

const dir = tempFolder('sink');
const warnings: Error[] = [];
const warn = (warning: Error): number => warnings.push(warning);
process.on('warning', warn);
afterEach(() => {
  process.off('warning', warn);
  rmSync(dir, { recursive: true, force: true });
});

test('a file that is slower than its writer holds one listener, not one a write', async () => {
  const path = join(dir, 'out.jsonl');
  const sink = await fileSink(path);
  const chunk = `${'x'.repeat(64 * 1024)}\n`;
  for (let i = 0; i < 40; i++) await sink.write(chunk);
  await sink.close();
  await new Promise((resolve) => setImmediate(resolve));
  expect(readFileSync(path, 'utf8')).toBe(chunk.repeat(40));
  expect(warnings).toEqual([]);
});
