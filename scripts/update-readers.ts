// Regenerates fixtures/readers/*/expected.json from the sources: look at the difference before you accept it.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readFixture } from '../test/readers/fixture.js';

const root = fileURLToPath(new URL('../fixtures/readers/', import.meta.url));
for (const name of readdirSync(root)) {
  const path = `${root}${name}/expected.json`;
  const json = `${JSON.stringify(readFixture(name), null, 2)}\n`;
  if (existsSync(path) && readFileSync(path, 'utf8') === json) continue;
  writeFileSync(path, json);
  console.log(`changed: fixtures/readers/${name}`);
}
