import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { settle } from '../../scripts/image-fields.js';
import { writeImage } from '../../scripts/image-writer.js';
import { extract, extractWith } from '../../src/extract.js';
import { readBuiltImage } from '../../src/image/built-image.js';
import { readImage } from '../../src/image/read-image.js';
import { loadLexicon } from '../../src/lexicon/load.js';
import { compileWords } from '../../src/words.js';

const BUILD = 'a build';
const compiled = compileWords(loadLexicon());
settle(compiled);
const image = writeImage(compiled, BUILD);
const fixtures = fileURLToPath(new URL('../../fixtures/articles/', import.meta.url));
const articles = readdirSync(fixtures).map((name) => readFileSync(`${fixtures}${name}/source.txt`, 'utf8'));

describe('an image of the words', () => {
  const words = readImage(image, BUILD)!;

  it('gives the same records as the dictionaries it was made of', () => {
    const read = extractWith(words);
    const options = { publishedAt: '2016-10-21', trace: true };
    expect(articles.length).toBeGreaterThan(5);
    for (const text of articles) expect(read(text, options)).toEqual(extract(text, options));
  });

  it('holds every word, entry and office', () => {
    const { lexicon } = words;
    const { baseSize } = lexicon.vocabulary;
    expect(baseSize).toBe(compiled.lexicon.vocabulary.baseSize);
    for (let word = 0; word < baseSize; word += 97) {
      const text = compiled.lexicon.vocabulary.word(word);
      expect([lexicon.vocabulary.word(word), lexicon.vocabulary.lookupString(text)]).toEqual([text, word]);
    }
    for (const kind of ['people', 'organizations', 'places'] as const) {
      const [list, whole] = [lexicon[kind], compiled.lexicon[kind]];
      expect(list.size).toBe(whole.size);
      for (let i = 0; i < whole.size; i += 7) {
        const entry = list.at(i);
        expect(entry).toEqual(Object.fromEntries(Object.keys(entry).map((name) => [name, whole.at(i)[name as 'ar']])));
        expect(list.nameAt(i)).toBe(entry.ar);
      }
    }
    expect(lexicon.date).toBe(compiled.lexicon.date);
    expect(lexicon.holders('foreign-minister', 'RU').length).toBeGreaterThan(0);
    expect(lexicon.holders('foreign-minister', 'RU')).toEqual(compiled.lexicon.holders('foreign-minister', 'RU'));
    expect([lexicon.isInternational('united-nations'), lexicon.isInternational('hamas')]).toEqual([true, false]);
  });

  it('may stand anywhere in its buffer', () => {
    const shifted = new Uint8Array(image.length + 3).subarray(3);
    shifted.set(image);
    expect(readImage(shifted, BUILD)!.lexicon.vocabulary.baseSize).toBe(compiled.lexicon.vocabulary.baseSize);
  });

  it('is left alone where it is of another build, or no image', () => {
    expect(readImage(image, 'another build')).toBeNull();
    expect(readImage(new TextEncoder().encode('<!doctype html><title>404</title>'), BUILD)).toBeNull();
    expect(readImage(new Uint8Array(0), BUILD)).toBeNull();
  });

  it('is not looked for where the sources run as they are', () => {
    expect(readBuiltImage()).toBeNull();
  });
});

describe('writing an image', () => {
  const round = (object: object) => readImage(writeImage(object, BUILD), BUILD) as unknown;

  it('keeps values, arrays of numbers, maps, sets and who holds whom', () => {
    const shared = { name: 'both' };
    const looped: Record<string, unknown> = {
      shared,
      again: shared,
      nothing: undefined,
      none: null,
      list: [1, 'a', true],
    };
    looped.self = looped;
    looped.map = new Map<unknown, unknown>([
      [1, shared],
      ['x', new Set([2, 3])],
    ]);
    looped.numbers = [
      Float64Array.of(0.5, -2),
      Int32Array.of(-70_000, 1, 2),
      Uint8Array.of(1, 2),
      Int16Array.of(-1, 9),
    ];
    const sparse = new Int32Array(1000);
    sparse[900] = -5;
    looped.sparse = sparse;
    const back = round(looped) as typeof looped;
    expect(back).toEqual(looped);
    expect(back.self).toBe(back);
    expect(back.shared).toBe(back.again);
    expect((back.map as Map<unknown, unknown>).get(1)).toBe(back.shared);
  });

  it('keeps one object that two plain ones hold', () => {
    const one = { n: 1 };
    const [first, second] = (round({ list: [{ one }, { one }] }) as { list: { one: object }[] }).list;
    expect(first!.one).toBe(second!.one);
  });

  it('refuses what it cannot give back', () => {
    expect(() => round({ make: () => 1 })).toThrow('no functions');
    expect(() => round({ at: new Date(0) })).toThrow('no kind for objects of Date');
    expect(() => round({ odd: Number.NaN })).toThrow('NaN');
    expect(() => round({ bytes: new BigInt64Array(1) })).toThrow('BigInt64Array');
  });
});
