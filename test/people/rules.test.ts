import { describe, expect, it } from 'vitest';
import { asCase, fixtureNames, foundBy, type RuleFixture, readYaml, sourcesOf } from './rule-fixtures.js';

/** Rules whose names the code puts together from parts (`person.${…}`, `country.${…}`). */
const COMPOSED = [
  'person.behind-title',
  'person.behind-verb',
  'country.name',
  'country.adjective',
  'country.capital',
  'country.institution',
];
const WRITTEN = /'((?:person|country|place|organization)\.[a-z-]+)'/gu;
const names = fixtureNames();

describe('the rules of names', () => {
  it('have a fixture each, and no fixture is without its rule', () => {
    const written = sourcesOf('people', 'countries', 'places', 'organizations', 'entities', 'match').flatMap((source) =>
      [...source.matchAll(WRITTEN)].map((m) => m[1]!),
    );
    expect(names).toEqual([...new Set([...written, ...COMPOSED])].sort());
  });
});

describe.each(names)('%s', (name) => {
  const { rule, matches, ignores } = readYaml<RuleFixture>(`fixtures/rules/${name}.yaml`);

  it('names its rule and has cases enough', () => {
    expect(rule).toBe(name);
    expect(matches.length).toBeGreaterThanOrEqual(5);
    expect(ignores.length).toBeGreaterThanOrEqual(4);
    expect(matches.filter(({ finds, text }) => !finds?.length || !finds.every((f) => text.includes(f)))).toEqual([]);
  });

  for (const given of matches)
    (given['known-to-fail'] ? it.fails : it)(`finds ${given.finds?.join(' + ')} in: ${given.text}`, () => {
      const found = foundBy(rule, given);
      for (const stretch of given.finds!) expect(found).toContain(stretch);
    });

  for (const given of ignores.map(asCase))
    (given['known-to-fail'] ? it.fails : it)(`leaves alone: ${given.text}`, () => {
      expect(foundBy(rule, given)).toEqual([]);
    });
});
