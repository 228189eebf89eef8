// Reads one article and prints who met whom, and who said what.   node examples/node-script.mjs [FILE] [DATE]
import { readFileSync } from 'node:fs';
import { extract } from 'sifara';

const [file = 'fixtures/articles/wire-plain/source.txt', publishedAt = '2019-09-19'] = process.argv.slice(2);
const record = extract(readFileSync(file, 'utf8'), { publishedAt });

const named = [...record.people, ...record.countries, ...record.organizations];
const names = new Map(named.map(({ id, name }) => [id, name.en ?? name.ar]));
const nameOf = ({ ref, text }) => names.get(ref) ?? text;

for (const meeting of record.meetings) {
  const date = record.dates.find(({ id }) => id === meeting.dateId);
  const when = date?.value ?? 'no date';
  console.log(`${meeting.type} (${meeting.status}, ${when}): ${meeting.participants.map(nameOf).join(', ')}`);
}
for (const { speaker, cue, content } of record.quotes)
  console.log(`${nameOf(speaker)} [${cue?.force ?? 'quoted'}]: ${content.text}`);
