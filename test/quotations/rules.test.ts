import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { extract } from '../../src/index.js';

interface Fixture {
  readonly matches: readonly (readonly [text: string, content: string])[];
  readonly ignores: readonly string[];
}

const folder = new URL('../../fixtures/rules/', import.meta.url);
const names = readdirSync(folder).filter((file) => file.startsWith('quotation.'));
const contents = (text: string, rule: string) =>
  extract(text)
    .quotes.filter((quote) => quote.rule === rule)
    .map((quote) => quote.content.text);

describe.each(names)('%s', (file) => {
  const rule = file.replace(/\.yaml$/u, '');
  const { matches, ignores } = parse(readFileSync(new URL(file, folder), 'utf8')) as Fixture;
  it.each(matches)('%s', (text, content) => expect(contents(text, rule)).toContain(content));
  it.each(ignores)('leaves alone: %s', (text) => expect(contents(text, rule)).toEqual([]));
});

describe('the rules', () => {
  it('have a fixture each', () => {
    const files = readdirSync(new URL('../../src/quotations/rules/', import.meta.url));
    const rules = files
      .filter((file) => file !== 'rules.ts')
      .map((file) => `quotation.${file.replace(/\.ts$/u, '.yaml')}`);
    expect(names.sort()).toEqual(rules.sort());
  });
});
