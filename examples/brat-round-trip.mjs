// To brat and back: write the files, change a label as an annotator would, read it again, tell what differs.   node examples/brat-round-trip.mjs
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extract } from 'sifara';
import { write } from 'sifara/writers';

const folder = mkdtempSync(join(tmpdir(), 'sifara-brat-'));
const source = readFileSync(new URL('../fixtures/articles/wire-plain/source.txt', import.meta.url), 'utf8');
const files = new Map();
for await (const { path, content } of write([extract(source, { id: 'a1', publishedAt: '2019-09-19' })], 'brat'))
  files.set(path, (files.get(path) ?? '') + content);

/** The text-bound lines of a .ann file: id → label, offsets and words. */
const read = (ann) =>
  new Map(
    ann.split('\n').flatMap((line) => {
      const [, id, label, span, text] = /^(T\d+)\t(\S+) ([\d ;]+)\t(.*)$/u.exec(line) ?? [];
      return id ? [[id, { label, span, text }]] : [];
    }),
  );

const name = [...files.keys()].find((path) => path.endsWith('.ann'));
const path = join(folder, 'a1.ann');
writeFileSync(path, files.get(name));
const before = read(readFileSync(path, 'utf8'));

// The annotator: the first label is wrong, says brat's user, and picks another.
const [first, { label }] = [...before][0];
writeFileSync(path, readFileSync(path, 'utf8').replace(`${first}\t${label} `, `${first}\tReviewed `));

const after = read(readFileSync(path, 'utf8'));
for (const [id, now] of after) {
  const was = before.get(id);
  if (was.label !== now.label) console.log(`${id} ${was.label} → ${now.label}: ${now.text}`);
}
console.log(`${before.size} labels, ${after.size} read back`);
rmSync(folder, { recursive: true });
