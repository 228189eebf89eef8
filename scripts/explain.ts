// npm run explain -- FILE [DATE]: why each finding of a text stands in its record.
import { readFileSync } from 'node:fs';
import { explain, extract } from '../src/index.js';

const [file, publishedAt] = process.argv.slice(2);
if (!file) throw new Error('give a text file');
const record = extract(readFileSync(file, 'utf8'), { publishedAt: publishedAt ?? null, trace: true });
const lists = [
  record.people,
  record.countries,
  record.places,
  record.organizations,
  record.dates,
  record.meetings,
  record.quotes,
];
for (const { id } of lists.flat()) {
  const why = explain(record, id)!;
  console.log(`${id} ${why.kind} ${why.key ?? '-'}`);
  for (const { rule, start, end, text } of why.evidence) console.log(`   ${rule} ${start}-${end} «${text}»`);
  for (const line of why.merged) console.log(`   merged: ${line}`);
}
