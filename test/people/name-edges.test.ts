import { describe, expect, it } from 'vitest';
import { extract } from '../../src/index.js';
import { readYaml } from './rule-fixtures.js';

interface Case {
  readonly text: string;
  readonly names: readonly string[];
  readonly 'known-to-fail'?: boolean;
}

const cases = readYaml<readonly Case[]>('fixtures/people/name-edges.yaml');

const namesIn = (text: string): string[] =>
  extract(text)
    .people.flatMap((person) => person.mentions.filter((mention) => mention.level === 'name'))
    .sort((a, b) => a.start - b.start)
    .map((mention) => mention.text);

describe('edges of names', () => {
  for (const { text, names, 'known-to-fail': fails } of cases)
    (fails ? it.fails : it)(text, () => expect(namesIn(text)).toEqual(names));
});
