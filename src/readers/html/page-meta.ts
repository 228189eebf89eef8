import { BLANKS, withoutEnd } from '../../text/trim.js';
import { oneLine } from '../compose-text.js';
import { firstPublished } from '../published.js';
import { type Attributes, own } from './element-kinds.js';
import { type ArticleData, articleData } from './json-ld.js';

/** What a page says of itself. */
export interface PageMeta {
  readonly title: string | null;
  readonly published: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  /** The article's text as the JSON-LD gives it. */
  readonly body: string | null;
}

/** Names of meta elements, the best first. */
const PUBLISHED =
  'article:published_time og:article:published_time og:published_time datepublished article:published parsely-pub-date sailthru.date cxenseparse:recs:publishtime publishdate publish-date publish_date pubdate date.published publication_date dc.date.issued dcterms.issued dcterms.created dc.date dcterms.date dcterms.date.created dc.date.created originalpublicationdate article_date_original date'.split(
    ' ',
  );
const OUTLET = ['og:site_name', 'application-name', 'dc.publisher', 'dcterms.publisher', 'publisher'];
const TITLE = ['og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'title', 'headline'];
const URL_NAMES = ['og:url', 'twitter:url'];
const DOMAIN = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/iu;
/** No more of a title or script is kept. */
const MAX_TITLE = 1000;
const MAX_SCRIPT = 2 ** 20;

/** Collects what a page says of itself from the same pass that cuts it into blocks. */
export class MetaCollector {
  private readonly metas = new Map<string, string>();
  private readonly times: string[] = [];
  private readonly scripts: string[] = [];
  private readonly headings: string[] = [];
  private pageTitle = '';
  private canonical: string | null = null;
  private open_: { readonly name: string; readonly depth: number } | null = null;
  private text_ = '';
  private depth = 0;

  open(name: string, attributes: Attributes): void {
    this.depth++;
    if (name === 'meta') this.noteMeta(attributes);
    else if (name === 'link') this.noteLink(attributes);
    else if (name === 'time') this.noteTime(attributes);
    else if (own(attributes, 'itemprop') === 'datePublished') this.noteTime(attributes);
    if (this.open_ === null && this.collects(name, attributes)) {
      this.open_ = { name, depth: this.depth };
      this.text_ = '';
    }
  }

  text(text: string): void {
    if (this.open_ && this.text_.length < MAX_SCRIPT) this.text_ += text;
  }

  close(): void {
    if (this.open_?.depth === this.depth) {
      const { name } = this.open_;
      this.open_ = null;
      if (name === 'script') this.scripts.push(this.text_);
      else if (name === 'h1') this.headings.push(oneLine(this.text_).slice(0, MAX_TITLE));
      else if (this.pageTitle === '') this.pageTitle = oneLine(this.text_).slice(0, MAX_TITLE);
    }
    this.depth--;
  }

  /** What the page says, when all of it was read. */
  read(): PageMeta {
    const article = articleData(this.scripts);
    const named = this.first(OUTLET);
    // «example.com» says less than the name that the data give.
    const outlet = (named && !(article?.outlet && DOMAIN.test(named)) ? named : article?.outlet) ?? null;
    return {
      title: this.title(article, outlet),
      published: firstPublished([article?.published, ...PUBLISHED.map((name) => this.metas.get(name)), ...this.times]),
      outlet,
      url: this.canonical ?? this.first(URL_NAMES) ?? webAddress(article?.url) ?? null,
      body: article?.body ?? null,
    };
  }

  private collects(name: string, attributes: Attributes): boolean {
    if (name === 'script') return (own(attributes, 'type') ?? '').toLowerCase().startsWith('application/ld+json');
    return name === 'title' || name === 'h1';
  }

  private noteMeta(attributes: Attributes): void {
    const name = own(attributes, 'property') ?? own(attributes, 'name') ?? own(attributes, 'itemprop');
    const content = own(attributes, 'content');
    if (name === undefined || content === undefined || oneLine(content) === '') return;
    const key = name.trim().toLowerCase();
    if (!this.metas.has(key)) this.metas.set(key, oneLine(content.slice(0, MAX_TITLE)));
  }

  private noteLink(attributes: Attributes): void {
    if (/(?:^|\s)canonical(?:\s|$)/iu.test(own(attributes, 'rel') ?? ''))
      this.canonical ??= webAddress(own(attributes, 'href'));
  }

  private noteTime(attributes: Attributes): void {
    const value = own(attributes, 'datetime') ?? own(attributes, 'content');
    if (value === undefined || this.times.length > 20) return;
    // The one marked as the day of publication comes first.
    if (own(attributes, 'pubdate') !== undefined || own(attributes, 'itemprop') === 'datePublished')
      this.times.unshift(value);
    else this.times.push(value);
  }

  /** The headline: the heading that the page's title repeats, else what the data, the meta elements or the title say. */
  private title(article: ArticleData | null, outlet: string | null): string | null {
    const named = article?.headline ? oneLine(article.headline) : null;
    const meta = this.first(TITLE);
    const told = [named, meta, this.pageTitle].filter((title) => title);
    const heading = this.headings.find((h) => h.length > 2 && told.some((title) => title!.includes(h)) && h !== outlet);
    if (heading?.includes(' ')) return heading;
    if (named) return named.slice(0, MAX_TITLE);
    const cut = withoutOutlet(meta ?? this.pageTitle, outlet);
    if (cut !== '') return cut;
    return this.headings.find((h) => h !== '') ?? null;
  }

  private first(names: readonly string[]): string | null {
    for (const name of names) {
      const value = this.metas.get(name);
      if (value) return value;
    }
    return null;
  }
}

const SEPARATORS = new Set([...BLANKS, ...'|–—-:»«•·/']);
const SEPARATOR = / [|–—\-:»«•·/] | \| ?/u;

/** A page title without the names of outlet and section around it: the longest part. */
function withoutOutlet(title: string, outlet: string | null): string {
  const bare = oneLine(title.replace(/[\u200e\u200f\u202a-\u202e]/gu, ''));
  const parts = bare.split(SEPARATOR).map((part) => part.trim());
  if (parts.length === 1) return bare;
  if (outlet && parts[parts.length - 1] === outlet)
    return withoutEnd(bare.slice(0, bare.lastIndexOf(outlet)), SEPARATORS);
  const longest = parts.reduce((best, part) => (part.length > best.length ? part : best), '');
  // «minister: talks - round two»: a separator inside the headline, not around it.
  return longest.length * 2 >= bare.length ? longest : bare;
}

/** An address on the web; null for anything else. */
const webAddress = (value: string | null | undefined): string | null =>
  value && /^https?:\/\//iu.test(value.trim()) ? value.trim() : null;
