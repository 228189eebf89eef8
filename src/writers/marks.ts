import type { Name, SifaraRecord } from '../record/record.js';
import type { Span, TextSpan } from '../text/span.js';

/** What a mark stands for. `Unnamed` is a party or a source without a name. */
export type MarkKind =
  | 'Person'
  | 'Country'
  | 'Place'
  | 'Organization'
  | 'Date'
  | 'Meeting'
  | 'Quotation'
  | 'Cue'
  | 'Topic'
  | 'Unnamed';

/** Every kind, in the order in which configurations list them. */
export const MARK_KINDS: readonly MarkKind[] = [
  'Person',
  'Country',
  'Place',
  'Organization',
  'Date',
  'Meeting',
  'Quotation',
  'Cue',
  'Topic',
  'Unnamed',
];

/** One span of the text with what was found there; a meeting is marked at its trigger, a quotation at its content. */
export interface Mark extends TextSpan {
  /** From 0, unique in the record. */
  readonly index: number;
  readonly kind: MarkKind;
  /** Id in the record; null for an unnamed party. */
  readonly ref: string | null;
  /** What is known of it; empty values are left out. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** The parts of a meeting or a quotation. */
export const LINK_ROLES = [
  'participant',
  'host',
  'visitor',
  'mediator',
  'excluded',
  'place',
  'date',
  'topic',
  'speaker',
  'cue',
  'relay',
] as const;
export type LinkRole = (typeof LINK_ROLES)[number];

/** One part of a meeting or a quotation. */
export interface Link {
  readonly from: Mark;
  readonly to: Mark;
  readonly role: LinkRole;
}

/** The findings of a record as marks on its text and links between them: what span formats write. */
export interface Marks {
  readonly marks: readonly Mark[];
  readonly links: readonly Link[];
}

type Attributes = Readonly<Record<string, string | number | null | undefined>>;

/** Lays the findings of a record out as marks and links, marks in the order of the text. */
export function markRecord(record: SifaraRecord): Marks {
  const marks: Mark[] = [];
  const links: Link[] = [];
  const bySpan = new Map<string, Mark>();
  const entities = new Map<string, { readonly kind: MarkKind; readonly attributes: Attributes }>();
  const dates = new Map<string, Mark>();

  const mark = (kind: MarkKind, ref: string | null, { start, end, text }: TextSpan, attributes: Attributes): Mark => {
    const made = { index: marks.length, kind, ref, start, end, text, attributes: known(attributes) };
    marks.push(made);
    return made;
  };
  const mention = (ref: string, span: TextSpan, more: Attributes): void => {
    const { kind, attributes } = entities.get(ref)!;
    bySpan.set(spanKey(ref, span), mark(kind, ref, span, { ...attributes, ...more }));
  };
  /** The mark of a part: the mention that stands there, or a mark of its own. */
  const part = (ref: string | null, span: TextSpan, kind: MarkKind): Mark => {
    const key = spanKey(ref ?? kind, span);
    const held = bySpan.get(key);
    if (held) return held;
    const entity = ref === null ? undefined : entities.get(ref);
    const made = mark(entity?.kind ?? kind, ref, span, entity?.attributes ?? {});
    bySpan.set(key, made);
    return made;
  };

  for (const { id, key, name, country, mentions } of record.people) {
    entities.set(id, { kind: 'Person', attributes: { key, ...names(name), country } });
    for (const m of mentions) mention(id, m, { level: m.level, rule: m.rule });
  }
  for (const { id, alpha2, name, mentions } of record.countries) {
    entities.set(id, { kind: 'Country', attributes: { key: alpha2, ...names(name), country: alpha2 } });
    for (const m of mentions) mention(id, m, { via: m.via, rule: m.rule });
  }
  for (const { id, key, name, country, mentions } of record.places) {
    entities.set(id, { kind: 'Place', attributes: { key, ...names(name), country } });
    for (const m of mentions) mention(id, m, { rule: m.rule });
  }
  for (const { id, key, name, kind, country, mentions } of record.organizations) {
    entities.set(id, { kind: 'Organization', attributes: { key, ...names(name), type: kind, country } });
    for (const m of mentions) mention(id, m, { rule: m.rule });
  }
  for (const date of record.dates) {
    const { id, type, value, mod, from, to, anchor, calendar, rangeId, rule } = date;
    dates.set(id, mark('Date', id, date, { type, value, mod, from, to, anchor, calendar, range: rangeId, rule }));
  }
  for (const {
    id,
    type,
    status,
    trigger,
    participants,
    place,
    topic,
    dateId,
    cameo,
    plover,
    rule,
  } of record.meetings) {
    const from = mark('Meeting', id, trigger, { type, status, cameo, plover: plover?.event, rule });
    for (const p of participants) links.push({ from, to: part(p.ref, p, 'Unnamed'), role: p.role });
    if (place) links.push({ from, to: part(place.ref, place, 'Place'), role: 'place' });
    const date = dateId === null ? undefined : dates.get(dateId);
    if (date) links.push({ from, to: date, role: 'date' });
    if (topic) links.push({ from, to: mark('Topic', id, topic, {}), role: 'topic' });
  }
  for (const { id, kind, content, cue, speaker, relay, modality, closure, rule } of record.quotes) {
    const said = { speaker: speaker.ref ?? speaker.text, speakerKind: speaker.kind, basis: speaker.basis };
    const from = mark('Quotation', id, content, { kind, ...said, modality, closure, rule });
    if (cue) links.push({ from, to: mark('Cue', id, cue, { lemma: cue.lemma, force: cue.force }), role: 'cue' });
    const { start, end, text } = speaker;
    if (start !== undefined && end !== undefined && text !== null)
      links.push({ from, to: part(speaker.ref, { start, end, text }, 'Unnamed'), role: 'speaker' });
    for (const r of relay) links.push({ from, to: part(r.ref, r, 'Unnamed'), role: 'relay' });
  }
  return inOrder(marks, links);
}

/** Attributes of a mark in one line: `key=…; country=…`. */
export const describe = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ');

const spanKey = (owner: string, { start, end }: Span): string => `${owner} ${start} ${end}`;

const names = ({ ar, en }: Name) => ({ name: ar, nameEn: en });

function known(attributes: Attributes): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes))
    if (value !== null && value !== undefined && value !== '') kept[name] = String(value);
  return kept;
}

function inOrder(marks: readonly Mark[], links: readonly Link[]): Marks {
  const sorted = [...marks].sort((a, b) => a.start - b.start || b.end - a.end || a.index - b.index);
  const renumbered = new Map(sorted.map((mark, index) => [mark, { ...mark, index }]));
  return {
    marks: [...renumbered.values()],
    links: links.map(({ from, to, role }) => ({ from: renumbered.get(from)!, to: renumbered.get(to)!, role })),
  };
}
