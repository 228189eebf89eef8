import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { ReadError } from '../../errors.js';
import { declaredEncoding, decodeBytes } from '../encoding.js';
import { decodeEntities } from '../html/parse-html.js';
import { MAX_TAG_LENGTH, MAX_XML_DEPTH } from '../limits.js';
import type { XmlNode } from './node.js';

const TEXT = '#text';
const CDATA = '#cdata';
const ATTRIBUTES = ':@';

type Ordered = Readonly<Record<string, unknown>>;

/**
 * Reads an XML document into its root element. Entities that a DOCTYPE declares are never expanded and nothing is fetched; the entities of
 * XML and HTML are decoded.
 *
 * @throws {ReadError} where it is malformed (with the line) or hostile.
 */
export function parseXml(xml: string | Uint8Array, encoding: string | null = null): XmlNode {
  const text = (typeof xml === 'string' ? xml : decodeBytes(xml, encoding ?? declaredEncoding(xml))).trimStart();
  if (text === '') throw new ReadError('is empty');
  checkTags(text);
  const valid = XMLValidator.validate(text);
  if (valid !== true) throw new ReadError(`is malformed XML, line ${valid.err.line}: ${oneLine(valid.err.msg)}`);
  const root = toNodes(parse(text), new Map()).find((node) => typeof node !== 'string');
  if (!root || typeof root === 'string') throw new ReadError('is XML without an element');
  return root;
}

const oneLine = (message: string): string => message.replace(/\s+/gu, ' ').slice(0, 200);

function parse(text: string): Ordered[] {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    // Entities are decoded below, by a table that no DOCTYPE adds to.
    processEntities: false,
    cdataPropName: CDATA,
    ignoreDeclaration: true,
    ignorePiTags: true,
    maxNestedTags: MAX_XML_DEPTH,
  });
  try {
    return parser.parse(text) as Ordered[];
  } catch (error) {
    const { message } = error as Error;
    if (message.includes('nested')) throw new ReadError(`is nested deeper than ${MAX_XML_DEPTH} elements`);
    throw new ReadError(`cannot be read as XML: ${oneLine(message)}`);
  }
}

/** Refuses a tag so long that it holds no markup but a bomb of attributes. */
function checkTags(text: string): void {
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    if (text.startsWith('<![CDATA[', at)) at = behind(text, ']]>', at);
    else if (text.startsWith('<!--', at)) at = behind(text, '-->', at);
    else if (text.charCodeAt(at + 1) === 0x21) at += 2;
    else {
      const end = tagEnd(text, at);
      if (end - at > MAX_TAG_LENGTH)
        throw new ReadError(`has a tag of more than ${MAX_TAG_LENGTH} characters, line ${lineAt(text, at)}`);
      at = end;
    }
  }
}

const behind = (text: string, mark: string, from: number): number => {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at + mark.length;
};

const lineAt = (text: string, at: number): number => text.slice(0, at).split('\n').length;

/** Behind the `>` of a tag; quotation marks hide theirs. */
function tagEnd(text: string, from: number): number {
  let quote = 0;
  for (let i = from + 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (quote !== 0) quote = code === quote ? 0 : quote;
    else if (code === 0x22 || code === 0x27) quote = code;
    else if (code === 0x3e) return i + 1;
    if (i - from > MAX_TAG_LENGTH) return i;
  }
  return text.length;
}

function toNodes(items: readonly Ordered[], spaces: ReadonlyMap<string, string>): (XmlNode | string)[] {
  const nodes: (XmlNode | string)[] = [];
  for (const item of items) {
    const key = Object.keys(item).find((name) => name !== ATTRIBUTES);
    if (key === undefined) continue;
    if (key === TEXT) nodes.push(decodeEntities(String(item[TEXT])));
    else if (key === CDATA) nodes.push((item[CDATA] as Ordered[]).map((piece) => String(piece[TEXT] ?? '')).join(''));
    else nodes.push(toElement(key, item, spaces));
  }
  return nodes;
}

function toElement(key: string, item: Ordered, outer: ReadonlyMap<string, string>): XmlNode {
  const attributes = new Map<string, string>();
  let spaces = outer;
  for (const [name, value] of Object.entries((item[ATTRIBUTES] ?? {}) as Record<string, string>)) {
    attributes.set(name, decodeEntities(String(value)));
    const prefix = name === 'xmlns' ? '' : name.startsWith('xmlns:') ? name.slice(6) : null;
    if (prefix !== null) spaces = new Map([...spaces, [prefix, attributes.get(name)!]]);
  }
  const colon = key.indexOf(':');
  const prefix = colon < 0 ? '' : key.slice(0, colon);
  return {
    name: key.slice(colon + 1),
    space: spaces.get(prefix) ?? prefix,
    attributes,
    children: toNodes(item[key] as Ordered[], spaces),
  };
}
