import { describe, expect, it } from 'vitest';
import { hashOf, Vocabulary } from '../../src/text/vocabulary.js';

const unitsOf = (word: string): Uint16Array => Uint16Array.from(word, (letter) => letter.charCodeAt(0));

describe('words of a text', () => {
  const vocabulary = new Vocabulary(8);
  const inText = (word: string, hash = hashOf(unitsOf(word), 0, word.length)) =>
    vocabulary.internText(unitsOf(word), word.length, hash);
  vocabulary.internString('وزير');
  vocabulary.sealBase();

  it('have the ids that all words have, at each meeting', () => {
    for (const word of ['وزير', 'و', 'وز', 'وزي', 'لافروف', 'الاستراتيجيه', 'وزير', 'لافروف', 'وز'])
      expect([inText(word), inText(word)]).toEqual([vocabulary.internString(word), vocabulary.lookupString(word)]);
  });

  it('are forgotten with the documents', () => {
    inText('صخره');
    vocabulary.dropDocuments();
    expect([inText('جبل'), inText('صخره'), inText('وزير')]).toEqual([1, 2, 0]);
  });
});
