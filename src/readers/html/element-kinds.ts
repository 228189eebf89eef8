const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u));

/** Elements whose content is no text of the page. */
const SILENT = words(
  'script style noscript template svg math iframe object embed canvas audio video map select button textarea datalist progress meter dialog nav footer aside title head',
);
/** Elements that stand in a line of text; every other one begins a line of its own. */
const INLINE = words(
  'a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark nobr q ruby rb rp rt s samp small span strike strong sub sup time tt u var wbr o:p',
);
const SILENT_ROLES = words(
  'navigation menu menubar search contentinfo complementary banner dialog alertdialog toolbar tablist',
);
/** Class names of what only screen readers are told. */
const UNSEEN = words(
  'visually-hidden visuallyhidden sr-only screen-reader-text screenreader-text hidden-text offscreen off-screen',
);
/** Words of class names and ids that mark what surrounds a story. */
const AROUND = words(
  'related recommend recommended recommendation recommendations recirc recirculation mostread mostviewed popular trending share sharing sharebar social addtoany sharedaddy breadcrumb breadcrumbs comment comments disqus nav navbar navigation menu sidebar widget widgets ad ads advert advertisement banner promo newsletter subscribe subscription tags taglist keywords footer cookie cookies popup modal login signup print toolbar pagination pager ticker outbrain taboola copyright jp-relatedposts readalso read-also',
);
/** Class names that say what a page has or has not, not what an element is. */
const STATE =
  /^(?:no|not|has|have|with|without|is|can|hide|show)-|-(?:open|closed|enabled|disabled|on|off|true|false)$/iu;
const NEVER_AROUND = words('html body main article p h1 h2 h3 h4 h5 h6');
const BODY_CLASSES = words(
  'article-body articlebody article__body article-content article__content article-text articletext story-body storybody story__body story-content story-text entry-content post-content post-body td-post-content single-content news-content news-body news-text news-details newsbody body-text main-article-body article_body article_content wysiwyg content-body field-name-body detail-text text-content the-content',
);

/** The attributes of an element. */
export type Attributes = Readonly<Record<string, string>>;

export const isInline = (name: string): boolean => INLINE.has(name);

/** True for an element that is not read at all. */
export const isSilent = (name: string, attributes: Attributes): boolean =>
  SILENT.has(name) ||
  own(attributes, 'hidden') !== undefined ||
  classNames(attributes).some((name) => UNSEEN.has(name.toLowerCase())) ||
  SILENT_ROLES.has(own(attributes, 'role') ?? '') ||
  /display\s*:\s*none|visibility\s*:\s*hidden/iu.test((own(attributes, 'style') ?? '').slice(0, 2000));

/** True for an element that by its name stands around a story: related links, share buttons, comments. */
export function isAround(name: string, attributes: Attributes): boolean {
  if (NEVER_AROUND.has(name) || isStoryBody(attributes)) return false;
  return classWords(attributes).some((word) => AROUND.has(word));
}

/** True for an element that holds the running text of the story. */
export function isStoryBody(attributes: Attributes): boolean {
  if (/\barticleBody\b/u.test(own(attributes, 'itemprop') ?? '')) return true;
  return classNames(attributes).some((name) => BODY_CLASSES.has(name.toLowerCase()));
}

/** True for the line that names the writer. */
export const isByline = (attributes: Attributes): boolean =>
  own(attributes, 'rel') === 'author' ||
  /\bauthor\b/u.test(own(attributes, 'itemprop') ?? '') ||
  classWords(attributes).some((word) => word === 'byline' || word === 'author');

/** True for an element of its own line that names the writer, though its tag stands in a line of text. */
export const isBylineBlock = (attributes: Attributes): boolean => classNames(attributes).includes('byline');

/** The value of an attribute; the names of an object's prototype are no attributes. */
export const own = (attributes: Attributes, name: string): string | undefined =>
  Object.hasOwn(attributes, name) ? attributes[name] : undefined;

const classNames = (attributes: Attributes): string[] =>
  `${own(attributes, 'class') ?? ''} ${own(attributes, 'id') ?? ''}`.slice(0, 1000).trim().split(/\s+/u);

const classWords = (attributes: Attributes): string[] =>
  classNames(attributes)
    .filter((name) => name !== '' && !STATE.test(name))
    .flatMap((name) => [
      name.toLowerCase(),
      ...name
        .replace(/([a-z])([A-Z])/gu, '$1-$2')
        .toLowerCase()
        .split(/[^a-z0-9]+/u),
    ]);
