import { describe, expect, it } from 'vitest';
import { letterLengths } from '../../scripts/letter-lengths.js';
import { countryEntry, detailsOf, namesOf, packDictionaries } from '../../scripts/pack-dictionaries.js';
import { Encoder } from '../../scripts/range-encoder.js';
import { type Dictionaries, readDictionaries } from '../../scripts/read-dictionaries.js';
import { Decoder } from '../../src/lexicon/packed/coder.js';
import { countryColumns, readCountries } from '../../src/lexicon/packed/countries.js';
import { keyOf } from '../../src/lexicon/packed/details.js';
import { unpackDetails, unpackNameModel, unpackNames } from '../../src/lexicon/packed/dictionaries.js';
import { Frequencies } from '../../src/lexicon/packed/frequencies.js';
import { LetterTree } from '../../src/lexicon/packed/letters.js';
import { PACKED_KINDS, Section } from '../../src/lexicon/packed/names.js';
import { BitTree, Flag, SmallNumber } from '../../src/lexicon/packed/numbers.js';
import { unpackText } from '../../src/lexicon/packed/plain.js';
import { SortedWords } from '../../src/lexicon/packed/words.js';

describe('the coder', () => {
  const numbers = Array.from({ length: 3000 }, (_, i) => (i * i * 7919) % (i % 3 === 0 ? 200 : 7));

  it('gives back numbers, flags and items as they were', () => {
    const through = (coder: Encoder | Decoder, given?: readonly number[]) => {
      const tree = new BitTree(coder, 8, 2);
      const small = new SmallNumber(coder, 2);
      const flag = new Flag(coder);
      const items = new Frequencies(200);
      items.fillOnes(() => true);
      return numbers.map((_, i) => {
        const number = given?.[i] ?? 0;
        if (i % 4 === 0) return tree.code(number, i & 1);
        if (i % 4 === 1) return small.code(number, i & 1);
        if (i % 4 === 2) return flag.code(number > 3) ? 1 : 0;
        const item = coder.item(items, number);
        items.add(item, 3);
        return item;
      });
    };
    const encoder = new Encoder();
    const written = through(encoder, numbers);
    const text = encoder.end();
    expect(text).toMatch(/^[#-[\]-c]*$/u);
    expect(through(new Decoder(text))).toEqual(written);
  });

  it.each([[['a']], [['ab', 'abc', 'abd', 'b']], [['x'.repeat(60), `${'x'.repeat(60)}y`, 'كي-مون', 'كيري']]])(
    'gives back the words %j',
    (words) => {
      const { letters, lengths } = letterLengths(words);
      const code = (coder: Encoder | Decoder, given?: readonly string[]) =>
        new SortedWords(coder, new LetterTree(letters, lengths), 0).code(given, words.length, () => {});
      const encoder = new Encoder();
      code(encoder, words);
      const read = code(new Decoder(encoder.end()));
      expect(words.map((_, i) => read.at(i))).toEqual(words);
      expect(read.text).toBe(`${words.join('\n')}\n`);
    },
  );
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
    const details = unpackDetails(packed, kind, {
      arabic: (i) => read[kind][i]!.ar,
      acronym: (i) => (kind === 'organizations' ? (read.organizations[i]!.acronyms[0] ?? '') : ''),
    });
    expect(details).toEqual(detailsOf(read, kind));
    expect(details.map(keyOf)).toEqual(read[kind].map(({ key }) => key));
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
