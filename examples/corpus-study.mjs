// A corpus to counts and a graph of who met whom.   node examples/corpus-study.mjs [OUT.svg]
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extract } from 'sifara';
import { write } from 'sifara/writers';

const articles = new URL('../fixtures/articles/', import.meta.url);
const records = readdirSync(articles).map((id) => {
  const { publishedAt } = JSON.parse(readFileSync(new URL(`${id}/expected.json`, articles), 'utf8'));
  return extract(readFileSync(new URL(`${id}/source.txt`, articles), 'utf8'), { id, publishedAt });
});

// Who met whom, over all articles: people are told apart by their key, or by their name where no dictionary has them.
const names = new Map();
const met = new Map();
for (const { people, meetings } of records) {
  const byId = new Map(people.map((person) => [person.id, person]));
  for (const { participants, status } of meetings) {
    if (status === 'denied' || status === 'cancelled') continue;
    const present = participants.flatMap(({ ref }) => (byId.has(ref) ? [byId.get(ref)] : []));
    const keys = [...new Set(present.map((person) => person.key ?? person.name.ar))].sort();
    for (const person of present) names.set(person.key ?? person.name.ar, person.name.en ?? person.name.ar);
    keys.forEach((a, i) => {
      for (const b of keys.slice(i + 1)) met.set(`${a}\t${b}`, (met.get(`${a}\t${b}`) ?? 0) + 1);
    });
  }
}
for (const [pair, count] of [...met].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)))
  console.log(
    count,
    pair
      .split('\t')
      .map((key) => names.get(key))
      .join(' — '),
  );

// GraphML for Gephi, and a picture: people on a circle, a line for those who met.
let graph = '';
for await (const { content } of write(records, 'graphml')) graph += content;
console.log(`GraphML: ${graph.match(/<node /gu).length} nodes, ${graph.match(/<edge /gu).length} edges`);

const escaped = (text) => text.replace(/[&<>"]/gu, (c) => `&#${c.charCodeAt(0)};`);
const nodes = [...new Set([...met.keys()].flatMap((pair) => pair.split('\t')))];
const at = new Map(
  nodes.map((key, i) => {
    const angle = (2 * Math.PI * i) / nodes.length;
    return [key, { x: Math.round(400 + 260 * Math.cos(angle)), y: Math.round(320 + 260 * Math.sin(angle)) }];
  }),
);
const lines = [...met].map(([pair, count]) => {
  const [a, b] = pair.split('\t').map((key) => at.get(key));
  return `<line x1="${a.x}" y1="${a.y}" x2="${b.x}" y2="${b.y}" stroke="#0f6a5c" stroke-width="${1 + count}"/>`;
});
const labels = [...at].map(
  ([key, { x, y }]) =>
    `<circle cx="${x}" cy="${y}" r="7" fill="#14517f"/><text x="${x}" y="${y - 12}" text-anchor="middle">${escaped(names.get(key))}</text>`,
);
const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 640" font-family="sans-serif" font-size="13">${[...lines, ...labels].join('')}</svg>\n`;
const [out] = process.argv.slice(2);
if (out) writeFileSync(out, svg);
console.log(`SVG: ${nodes.length} people, ${met.size} lines${out ? `, written to ${out}` : ''}`);
