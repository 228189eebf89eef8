import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

// What to do when the first fails is told by the script itself.
it('is what api.d.ts says', () => {
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/write-api.ts', '--check'], { cwd: root });
});

it('names in THIRD-PARTY-NOTICES every package that is in the built files, with its licence, and no other', () => {
  const built = new Set<string>();
  // esbuild says above each module where it comes from.
  for (const name of readdirSync(`${root}dist`).filter((file) => /\.c?js$/u.test(file)))
    for (const [, holder] of readFileSync(`${root}dist/${name}`, 'utf8').matchAll(
      /^\/\/ (?:[\w-]+:)?node_modules\/((?:@[^/\n]+\/)?[^/\n]+)\//gmu,
    ))
      built.add(holder!);
  const notices = readFileSync(`${root}THIRD-PARTY-NOTICES.md`, 'utf8');
  const named = [...notices.matchAll(/^## (\S+) \S+ \([^)]+\)\n\n(?=\S)/gmu)].map((match) => match[1]!);
  expect(named).toEqual([...built].sort());
  expect(named).toContain('natural');
});
