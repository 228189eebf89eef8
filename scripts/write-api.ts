// Writes api.d.ts: the types of every public entry as built, so that a change of the public face shows in a diff. With --check it only compares.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = `${root}dist/`;
const target = `${root}api.d.ts`;
/** tsup names shared files with a hash of their content. */
const plain = (name: string) => name.replace(/-[A-Za-z0-9_-]{8}(?=\.d\.ts$|\.js$|$)/u, '');

const exported = (names: string) =>
  names
    .split(',')
    .map((name) => name.trim().replace(/^\w+ as /u, ''))
    .sort()
    .join(', ');

const sections = readdirSync(dist)
  .filter((name) => name.endsWith('.d.ts'))
  .map((name) => {
    const text = readFileSync(dist + name, 'utf8')
      .replace(/from '(\.\/[^']+)\.js'/gu, (_, path: string) => `from '${plain(path)}.js'`)
      .replace(/^import '\.\/[^']+';\n/gmu, '')
      // What shared files are imported for is under one-letter names that follow no order.
      .replace(/^import \{[^}]*\} from '\.\/[^']+';\n/gmu, '')
      .replace(/export \{([^}]*)\} from '\.\//gu, (_, names: string) => `export { ${exported(names)} } from './`)
      .replace(/export \{ type [^}]* as [a-zA-Z] [^}]*\};?/gu, '')
      .trim();
    return [plain(name), text] as const;
  })
  .sort(([a], [b]) => (a < b ? -1 : 1));
const api = `// The public types of sifara, made by npm run api from the built files. A change here is a change of the public face.\n\n${sections
  .map(([name, text]) => `// ---- ${name}\n${text}\n`)
  .join('\n')}`;

if (process.argv.includes('--check')) {
  const committed = existsSync(target) ? readFileSync(target, 'utf8') : '';
  if (committed !== api) {
    const [a, b] = [committed.split('\n'), api.split('\n')];
    const line = b.findIndex((text, i) => text !== a[i]);
    console.error(
      `api.d.ts is not what was built, first in line ${line + 1}:\n- ${a[line] ?? ''}\n+ ${b[line] ?? ''}\nIf the change is meant: npm run api`,
    );
    process.exitCode = 1;
  }
} else writeFileSync(target, api);
