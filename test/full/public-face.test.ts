import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Options } from 'tsup';
import { expect, it } from 'vitest';
import configurations from '../../tsup.config.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as Record<
  'dependencies' | 'peerDependencies',
  Record<string, string>
>;

type Bundle = Options & { readonly mainFields: string[] };

// What to do when the first fails is told by the script itself.
it('is what api.d.ts says', () => {
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/write-api.ts', '--check'], { cwd: root });
});

const matches = (patterns: readonly (string | RegExp)[] = [], path: string): boolean =>
  patterns.some((pattern) => (typeof pattern === 'string' ? pattern === path : pattern.test(path)));

/** The packages that a configuration of tsup puts into its files, bundled once more without tsup. */
async function packagesOf({ entry, format, external, noExternal, esbuildPlugins, mainFields }: Bundle) {
  const dependencies = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: entry as Record<string, string>,
    outdir: 'never-written',
    bundle: true,
    write: false,
    metafile: true,
    logLevel: 'error',
    platform: 'neutral',
    format: format as 'esm' | 'cjs',
    mainFields,
    plugins: [
      {
        name: 'external',
        setup: (bundle) =>
          bundle.onResolve({ filter: /^[^./]/ }, ({ path, kind }) => {
            if (kind === 'entry-point' || matches(noExternal, path)) return null;
            const listed = dependencies.some((name) => path === name || path.startsWith(`${name}/`));
            return matches(external, path) || listed ? { path, external: true } : null;
          }),
      },
      ...(esbuildPlugins ?? []),
    ],
  });
  return Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) =>
      bytesInOutput > 0 ? (/node_modules\/((?:@[^/]+\/)?[^/]+)\//u.exec(path)?.[1] ?? []) : [],
    ),
  );
}

it('names in THIRD-PARTY-NOTICES every package that is in the built files, with its licence, and no other', async () => {
  const bundles = (configurations as Bundle[]).filter(({ dts }) => dts === false);
  expect(bundles.length).toBe(2);
  const mainFields = ['module', 'main'];
  const built = new Set((await Promise.all(bundles.map((one) => packagesOf({ ...one, mainFields })))).flat());
  const notices = readFileSync(`${root}THIRD-PARTY-NOTICES.md`, 'utf8');
  const named = [...notices.matchAll(/^## (\S+) \S+ \([^)]+\)\n\n(?=\S)/gmu)].map((match) => match[1]!);
  expect(named).toEqual([...built].sort());
  expect(named).toContain('natural');
});
