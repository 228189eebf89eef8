import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const run = (name: string) =>
  execFileSync(process.execPath, [`examples/${name}`], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });

describe('the examples', () => {
  it('are all named in their README', () => {
    const readme = readFileSync(`${root}examples/README.md`, 'utf8');
    const scripts = readdirSync(`${root}examples`).filter((name) => /\.(?:mjs|cjs|html)$/u.test(name));
    expect(scripts.filter((name) => !readme.includes(name))).toEqual([]);
  });

  it('node-script tells who met whom', () =>
    expect(run('node-script.mjs')).toContain('talks (held, 2019-09-18): Sergey Lavrov, Mevlüt Çavuşoğlu'));

  it('common-js explains a person', () => expect(run('common-js.cjs')).toContain('sameh-shoukry'));

  it('own-dictionary finds what only it knows', () =>
    expect(run('own-dictionary.mjs')).toContain('with own: lian-mardashi, ain-al-zuhur'));

  it('rss-pipeline gives a record an item', () => {
    const records = run('rss-pipeline.mjs')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(records.map(({ document }) => document.url)).toEqual(['https://example.org/1', 'https://example.org/2']);
    expect(records[0].meetings).toHaveLength(1);
  });

  it('brat-round-trip sees what the annotator changed', () => {
    const told = run('brat-round-trip.mjs');
    expect(told).toMatch(/^T1 Person → Reviewed: /mu);
    const [, written, back] = /^(\d+) labels, (\d+) read back$/mu.exec(told)!;
    expect(back).toBe(written);
  });

  it('corpus-study ends in a graph', () => {
    const told = run('corpus-study.mjs');
    expect(told).toMatch(/^GraphML: [1-9]\d* nodes, [1-9]\d* edges$/mu);
    expect(told).toMatch(/^SVG: [1-9]\d* people, [1-9]\d* lines$/mu);
  });

  it('edge-worker answers requests', async () => {
    const { default: worker } = await import(`${root}examples/edge-worker.mjs`);
    const post = (query: string, body: string) =>
      worker.fetch(new Request(`https://edge.example/${query}`, { method: 'POST', body })) as Promise<Response>;
    const text = 'قال وزير الخارجية المصري سامح شكري أمس إن بلاده تدعم الحوار.';
    const found = (await (await post('?published=2020-01-15', text)).json()) as {
      people: { key: string }[];
      dates: { value: string }[];
    };
    expect([found.people[0]!.key, found.dates[0]!.value]).toEqual(['sameh-shoukry', '2020-01-14']);
    expect((await post('', 'ا'.repeat(100_001))).status).toBe(400);
    expect((await worker.fetch(new Request('https://edge.example/'))).status).toBe(405);
  });

  it('edge-worker asks for nothing of Node', () => {
    const imports = [...readFileSync(`${root}examples/edge-worker.mjs`, 'utf8').matchAll(/from '([^']+)'/gu)].map(
      (m) => m[1],
    );
    expect(imports).toEqual(['sifara']);
  });
});
