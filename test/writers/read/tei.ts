import type { Element, Node } from '@xmldom/xmldom';
import { decode, type Finding, type ReadDocument, type SpanReader, xml } from '../findings.js';
import { parseXml } from './xmi.js';

const SEGMENTS: Record<string, string> = { cue: 'Cue', topic: 'Topic' };
const STRINGS: Record<string, string> = { meeting: 'Meeting', person: 'Person', unnamed: 'Unnamed' };

function kindOf(e: Element): string | null {
  switch (e.localName) {
    case 'persName':
      return 'Person';
    case 'placeName':
      return e.getAttribute('type') === 'country' ? 'Country' : 'Place';
    case 'orgName':
      return 'Organization';
    case 'date':
      return 'Date';
    case 'said':
      return 'Quotation';
    case 'rs':
      return STRINGS[e.getAttribute('type')!]!;
    case 'seg':
      return SEGMENTS[e.getAttribute('type')!]!;
    default:
      return null;
  }
}

/** The text of `body`, and the marks in it, put together along `next`. */
function readDocument(tei: Element): ReadDocument {
  const body = tei.getElementsByTagName('body')[0]!;
  const parts = new Map<
    string,
    { kind: string; start: number; end: number; next: string | null; prev: string | null }
  >();
  let text = '';
  const walk = (node: Node): void => {
    if (node.nodeType === 3) text += node.nodeValue;
    if (node.nodeType !== 1) return;
    const e = node as Element;
    const start = text.length;
    for (const child of [...e.childNodes]) walk(child);
    const kind = kindOf(e);
    if (kind === null) return;
    const pointer = (name: string) => e.getAttribute(name)?.slice(1) || null;
    const id = e.getAttribute('xml:id')!;
    if (parts.has(id)) throw new Error(`${id} comes twice`);
    parts.set(id, { kind, start, end: text.length, next: pointer('next'), prev: pointer('prev') });
  };
  walk(body);
  const whole = (id: string): Finding => {
    const first = parts.get(id)!;
    let last = first;
    while (last.next !== null) last = parts.get(last.next)!;
    return { kind: first.kind, start: first.start, end: last.end, text: text.slice(first.start, last.end) };
  };
  const findings = [...parts].filter(([, { prev }]) => prev === null).map(([id]) => whole(id));
  for (const relation of [...tei.getElementsByTagName('relation')]) {
    findings.push({ ...whole(relation.getAttribute('active')!.slice(1)), kind: relation.getAttribute('name')! });
    const passive = relation.getAttribute('passive')!.slice(1);
    if (
      !parts.has(passive) &&
      ![...tei.getElementsByTagName('event')].some((e) => e.getAttribute('xml:id') === passive)
    )
      throw new Error(`${passive} is nowhere`);
  }
  return { text, findings };
}

export const tei: SpanReader = {
  read: (files) => {
    const root = parseXml(decode(files.get('')!));
    if (root.localName === 'TEI') return [readDocument(root)];
    return [...root.getElementsByTagName('TEI')].map(readDocument);
  },
  asWritten: xml,
};
