import type { RecordDocument, SifaraRecord } from '../record/record.js';
import { documentNames } from './document-names.js';
import { type Link, type Mark, markRecord } from './marks.js';
import {
  DOCUMENT_METADATA,
  MEETING,
  MEETING_PARTS,
  NAMED_ENTITY,
  PHRASE,
  QUOTATION,
  QUOTATION_PARTS,
  UIMA_TYPES,
  type UimaType,
} from './uima-types.js';
import type { Writer } from './writer.js';
import { element, loadXmlBuilder, XML_DECLARATION, type XmlAttributes, type XmlNode, xmlText } from './xml.js';

/**
 * UIMA CAS XMI, a file a document, and `TypeSystem.xml` in the folder form. Offsets are UTF-16 code units, as in Java.
 * Characters that XML 1.0 cannot hold are U+FFFD in the sofa, one for one.
 */
export const xmiWriter: Writer = {
  name: 'xmi',
  extension: '.xmi',
  mediaType: 'application/vnd.xmi+xml',
  layout: 'documents',
  independent: false,
  open: async ({ single }) => {
    const build = await loadXmlBuilder();
    const nameOf = documentNames();
    const typeSystem = () => `${XML_DECLARATION}${build(describeTypes(UIMA_TYPES))}\n`;
    return {
      add: (record) => [
        {
          path: single ? '' : `${nameOf(record.document.id)}.xmi`,
          content: `${XML_DECLARATION}${build(cas(record))}\n`,
        },
      ],
      end: () => (single ? [] : [{ path: 'TypeSystem.xml', content: typeSystem() }]),
    };
  },
};

const SOFA = 1;
const METADATA = 2;
const FIRST_MARK = 3;

function cas(record: SifaraRecord): XmlNode {
  const { document } = record;
  const { marks, links } = markRecord(record);
  const idOf = (mark: Mark) => FIRST_MARK + mark.index;
  const firstLink = FIRST_MARK + marks.length;
  const partsOf = new Map<Mark, number[]>();
  links.forEach(({ from }, i) => {
    const parts = partsOf.get(from);
    if (parts) parts.push(firstLink + i);
    else partsOf.set(from, [firstLink + i]);
  });
  const members = [METADATA, ...marks.map(idOf)].join(' ');
  return element('xmi:XMI', { 'xmlns:xmi': 'http://www.omg.org/XMI', 'xmi:version': '2.0', ...namespaces() }, [
    element('cas:NULL', { 'xmi:id': 0 }),
    metadata(document),
    ...marks.map((mark) => annotation(mark, idOf(mark), partsOf.get(mark)?.join(' '))),
    ...links.map((link, i) => linkNode(link, firstLink + i, idOf(link.to))),
    element('cas:Sofa', {
      'xmi:id': SOFA,
      sofaNum: 1,
      sofaID: '_InitialView',
      mimeType: 'text',
      sofaString: xmlText(document.text),
    }),
    element('cas:View', { sofa: SOFA, members }),
  ]);
}

const metadata = ({ id, title, url, language, text }: RecordDocument): XmlNode =>
  element(tag(DOCUMENT_METADATA), {
    'xmi:id': METADATA,
    sofa: SOFA,
    begin: 0,
    end: text.length,
    language: language.code === 'arb' ? 'ar' : 'x-unspecified',
    documentTitle: title ?? id,
    documentId: id,
    documentUri: url,
    isLastSegment: 'false',
  });

function annotation(mark: Mark, id: number, parts: string | undefined): XmlNode {
  const { kind, ref, start, end, attributes } = mark;
  const place = { 'xmi:id': id, sofa: SOFA, begin: start, end };
  const of = (type: string, features: XmlAttributes) => element(tag(type), { ...place, ...features });
  switch (kind) {
    case 'Meeting':
      return of(MEETING, {
        identifier: ref,
        meetingType: attributes.type,
        status: attributes.status,
        cameo: attributes.cameo,
        parts,
      });
    case 'Quotation':
      return of(QUOTATION, {
        ...{ identifier: ref, kind: attributes.kind, speaker: attributes.speaker },
        ...{ modality: attributes.modality, closure: attributes.closure, parts },
      });
    case 'Cue':
      return of(PHRASE, { value: 'CUE', identifier: attributes.lemma });
    case 'Topic':
    case 'Unnamed':
      return of(PHRASE, { value: kind.toUpperCase(), identifier: ref });
    case 'Date':
      return of(NAMED_ENTITY, { value: 'DATE', identifier: attributes.value });
    default:
      return of(NAMED_ENTITY, { value: ENTITY_VALUES[kind], identifier: attributes.key ?? ref });
  }
}

const ENTITY_VALUES = { Person: 'PER', Country: 'GPE', Place: 'LOC', Organization: 'ORG' } as const;

const linkNode = ({ from, role }: Link, id: number, target: number): XmlNode =>
  element(tag(from.kind === 'Meeting' ? MEETING_PARTS : QUOTATION_PARTS), { 'xmi:id': id, role, target });

/** `de.x.type.NamedEntity` is `type:NamedEntity` in the namespace of its package. */
const prefixes: ReadonlyMap<string, string> = new Map([
  ['de.tudarmstadt.ukp.dkpro.core.api.ner.type', 'ner'],
  ['de.tudarmstadt.ukp.dkpro.core.api.metadata.type', 'metadata'],
  ['webanno.custom', 'custom'],
]);
const packageOf = (type: string) => type.slice(0, type.lastIndexOf('.'));
const tag = (type: string): string => `${prefixes.get(packageOf(type))}:${type.slice(type.lastIndexOf('.') + 1)}`;
const namespaces = (): XmlAttributes => ({
  'xmlns:cas': 'http:///uima/cas.ecore',
  ...Object.fromEntries(
    [...prefixes].map(([name, prefix]) => [`xmlns:${prefix}`, `http:///${name.replaceAll('.', '/')}.ecore`]),
  ),
});

function describeTypes(types: readonly UimaType[]): XmlNode {
  const line = (name: string, value: string) => element(name, {}, [value]);
  return element('typeSystemDescription', { xmlns: 'http://uima.apache.org/resourceSpecifier' }, [
    line('name', 'sifara'),
    element(
      'types',
      {},
      types.map(({ name, supertype, features }) =>
        element('typeDescription', {}, [
          line('name', name),
          line('supertypeName', supertype),
          element(
            'features',
            {},
            features.map(([feature, range, of]) =>
              element('featureDescription', {}, [
                line('name', feature),
                line('rangeTypeName', range),
                ...(of === undefined ? [] : [line('elementType', of)]),
              ]),
            ),
          ),
        ]),
      ),
    ),
  ]);
}
