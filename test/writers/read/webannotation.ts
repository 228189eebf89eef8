import jsonld from 'jsonld';
import { decode, type Finding, type SpanReader, spanOf, utf8 } from '../findings.js';

const OA = 'http://www.w3.org/ns/oa#';
const RDF_VALUE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value';
const ITEMS = 'https://www.w3.org/ns/activitystreams#items';

/** The terms of http://www.w3.org/ns/anno.jsonld that the writer uses, so that the test needs no network. */
const CONTEXT = {
  id: '@id',
  type: '@type',
  AnnotationPage: 'https://www.w3.org/ns/activitystreams#OrderedCollectionPage',
  items: { '@id': ITEMS, '@type': '@id', '@container': '@list' },
  ...Object.fromEntries(
    ['Annotation', 'TextualBody', 'TextPositionSelector', 'TextQuoteSelector'].map((name) => [name, OA + name]),
  ),
  ...Object.fromEntries(['classifying', 'identifying', 'linking', 'tagging', 'describing'].map((n) => [n, OA + n])),
  body: { '@id': `${OA}hasBody`, '@type': '@id' },
  target: { '@id': `${OA}hasTarget`, '@type': '@id' },
  source: { '@id': `${OA}hasSource`, '@type': '@id' },
  selector: { '@id': `${OA}hasSelector`, '@type': '@id' },
  motivation: { '@id': `${OA}motivatedBy`, '@type': '@vocab' },
  purpose: { '@id': `${OA}hasPurpose`, '@type': '@vocab' },
  value: RDF_VALUE,
  ...Object.fromEntries(['start', 'end', 'exact', 'prefix', 'suffix'].map((name) => [name, OA + name])),
};

type Node = Record<string, Node[]> & { '@id'?: string; '@type'?: string[]; '@value'?: unknown; '@list'?: Node[] };

/** Read by jsonld: expanded to full IRIs, so that a term the context does not know is lost and the test fails. */
export const webannotation: SpanReader = {
  read: async (files, records) => {
    const documentLoader = async (url: string) => {
      if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`who asks for ${url}?`);
      return { contextUrl: undefined, documentUrl: url, document: { '@context': CONTEXT } };
    };
    const expanded = (await jsonld.expand(JSON.parse(decode(files.get('')!)), {
      documentLoader: documentLoader as never,
    })) as unknown as Node[];
    const all = expanded[0]?.[ITEMS]?.[0]?.['@list'] ?? [];
    const findings: Finding[][] = records.map(() => []);
    const spans = new Map<string, Omit<Finding, 'kind'>>();
    const one = (node: Node, name: string): unknown => node[`${OA}${name}`]?.[0]?.['@value'];
    for (const annotation of all) {
      const id = annotation['@id']!;
      const document = Number(/^urn:sifara:document:(\d+):/u.exec(id)![1]) - 1;
      const [tag, to] = annotation[`${OA}hasBody`]!;
      const kind = String(tag![RDF_VALUE]![0]!['@value']);
      const target = annotation[`${OA}hasTarget`]![0]!;
      const selectors = target[`${OA}hasSelector`];
      if (!selectors) {
        if (!spans.has(target['@id']!)) throw new Error('a link from nowhere');
        findings[document]!.push({ kind, ...spans.get(to!['@id']!)! });
        continue;
      }
      if (!/^(?:https:|urn:)[!-~]+$/u.test(target[`${OA}hasSource`]![0]!['@id']!)) throw new Error('no IRI');
      const [position, quote] = selectors;
      const text = utf8(records[document]!.document.text);
      const span = spanOf(text, one(position!, 'start') as number, one(position!, 'end') as number);
      const [prefix, suffix] = [one(quote!, 'prefix') as string, one(quote!, 'suffix') as string];
      if (!text.slice(0, span.start).endsWith(prefix) || !text.slice(span.end).startsWith(suffix))
        throw new Error('the context is not around it');
      spans.set(id, { ...span, text: one(quote!, 'exact') as string });
      findings[document]!.push({ kind, ...spans.get(id)! });
    }
    return findings.map((list) => ({ text: null, findings: list }));
  },
  asWritten: utf8,
};
