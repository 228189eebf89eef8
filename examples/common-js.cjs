// The same library from CommonJS.   node examples/common-js.cjs
const { extract, explain } = require('sifara');

const record = extract('قال وزير الخارجية المصري سامح شكري إن بلاده تدعم الحوار.', { publishedAt: '2020-01-15' });
for (const { id } of record.people) {
  const { key, evidence } = explain(record, id);
  console.log(key, evidence.map(({ rule, text }) => `${text} (${rule})`).join(', '));
}
