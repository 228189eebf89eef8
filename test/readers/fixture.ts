import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readHtml } from '../../src/readers/html/read-html.js';
import { xmlDocuments } from '../../src/readers/xml/read-xml.js';

export const root = fileURLToPath(new URL('../../fixtures/readers/', import.meta.url));

/** What the reader makes of a fixture, its text as lines. */
export function readFixture(name: string): unknown[] {
  const page = `${root}${name}/source.html`;
  const kind = name.startsWith('nitf') ? 'nitf' : name.startsWith('newsml') ? 'newsml' : 'feed';
  const documents = existsSync(page)
    ? [readHtml(readFileSync(page))]
    : xmlDocuments(readFileSync(`${root}${name}/source.xml`), kind);
  return documents.map((document) => document && { ...document, text: document.text.split('\n') });
}
