// Takes every rule of the layers of names out in memory: a fixture of its own must notice. npm run test:mutate
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { NameFinder, NameMention } from '../../src/people/find-names.js';
import { fixtureNames, type RuleCase, type RuleFixture, readYaml } from '../people/rule-fixtures.js';

type Functions = Record<string, (...args: never[]) => unknown>;

/** What a module exports, with some of its functions replaced. */
type Spoil = (real: Functions) => Functions;

const nothing = () => null;
const none = () => [];
/** The last argument that is a list, as it came. */
const unchanged = (...args: unknown[]) => args.filter(Array.isArray).at(-1);

/** Who finds what a rule names: the file of the rule, and what is left of it without the rule. */
const MODULES: Readonly<Record<string, readonly [file: string, spoil: Spoil]>> = {
  'organization.acronym': ['organizations/acronyms', () => ({ withAcronyms: unchanged as never })],
  'organization.composed': ['organizations/composed-body', () => ({ composedBody: nothing })],
  'organization.led-body': ['organizations/led-body', () => ({ ledBody: nothing })],
  'organization.named': ['organizations/named-body', () => ({ namedBody: nothing })],
  'organization.quoted-name': ['organizations/quoted-body', () => ({ quotedBody: nothing })],
  'organization.state-body': ['organizations/state-body', () => ({ stateBody: nothing })],
  'organization.dictionary': ['organizations/listed-body', withoutRule('listedBody', 'organization.dictionary')],
  'organization.guarded': ['organizations/listed-body', withoutRule('listedBody', 'organization.guarded')],
  'country.adjective': ['countries/find-countries', withoutRule('findCountries', 'country.adjective')],
  'country.capital': ['countries/find-countries', withoutRule('findCountries', 'country.capital')],
  'country.institution': ['countries/find-countries', withoutRule('findCountries', 'country.institution')],
  'country.name': ['countries/find-countries', withoutRule('findCountries', 'country.name')],
  'person.behind-title': ['people/find-names', withoutNames('person.behind-title')],
  'person.behind-verb': ['people/find-names', withoutNames('person.behind-verb')],
  'person.dictionary': ['people/find-names', withoutNames('person.dictionary')],
  'person.shape': ['people/find-names', withoutNames('person.shape')],
  'person.short': ['people/find-names', withoutNames('person.short')],
  'person.spelling': ['people/find-names', withoutNames('person.spelling')],
  'person.credit': ['people/credits', () => ({ findCreditNames: none })],
  'person.known-alone': ['people/known-alone', () => ({ findKnownAlone: none })],
  'person.short-form': ['people/short-names', () => ({ findShortNames: none })],
  'place.capital': ['places/find-places', withoutRule('findPlaces', 'place.capital')],
  'place.dictionary': ['places/find-places', withoutRule('findPlaces', 'place.dictionary')],
  'place.guarded': ['places/find-places', withoutRule('findPlaces', 'place.guarded')],
};

/** A function that no longer gives what a rule finds. */
function withoutRule(name: string, rule: string): Spoil {
  return (real) => ({
    [name]: (...args) => {
      const found = real[name]!(...args) as { readonly rule: string } | { readonly rule: string }[] | null;
      if (Array.isArray(found)) return found.filter((one) => one.rule !== rule);
      return found?.rule === rule ? null : found;
    },
  });
}

/** A finder of names that drops those of one rule. */
function withoutNames(rule: string): Spoil {
  return ({ NameFinder: Real }) => ({
    NameFinder: class extends (Real as unknown as typeof NameFinder) {
      override find(): NameMention[] {
        return super.find().filter((name) => name.rule !== rule);
      }
    } as never,
  });
}

const cases = (rule: string): RuleCase[] =>
  readYaml<RuleFixture>(`fixtures/rules/${rule}.yaml`).matches.filter((one) => !one['known-to-fail']);

describe.each(Object.keys(MODULES))('without %s', (rule) => {
  afterEach(() => vi.resetModules());

  it('a fixture fails', async () => {
    const [file, spoil] = MODULES[rule]!;
    const path = `../../src/${file}.ts`;
    const real = (await import(path)) as Functions;
    vi.resetModules();
    vi.doMock(path, () => ({ ...real, ...spoil(real) }));
    const { foundBy } = await import('../people/rule-fixtures.js');
    const kept = cases(rule).filter((one) => one.finds!.every((stretch) => foundBy(rule, one).includes(stretch)));
    vi.doUnmock(path);
    expect(kept.length).toBeLessThan(cases(rule).length);
  });
});

it('leaves out only the titles, which every other layer needs', () => {
  expect(fixtureNames().filter((name) => !(name in MODULES))).toEqual(['person.title']);
});
