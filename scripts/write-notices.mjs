// Writes THIRD-PARTY-NOTICES.md from what the bundles really hold (the metafiles of the build), then takes the metafiles away.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const packages = new Set();
for (const file of readdirSync(dist).filter((name) => name.startsWith('metafile-'))) {
  for (const { inputs } of Object.values(JSON.parse(readFileSync(join(dist, file), 'utf8')).outputs))
    for (const [input, { bytesInOutput }] of Object.entries(inputs)) {
      const name = /node_modules\/((?:@[^/]+\/)?[^/]+)\//u.exec(input)?.[1];
      if (name && bytesInOutput > 0) packages.add(name);
    }
  rmSync(join(dist, file));
}
const sections = [...packages].sort().map((name) => {
  const dir = join(root, 'node_modules', name);
  const { version, license, author } = JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8'));
  const file = readdirSync(dir).find((f) => /^licen[cs]e/iu.test(f));
  const text =
    file && existsSync(join(dir, file))
      ? readFileSync(join(dir, file), 'utf8').trim()
      : `${license}, ${typeof author === 'string' ? author : (author?.name ?? '')}`;
  return `## ${name} ${version} (${license})\n\n${text}\n`;
});
writeFileSync(
  join(root, 'THIRD-PARTY-NOTICES.md'),
  `# Third-party notices\n\nThese packages are part of the built files. This file is made by the build from what the bundles hold.\n\n${sections.join('\n')}`,
);
