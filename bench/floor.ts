import type { Article } from './texts.js';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

const wordsOf = (text: string): readonly string[] => text.match(WORD) ?? [];

/** The least that any reader of words does: it cuts a text into words and looks each up. Gives how many were found. */
export function floorReader(articles: readonly Article[]): (article: Article) => number {
  const ids = new Map<string, number>();
  for (const { text } of articles) for (const word of wordsOf(text)) if (!ids.has(word)) ids.set(word, ids.size);
  return ({ text }) => {
    let found = 0;
    for (const word of wordsOf(text)) if (ids.get(word) !== undefined) found++;
    return found;
  };
}
