import { describe, expect, it } from 'vitest';
import { PhraseTrie } from '../../src/match/phrase-trie.js';
import { fold } from '../../src/text/normalise.js';
import { tokenise } from '../../src/text/tokens.js';
import { Vocabulary } from '../../src/text/vocabulary.js';

const vocabulary = new Vocabulary();
const ids = (phrase: string) =>
  fold(phrase)
    .split(' ')
    .map((word) => vocabulary.internString(word));
const trieOf = (...entries: readonly (readonly [string, number])[]) => {
  const trie = new PhraseTrie();
  for (const [phrase, value] of entries) trie.add(ids(phrase), value);
  return trie;
};
/** The values of the longest phrase at token `i` and the token behind it. */
const match = (trie: PhraseTrie, text: string, i = 0) => {
  const tokens = tokenise(text, vocabulary);
  const node = trie.longest(tokens, i, tokens.word[i]!);
  if (node === 0) return null;
  const values: number[] = [];
  trie.eachValue(node, (value) => values.push(value));
  return { values: values.sort((a, b) => a - b), to: trie.end };
};

describe('PhraseTrie', () => {
  const trie = trieOf(['وزير', 1], ['وزير الخارجية', 2], ['وزير الخارجية الروسي السابق', 3], ['بان كي مون', 4]);

  it.each([
    ['وزير الدفاع', { values: [1], to: 1 }],
    ['وزير الخارجية', { values: [2], to: 2 }],
    ['وزير الخارجية الروسي', { values: [2], to: 2 }],
    ['وزير الخارجية الروسي السابق قال', { values: [3], to: 4 }],
    ['الخارجية وزير', null],
    ['وَزِير الخــارجيه', { values: [2], to: 2 }],
    ['وزير\nالخارجية', { values: [1], to: 1 }],
    ['وزير   الخارجية', { values: [1], to: 1 }],
    ['وزير، الخارجية', { values: [1], to: 1 }],
    ['بان كي-مون', { values: [4], to: 4 }],
    ['بان كي - مون', null],
    ['بان كي', null],
  ])('%j', (text, expected) => expect(match(trie, text)).toEqual(expected));

  it('starts at any token', () => expect(match(trie, 'قال وزير الخارجية', 1)).toEqual({ values: [2], to: 3 }));

  it('reads the first word as told', () => {
    const tokens = tokenise('لوزير الخارجية', vocabulary);
    const node = trie.longest(tokens, 0, ids('وزير')[0]!);
    expect(trie.valueOf(node)).toBe(2);
    expect(trie.end).toBe(2);
  });

  it('holds several values of one phrase, each once', () => {
    const several = trieOf(['عمان', 7], ['عمان', 8], ['عمان', 7]);
    expect(match(several, 'عمان')).toEqual({ values: [7, 8], to: 1 });
    expect(several.valuesAt(ids('عمان')).sort()).toEqual([7, 8]);
  });

  it('gives the values of exact phrases alone', () => {
    expect(trie.valuesAt(ids('وزير الخارجية'))).toEqual([2]);
    expect(trie.valuesAt(ids('وزير الخارجية الروسي'))).toEqual([]);
    expect(trie.valuesAt([])).toEqual([]);
  });

  it('knows first words', () => {
    expect(trie.startsWith(ids('بان')[0]!)).toBe(true);
    expect(trie.startsWith(ids('مون')[0]!)).toBe(false);
  });

  it('adds nothing for an empty phrase', () => {
    const empty = new PhraseTrie();
    empty.add([], 1);
    expect(match(empty, 'وزير')).toBeNull();
  });

  it('gives copies that grow on their own', () => {
    const copy = trie.clone();
    copy.add(ids('سفير دائم'), 9);
    copy.add(ids('وزير'), 10);
    expect(match(copy, 'سفير دائم')).toEqual({ values: [9], to: 2 });
    expect(match(trie, 'سفير دائم')).toBeNull();
    expect(match(trie, 'وزير الدفاع')).toEqual({ values: [1], to: 1 });
    trie.add(ids('قنصل'), 11);
    expect(match(copy, 'قنصل')).toBeNull();
  });

  it('keeps every phrase while its table grows', () => {
    const big = new PhraseTrie();
    const phrase = (n: number) => [n % 97, (n * 31) % 101, n];
    for (let n = 0; n < 6000; n++) big.add(phrase(n), n + 1);
    for (let n = 0; n < 6000; n += 7) expect(big.valuesAt(phrase(n))).toEqual([n + 1]);
  });
});
