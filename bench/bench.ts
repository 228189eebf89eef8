// Speed of the library beside a floor and its peers, where the time goes, and how it grows: npm run bench -- [FILE]
// FILE holds documents parted by blank lines. Each part runs in a process of its own, bundled as the library is: tsx would slow it down.
import { spawnSync } from 'node:child_process';
import { availableParallelism, cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const file = process.argv[2];

function run(args: readonly string[]): void {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}`);
}

const PARTS = ['speed', 'shares', 'growth'];
await build({
  entryPoints: PARTS.map((part) => `${root}bench/${part}.ts`),
  outdir: `${root}.cache`,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  packages: 'external',
  platform: 'node',
  target: 'es2022',
  format: 'esm',
  charset: 'utf8',
});

console.log(
  `Node ${process.version}, ${availableParallelism()} cores (${cpus()[0]?.model.trim()}); MB are millions of bytes of UTF-8, seconds are processor time`,
);
for (const part of PARTS) run(['--expose-gc', `.cache/${part}.mjs`, ...(file === undefined ? [] : [file])]);
console.log();
run(['bench/cold-start.mjs']);
