import { composeText, oneLine } from '../compose-text.js';
import { firstPublished } from '../published.js';
import type { SourceDocument } from '../reader.js';
import { atPath, childNamed, childrenNamed, textOf, type XmlNode } from './node.js';
import { nodeParagraphs } from './node-paragraphs.js';

/** The title and paragraphs of a NITF document. */
export interface NitfStory {
  readonly title: string | null;
  readonly paragraphs: readonly string[];
}

/** Reads the body of a NITF document. */
export function nitfStory(nitf: XmlNode): NitfStory {
  const head = atPath(nitf, 'body', 'body.head');
  const content = atPath(nitf, 'body', 'body.content');
  const headline = textOf(atPath(nitf, 'body', 'body.head', 'hedline', 'hl1')) ?? textOf(atPath(nitf, 'head', 'title'));
  const above = (head?.children ?? []).filter(
    (child): child is XmlNode => typeof child !== 'string' && ['byline', 'dateline', 'abstract'].includes(child.name),
  );
  const kickers = childrenNamed(childNamed(head, 'hedline') ?? nitf, 'hl2');
  return {
    title: headline === null ? null : oneLine(headline),
    paragraphs: [...nodeParagraphs(kickers), ...nodeParagraphs(above), ...nodeParagraphs(content?.children ?? [])],
  };
}

/** The document of a NITF file; null where it has no text. */
export function nitfDocument(nitf: XmlNode): SourceDocument | null {
  const { title, paragraphs } = nitfStory(nitf);
  const text = composeText(title, paragraphs);
  if (text === '') return null;
  const docdata = atPath(nitf, 'head', 'docdata');
  const pubdata = atPath(nitf, 'head', 'pubdata');
  return {
    id: childNamed(docdata, 'doc-id')?.attributes.get('id-string') ?? null,
    text,
    title,
    publishedAt: firstPublished([
      childNamed(docdata, 'date.issue')?.attributes.get('norm'),
      pubdata?.attributes.get('date.publication'),
      childNamed(docdata, 'date.release')?.attributes.get('norm'),
      atPath(nitf, 'body', 'body.head', 'dateline', 'story.date')?.attributes.get('norm'),
    ]),
    url: null,
    outlet: textOf(atPath(nitf, 'body', 'body.head', 'distributor')) ?? pubdata?.attributes.get('name') ?? null,
  };
}
