import { DOMParser, type Element } from '@xmldom/xmldom';
import { decode, type Finding, type ReadDocument, type SpanReader, xml } from '../findings.js';

const CUSTOM = 'http:///webanno/custom.ecore';
const ENTITIES: Record<string, string> = {
  PER: 'Person',
  GPE: 'Country',
  LOC: 'Place',
  ORG: 'Organization',
  DATE: 'Date',
};

/** Parses XML, and fails at the first error. */
export function parseXml(source: string): Element {
  const parser = new DOMParser({
    onError: (level, message) => {
      if (level !== 'warning') throw new Error(`${level}: ${message}`);
    },
  });
  return parser.parseFromString(source, 'text/xml').documentElement!;
}

const elements = (root: Element): Element[] => [...root.childNodes].filter((n) => n.nodeType === 1) as Element[];

function readCas(source: string): ReadDocument {
  const all = elements(parseXml(source));
  const byId = new Map(all.map((e) => [e.getAttribute('xmi:id')!, e]));
  const sofa = all.find(({ localName }) => localName === 'Sofa')!;
  const text = sofa.getAttribute('sofaString')!;
  const span = (e: Element) => {
    const [start, end] = [Number(e.getAttribute('begin')), Number(e.getAttribute('end'))];
    if (!(start >= 0 && end >= start && end <= text.length)) throw new Error(`${start}-${end} is outside the sofa`);
    if (e.getAttribute('sofa') !== sofa.getAttribute('xmi:id')) throw new Error('no sofa');
    return { start, end, text: text.slice(start, end) };
  };
  const findings: Finding[] = [];
  const view = all.find(({ localName }) => localName === 'View')!;
  for (const id of view.getAttribute('members')!.split(' ')) {
    const e = byId.get(id)!;
    if (e.localName === 'NamedEntity') findings.push({ kind: ENTITIES[e.getAttribute('value')!]!, ...span(e) });
    else if (e.namespaceURI === CUSTOM && e.localName !== 'Phrase') {
      findings.push({ kind: e.localName!, ...span(e) });
      for (const part of e.getAttribute('parts')?.split(' ').filter(Boolean) ?? []) {
        const link = byId.get(part)!;
        findings.push({ kind: link.getAttribute('role')!, ...span(byId.get(link.getAttribute('target')!)!) });
      }
    } else span(e);
  }
  return { text, findings };
}

export const xmi: SpanReader = {
  read: (files) => {
    const single = files.get('');
    if (single) return [readCas(decode(single))];
    parseXml(decode(files.get('TypeSystem.xml')!));
    return [...files].filter(([name]) => name.endsWith('.xmi')).map(([, bytes]) => readCas(decode(bytes)));
  },
  asWritten: xml,
};
