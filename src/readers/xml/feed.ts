import { composeText } from '../compose-text.js';
import { decodeEntities } from '../html/parse-html.js';
import { htmlParagraphs, plainTitle } from '../html/read-html.js';
import { readPublished } from '../published.js';
import type { SourceDocument } from '../reader.js';
import { atPath, childNamed, childrenNamed, textOf, type XmlNode } from './node.js';
import { nodeParagraphs } from './node-paragraphs.js';

/** The names of root elements of feeds: RSS 2.0 (and 0.9x), Atom, RSS 1.0. */
export const FEED_ROOTS: ReadonlySet<string> = new Set(['rss', 'feed', 'RDF']);

/** The documents of a feed in order; null for an entry without title and text. */
export function feedDocuments(root: XmlNode): (SourceDocument | null)[] {
  if (root.name === 'feed') return childrenNamed(root, 'entry').map((entry) => atomDocument(entry, titleOf(root)));
  const channel = childNamed(root, 'channel');
  const items = [...(channel ? childrenNamed(channel, 'item') : []), ...childrenNamed(root, 'item')];
  const outlet = channel ? titleOf(channel) : null;
  return items.map((item) => rssDocument(item, outlet));
}

function rssDocument(item: XmlNode, outlet: string | null): SourceDocument | null {
  const link = textOf(item.children.find(isPlainLink) as XmlNode | undefined);
  const guid = childNamed(item, 'guid');
  const id = textOf(guid) ?? item.attributes.get('rdf:about') ?? link;
  const url = link ?? (guid?.attributes.get('isPermaLink') !== 'false' ? textOf(guid) : null);
  const body = textOf(childNamed(item, 'encoded')) ?? textOf(plainNamed(item, 'description'));
  return document(titleOf(item), body === null ? [] : looseParagraphs(body), {
    id,
    url: webAddress(url),
    outlet: textOf(plainNamed(item, 'source')) ?? outlet,
    published: textOf(childNamed(item, 'pubDate')) ?? textOf(childNamed(item, 'date')),
  });
}

function atomDocument(entry: XmlNode, feedTitle: string | null): SourceDocument | null {
  const links = childrenNamed(entry, 'link');
  const link = links.find((l) => (l.attributes.get('rel') ?? 'alternate') === 'alternate')?.attributes.get('href');
  const content = childNamed(entry, 'content');
  const paragraphs = content ? atomParagraphs(content) : [];
  const summary = childNamed(entry, 'summary');
  const source = atPath(entry, 'source');
  return document(titleOf(entry), paragraphs.length || !summary ? paragraphs : atomParagraphs(summary), {
    id: textOf(childNamed(entry, 'id')) ?? link ?? null,
    url: webAddress(link ?? null),
    outlet: (source && titleOf(source)) ?? feedTitle,
    published:
      textOf(childNamed(entry, 'published')) ??
      textOf(childNamed(entry, 'issued')) ??
      textOf(childNamed(entry, 'updated')),
  });
}

function atomParagraphs(content: XmlNode): string[] {
  const type = (content.attributes.get('type') ?? 'text').toLowerCase();
  if (type === 'xhtml' || type.endsWith('+xml')) return nodeParagraphs(content.children);
  const text = textOf(content);
  if (text === null) return [];
  return type.includes('html') ? htmlParagraphs(text) : looseParagraphs(text);
}

/** Paragraphs of what may be HTML or plain text: RSS does not say which. */
function looseParagraphs(text: string): string[] {
  if (/<[a-z!/]/iu.test(text)) return htmlParagraphs(text);
  return text
    .split(/\n[^\S\n]*\n/u)
    .map((paragraph) => decodeEntities(paragraph).trim())
    .filter((paragraph) => paragraph !== '');
}

interface EntryMeta {
  readonly id: string | null;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
}

function document(title: string | null, paragraphs: readonly string[], meta: EntryMeta): SourceDocument | null {
  const text = composeText(title, paragraphs);
  if (text === '') return null;
  const { published, ...rest } = meta;
  return { ...rest, text, title, publishedAt: published && (readPublished(published) ?? published) };
}

/** The title of a feed or entry without markup. */
function titleOf(node: XmlNode): string | null {
  const title = textOf(plainNamed(node, 'title'));
  if (title === null) return null;
  const plain = /[<&]/u.test(title) ? plainTitle(title) : title.replace(/\s+/gu, ' ');
  return plain === '' ? null : plain;
}

/** The child of a name in the feed's own namespace, not in that of an extension (`media:title`). */
const plainNamed = (node: XmlNode, name: string): XmlNode | undefined =>
  childrenNamed(node, name).find((child) => child.space === node.space) ?? childrenNamed(node, name).find(isDublinCore);

const isDublinCore = (node: XmlNode): boolean => node.space === 'dc' || node.space.includes('purl.org/dc/');

/** The item's own link: text, not an `atom:link`. */
const isPlainLink = (child: XmlNode | string): boolean =>
  typeof child !== 'string' && child.name === 'link' && !child.attributes.has('href');

/** An address on the web; null for anything else. */
const webAddress = (value: string | null): string | null => (value && /^https?:\/\//iu.test(value) ? value : null);
