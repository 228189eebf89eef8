import type { SifaraRecord } from '../record/record.js';
import { codePointOffsets, wellFormed } from '../text/code-points.js';
import { type Mark, markRecord } from './marks.js';
import type { Writer } from './writer.js';

/** Characters of context on each side of a quoted passage. */
const CONTEXT = 32;

/**
 * W3C Web Annotation as one JSON-LD AnnotationPage: each mark has a TextPositionSelector, in code points as the
 * Recommendation counts, and a TextQuoteSelector; each part of a meeting or quotation is an annotation that links two.
 */
export const webAnnotationWriter: Writer = {
  name: 'webannotation',
  extension: '.jsonld',
  mediaType: 'application/ld+json',
  layout: 'file',
  independent: false,
  open: () => {
    let documents = 0;
    let items = 0;
    const head =
      '{"@context":"http://www.w3.org/ns/anno.jsonld","id":"urn:sifara:annotations","type":"AnnotationPage","items":[\n';
    return {
      add: (record) => {
        const first = documents++ === 0 ? head : '';
        const lines = annotations(record, documents).map((item) => `${items++ ? ',\n' : ''}${JSON.stringify(item)}`);
        return [{ path: '', content: first + lines.join('') }];
      },
      end: () => [{ path: '', content: `${documents ? '' : head}\n]}\n` }],
    };
  },
};

function annotations(record: SifaraRecord, number: number): object[] {
  const { text } = record.document;
  const { marks, links } = markRecord(record);
  const at = codePointOffsets(text);
  const source = sourceOf(record, number);
  const idOf = (mark: Mark) => `urn:sifara:document:${number}:mark:${mark.index + 1}`;
  const context = (from: number, to: number) =>
    wellFormed(wholePairs(text, Math.max(0, from), Math.min(text.length, to)));
  const found = marks.map((mark) => ({
    id: idOf(mark),
    type: 'Annotation',
    motivation: 'classifying',
    body: bodies(mark, number),
    target: {
      source,
      selector: [
        { type: 'TextPositionSelector', start: at(mark.start), end: at(mark.end) },
        {
          type: 'TextQuoteSelector',
          exact: wellFormed(mark.text),
          prefix: context(mark.start - CONTEXT, mark.start),
          suffix: context(mark.end, mark.end + CONTEXT),
        },
      ],
    },
  }));
  const linked = links.map(({ from, to, role }, i) => ({
    id: `urn:sifara:document:${number}:link:${i + 1}`,
    type: 'Annotation',
    motivation: 'linking',
    body: [{ type: 'TextualBody', purpose: 'tagging', value: role }, idOf(to)],
    target: idOf(from),
  }));
  return [...found, ...linked];
}

/** The kind as a tag, the finding of the record it belongs to, and what is known of it as a description. */
function bodies({ kind, ref, attributes }: Mark, number: number): object[] {
  const description = Object.entries(attributes).map(([name, value]) => `${name}=${wellFormed(value)}`);
  return [
    { type: 'TextualBody', purpose: 'tagging', value: kind },
    ...(ref === null ? [] : [{ source: `urn:sifara:document:${number}:${ref}`, purpose: 'identifying' }]),
    ...(description.length ? [{ type: 'TextualBody', purpose: 'describing', value: description.join('; ') }] : []),
  ];
}

/** The address of the text where it is a proper one, else a name made of its number and id. */
function sourceOf({ document: { url, id } }: SifaraRecord, number: number): string {
  if (url !== null && /^https?:\/\//iu.test(url))
    return encodeURI(wellFormed(url)).replace(/%25(?=[\da-f]{2})/giu, '%');
  return `urn:sifara:document:${number}${id === null ? '' : `:${encodeURIComponent(wellFormed(id))}`}`;
}

/** A slice that does not cut a surrogate pair in two. */
function wholePairs(text: string, from: number, to: number): string {
  const slice = text.slice(from, to);
  return slice.replace(/^[\udc00-\udfff]/u, '').replace(/[\ud800-\udbff]$/u, '');
}
