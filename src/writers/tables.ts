import type { SifaraRecord } from '../record/record.js';

/** A value of a table: offsets and counts are numbers, null is no value. */
export type Cell = string | number | null;
type Row = Readonly<Record<string, Cell | undefined>>;

/** One table of the record; `document` is the number of the document in the run, from 1, and joins the tables. */
export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: (record: SifaraRecord) => readonly Row[];
}

/** The columns that hold numbers, in every table. */
export const isNumeric = (column: string): boolean =>
  column === 'document' || column === 'count' || column === 'confidence' || /(?:^|_)(?:start|end)$/u.test(column);

const NAME = ['name_ar', 'name_en'] as const;
const SPAN = ['start', 'end', 'text'] as const;
const name = ({ ar, en }: { readonly ar: string; readonly en: string | null }) => ({ name_ar: ar, name_en: en });

/** The record as tables; offsets are UTF-16 code units as in the record. */
export const TABLES: readonly Table[] = [
  {
    name: 'documents',
    columns: ['document', 'id', 'url', 'outlet', 'title', 'published_at', 'language', 'confidence', 'text'],
    rows: ({ document: { id, url, outlet, title, publishedAt, language, text } }) => [
      {
        id,
        url,
        outlet,
        title,
        published_at: publishedAt,
        language: language.code,
        confidence: language.confidence,
        text,
      },
    ],
  },
  {
    name: 'people',
    columns: ['document', 'id', 'key', ...NAME, 'country'],
    rows: ({ people }) => people.map((p) => ({ id: p.id, key: p.key, ...name(p.name), country: p.country })),
  },
  {
    name: 'roles',
    columns: ['document', 'person', 'title', 'office', 'country', 'organization', 'basis', 'start', 'end'],
    rows: ({ people }) =>
      people.flatMap(({ id, roles }) =>
        roles.map(({ organizationId, ...role }) => ({ person: id, ...role, organization: organizationId })),
      ),
  },
  {
    name: 'countries',
    columns: ['document', 'id', 'alpha2', 'alpha3', ...NAME],
    rows: ({ countries }) => countries.map((c) => ({ id: c.id, alpha2: c.alpha2, alpha3: c.alpha3, ...name(c.name) })),
  },
  {
    name: 'places',
    columns: ['document', 'id', 'key', ...NAME, 'country'],
    rows: ({ places }) => places.map((p) => ({ id: p.id, key: p.key, ...name(p.name), country: p.country })),
  },
  {
    name: 'organizations',
    columns: ['document', 'id', 'key', ...NAME, 'kind', 'country'],
    rows: ({ organizations }) =>
      organizations.map((o) => ({ id: o.id, key: o.key, ...name(o.name), kind: o.kind, country: o.country })),
  },
  {
    name: 'mentions',
    columns: ['document', 'entity', ...SPAN, 'zone', 'level', 'via', 'rule'],
    rows: ({ people, countries, places, organizations }) =>
      [...people, ...countries, ...places, ...organizations].flatMap(({ id, mentions }) =>
        mentions.map((mention) => ({ entity: id, ...mention })),
      ),
  },
  {
    name: 'dates',
    columns: ['document', 'id', ...SPAN, 'type', 'value', 'mod', 'anchor', 'from', 'to', 'range', 'calendar', 'rule'],
    rows: ({ dates }) => dates.map(({ rangeId, ...date }) => ({ ...date, range: rangeId })),
  },
  {
    name: 'meetings',
    columns: [
      ...['document', 'id', 'type', 'status', ...SPAN, 'date', 'place', 'place_start', 'place_end', 'place_text'],
      ...['topic_start', 'topic_end', 'topic_text', 'plover_event', 'plover_mode', 'cameo', 'rule'],
    ],
    rows: ({ meetings }) =>
      meetings.map(({ id, type, status, trigger, dateId, place, topic, plover, cameo, rule }) => ({
        ...{ id, type, status, ...trigger, date: dateId, place: place?.ref },
        ...{ place_start: place?.start, place_end: place?.end, place_text: place?.text },
        ...{ topic_start: topic?.start, topic_end: topic?.end, topic_text: topic?.text },
        ...{ plover_event: plover?.event, plover_mode: plover?.mode, cameo, rule },
      })),
  },
  {
    name: 'participants',
    columns: ['document', 'meeting', 'entity', 'kind', 'role', ...SPAN, 'count'],
    rows: ({ meetings }) =>
      meetings.flatMap(({ id, participants }) =>
        participants.map(({ ref, ...participant }) => ({ meeting: id, entity: ref, ...participant })),
      ),
  },
  {
    name: 'quotes',
    columns: [
      ...['document', 'id', 'kind', ...SPAN, 'cue_start', 'cue_end', 'cue_text', 'lemma', 'force', 'speaker'],
      ...[
        'speaker_kind',
        'speaker_start',
        'speaker_end',
        'speaker_text',
        'speaker_basis',
        'modality',
        'closure',
        'rule',
      ],
    ],
    rows: ({ quotes }) =>
      quotes.map(({ id, kind, content, cue, speaker, modality, closure, rule }) => ({
        ...{ id, kind, ...content, cue_start: cue?.start, cue_end: cue?.end, cue_text: cue?.text },
        ...{ lemma: cue?.lemma, force: cue?.force, speaker: speaker.ref, speaker_kind: speaker.kind },
        ...{ speaker_start: speaker.start, speaker_end: speaker.end, speaker_text: speaker.text },
        ...{ speaker_basis: speaker.basis, modality, closure, rule },
      })),
  },
  {
    name: 'relays',
    columns: ['document', 'quote', 'entity', ...SPAN],
    rows: ({ quotes }) =>
      quotes.flatMap(({ id, relay }) => relay.map(({ ref, ...r }) => ({ quote: id, entity: ref, ...r }))),
  },
];

/** The cells of one row in the order of the table's columns. */
export const cells = (columns: readonly string[], row: Row, document: number): Cell[] =>
  columns.map((column) => (column === 'document' ? document : (row[column] ?? null)));
