import { describe, expect, it } from 'vitest';
import { extract } from '../../src/index.js';
import { readYaml } from '../people/rule-fixtures.js';

interface Case {
  readonly text: string;
  readonly countries: readonly string[];
  readonly 'known-to-fail'?: true;
}

const cases = readYaml<readonly Case[]>('fixtures/countries/homographs.yaml');
const codesOf = (text: string) =>
  extract(text)
    .countries.map(({ alpha2 }) => alpha2)
    .sort();

describe('homographs', () => {
  it('are sixty or more', () => expect(cases.length).toBeGreaterThanOrEqual(60));

  for (const { text, countries, 'known-to-fail': fails } of cases)
    (fails ? it.fails : it)(`${text} → ${countries.join(' ') || 'none'}`, () => {
      expect(codesOf(text)).toEqual([...countries].sort());
    });
});
