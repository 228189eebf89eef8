import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('../src/', import.meta.url));

/** The flow, left to right: a folder imports only from itself and from folders to its left. See docs/architecture.md. */
const FLOW = [
  'text',
  'match/words',
  'lexicon',
  'document',
  'match',
  'organizations',
  'countries',
  'places',
  'people',
  'entities',
  'dates',
  'quotations',
  'meetings',
  'image',
  'record',
  'english',
  'readers',
  'writers',
  'corpus',
  'report',
  'queue',
  'cli',
];

function* files(dir: string): Generator<string> {
  for (const name of readdirSync(dir)) {
    const path = join(dir, name);
    if (statSync(path).isDirectory()) yield* files(path);
    else if (name.endsWith('.ts') && !name.endsWith('.d.ts') && name !== 'data.ts') yield path;
  }
}

const sources = [...files(src)].map((path) => ({ path: relative(src, path), text: readFileSync(path, 'utf8') }));
/** The trie and the word table know no dictionary: the lexicon is made of them. */
const folderOf = (path: string) =>
  path === 'match/phrase-trie.ts' || path === 'match/word-table.ts'
    ? 'match/words'
    : path.includes('/')
      ? path.split('/')[0]!
      : '';
const imports = (text: string) => [...text.matchAll(/(?:from|import)\s+'(\.[^']+)'/gu)].map((m) => m[1]!);
const target = (from: string, to: string) => join(from, '..', to).replace(/\.js$/u, '.ts');

/** Worker threads and hashes are Node's: the rest of corpus/ runs anywhere, and loads these only when workers are asked for. */
const NODE = new Set(['corpus/pool.ts', 'corpus/worker.ts', 'corpus/worker-url.ts', 'queue/document-id.ts']);

describe('architecture', () => {
  it('lets data flow one way', () => {
    const wrong: string[] = [];
    for (const { path, text } of sources) {
      const here = FLOW.indexOf(folderOf(path));
      if (here < 0) continue;
      for (const spec of imports(text)) {
        const to = folderOf(target(path, spec));
        if (to !== '' && FLOW.indexOf(to) > here) wrong.push(`${path} imports ${spec}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('has no import cycles', () => {
    const graph = new Map(
      sources.map(({ path, text }) => [
        path,
        imports(text.replace(/import type[^;]+;/gu, '')).map((s) => target(path, s)),
      ]),
    );
    const state = new Map<string, 1 | 2>();
    const cycles: string[] = [];
    const visit = (path: string, trail: string[]) => {
      if (state.get(path) === 2) return;
      if (state.get(path) === 1) {
        cycles.push([...trail, path].join(' → '));
        return;
      }
      state.set(path, 1);
      for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
      state.set(path, 2);
    };
    for (const path of graph.keys()) visit(path, []);
    expect(cycles).toEqual([]);
  });

  it('keeps Node out of the core', () => {
    const wrong = sources.filter(
      ({ path, text }) => !path.startsWith('cli') && !NODE.has(path) && /from '(?:node:|fs|path|url)/u.test(text),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('keeps zod out of everything but the schema', () => {
    const users = sources.filter(({ text }) => /from 'zod/u.test(text)).map(({ path }) => path);
    expect(users).toEqual(['record/schema.ts']);
  });

  it('names files in kebab-case, and none after nothing', () => {
    for (const { path } of sources) {
      expect(path).toMatch(/^[a-z0-9/-]+\.ts$/u);
      expect(path).not.toMatch(/(?:^|\/)(?:utils?|helpers?|common|misc)\.ts$/u);
    }
  });

  it('keeps files short', () => {
    const lengths = sources.map(({ text }) => text.split('\n').length).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]!).toBeLessThanOrEqual(110);
    expect(lengths[Math.floor(lengths.length * 0.95)]!).toBeLessThanOrEqual(400);
  });

  it('gives every exported name a doc comment', () => {
    const bare: string[] = [];
    for (const { path, text } of sources) {
      const lines = text.split('\n');
      lines.forEach((line, i) => {
        if (!/^export (?:async )?(?:function|class|const|interface|type \w+ =)/u.test(line)) return;
        if (!/\*\/\s*$|^\s*\*\/|^\/\*\*/u.test(lines[i - 1] ?? '')) bare.push(`${path}:${i + 1} ${line.slice(0, 60)}`);
      });
    }
    expect(bare.length).toBeLessThanOrEqual(60);
  });
});
