import { describe, expect, it } from 'vitest';
import { soundNumber, wordKey } from '../../src/people/spelling.js';
import { WordSounds } from '../../src/people/word-sounds.js';
import { Vocabulary } from '../../src/text/vocabulary.js';

const words = ['ميتشل', 'ميتشيل', 'ابوالغيط', 'ابوغيط', 'الغيط', 'غيط', 'تشاوش', 'واشنطن', 'هه'];

describe('sounds of words', () => {
  const vocabulary = new Vocabulary(8);
  vocabulary.sealBase();
  const ids = words.map((word) => vocabulary.internString(word));

  it('have equal numbers where their keys are equal', () => {
    for (const [a, one] of words.entries())
      for (const [b, other] of words.entries())
        expect(soundNumber(vocabulary, ids[a]!, 0) === soundNumber(vocabulary, ids[b]!, 0)).toBe(
          wordKey(one) === wordKey(other),
        );
  });

  it('are kept with and without a proclitic, for as long as the words are', () => {
    const sounds = new WordSounds(vocabulary);
    const [plain, joined] = [vocabulary.internString('ميتشيل'), vocabulary.internString('وميتشل')];
    expect(sounds.ofStem(joined)).toBe(sounds.of(plain));
    expect(sounds.ofStem(plain)).toBe(0);
    vocabulary.dropDocuments();
    const other = vocabulary.internString('لافروف');
    expect(sounds.of(other)).toBe(soundNumber(vocabulary, other, 0));
  });
});
