import { Parser } from 'htmlparser2';
import { ReadError } from '../../errors.js';
import { MAX_ATTRIBUTES, MAX_HTML_DEPTH } from '../limits.js';
import type { Attributes } from './element-kinds.js';

/** What wants the tags and texts of a page, in order. */
export interface HtmlListener {
  open(name: string, attributes: Attributes): void;
  text(text: string): void;
  close(): void;
}

/**
 * Tells the listeners the tags and texts of a page. Scripts are read by nobody, addresses are not followed.
 *
 * @throws {ReadError} for nesting or attributes that no page has.
 */
export function parseHtml(html: string, listeners: readonly HtmlListener[]): void {
  let depth = 0;
  let attributes = 0;
  const parser = new Parser(
    {
      onopentagname() {
        attributes = 0;
        if (++depth > MAX_HTML_DEPTH)
          throw new ReadError(`is nested deeper than ${MAX_HTML_DEPTH} elements; it is no page of text`);
      },
      onattribute() {
        if (++attributes > MAX_ATTRIBUTES)
          throw new ReadError(`has an element of more than ${MAX_ATTRIBUTES} attributes; it is no page of text`);
      },
      onopentag(name, attribs) {
        for (const listener of listeners) listener.open(name, attribs);
      },
      ontext(text) {
        for (const listener of listeners) listener.text(text);
      },
      onclosetag() {
        depth--;
        for (const listener of listeners) listener.close();
      },
    },
    { decodeEntities: true },
  );
  parser.write(html);
  parser.end();
}

/** A text with its entities (`&amp;`, `&#1575;`, `&laquo;`) decoded, once; other markup is left as it is. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  let decoded = '';
  const parser = new Parser(
    {
      ontext(piece) {
        decoded += piece;
      },
    },
    { decodeEntities: true },
  );
  parser.write(text.replaceAll('<', '&lt;'));
  parser.end();
  return decoded;
}
