// npm run new-rule LAYER/NAME: a rule file and its fixture, to be filled in and put into the layer's list.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [layer, name] = (process.argv[2] ?? '').split('/');
if (!layer || !name || !existsSync(join(root, 'src', layer)) || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(name))
  throw new Error('give LAYER/NAME, a folder of src/ and a kebab-case name: dates/named-day');
const singular: Readonly<Record<string, string>> = {
  people: 'person',
  countries: 'country',
  places: 'place',
  organizations: 'organization',
  quotations: 'quotation',
  meetings: 'meeting',
};
const rule = `${singular[layer] ?? layer}.${name}`;
const camel = name.replace(/-(\w)/gu, (_, letter: string) => letter.toUpperCase());
const files: readonly (readonly [string, string])[] = [
  [
    `src/${layer}/${existsSync(join(root, 'src', layer, 'rules')) ? 'rules/' : ''}${name}.ts`,
    `/**\n * What it finds, in one sentence.\n *\n * «one Arabic example»: its reading.\n */\nexport const ${camel} = { name: '${rule}' } as const;\n`,
  ],
  [`fixtures/rules/${rule}.yaml`, `rule: ${rule}\nmatches:\n  - text: \n    finds:\n      - \nignores:\n  - \n`],
];
for (const [path, content] of files) {
  const target = join(root, path);
  if (existsSync(target)) throw new Error(`${path} is there already`);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
  console.log(`written: ${path}`);
}
console.log(`now: write the rule, put it into the list of src/${layer}/, fill in the fixture`);
