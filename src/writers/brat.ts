import { codePointOffsets, wellFormed } from '../text/code-points.js';
import { BRAT_CONFIGURATION } from './brat-configuration.js';
import { documentNames } from './document-names.js';
import { describe, type Link, type Mark, type Marks, markRecord } from './marks.js';
import type { Writer } from './writer.js';

/** What brat's line-based format cannot have inside a span: a span is split there. */
const BREAKS = /[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]+/u;

/** brat standoff: `.txt` and `.ann` for each document, and `annotation.conf`. Offsets count code points. */
export const bratWriter: Writer = {
  name: 'brat',
  extension: '.ann',
  mediaType: 'text/plain',
  layout: 'folder',
  independent: false,
  open: () => {
    const nameOf = documentNames();
    return {
      add: (record) => {
        const name = nameOf(record.document.id);
        // A carriage return would be taken away by readers that translate line ends, and move every offset behind it.
        const text = wellFormed(record.document.text).replace(/\r/gu, ' ');
        return [
          { path: `${name}.txt`, content: text },
          { path: `${name}.ann`, content: standoff(record.document.text, markRecord(record)) },
        ];
      },
      end: () => [{ path: 'annotation.conf', content: BRAT_CONFIGURATION }],
    };
  },
};

function standoff(text: string, { marks, links }: Marks): string {
  const at = codePointOffsets(text);
  const lines: string[] = [];
  const eventOf = new Map<Mark, string>();
  for (const mark of marks) lines.push(`T${mark.index + 1}\t${mark.kind} ${fragments(mark, at)}`);
  for (const mark of marks) {
    if (mark.kind !== 'Meeting' && mark.kind !== 'Quotation') continue;
    const id = `E${eventOf.size + 1}`;
    eventOf.set(mark, id);
    lines.push(`${id}\t${mark.kind}:T${mark.index + 1}${argumentsOf(mark, links)}`);
  }
  let attributes = 0;
  for (const [mark, id] of eventOf)
    for (const [name, value] of eventAttributes(mark)) lines.push(`A${++attributes}\t${name} ${id} ${value}`);
  for (const group of sameEntity(marks)) lines.push(`*\tEquiv ${group.map(({ index }) => `T${index + 1}`).join(' ')}`);
  let notes = 0;
  for (const mark of marks) {
    const note = oneLine(describe({ ...(mark.ref !== null && { id: mark.ref }), ...mark.attributes }));
    if (note) lines.push(`#${++notes}\tAnnotatorNotes ${eventOf.get(mark) ?? `T${mark.index + 1}`}\t${note}`);
  }
  return lines.map((line) => `${line}\n`).join('');
}

/** `0 5;8 12<TAB>text text`: one part a line of the text. */
function fragments({ start, text }: Mark, at: (offset: number) => number): string {
  const offsets: string[] = [];
  const parts: string[] = [];
  let from = start;
  for (const part of text.split(new RegExp(`(${BREAKS.source})`, 'u'))) {
    if (part !== '' && !BREAKS.test(part)) {
      offsets.push(`${at(from)} ${at(from + part.length)}`);
      parts.push(wellFormed(part));
    }
    from += part.length;
  }
  return `${offsets.join(';')}\t${parts.join(' ')}`;
}

/** ` Participant:T1 Participant2:T4`: a role that comes again is numbered. */
function argumentsOf(mark: Mark, links: readonly Link[]): string {
  const seen = new Map<string, number>();
  let list = '';
  for (const { from, to, role } of links) {
    if (from !== mark) continue;
    const count = (seen.get(role) ?? 0) + 1;
    seen.set(role, count);
    list += ` ${role[0]!.toUpperCase()}${role.slice(1)}${count > 1 ? count : ''}:T${to.index + 1}`;
  }
  return list;
}

const eventAttributes = ({ kind, attributes }: Mark): (readonly [string, string])[] =>
  kind === 'Meeting'
    ? [
        ['MeetingType', attributes.type!],
        ['Status', attributes.status!],
      ]
    : [
        ['QuotationKind', attributes.kind!],
        ['Modality', attributes.modality!],
      ];

/** The mentions of each entity that is named more than once. */
function sameEntity(marks: readonly Mark[]): Mark[][] {
  const groups = new Map<string, Mark[]>();
  for (const mark of marks) {
    if (mark.ref === null || !/^[pclo]/u.test(mark.ref)) continue;
    const group = groups.get(mark.ref);
    if (group) group.push(mark);
    else groups.set(mark.ref, [mark]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

const oneLine = (text: string): string => wellFormed(text).replace(new RegExp(BREAKS.source, 'gu'), ' ');
