import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { attendRules, nounRules, verbRules } from '../../src/meetings/rules.js';
import { fixture, read } from './meeting-reader.js';

interface RuleFixture {
  readonly matches?: readonly string[];
  /** The rule adds to an encounter told before. */
  readonly merges?: readonly string[];
  readonly ignores: readonly string[];
}

const rules = [...nounRules, ...verbRules, ...attendRules].map((rule) => rule.name);

describe.each(rules)('%s', (name) => {
  const { matches = [], merges = [], ignores } = fixture<RuleFixture>(`rules/${name}.yaml`);

  it('has something to match and something to ignore', () => {
    expect(matches.length + merges.length).toBeGreaterThan(0);
    expect(ignores.length).toBeGreaterThan(0);
  });

  it.each(matches.map((text) => [text]))('names an encounter in: %s', (text) => {
    expect(read(text).meetings.map((m) => m.rule)).toContain(name);
  });

  it.each(merges.map((text) => [text]))('adds to the encounter in: %s', (text) => {
    const [meeting, ...more] = read(text).meetings;
    expect(more).toEqual([]);
    expect(meeting!.merged!.join('\n')).toContain(`${name}: `);
  });

  it.each(ignores.map((text) => [text]))('leaves alone: %s', (text) => {
    expect(read(text).meetings.map((m) => m.rule)).not.toContain(name);
  });
});

it('has a fixture for every rule and a rule for every fixture', () => {
  const files = readdirSync(new URL('../../fixtures/rules', import.meta.url)).filter((f) => f.startsWith('meeting.'));
  expect(files.map((f) => f.replace('.yaml', '')).sort()).toEqual([...rules].sort());
});
