import type { Article } from './texts.js';

/** Made-up English news for compromise, which reads no Arabic. */
const SENTENCES = [
  'The foreign minister of Norland, Anders Holm, met his counterpart Maria Velasco in Geneva on Tuesday to discuss the border dispute.',
  'Holm told reporters after the talks that his government would "keep every channel open" until a ceasefire was signed.',
  'The two sides agreed to hold a summit in Vienna on 12 March, according to a statement released by the ministry.',
  'A spokesman for the United Nations said that the secretary-general welcomed the step and called on all parties to show restraint.',
  'Opposition leaders in the capital described the deal as a mistake, adding that parliament had not been consulted.',
  'The visit, the first by a Norlandic minister since 2009, had been postponed twice because of the unrest in the eastern provinces.',
  'Velasco is expected to travel to Cairo next week, where she will take part in a conference of the Arab League.',
  'Diplomats said a draft agreement of fourteen pages had been circulated, but several of its articles were still contested.',
  'President Johan Lindqvist phoned King Alonso on Sunday evening and thanked him for the mediation of his country.',
  'In recent years, trade between the two neighbours has fallen by about a third, figures of the World Bank show.',
];

/** `bytes` of English articles of eleven sentences each, no two neighbours alike. */
export function englishArticles(bytes: number): readonly Article[] {
  const articles: Article[] = [];
  for (let size = 0, i = 0; size < bytes; i++) {
    const text = Array.from({ length: 11 }, (_, j) => SENTENCES[(i * 3 + j * 7) % SENTENCES.length]).join(' ');
    articles.push({ text, publishedAt: null });
    size += text.length;
  }
  return articles;
}
