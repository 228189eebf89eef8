import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../../src/dates/rules.js';
import { load, proposedBy } from './date-reader.js';

interface Fixture {
  readonly matches: readonly (readonly [text: string, stretch: string])[];
  readonly ignores: readonly string[];
}

const folder = new URL('../../src/dates/rules/', import.meta.url);

describe('the list of rules', () => {
  it('holds every file of the folder under its own name', () => {
    const files = readdirSync(folder).map((file) => file.replace(/\.ts$/u, ''));
    expect(rules.map(({ name }) => name).sort()).toEqual(files.sort());
  });

  it('fits the bits of a word', () => expect(rules.length).toBeLessThanOrEqual(30));

  it.each(rules.map(({ name }) => name))('%s has a fixture', (name) => {
    expect(existsSync(new URL(`../../fixtures/rules/dates.${name}.yaml`, import.meta.url))).toBe(true);
  });
});

describe.each(rules.map(({ name }) => name))('dates.%s', (name) => {
  const { matches, ignores } = load<Fixture>(`fixtures/rules/dates.${name}.yaml`);

  it.each(matches)('reads %s', (text, stretch) => expect(proposedBy(name, text)).toContain(stretch));

  it.each(ignores)('leaves %s alone', (text) => expect(proposedBy(name, text)).toEqual([]));
});
