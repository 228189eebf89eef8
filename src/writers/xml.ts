import { wellFormed } from '../text/code-points.js';

/** A node of an XML tree, in the ordered form that fast-xml-parser builds from. */
export type XmlNode = Readonly<Record<string, unknown>>;
/** Attributes of an element; null and undefined are left out. */
export type XmlAttributes = Readonly<Record<string, string | number | null | undefined>>;

/** What XML 1.0 cannot hold, not even as a reference. */
const ILLEGAL = /[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
  '\x85': '&#133;',
  '\u2028': '&#8232;',
  '\u2029': '&#8233;',
};

/** The text with what XML cannot hold as U+FFFD, unit for unit, so that offsets hold. */
export const xmlText = (text: string): string => wellFormed(text).replace(ILLEGAL, '\ufffd');

/** An element with its attributes and children, in order; a string is text. */
export function element(
  name: string,
  attributes: XmlAttributes = {},
  children: readonly (XmlNode | string)[] = [],
): XmlNode {
  const kept: Record<string, string> = {};
  for (const [key, value] of Object.entries(attributes))
    if (value !== null && value !== undefined)
      // The builder itself escapes quotation marks in attributes.
      kept[key] = xmlText(String(value)).replace(/[&<>\r\n\t\x85\u2028\u2029]/gu, (char) => ENTITIES[char]!);
  return { [name]: children.map((child) => (typeof child === 'string' ? textNode(child) : child)), ':@': kept };
}

/** Text as parsers give it back, character for character: a carriage return is a reference, for they read it as a line feed. */
const textNode = (text: string): XmlNode => ({
  '#text': xmlText(text).replace(/[&<>\r\x85\u2028\u2029]/gu, (char) => ENTITIES[char]!),
});

/** What starts every XML file. */
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Loads the builder: gives a function that turns nodes into text and puts no white space between them. */
export async function loadXmlBuilder(): Promise<(...nodes: readonly XmlNode[]) => string> {
  const { XMLBuilder } = await import('fast-xml-parser');
  const builder = new XMLBuilder({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    processEntities: false,
    suppressBooleanAttributes: false,
    suppressEmptyNode: true,
  });
  return (...nodes) => builder.build(nodes) as string;
}
