import type { RecordDate, RecordDocument, RecordQuote, SifaraRecord } from '../record/record.js';
import type { Span } from '../text/span.js';
import { type Mark, markRecord } from './marks.js';
import { type Nested, nest } from './nesting.js';
import { teiDating } from './tei-dates.js';
import { type TeiId, teiLists } from './tei-lists.js';
import type { Writer } from './writer.js';
import { element, loadXmlBuilder, XML_DECLARATION, type XmlAttributes, type XmlNode } from './xml.js';

const NAMESPACE = 'http://www.tei-c.org/ns/1.0';

/**
 * TEI P5: the text with its names, dates and sayings marked, and lists of people, organisations, places and events.
 * The characters of `body` are those of the text. What overlaps is cut in parts, chained by `next` and `prev`.
 * Several documents make a `teiCorpus`.
 */
export const teiWriter: Writer = {
  name: 'tei',
  extension: '.xml',
  mediaType: 'application/tei+xml',
  layout: 'file',
  independent: false,
  open: async ({ single }) => {
    const build = await loadXmlBuilder();
    let documents = 0;
    const corpus = () =>
      `${XML_DECLARATION}<teiCorpus xmlns="${NAMESPACE}">\n${build(header('sifara', [element('p', {}, ['sifara'])]))}\n`;
    return {
      add: (record) => {
        const prefix = `d${++documents}.`;
        if (single)
          return [
            { path: '', content: `${XML_DECLARATION}${build(document(record, (id) => id, { xmlns: NAMESPACE }))}\n` },
          ];
        const content = `${documents === 1 ? corpus() : ''}${build(document(record, (id) => prefix + id, {}))}\n`;
        return [{ path: '', content }];
      },
      end: () => (single ? [] : [{ path: '', content: `${documents === 0 ? corpus() : ''}</teiCorpus>\n` }]),
    };
  },
};

function header(title: string, source: readonly XmlNode[]): XmlNode {
  return element('teiHeader', {}, [
    element('fileDesc', {}, [
      element('titleStmt', {}, [element('title', {}, [title])]),
      element('publicationStmt', {}, [element('p', {}, ['Annotated by rule with sifara.'])]),
      element('sourceDesc', {}, source),
    ]),
  ]);
}

function sourceOf({ id, title, url, outlet, publishedAt }: RecordDocument): XmlNode {
  const date = publishedAt?.slice(0, 10) ?? null;
  return element('bibl', {}, [
    ...(title === null ? [] : [element('title', {}, [title])]),
    ...(outlet === null ? [] : [element('publisher', {}, [outlet])]),
    ...(date === null ? [] : [element('date', { when: date }, [publishedAt!])]),
    ...(id === null ? [] : [element('idno', { type: 'id' }, [id])]),
    ...(url === null ? [] : [element('idno', { type: 'url' }, [url])]),
  ]);
}

function document(record: SifaraRecord, id: TeiId, attributes: XmlAttributes): XmlNode {
  const { document: about } = record;
  const found = markRecord(record);
  const markId = (mark: Mark) => id(mark.kind === 'Quotation' ? mark.ref! : `x${mark.index + 1}`);
  const tag = tagger(record, found.links, id, markId);
  const { code } = about.language;
  return element('TEI', attributes, [
    header(about.title ?? about.id ?? 'untitled', [sourceOf(about)]),
    ...teiLists(record, found, id, markId),
    element('text', { 'xml:lang': code === 'arb' ? 'ar' : code }, [
      element('body', {}, bodyOf(about.text, found.marks, tag)),
    ]),
  ]);
}

type Tag = (nested: Nested<Mark>, children: readonly (XmlNode | string)[]) => XmlNode;

/** Paragraphs are the lines with more than white space; what is between them stays between them. */
function bodyOf(text: string, marks: readonly Mark[], tag: Tag): (XmlNode | string)[] {
  const lines = paragraphs(text);
  const trees = nest(marks, ({ kind }) => kind === 'Quotation', lines);
  const content = (from: number, to: number, nodes: readonly Nested<Mark>[]): (XmlNode | string)[] => {
    const parts: (XmlNode | string)[] = [];
    let at = from;
    for (const node of nodes) {
      const { start, end } = node.fragment;
      if (start > at) parts.push(text.slice(at, start));
      parts.push(tag(node, content(start, end, node.children)));
      at = end;
    }
    if (to > at) parts.push(text.slice(at, to));
    return parts;
  };
  const parts: (XmlNode | string)[] = [];
  let at = 0;
  lines.forEach(({ start, end }, i) => {
    if (start > at) parts.push(text.slice(at, start));
    parts.push(element('p', {}, content(start, end, trees[i]!)));
    at = end;
  });
  if (at < text.length) parts.push(text.slice(at));
  return lines.length ? parts : [...parts, element('p')];
}

function paragraphs(text: string): Span[] {
  const lines: Span[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\n]+/gu))
    if (/[^ \t\r]/u.test(line)) lines.push({ start: index, end: index + line.length });
  return lines;
}

/** Makes the element of a mark: `persName ref="#p1"`, `date when`, `said who` … */
function tagger(
  record: SifaraRecord,
  links: ReturnType<typeof markRecord>['links'],
  id: TeiId,
  markId: (mark: Mark) => string,
): Tag {
  const dates = new Map<string, RecordDate>(record.dates.map((date) => [date.id, date]));
  const quotes = new Map<string, RecordQuote>(record.quotes.map((quote) => [quote.id, quote]));
  const speakers = new Map(links.filter(({ role }) => role === 'speaker').map(({ from, to }) => [from, to]));
  const ref = (mark: Mark): string | null => (mark.ref === null ? null : `#${id(mark.ref)}`);
  const described = (mark: Mark): [string, XmlAttributes] => {
    switch (mark.kind) {
      case 'Person':
        // A title or a verb that points at a person is no name.
        return /^(?:title|pronoun)$/u.test(mark.attributes.level ?? '')
          ? ['rs', { type: 'person', ref: ref(mark) }]
          : ['persName', { ref: ref(mark) }];
      case 'Country':
        return ['placeName', { ref: ref(mark), type: 'country' }];
      case 'Place':
        return ['placeName', { ref: ref(mark) }];
      case 'Organization':
        return ['orgName', { ref: ref(mark) }];
      case 'Date':
        return ['date', teiDating(dates.get(mark.ref!)!)];
      case 'Meeting':
        return ['rs', { type: 'meeting', ref: ref(mark) }];
      case 'Unnamed':
        return ['rs', { type: 'unnamed' }];
      case 'Quotation': {
        const { kind, speaker } = quotes.get(mark.ref!)!;
        const marked = speakers.get(mark);
        const who = speaker.ref !== null ? id(speaker.ref) : marked && markId(marked);
        return ['said', { who: who === undefined ? null : `#${who}`, direct: kind === 'direct' ? 'true' : 'false' }];
      }
      default:
        return ['seg', { type: mark.kind.toLowerCase() }];
    }
  };
  return ({ fragment: { of, part, last } }, children) => {
    const [name, attributes] = described(of);
    const partId = (n: number) => (n === 0 ? markId(of) : `${markId(of)}.${n + 1}`);
    const chain = { next: last ? null : `#${partId(part + 1)}`, prev: part === 0 ? null : `#${partId(part - 1)}` };
    return element(name, { 'xml:id': partId(part), ...attributes, ...chain }, children);
  };
}
