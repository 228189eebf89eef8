import { ReadError } from '../../errors.js';
import { composeText, oneLine } from '../compose-text.js';
import { declaredEncoding, decodeBytes } from '../encoding.js';
import type { SourceDocument } from '../reader.js';
import { BlockBuilder } from './blocks.js';
import { fragmentParagraphs, sameTitle, storyParagraphs } from './main-content.js';
import { MetaCollector, type PageMeta } from './page-meta.js';
import { parseHtml } from './parse-html.js';

/** What is known of a page besides its bytes. */
export interface HtmlOptions {
  readonly id?: string | null;
  /** The address it came from; the page's own canonical link goes before it. */
  readonly url?: string | null;
  /** The encoding its carrier names (`Content-Type: text/html; charset=windows-1256`). */
  readonly encoding?: string | null;
}

/** The text of a page given as text or as bytes. */
export const htmlText = (html: string | Uint8Array, encoding: string | null | undefined): string =>
  typeof html === 'string' ? html : decodeBytes(html, encoding ?? declaredEncoding(html));

/**
 * Reads one news page: the story without menus, lists of links and comments; title, date, outlet and canonical link from meta elements and
 * JSON-LD. Nothing is fetched and no script runs.
 *
 * @throws {ReadError} where the bytes are in no known encoding, the page is hostile or has no text.
 */
export function readHtml(html: string | Uint8Array, options: HtmlOptions = {}): SourceDocument {
  const blocks = new BlockBuilder();
  const meta = new MetaCollector();
  parseHtml(htmlText(html, options.encoding), [blocks, meta]);
  blocks.flush();
  const told = meta.read();
  return pageDocument(storyParagraphs(blocks, told.title, told.published !== null), told, options);
}

/** Puts a page's paragraphs and what it says of itself together. */
export function pageDocument(paragraphs: readonly string[], meta: PageMeta, options: HtmlOptions): SourceDocument {
  const title = meta.title === null ? null : printedTitle(meta.title, paragraphs);
  const story = paragraphs.filter((text, i) => !(title !== null && i < 8 && sameTitle(text, title)));
  const hasProse = story.some((text) => text.length >= 80);
  const body = !hasProse && meta.body ? bodyLines(meta.body) : story;
  const text = composeText(title, body);
  if (text === '') throw new ReadError('has no text');
  return {
    id: options.id ?? null,
    text,
    publishedAt: meta.published,
    title,
    url: meta.url ?? options.url ?? null,
    outlet: meta.outlet,
  };
}

/** The title as the page prints it above the story, where what it says of itself has the outlet's name around it. */
function printedTitle(title: string, paragraphs: readonly string[]): string {
  const printed = paragraphs
    .slice(0, 12)
    .find(
      (text) =>
        text.length >= title.length * 0.4 && /\s\S+\s/u.test(text) && (title.endsWith(text) || title.startsWith(text)),
    );
  return printed ?? title;
}

/** The text of JSON-LD, for a page whose script would have written it. */
const bodyLines = (body: string): string[] => htmlParagraphs(body.replace(/\n/gu, '<br><br>'));

/** The paragraphs of a piece of HTML, as feeds carry them. */
export function htmlParagraphs(html: string): string[] {
  const blocks = new BlockBuilder();
  parseHtml(html, [blocks]);
  blocks.flush();
  return fragmentParagraphs(blocks);
}

/** A title with its markup taken away. */
export const plainTitle = (html: string): string => oneLine(htmlParagraphs(html).join(' '));
