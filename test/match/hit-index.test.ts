import { describe, expect, it } from 'vitest';
import { EntityKind, FormType, indexOf, kindOf, type Lexicon, pack } from '../../src/lexicon/lexicon.js';
import type { Hit } from '../../src/match/gazetteer.js';
import { HitIndex } from '../../src/match/hit-index.js';

const hit = (from: number, to: number, values: readonly number[], proclitics = 0): Hit => ({
  from,
  to,
  start: from * 10,
  end: to * 10 - 1,
  values,
  proclitics,
});
const person = pack(EntityKind.person, FormType.name, 0);
const france = pack(EntityKind.country, FormType.name, 1);
const french = pack(EntityKind.country, FormType.adjective, 1);
const guarded = pack(EntityKind.place, FormType.guarded, 4);
const place = pack(EntityKind.place, FormType.name, 5);

const lexicon = { countries: [{ alpha2: 'RU' }, { alpha2: 'FR' }] } as unknown as Lexicon;
const hits = [
  hit(1, 2, [person]),
  hit(1, 4, [person, place]),
  hit(4, 5, [guarded]),
  hit(6, 7, [france], 1),
  hit(6, 8, [french]),
];
const index = new HitIndex(hits, 10, lexicon);

describe('HitIndex', () => {
  it('gives the hits of a token', () => {
    expect(index.at(1)).toEqual(hits.slice(0, 2));
    expect(index.at(6)).toEqual(hits.slice(3));
    expect(index.at(0)).toEqual([]);
    expect(index.at(9)).toEqual([]);
  });

  it('knows where hits start', () => {
    expect([0, 1, 2, 4, 6, 9].map((token) => index.has(token))).toEqual([false, true, false, true, true, false]);
  });

  it('gives the longest hit of a kind', () => {
    expect(index.longest(1, EntityKind.person)).toBe(hits[1]);
    expect(index.longest(1, EntityKind.place)).toBe(hits[1]);
    expect(index.longest(1, EntityKind.country)).toBeUndefined();
    expect(index.longest(0, EntityKind.person)).toBeUndefined();
  });

  it('knows the kinds of hits at a token, guarded forms left out', () => {
    expect([1, 4, 5, 9].map((token) => index.hasKind(token, EntityKind.person))).toEqual([true, false, false, false]);
    expect([1, 4, 6].map((token) => index.hasKind(token, EntityKind.place))).toEqual([true, false, false]);
    expect(index.hasKind(6, EntityKind.country)).toBe(true);
  });

  it('passes over guarded forms', () => expect(index.longest(4, EntityKind.place)).toBeUndefined());

  it('asks about proclitics', () => {
    expect(index.longest(6, EntityKind.country)).toBe(hits[4]);
    expect(index.longest(6, EntityKind.country, (bits) => bits === 1)).toBe(hits[3]);
    expect(index.longest(6, EntityKind.country, (bits) => bits === 2)).toBeUndefined();
  });

  it('gives the country with its form', () => {
    expect(index.country(6)).toEqual({ alpha2: 'FR', to: 8, form: FormType.adjective, hit: hits[4] });
    expect(index.country(1)).toBeUndefined();
  });

  it('takes no hits at all', () => {
    const empty = new HitIndex([], 3, lexicon);
    expect(empty.at(0)).toEqual([]);
    expect(empty.has(2)).toBe(false);
  });
});

describe('packed values', () => {
  it('come apart again', () => {
    for (const kind of Object.values(EntityKind))
      for (const form of Object.values(FormType))
        for (const i of [0, 1, 0xffffff]) {
          const value = pack(kind, form, i);
          expect([kindOf(value), (value >> 24) & 7, indexOf(value)]).toEqual([kind, form, i]);
        }
  });
});
