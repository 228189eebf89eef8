import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

// Other releases of Node, each from its npm package, into .cache/nodes. The built files are what is run: `npm run test:nodes` builds them.
const root = fileURLToPath(new URL('../../', import.meta.url));
const RELEASES = ['20', '22', '24'];

/** The executable of the newest release of one line. */
function nodeOf(release: string): string {
  const dir = `${root}.cache/nodes/${release}`;
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const node = `${dir}/node_modules/${name}/bin/node`;
  if (!existsSync(node)) {
    mkdirSync(dir, { recursive: true });
    execFileSync(
      'npm',
      ['install', '--prefix', dir, '--no-save', '--no-audit', '--no-fund', '--ignore-scripts', `${name}@${release}`],
      { cwd: dir, stdio: 'pipe' },
    );
  }
  return node;
}

const texts = readdirSync(`${root}fixtures/articles`).map((slug) =>
  readFileSync(`${root}fixtures/articles/${slug}/source.txt`, 'utf8'),
);

/** Every article of the fixtures, read by `node`; first by the module, then by the command with a worker thread. */
function recordsOf(node: string): { readonly version: string; readonly module: string; readonly command: string } {
  const input = texts.map((text, i) => `${JSON.stringify({ id: `a${i}`, published: '2016-05-03', text })}\n`).join('');
  const code = `
    const { extract } = await import(${JSON.stringify(`${root}dist/index.js`)});
    for await (const chunk of process.stdin.setEncoding('utf8')) (globalThis.all ??= []).push(chunk);
    for (const line of all.join('').trim().split('\\n')) {
      const { id, published, text } = JSON.parse(line);
      console.log(JSON.stringify(extract(text, { id, publishedAt: published })));
    }`;
  const run = (args: readonly string[]): string =>
    execFileSync(node, args, {
      input,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      env: { ...process.env, NODE_OPTIONS: '' },
    });
  return {
    version: execFileSync(node, ['--version'], { encoding: 'utf8' }).trim(),
    module: run(['--input-type=module', '-e', code]),
    command: run([`${root}dist/cli.js`, 'extract', '--from', 'jsonl', '--to', 'jsonl', '--workers', '1', '--quiet']),
  };
}

describe('the built files give the same records, byte for byte,', () => {
  const here = recordsOf(process.execPath);

  it('by module and by command', () => {
    expect(here.module.trim().split('\n')).toHaveLength(texts.length);
    expect(here.command).toBe(here.module);
  });

  it.each(RELEASES)('on Node %s as on the Node of this test', (release) => {
    const there = recordsOf(nodeOf(release));
    expect(there.version).toMatch(new RegExp(`^v${release}\\.`, 'u'));
    expect(there.module).toBe(here.module);
    expect(there.command).toBe(here.command);
  });
});
