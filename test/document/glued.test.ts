import { describe, expect, it } from 'vitest';
import { compileGluing, partGlued } from '../../src/document/glued.js';
import { compileEntityWords } from '../../src/entities/find-entities.js';
import { loadLexicon } from '../../src/lexicon/load.js';
import { tokenise } from '../../src/text/tokens.js';

const lexicon = loadLexicon();
compileEntityWords(lexicon);
const gluing = compileGluing(lexicon);
lexicon.vocabulary.sealBase();

/** The raw words of a text after parting. */
const wordsOf = (text: string): string[] => {
  const { raw, start, end, count } = partGlued(tokenise(text, lexicon.vocabulary), lexicon.vocabulary, gluing);
  return Array.from({ length: count }, (_, i) => raw.slice(start[i]!, end[i]!));
};

describe('glued words', () => {
  it.each([
    ['وزيرالخارجية', ['وزير', 'الخارجية']],
    ['رئيسالوزراء العراقي', ['رئيس', 'الوزراء', 'العراقي']],
    ['ووزيرالخارجية', ['ووزير', 'الخارجية']],
    ['وَزيرالخارِجِيّة', ['وَزير', 'الخارِجِيّة']],
  ])('%s is parted', (text, words) => expect(wordsOf(text)).toEqual(words));

  it.each([
    'بالخارجية',
    'والخارجية',
    'للخارجية',
    'الخارجية',
    'سلالات',
    'بالاتصالات',
    'واستقبالات',
    'كوالالمبور',
    'مونتالفان',
    'مونتالباني',
    'فبالاتفاق',
  ])('%s stays whole', (word) => expect(wordsOf(word)).toEqual([word]));

  it('keeps offsets, flags and order', () => {
    const text = 'قال وزيرالخارجية\nأمس';
    const tokens = partGlued(tokenise(text, lexicon.vocabulary), lexicon.vocabulary, gluing);
    expect(Array.from(tokens.start.subarray(0, tokens.count))).toEqual([0, 4, 8, 17]);
    expect(Array.from(tokens.end.subarray(0, tokens.count))).toEqual([3, 8, 16, 20]);
    expect(tokens.flags[2]! & 3).toBe(0);
    expect(tokens.flags[3]! & 2).toBe(2);
  });

  it('gives the same tokens where nothing is glued', () => {
    const tokens = tokenise('قال الوزير إن الأمر انتهى.', lexicon.vocabulary);
    expect(partGlued(tokens, lexicon.vocabulary, gluing)).toBe(tokens);
  });
});
