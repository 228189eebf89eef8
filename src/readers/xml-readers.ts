import { wholeReader } from './collect.js';
import type { Reader, Reading } from './reader.js';
import type { XmlKind } from './xml/read-xml.js';

const xmlReader = (name: string, kind: XmlKind, extensions: readonly string[], entry: string): Reader =>
  wholeReader({ name, extensions, single: kind === 'nitf' }, async (bytes, input): Promise<Reading[]> => {
    const { xmlDocuments } = await import('./xml/read-xml.js');
    const documents = xmlDocuments(bytes, kind);
    if (documents.length === 0) return [{ problem: { place: input, reason: `has no ${entry}` } }];
    return documents.map((document, i) => {
      const place = kind === 'nitf' ? input : `${input}, ${entry} ${i + 1}`;
      const id = kind === 'nitf' ? input : `${input}#${i + 1}`;
      if (!document) return { problem: { place, reason: 'has no text' } };
      return { place, document: { ...document, id: document.id ?? id } };
    });
  });

/** RSS 2.0; tells Atom by its root element. */
export const rssReader = xmlReader('rss', 'feed', ['.rss'], 'item');
/** Atom; tells RSS by its root element. */
export const atomReader = xmlReader('atom', 'feed', ['.atom'], 'item');
/** NewsML-G2: news items, alone or in a message. */
export const newsmlReader = xmlReader('newsml', 'newsml', ['.newsml'], 'news item');
/** NITF: one story a file. */
export const nitfReader = xmlReader('nitf', 'nitf', ['.nitf'], 'story');
