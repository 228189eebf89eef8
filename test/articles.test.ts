import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { OPTIONS, outline } from '../scripts/article-outline.js';
import { extract } from '../src/index.js';

const root = fileURLToPath(new URL('../fixtures/articles/', import.meta.url));

describe('fixtures/articles', () => {
  const slugs = readdirSync(root);
  it('has six articles or more', () => expect(slugs.length).toBeGreaterThanOrEqual(6));

  it.each(slugs)('%s', (slug) => {
    const dir = `${root}${slug}/`;
    const text = readFileSync(`${dir}source.txt`, 'utf8');
    const expected = JSON.parse(readFileSync(`${dir}expected.json`, 'utf8')) as unknown;
    const options = existsSync(`${dir}options.json`) ? JSON.parse(readFileSync(`${dir}options.json`, 'utf8')) : OPTIONS;
    expect(outline(extract(text, options))).toEqual(expected);
  });
});
