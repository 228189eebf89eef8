import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** One text with what is known about it. */
export interface Article {
  readonly text: string;
  readonly publishedAt: string | null;
}

/** A million bytes of UTF-8: what MB means in every figure of the bench. */
export const MB = 1_000_000;

/** Bytes of UTF-8 of all texts. */
export const byteLength = (articles: readonly Article[]): number =>
  articles.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);

/** The articles of fixtures/articles, with their publication dates. */
export function fixtureArticles(root: string): readonly Article[] {
  return readdirSync(root).map((slug) => {
    const options = `${root}/${slug}/options.json`;
    const { publishedAt = null } = existsSync(options)
      ? (JSON.parse(readFileSync(options, 'utf8')) as { publishedAt?: string | null })
      : {};
    return { text: readFileSync(`${root}/${slug}/source.txt`, 'utf8'), publishedAt };
  });
}

/** The documents of a file, parted by blank lines, all published on `publishedAt`. */
export const fileArticles = (path: string, publishedAt: string): readonly Article[] =>
  cutArticles(readFileSync(path, 'utf8'), publishedAt);

/** The documents of a text, parted by blank lines. */
export const cutArticles = (text: string, publishedAt: string): readonly Article[] =>
  text
    .split(/\r?\n(?:[ \t]*\r?\n)+/u)
    .filter((document) => document.trim() !== '')
    .map((document) => ({ text: document, publishedAt }));

/** The articles in turns until they hold `bytes` of UTF-8; each a string of its own, as engines remember what they split before. */
export function repeatTo(articles: readonly Article[], bytes: number): readonly Article[] {
  const rounds = Math.ceil(bytes / Math.max(1, byteLength(articles)));
  const copy = ({ text, publishedAt }: Article): Article => ({ text: Buffer.from(text).toString(), publishedAt });
  return Array.from({ length: rounds }, () => articles.map(copy)).flat();
}

/** One text of `bytes` of UTF-8, less the last piece that would not fit: the articles in turns, a blank line between them. */
export function joinTo(articles: readonly Article[], bytes: number): string {
  const parts: string[] = [];
  let size = 0;
  for (let i = 0; ; i++) {
    const { text } = articles[i % articles.length]!;
    size += Buffer.byteLength(text) + 2;
    if (size > bytes && parts.length > 0) return parts.join('\n\n');
    parts.push(text);
  }
}

/** The articles dealt into `count` piles of about the same make-up. */
export const deal = (articles: readonly Article[], count: number): readonly (readonly Article[])[] =>
  Array.from({ length: count }, (_, pile) => articles.filter((_, i) => i % count === pile));
