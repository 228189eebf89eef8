import { composeText, oneLine } from '../compose-text.js';
import { htmlParagraphs } from '../html/read-html.js';
import { firstPublished } from '../published.js';
import type { SourceDocument } from '../reader.js';
import { nitfStory } from './nitf.js';
import { atPath, childNamed, childrenNamed, descendantsNamed, textOf, type XmlNode } from './node.js';
import { nodeParagraphs } from './node-paragraphs.js';

/** The names of root elements that hold NewsML-G2 items. */
export const NEWSML_ROOTS: ReadonlySet<string> = new Set(['newsItem', 'newsMessage']);

/** The documents of the news items of a NewsML-G2 file, in order; null for an item without text (a picture, a video). */
export const newsmlDocuments = (root: XmlNode): (SourceDocument | null)[] =>
  descendantsNamed(root, new Set(['newsItem'])).map(itemDocument);

function itemDocument(item: XmlNode): SourceDocument | null {
  const meta = childNamed(item, 'contentMeta');
  const story = contentStory(childNamed(item, 'contentSet'));
  const headline = textOf(childNamed(meta, 'headline'));
  const title = headline === null ? story.title : oneLine(headline);
  const described = story.paragraphs.length ? [] : textsOf(meta, 'description');
  const text = composeText(title, [
    ...textsOf(meta, 'by'),
    ...textsOf(meta, 'dateline'),
    ...story.paragraphs,
    ...described,
  ]);
  if (text === '' || (story.paragraphs.length === 0 && described.length === 0 && title === null)) return null;
  return {
    id: item.attributes.get('guid') ?? null,
    text,
    title,
    publishedAt: firstPublished([
      textOf(childNamed(meta, 'contentCreated')),
      textOf(atPath(item, 'itemMeta', 'firstCreated')),
      textOf(atPath(item, 'itemMeta', 'versionCreated')),
    ]),
    url: webAddress(textOf(atPath(item, 'itemMeta', 'link'))),
    outlet: provider(atPath(item, 'itemMeta', 'provider')) ?? provider(childNamed(meta, 'infoSource')),
  };
}

const textsOf = (node: XmlNode | undefined, name: string): string[] =>
  node ? childrenNamed(node, name).flatMap((child) => textOf(child) ?? []) : [];

/** The story in the first content of an item that has any. */
function contentStory(set: XmlNode | undefined): {
  readonly title: string | null;
  readonly paragraphs: readonly string[];
} {
  for (const content of set?.children ?? []) {
    if (typeof content === 'string') continue;
    const story =
      content.name === 'inlineXML' ? inlineXml(content) : content.name === 'inlineData' ? inlineData(content) : null;
    if (story?.paragraphs.length) return story;
  }
  return { title: null, paragraphs: [] };
}

function inlineXml(content: XmlNode) {
  const nitf = childNamed(content, 'nitf');
  if (nitf) return nitfStory(nitf);
  const html = childNamed(content, 'html');
  return {
    title: textOf(atPath(content, 'html', 'head', 'title')),
    paragraphs: nodeParagraphs((html ?? content).children),
  };
}

function inlineData(content: XmlNode) {
  const text = textOf(content) ?? '';
  const isHtml = (content.attributes.get('contenttype') ?? '').includes('html') || /<p[\s>]/iu.test(text);
  const paragraphs = isHtml ? htmlParagraphs(text) : text.split(/\n[^\S\n]*\n/u).map((paragraph) => paragraph.trim());
  return { title: null, paragraphs: paragraphs.filter((paragraph) => paragraph !== '') };
}

/** The name of a provider: its name, its literal, or the last part of its code (`nprov:AFP`). */
function provider(node: XmlNode | undefined): string | null {
  if (!node) return null;
  const code = node.attributes.get('literal') ?? node.attributes.get('qcode') ?? node.attributes.get('uri') ?? '';
  return textOf(childNamed(node, 'name')) ?? (code.split(/[:/]/u).pop() || null);
}

/** An address on the web; null for anything else. */
const webAddress = (value: string | null): string | null => (value && /^https?:\/\//iu.test(value) ? value : null);
