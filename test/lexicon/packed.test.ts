import { describe, expect, it } from 'vitest';
import { letterLengths } from '../../scripts/letter-lengths.js';
import { countryEntry, detailNames, detailsOf, namesOf, packDictionaries } from '../../scripts/pack-dictionaries.js';
import { Encoder } from '../../scripts/range-encoder.js';
import { type Dictionaries, readDictionaries } from '../../scripts/read-dictionaries.js';
import { writeSymbols } from '../../scripts/symbol-writer.js';
import { Decoder } from '../../src/lexicon/packed/coder.js';
import { countryColumns, readCountries } from '../../src/lexicon/packed/countries.js';
import { shortKey, wholeKey } from '../../src/lexicon/packed/details.js';
import { unpackDetails, unpackEnglish, unpackNameModel, unpackNames } from '../../src/lexicon/packed/dictionaries.js';
import { PACKED_KINDS, Section } from '../../src/lexicon/packed/names.js';
import { BitTree, Flag } from '../../src/lexicon/packed/numbers.js';
import { unpackText } from '../../src/lexicon/packed/plain.js';
import { codeBelow, SizedNumber, type SymbolCoder, SymbolReader } from '../../src/lexicon/packed/symbols.js';
import { codeWords } from '../../src/lexicon/packed/words.js';

describe('the coder', () => {
  const numbers = Array.from({ length: 3000 }, (_, i) => (i * i * 7919) % (i % 3 === 0 ? 200 : 7));

  it('gives back numbers and flags as they were', () => {
    const through = (coder: Encoder | Decoder, given?: readonly number[]) => {
      const tree = new BitTree(coder, 8, 2);
      const flag = new Flag(coder);
      return numbers.map((_, i) => {
        const number = given?.[i] ?? 0;
        return i % 2 === 0 ? tree.code(number, (i >> 1) & 1) : flag.code(number > 3) ? 1 : 0;
      });
    };
    const encoder = new Encoder();
    const written = through(encoder, numbers);
    const text = encoder.end();
    expect(text).toMatch(/^[#-[\]-c]*$/u);
    expect(through(new Decoder(text))).toEqual(written);
  });
});

describe('symbols', () => {
  const numbers = Array.from({ length: 3000 }, (_, i) => (i * i * 7919) % (i % 3 === 0 ? 200 : 7));

  it('give back symbols, sized numbers and numbers below a bound as they were', () => {
    const through = (coder: SymbolCoder, given?: readonly number[]) => {
      const first = coder.room(3);
      const sized = new SizedNumber(coder, 2);
      return numbers.map((_, i) => {
        const number = given?.[i] ?? 0;
        if (i % 4 === 0) return coder.symbol(first + (i % 3), number);
        if (i % 4 === 1) return sized.code(number * 300, i & 1) / 300;
        if (i % 4 === 2) return codeBelow(coder, 200 + i, number);
        return coder.bits(8, number);
      });
    };
    const written = writeSymbols((coder) => through(coder, numbers));
    expect(written.text).toMatch(/^[#-[\]-c]*$/u);
    expect(through(new SymbolReader(written))).toEqual(numbers);
  });

  it.each([[1], [2], [3], [64], [1000]])('give back every number below %i', (size) => {
    const all = Array.from({ length: size }, (_, i) => i);
    const written = writeSymbols((coder) => {
      for (const number of all) codeBelow(coder, size, number);
    });
    const reader = new SymbolReader(written);
    expect(all.map(() => codeBelow(reader, size, 0))).toEqual(all);
  });

  it.each([
    [['a']],
    [['ab', 'abc', 'abd', 'b']],
    [['x'.repeat(60), `${'x'.repeat(60)}y`, 'كي-مون', 'كيري']],
    [Array.from({ length: 3000 }, (_, i) => i.toString(2)).sort()],
  ])('give back the words %j', (words) => {
    const { letters } = letterLengths(words);
    const written = writeSymbols((coder) => {
      codeWords(coder, letters, words.length, words, () => {});
    });
    const read = codeWords(new SymbolReader(written), letters, words.length, undefined, () => {});
    expect(words.map((_, i) => read.at(i))).toEqual(words);
    expect(read.text).toBe(`${words.join('\n')}\n`);
  });
});

describe('keys beside the English name', () => {
  it.each([
    ['league-of-states', 'League of States', ''],
    ['petra', 'Jordan News Agency (Petra)', 'D'],
    ['petra-news-agency', 'Jordan News Agency (Petra)', 'DBC'],
    ['old-jordan-ag-news', 'Jordan News Agency', 'old-A-ag-B'],
    ['mena', 'Middle East News Agency', 'mena'],
  ])('%s of «%s» is %j', (key, en, short) => {
    expect(shortKey(key, en)).toBe(short);
    expect(wholeKey(short, en)).toBe(key);
  });
});

describe('packed dictionaries', () => {
  const read: Dictionaries = readDictionaries(new URL('../../dictionaries', import.meta.url).pathname);
  const packed = packDictionaries(read);
  const names = unpackNames(packed);
  const text = (form: readonly number[]) => form.map(names.words.at).join(' ');

  it('are plain ASCII but for letters, countries and words', () => {
    for (const part of [packed.names, packed.nameModel, ...Object.values(packed.details)])
      expect(part.text).toMatch(/^[#-[\]-c]*$/u);
  });

  it.each(PACKED_KINDS)('give back every row of %s', (kind) => {
    const forms = names.forms[kind];
    const beside = detailNames(read, kind, forms);
    const details = unpackDetails(packed, kind, beside);
    const english = unpackEnglish(packed, kind, beside, details);
    expect(details).toEqual(detailsOf(read, kind));
    expect(read[kind].map((_, i) => english.of(i))).toEqual(read[kind].map(({ en }) => en));
    expect(details.map(({ key }, i) => wholeKey(key, english.of(i)))).toEqual(read[kind].map(({ key }) => key));
    const section = (i: number, of: number) => forms.of(i, of).map(text);
    const all = read[kind].map((_, i) => ({
      names: section(i, Section.names),
      guarded: section(i, Section.guarded),
      acronyms: section(i, Section.acronyms),
      short: section(i, Section.short)[0],
    }));
    expect(all).toEqual(
      read[kind].map((row) => ({
        names: [row.ar, ...row.forms],
        guarded: 'guarded' in row ? row.guarded : [],
        acronyms: 'acronyms' in row ? row.acronyms : [],
        short: 'short' in row ? row.short : undefined,
      })),
    );
  });

  it('give back the name lists', () => {
    const given = read.words['given-names'] as Record<string, string[]>;
    const listed = names.words.text.split('\n').filter((_, i) => i < names.words.length && (names.lists[i]! & 1) !== 0);
    expect(listed).toEqual([...new Set(given.m)].sort());
  });

  it('give back the name model', () => {
    const { grams, weights, bias } = unpackNameModel(packed);
    const rows = grams.text.split('\n').slice(0, -1);
    const table = [...rows.map((gram, i) => `${gram}\t${weights[i]}`), `bias\t${bias}`];
    expect(table.sort()).toEqual((read.words['name-model'] as string).trim().split('\n').sort());
  });

  it('give back the countries', () => {
    const countries = read.countries.map(countryEntry);
    expect(readCountries(countryColumns(countries))).toEqual(countries);
    expect(readCountries(unpackText(packed.countries))).toEqual(countries);
  });

  it('refuse nothing that is empty', () =>
    expect(namesOf({ people: [], organizations: [], places: [] }, []).words).toEqual([]));
});
