export { ReadError } from './errors.js';
export { declaredEncoding, decodeBytes } from './readers/encoding.js';
export { type HtmlOptions, readHtml } from './readers/html/read-html.js';
export { readPublished } from './readers/published.js';
export type { SourceDocument } from './readers/reader.js';
export { readFeed, readNewsml, readNitf, type XmlOptions } from './readers/xml/read-xml.js';
