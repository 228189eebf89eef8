// Builds the package after `npm ci` in a clone, unless the inputs are what they were at the last build (npx runs `prepare` again).
import { execSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const INPUTS = [
  'dictionaries',
  'src',
  'scripts',
  'tsup.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];
const GENERATED = ['src/lexicon/data.ts', 'src/report/assets/data.ts', 'src/report/words/data.ts'].map((path) =>
  join(root, path),
);
const NOT = new Set(GENERATED);

function* files(path) {
  if (NOT.has(path) || !existsSync(path)) return;
  if (!statSync(path).isDirectory()) yield path;
  else for (const name of readdirSync(path).sort()) yield* files(join(path, name));
}

const hash = createHash('sha256');
for (const input of INPUTS)
  for (const file of files(join(root, input)))
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file));
const key = hash.digest('hex');
const stamp = join(root, '.cache/build-hash');
const built =
  existsSync(join(root, 'dist/index.js')) &&
  existsSync(join(root, 'dist/cli.js')) &&
  GENERATED.every((path) => existsSync(path));
if (!built || !existsSync(stamp) || readFileSync(stamp, 'utf8') !== key) {
  execSync('npm run build', { cwd: root, stdio: ['ignore', process.stderr, process.stderr] });
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(stamp, key);
}

// The clone's own command, where npx looks first: it need not install the clone into its cache to find it.
const bin = join(root, 'node_modules/.bin');
if (existsSync(bin) && process.platform !== 'win32') {
  chmodSync(join(root, 'dist/cli.js'), 0o755);
  rmSync(join(bin, 'sifara'), { force: true });
  symlinkSync('../../dist/cli.js', join(bin, 'sifara'));
}
