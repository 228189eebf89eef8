import { ReadError } from '../../errors.js';
import type { SourceDocument } from '../reader.js';
import { FEED_ROOTS, feedDocuments } from './feed.js';
import { NEWSML_ROOTS, newsmlDocuments } from './newsml.js';
import { nitfDocument } from './nitf.js';
import type { XmlNode } from './node.js';
import { parseXml } from './parse-xml.js';

/** The kinds of XML that are read. */
export type XmlKind = 'feed' | 'newsml' | 'nitf';

const LABELS: Readonly<Record<XmlKind, string>> = { feed: 'RSS or Atom', newsml: 'NewsML-G2', nitf: 'NITF' };

const kindOf = ({ name }: XmlNode): XmlKind | null =>
  FEED_ROOTS.has(name) ? 'feed' : NEWSML_ROOTS.has(name) ? 'newsml' : name === 'nitf' ? 'nitf' : null;

/** What is known of an XML document besides its bytes. */
export interface XmlOptions {
  /** The encoding its carrier names. */
  readonly encoding?: string | null;
}

/**
 * The documents of an XML file of a kind, in order; null for an entry without text.
 *
 * @throws {ReadError} where it is malformed, hostile or of another kind.
 */
export function xmlDocuments(
  xml: string | Uint8Array,
  kind: XmlKind,
  options: XmlOptions = {},
): (SourceDocument | null)[] {
  const root = parseXml(xml, options.encoding ?? null);
  const found = kindOf(root);
  if (found !== kind) {
    const what = found === null ? `an XML document <${root.name.slice(0, 40)}>` : LABELS[found];
    throw new ReadError(`is ${what}, not ${LABELS[kind]}`);
  }
  if (kind === 'feed') return feedDocuments(root);
  return kind === 'newsml' ? newsmlDocuments(root) : [nitfDocument(root)];
}

const present = (documents: readonly (SourceDocument | null)[]): SourceDocument[] =>
  documents.filter((document) => document !== null);

/**
 * The entries of an RSS 2.0 or Atom feed that have a title or text, in order.
 *
 * @throws {ReadError} where it is no feed, malformed (with the line) or hostile.
 */
export const readFeed = (xml: string | Uint8Array, options?: XmlOptions): SourceDocument[] =>
  present(xmlDocuments(xml, 'feed', options));

/**
 * The news items of a NewsML-G2 document that have text, in order.
 *
 * @throws {ReadError} where it is no NewsML-G2, malformed (with the line) or hostile.
 */
export const readNewsml = (xml: string | Uint8Array, options?: XmlOptions): SourceDocument[] =>
  present(xmlDocuments(xml, 'newsml', options));

/**
 * The story of a NITF document.
 *
 * @throws {ReadError} where it is no NITF, malformed (with the line), hostile or without text.
 */
export function readNitf(xml: string | Uint8Array, options?: XmlOptions): SourceDocument {
  const [document] = xmlDocuments(xml, 'nitf', options);
  if (!document) throw new ReadError('has no text');
  return document;
}
