// Writes fixtures/articles/*/expected.json from what the code finds now. Read the change with your own eyes before it is committed.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { extract } from '../src/index.js';
import { OPTIONS, outline } from './article-outline.js';

const root = fileURLToPath(new URL('../fixtures/articles/', import.meta.url));
const wanted = process.argv.slice(2);
for (const slug of readdirSync(root)) {
  if (wanted.length && !wanted.includes(slug)) continue;
  const dir = `${root}${slug}/`;
  const options = existsSync(`${dir}options.json`) ? JSON.parse(readFileSync(`${dir}options.json`, 'utf8')) : OPTIONS;
  const record = extract(readFileSync(`${dir}source.txt`, 'utf8'), options);
  writeFileSync(`${dir}expected.json`, `${JSON.stringify(outline(record), null, 2)}\n`);
}
