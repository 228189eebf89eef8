import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createContext, Script } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const TEXT = 'قال وزير الخارجية الروسي سيرغي لافروف إن بلاده مستعدة للحوار.';

/** The files that importing `entry` loads. */
function loaded(entry: string, seen = new Set<string>()): Set<string> {
  if (seen.has(entry)) return seen;
  seen.add(entry);
  const text = readFileSync(dist + entry, 'utf8');
  for (const m of text.matchAll(/(?:from|import|require\()\s*["']\.\/([^"']+)["']/gu)) loaded(m[1]!, seen);
  return seen;
}

const node = (code: string, env: NodeJS.ProcessEnv = {}) =>
  execFileSync(process.execPath, ['--input-type=module', '-e', code], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, ...env },
  });

describe('the built core', () => {
  it('runs without any Node global', () => {
    const source = readFileSync(`${dist}index.cjs`, 'utf8');
    expect(source).not.toMatch(/require\(["'](?!\.\/)/u);
    const sandbox: Record<string, unknown> = { module: { exports: {} } };
    sandbox.exports = (sandbox.module as { exports: object }).exports;
    sandbox.require = (id: string) => {
      const chunk = { exports: {} };
      new Script(`(function (module, exports) {${readFileSync(dist + id.replace('./', ''), 'utf8')}\n})`).runInContext(
        context,
      )(chunk, chunk.exports);
      return chunk.exports;
    };
    const context = createContext(sandbox);
    const found = new Script(
      `${source}\nJSON.stringify(module.exports.extract(${JSON.stringify(TEXT)}).people.map((p) => p.key))`,
    ).runInContext(context);
    expect(found).toBe('["sergey-lavrov"]');
  });

  it('reads the image of its words, and gives the same records without it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sifara-image-'));
    try {
      cpSync(dist, folder, { recursive: true, filter: (path) => !path.endsWith('.br') });
      const articles = fileURLToPath(new URL('../../fixtures/articles/', import.meta.url));
      const code = (path: string, module: string) =>
        `import { createRequire } from 'node:module'; import { readFileSync, readdirSync } from 'node:fs'; import zlib from 'node:zlib';
        let images = 0; const { brotliDecompressSync } = zlib; process.getBuiltinModule('node:zlib').brotliDecompressSync = (...all) => { images++; return brotliDecompressSync(...all); };
        const { extract } = ${module};
        const records = readdirSync('${articles}').map((name) => extract(readFileSync('${articles}' + name + '/source.txt', 'utf8'), { publishedAt: '2016-10-21', trace: true }));
        console.log(JSON.stringify([images, records]))`.replaceAll('DIST', path);
      const run = (path: string, module: string) => JSON.parse(node(code(path, module))) as [number, unknown];
      const esm = `await import('DIST/index.js')`;
      const cjs = `createRequire('DIST/index.cjs')('./index.cjs')`;
      const [without, records] = run(folder, esm);
      expect(without).toBe(0);
      expect(run(dist, esm)).toEqual([1, records]);
      expect(run(dist, cjs)).toEqual([1, records]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('pulls no XML, HTML, zod, Node built-in or natural root', () => {
    for (const entry of ['index.js', 'index.cjs'])
      for (const file of loaded(entry)) {
        const text = readFileSync(dist + file, 'utf8');
        expect(text).not.toMatch(
          /(?:from|require\()\s*["'](?:zod|fast-xml-parser|htmlparser2|natural|compromise|node:[a-z/]+)["']/u,
        );
      }
  });

  it('gives the same record in every time zone', () => {
    const code = `const { extract } = await import(${JSON.stringify(`${dist}index.js`)}); console.log(JSON.stringify(extract(${JSON.stringify(`${TEXT} وسيصل غدا الساعة الثالثة عصرا، في 25 محرم 1438هـ.`)}, { publishedAt: '2016-10-21T23:30' })))`;
    const zones = ['UTC', 'Asia/Riyadh', 'America/Los_Angeles', 'Pacific/Kiritimati'];
    expect(new Set(zones.map((TZ) => node(code, { TZ }))).size).toBe(1);
  });

  it('is the same in ESM and CommonJS', () => {
    const esm = node(
      `const { extract } = await import(${JSON.stringify(`${dist}index.js`)}); console.log(JSON.stringify(extract(${JSON.stringify(TEXT)})))`,
    );
    const cjs = execFileSync(
      process.execPath,
      [
        '-e',
        `console.log(JSON.stringify(require(${JSON.stringify(`${dist}index.cjs`)}).extract(${JSON.stringify(TEXT)})))`,
      ],
      { encoding: 'utf8' },
    );
    expect(cjs).toBe(esm);
  });

  it('has a JSON Schema file', () => {
    const schema = JSON.parse(readFileSync(`${dist}schema.json`, 'utf8'));
    expect(schema.$schema).toContain('2020-12');
    expect(Object.keys(schema.properties)).toEqual(
      expect.arrayContaining(['document', 'people', 'meetings', 'quotes']),
    );
  });

  it('carries dictionaries of at most 222 kB gzipped (the goal is 200)', () => {
    const lexicon = readFileSync(new URL('../../src/lexicon/data.ts', import.meta.url));
    expect(gzipSync(lexicon, { level: 9 }).length).toBeLessThanOrEqual(222_000);
  });

  it('ships no source maps', () => expect(readdirSync(dist).filter((f) => f.endsWith('.map'))).toEqual([]));
});

describe('the built command', () => {
  it('ends quietly with 0 when the reader goes away', async () => {
    const child = spawn(process.execPath, [`${dist}cli.js`, 'extract', '--from', 'jsonl'], {
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let err = '';
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.stdin.on('error', () => {});
    const line = `${JSON.stringify({ text: TEXT.repeat(20) })}\n`;
    for (let i = 0; i < 400; i++) child.stdin.write(line);
    child.stdin.end();
    await new Promise((resolve) => child.stdout.once('data', resolve));
    child.stdout.destroy();
    const code = await new Promise((resolve) => child.on('exit', resolve));
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it('reads 20,000 lines in constant memory', async () => {
    const child = spawn(process.execPath, ['--max-old-space-size=160', `${dist}cli.js`, 'extract', '--from', 'jsonl'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    let lines = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      for (const byte of chunk) if (byte === 10) lines++;
    });
    for (let i = 0; i < 20_000; i++)
      if (!child.stdin.write(`${JSON.stringify({ id: i, text: TEXT })}\n`))
        await new Promise((resolve) => child.stdin.once('drain', resolve));
    child.stdin.end();
    expect(await new Promise((resolve) => child.on('exit', resolve))).toBe(0);
    expect(lines).toBe(20_000);
  });
});
