import type { RecordDocument } from '../record/record.js';
import type { Span } from '../text/span.js';
import { attribute, printed } from './escape.js';
import type { Finding, Kind } from './findings.js';
import { directionOf, latinRuns } from './runs.js';
import { cutSegments, type Segment } from './segments.js';

/** How the text is shown. */
export interface TextView {
  /** Begins every id of the fragment. */
  readonly prefix: string;
  /** How many UTF-16 units are shown. */
  readonly length: number;
  /** The findings that have a card. */
  readonly cards: ReadonlySet<string>;
  /** The level of the heading. */
  readonly level: number;
}

/** The text as paragraphs of segments; without its tags it is `document.text` again, unit for unit, but for what HTML cannot hold. */
export function renderText(document: RecordDocument, findings: readonly Finding[], view: TextView): string {
  const text = document.text.slice(0, view.length);
  const lines = linesOf(text, document.zones);
  const runs = lines.flatMap(({ start, end, direction }) =>
    direction === 'rtl' ? latinRuns(text.slice(start, end), start) : [],
  );
  const cuts = [...lines, ...runs].flatMap(({ start, end }) => [start, end]);
  const segments = cutSegments(text.length, findings, cuts);
  const starts = new Set(runs.map(({ start }) => start));
  const ends = new Set(runs.map(({ end }) => end));
  const parts: string[] = [];
  let at = 0;
  let zone = 0;
  let headed = false;
  let first = true;
  for (const line of lines) {
    for (; segments[at] && segments[at]!.end <= line.start; at++) parts.push(printed(slice(text, segments[at]!)));
    while (document.zones[zone] && document.zones[zone]!.end <= line.start) zone++;
    const kind = zoneOf(document.zones[zone], line);
    const isHeading: boolean = kind === 'headline' && !headed;
    headed ||= isHeading;
    const tag = isHeading ? `h${view.level}` : 'p';
    parts.push(`<${tag} class="sf-line sf-zone-${kind}" dir="${line.direction}">`);
    for (; segments[at] && segments[at]!.end <= line.end; at++) {
      const segment = segments[at]!;
      if (starts.has(segment.start)) parts.push('<bdi dir="ltr">');
      parts.push(renderSegment(text, segment, view, first));
      if (ends.has(segment.end)) parts.push('</bdi>');
      first &&= segment.marks.length === 0;
    }
    parts.push(`</${tag}>`);
  }
  for (; segments[at]; at++) parts.push(printed(slice(text, segments[at]!)));
  return parts.join('');
}

interface Line extends Span {
  readonly direction: 'rtl' | 'ltr';
}

/** The lines of a text that are not blank; a line with several zones (a page without line breaks) is cut where they begin. */
function linesOf(text: string, zones: readonly Span[]): Line[] {
  const lines: Line[] = [];
  let zone = 0;
  for (const { index, 0: line } of text.matchAll(/[^\r\n]+/gu)) {
    if (line.trim() === '') continue;
    const end = index + line.length;
    const direction = directionOf(line);
    let from = index;
    for (; zone < zones.length && zones[zone]!.start < end; zone++) {
      const { start } = zones[zone]!;
      if (start > from && /[\p{L}\p{N}]/u.test(text.slice(from, start))) {
        lines.push({ start: from, end: start, direction });
        from = start;
      }
    }
    lines.push({ start: from, end, direction });
  }
  return lines;
}

const ZONES = new Set(['headline', 'dateline', 'caption', 'credit', 'source', 'menu', 'related', 'comments']);

const zoneOf = (zone: RecordDocument['zones'][number] | undefined, line: Span): string =>
  zone && zone.start < line.end && ZONES.has(zone.kind) ? zone.kind : 'body';

const slice = (text: string, { start, end }: Span): string => text.slice(start, end);

function renderSegment(text: string, segment: Segment, view: TextView, first: boolean): string {
  const content = printed(slice(text, segment));
  if (segment.marks.length === 0) return content;
  const ids = [...new Set(segment.marks.map(({ finding }) => finding.id))];
  const kinds = [...new Set(segment.marks.map(({ finding }) => finding.kind))];
  const parts = segment.marks.map(({ finding, part }) => `sf-${finding.kind}-${part}`);
  const filled = kinds.find(isFilled) ?? '';
  const card = ids.find((id) => view.cards.has(id));
  return [
    `<mark id="${attribute(view.prefix)}s${segment.start}" class="${[...new Set(parts)].join(' ')}"`,
    ` data-f="${ids.join(' ')}"${filled && ` data-fill="${filled}"`} tabindex="${first ? 0 : -1}"`,
    card ? ` aria-details="${attribute(view.prefix)}${card}"` : '',
    `>${content}</mark>`,
  ].join('');
}

/** Names fill their place with colour; quotations and meetings, which hold whole sentences, are underlined. */
const isFilled = (kind: Kind): boolean => kind !== 'quote' && kind !== 'meeting';
