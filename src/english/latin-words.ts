/** One word in Latin letters. */
export interface LatinWord {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly capital: boolean;
}

const WORD = /\p{Script=Latin}[\p{Script=Latin}\p{M}]*(?:['’.-]\p{Script=Latin}[\p{Script=Latin}\p{M}]*)*/gu;

/** The words in Latin letters of a stretch of text; a possessive `'s` is left out. */
export function latinWords(text: string, from: number, to: number): LatinWord[] {
  const words: LatinWord[] = [];
  for (const match of text.slice(from, to).matchAll(WORD)) {
    const bare = match[0].replace(/['’]s$/u, '');
    const start = from + match.index;
    words.push({ start, end: start + bare.length, text: bare, capital: /^\p{Lu}/u.test(bare) });
  }
  return words;
}

const ARTICLE = /^(?:al|el|ul|as|ad|ash|an|at)$/u;

/** The key of a name: small letters without marks and the Arabic article, spellings of one sound written one way. */
export function nameKey(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’.]/gu, '')
    .toLowerCase()
    .split(/[\s-]+/u)
    .filter((word, _, all) => all.length < 2 || !ARTICLE.test(word))
    .map((word) =>
      word
        .replace(/ey|ei|y/gu, 'i')
        .replace(/ou/gu, 'u')
        .replace(/([a-z])\1+/gu, '$1'),
    )
    .join(' ');
}
