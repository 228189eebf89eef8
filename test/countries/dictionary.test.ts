import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import iso from 'i18n-iso-countries';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { fold } from '../../src/text/normalise.js';

interface Row {
  readonly alpha2: string;
  readonly alpha3: string;
  readonly en: string;
  readonly ar: string;
  readonly forms?: readonly string[];
  readonly adjective?: string;
  readonly capital?: { readonly ar: string };
}

const rows = parse(readFileSync(new URL('../../dictionaries/countries.yaml', import.meta.url), 'utf8')) as Row[];
const require = createRequire(import.meta.url);
const cldr = require('cldr-localenames-full/main/ar/territories.json').main.ar.localeDisplayNames.territories as Record<
  string,
  string
>;
const bare = (name: string) =>
  fold(name)
    .replace(/^ال/u, '')
    .replace(/[^\p{L} ]/gu, '');

/** Where CLDR's name is not the one news uses, and what ours is. */
const OTHER_NAMES = new Set(['HK', 'MO', 'PS', 'VA', 'CD', 'CG', 'MM', 'FK', 'TW']);

describe('countries.yaml', () => {
  it('has ISO codes that belong together', () => {
    for (const { alpha2, alpha3 } of rows) {
      if (alpha2 === 'XK') expect(alpha3).toBe('XKX');
      else expect(`${alpha2} ${iso.alpha2ToAlpha3(alpha2)}`).toBe(`${alpha2} ${alpha3}`);
    }
  });

  it('has every state of ISO 3166-1 that is a member of the United Nations, and PS, VA, XK, TW, EH', () => {
    const have = new Set(rows.map((row) => row.alpha2));
    expect(have.size).toBe(rows.length);
    for (const code of ['PS', 'VA', 'XK', 'TW', 'EH']) expect(have).toContain(code);
    expect(have.size).toBeGreaterThanOrEqual(198);
  });

  it("knows the Unicode CLDR's Arabic name of nearly every state", () => {
    const missing = rows
      .filter((row) => cldr[row.alpha2] && !OTHER_NAMES.has(row.alpha2))
      .filter((row) => ![row.ar, ...(row.forms ?? [])].some((form) => bare(form) === bare(cldr[row.alpha2]!)))
      .map((row) => `${row.alpha2} ${row.ar} / ${cldr[row.alpha2]}`);
    console.log(`CLDR names that no form has: ${missing.length}\n${missing.join('\n')}`);
    expect(missing.length / rows.length).toBeLessThan(0.12);
  });

  it('gives every state an adjective and a capital', () => {
    const without = rows.filter((row) => !row.adjective || !row.capital).map((row) => row.alpha2);
    expect(without.filter((code) => iso.isValid(code)).length).toBeLessThan(45);
  });
});
