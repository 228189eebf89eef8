import { expect, it } from 'vitest';
import { fixtureArticles } from '../bench/texts.js';
import { createExtractor, extract } from '../src/extract.js';

const articles = fixtureArticles('fixtures/articles');
const read = ({ text, publishedAt }: (typeof articles)[number]) => JSON.stringify(extract(text, { publishedAt }));

/** More new words than the vocabulary keeps. */
const manyWords = Array.from(
  { length: 40_000 },
  (_, i) => `ظغ${i.toString(9).replace(/\d/gu, (d) => 'ضصثقفغعهخ'[+d]!)}`,
).join(' ');

it('reads a text the same whatever was read before it', () => {
  const first = articles.map(read);
  const backward = [...articles].reverse().map(read).reverse();
  expect(backward).toEqual(first);
  extract(manyWords);
  expect(articles.map(read)).toEqual(first);
  createExtractor({ dictionaries: { places: [{ key: 'zughd', ar: 'زغدانيا', en: 'Zughdania' }] } });
  expect(articles.map(read)).toEqual(first);
});
