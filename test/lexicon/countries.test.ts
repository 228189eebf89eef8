import iso from 'i18n-iso-countries';
import { describe, expect, it } from 'vitest';
import { EntityKind, indexOf, kindOf } from '../../src/lexicon/lexicon.js';
import { loadLexicon } from '../../src/lexicon/load.js';
import { countries, repeated } from './rows.js';

const lexicon = loadLexicon();
/** The alpha-2 codes of the countries that a word may mean. */
const codesOf = (word: string) =>
  lexicon
    .valuesOf(word)
    .filter((value) => kindOf(value) === EntityKind.country)
    .map((value) => lexicon.countries[indexOf(value)]!.alpha2);

describe('countries', () => {
  it('have codes of their own', () => {
    expect(repeated(countries.map(({ alpha2 }) => alpha2))).toEqual([]);
    expect(repeated(countries.map(({ alpha3 }) => alpha3))).toEqual([]);
  });

  it('have real codes, Kosovo’s apart', () => {
    const wrong = countries.filter(
      ({ alpha2, alpha3 }) => alpha2 !== 'XK' && (iso.alpha2ToAlpha3(alpha2) ?? 'none') !== alpha3,
    );
    expect(wrong.map(({ alpha2, alpha3 }) => `${alpha2} ${alpha3}`)).toEqual([]);
  });

  it('are all of ISO 3166-1 that anyone governs from', () => {
    const ours = new Set(countries.map(({ alpha2 }) => alpha2));
    const without = ['AQ', 'BV', 'CC', 'GS', 'HM', 'TF', 'UM'];
    expect(
      Object.keys(iso.getAlpha2Codes())
        .filter((code) => !ours.has(code))
        .sort(),
    ).toEqual(without);
    expect(ours.has('XK')).toBe(true);
  });

  it('share no name, however written', () => {
    const wrong = countries.flatMap(({ alpha2, ar, forms }) =>
      [ar, ...(forms ?? [])]
        .filter((name) => codesOf(name).some((code) => code !== alpha2))
        .map((name) => `${alpha2} ${name}`),
    );
    // Oman and Amman are one word without its vowels; the context tells them apart.
    expect(wrong.filter((line) => !/^OM عُ?مان$/u.test(line))).toEqual([]);
  });

  const names = new Intl.DisplayNames(['ar'], { type: 'region', fallback: 'none' });

  it('know the Arabic name that CLDR gives to members of the United Nations', () => {
    const unknown = MEMBERS.filter((code) => !codesOf(names.of(code) ?? '').includes(code));
    expect(unknown).toEqual([]);
  });

  // To be added to dictionaries/countries.yaml: both spellings are common in papers.
  it.fails.each([
    ['DK', 'الدانمرك'],
    ['UY', 'أورغواي'],
  ])('know %s as %s', (code, name) => expect(codesOf(name)).toContain(code));
});

/** States whose CLDR name is one that texts use: not a gloss («ميانمار (بورما)») and not one of the two above. */
const GLOSSED: ReadonlySet<string> = new Set(['CG', 'CD', 'MM', 'TL', 'DK', 'UY']);
/** Dependent territories go by many names. */
const TERRITORIES: ReadonlySet<string> = new Set(
  'HK MO SX MQ RE PM WF BL MF JE MS IO SJ GP GF YT NC PF AW CW BQ AI BM VG KY FK GI PN SH TC GG IM GU PR VI AS MP NF CX NU CK TK GL FO AX'.split(
    ' ',
  ),
);
const MEMBERS = countries.map(({ alpha2 }) => alpha2).filter((code) => !GLOSSED.has(code) && !TERRITORIES.has(code));
