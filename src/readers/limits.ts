/** The largest document taken whole (text, page, feed), in bytes. */
export const MAX_DOCUMENT_BYTES = 64 * 2 ** 20;
/** The longest line of JSONL, in bytes. */
export const MAX_LINE_BYTES = 64 * 2 ** 20;
/** The deepest nesting of elements of a page; browsers stop at 512. */
export const MAX_HTML_DEPTH = 2000;
/** The deepest nesting of elements of an XML document. */
export const MAX_XML_DEPTH = 500;
/** The most attributes of one element of a page. */
export const MAX_ATTRIBUTES = 1000;
/** The longest tag of an XML document, in UTF-16 code units. */
export const MAX_TAG_LENGTH = 65_536;

/** A number of bytes for people. */
export const megabytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MB`;
