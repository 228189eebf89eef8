import { describe, expect, it } from 'vitest';
import { Proclitic, ProcliticSplitter } from '../../src/text/proclitics.js';
import { Vocabulary } from '../../src/text/vocabulary.js';

const vocabulary = new Vocabulary(8);
for (const word of ['وزير', 'الوزير', 'باريس', 'ريس', 'سفير']) vocabulary.internString(word);
vocabulary.sealBase();
const splitter = new ProcliticSplitter(vocabulary);

function readings(word: string): [string, number, number][] {
  const { count, stem, length, proclitics } = splitter.of(vocabulary.internString(word));
  return Array.from({ length: count }, (_, s) => [vocabulary.word(stem[s]!), length[s]!, proclitics[s]!]);
}

describe('ProcliticSplitter', () => {
  it.each([
    ['سفير', [['سفير', 0, Proclitic.none]]],
    ['وسفير', [['سفير', 1, Proclitic.conjunction]]],
    ['فبسفير', [['سفير', 2, Proclitic.conjunction | Proclitic.preposition]]],
    ['للوزير', [['الوزير', 2, Proclitic.lil]]],
    ['ولوزير', [['وزير', 2, Proclitic.conjunction | Proclitic.preposition]]],
    ['صخره', []],
    ['وصخره', []],
  ] as [string, [string, number, number][]][])('splits %s', (word, expected) => {
    expect(readings(word)).toEqual(expected);
  });

  it('gives the whole word first', () => {
    expect(readings('وزير')[0]).toEqual(['وزير', 0, Proclitic.none]);
  });

  it('forgets the words of a document, and keeps those of the lexicon', () => {
    expect(readings('وسفير')).toHaveLength(1);
    vocabulary.dropDocuments();
    expect(readings('صخره')).toEqual([]);
    expect(readings('سفير')).toHaveLength(1);
  });
});
