export { ReadError } from './errors.js';
export type { HtmlOptions } from './readers/html/read-html.js';
export { readHtml } from './readers/html/read-with-readability.js';
export type { SourceDocument } from './readers/reader.js';
