import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { SourceDocument } from '../reader.js';
import { MetaCollector } from './page-meta.js';
import { parseHtml } from './parse-html.js';
import { type HtmlOptions, htmlParagraphs, htmlText, pageDocument, readHtml as readByBlocks } from './read-html.js';

/**
 * Reads one news page as `readHtml` of `sifara/readers` does, but lets Mozilla's Readability choose what is the story; where it finds none,
 * our own choice counts. Needs the packages @mozilla/readability and linkedom.
 *
 * @throws {ReadError} where the bytes are in no known encoding, the page is hostile or has no text.
 */
export function readHtml(html: string | Uint8Array, options: HtmlOptions = {}): SourceDocument {
  const text = htmlText(html, options.encoding);
  const meta = new MetaCollector();
  // Refuses hostile pages before a tree is built of them.
  parseHtml(text, [meta]);
  // linkedom makes no page of a fragment.
  const page = /<html[\s>]/iu.test(text) ? text : `<!DOCTYPE html><html><body>${text}</body></html>`;
  const { document } = parseHTML(page);
  if (!document?.documentElement || !document.body) return readByBlocks(text, options);
  const tree = document as unknown as ConstructorParameters<typeof Readability>[0];
  const story = new Readability(tree, { charThreshold: 250 }).parse();
  if (!story?.content) return readByBlocks(text, options);
  const told = meta.read();
  const { title, siteName, publishedTime } = story;
  return pageDocument(
    htmlParagraphs(story.content),
    {
      ...told,
      title: told.title ?? title ?? null,
      outlet: told.outlet ?? siteName ?? null,
      published: told.published ?? publishedTime ?? null,
    },
    options,
  );
}
