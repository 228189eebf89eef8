/** What the JSON-LD of a page says of its article. */
export interface ArticleData {
  readonly headline: string | null;
  readonly published: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly body: string | null;
}

const ARTICLE = /Article$|^(?:Report|BlogPosting|LiveBlogPosting|Posting)$/u;
/** No more objects than this are looked through. */
const MAX_OBJECTS = 10_000;

/** The article among the JSON-LD blocks of a page; null where none describes one. A block that is no JSON says nothing. */
export function articleData(scripts: readonly string[]): ArticleData | null {
  for (const script of scripts) {
    const article = findArticle(parse(script));
    if (article) return article;
  }
  return null;
}

function parse(script: string): unknown {
  try {
    return JSON.parse(script.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s*$/gu, ''));
  } catch {
    return null;
  }
}

function findArticle(root: unknown): ArticleData | null {
  const queue: unknown[] = [root];
  for (let i = 0; i < queue.length && i < MAX_OBJECTS; i++) {
    const value = queue[i];
    if (typeof value !== 'object' || value === null) continue;
    if (!Array.isArray(value)) {
      const types = [field(value, '@type')].flat();
      if (types.some((type) => typeof type === 'string' && ARTICLE.test(type))) return readArticle(value);
    }
    queue.push(...Object.values(value).slice(0, MAX_OBJECTS));
  }
  return null;
}

const readArticle = (article: object): ArticleData => ({
  headline: text(field(article, 'headline')) ?? text(field(article, 'name')),
  published: text(field(article, 'datePublished')) ?? text(field(article, 'dateCreated')),
  outlet: nameOf(field(article, 'publisher')),
  url: text(field(article, 'url')) ?? idOf(field(article, 'mainEntityOfPage')),
  body: text(field(article, 'articleBody')),
});

const field = (object: object, name: string): unknown =>
  Object.hasOwn(object, name) ? (object as Record<string, unknown>)[name] : undefined;

const text = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value : null);

function nameOf(value: unknown): string | null {
  const [first] = [value].flat();
  return typeof first === 'object' && first !== null ? text(field(first, 'name')) : text(first);
}

const idOf = (value: unknown): string | null =>
  typeof value === 'object' && value !== null ? text(field(value, '@id')) : text(value);
