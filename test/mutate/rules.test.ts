// Takes every rule out of its list in memory: a fixture of its own must notice. npm run test:mutate
import { readdirSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { DateRule } from '../../src/dates/rule.js';
import { rules as dateRules } from '../../src/dates/rules.js';
import { nounRules, verbRules } from '../../src/meetings/rules.js';
import { cueRules } from '../../src/quotations/rules/rules.js';
import { load, proposedBy } from '../dates/date-reader.js';
import { fixture, read } from '../meetings/meeting-reader.js';

interface Fixture {
  readonly matches?: readonly (string | readonly [text: string, found: string])[];
  readonly merges?: readonly string[];
}

/** Runs `check` while a list lacks one of its items, then puts it back. */
function without<T>(list: readonly T[], item: T, check: () => void): void {
  const open = list as T[];
  const at = open.indexOf(item);
  open.splice(at, 1);
  try {
    check();
  } finally {
    open.splice(at, 0, item);
  }
}

describe.each(dateRules.map((rule) => [rule.name, rule] as const))('without dates.%s', (name, rule) => {
  const matches = load<{ matches: [string, string][] }>(`fixtures/rules/dates.${name}.yaml`).matches;
  it('a fixture fails', () => {
    const list = dateRules as DateRule[];
    const at = list.indexOf(rule);
    // Words know the rules by their place in the list, so it keeps its length.
    list[at] = { name: 'none', starts: [], read: () => null };
    const found = matches.filter(([text, stretch]) => proposedBy(name, text).includes(stretch));
    list[at] = rule;
    expect(found.length).toBeLessThan(matches.length);
  });
});

describe.each([...nounRules, ...verbRules].map((rule) => rule.name))('without %s', (name) => {
  it('a fixture fails', () => {
    const { matches = [], merges = [] } = fixture<Fixture>(`rules/${name}.yaml`);
    const outcome = () => ({
      found: (matches as string[]).filter((text) => read(text).meetings.some((m) => m.rule === name)).length,
      merged: merges.filter((text) => read(text).meetings[0]?.merged?.join('\n').includes(`${name}: `)).length,
    });
    const whole = outcome();
    expect(whole).toEqual({ found: matches.length, merged: merges.length });
    const check = () => expect(outcome()).not.toEqual(whole);
    const noun = nounRules.find((rule) => rule.name === name);
    if (noun) without(nounRules, noun, check);
    else without(verbRules, verbRules.find((rule) => rule.name === name)!, check);
  });
});

const quoted = (text: string, rule: string) =>
  read(text)
    .quotes.filter((quote) => quote.rule === rule)
    .map((quote) => quote.content.text);

describe.each(cueRules.map((rule) => [rule.name, rule] as const))('without %s', (name, rule) => {
  it('a fixture fails', () => {
    const matches = fixture<{ matches: [string, string][] }>(`rules/${name}.yaml`).matches;
    without(cueRules, rule, () => {
      expect(matches.every(([text, content]) => quoted(text, name).includes(content))).toBe(false);
    });
  });
});

/** The rules that read whole texts: the one function that each file exports. */
const WHOLE_TEXT = readdirSync(new URL('../../src/quotations/rules/', import.meta.url))
  .map((file) => file.replace(/\.ts$/u, ''))
  .filter((name) => name !== 'rules' && !cueRules.some((rule) => rule.name === `quotation.${name}`));

describe.each(WHOLE_TEXT)('without quotation.%s', (name) => {
  afterEach(() => vi.resetModules());

  it('a fixture fails', async () => {
    const path = `../../src/quotations/rules/${name}.ts`;
    const real = (await import(path)) as Record<string, unknown>;
    vi.resetModules();
    vi.doMock(path, () =>
      Object.fromEntries(Object.keys(real).map((key) => [key, key.startsWith('find') ? () => [] : real[key]])),
    );
    const { extract } = await import('../../src/extract.js');
    const matches = fixture<{ matches: [string, string][] }>(`rules/quotation.${name}.yaml`).matches;
    const kept = matches.filter(([text, content]) =>
      extract(text, { publishedAt: '2016-10-21' }).quotes.some(
        (quote) => quote.rule === `quotation.${name}` && quote.content.text === content,
      ),
    );
    vi.doUnmock(path);
    expect(kept.length).toBeLessThan(matches.length);
  });
});
