import type { SifaraRecord } from '../record/record.js';
import type { Span } from '../text/span.js';

/** The kinds of findings, in the order of the cards and of the filters. */
export const KINDS = ['person', 'meeting', 'quote', 'date', 'country', 'place', 'organization'] as const;

/** What a finding is. */
export type Kind = (typeof KINDS)[number];

/** A stretch of the text that belongs to a finding; the fainter ones only point at it. */
export interface Place extends Span {
  readonly part: 'name' | 'title' | 'pronoun' | 'trigger' | 'content' | 'cue' | 'around';
}

/** One finding of a record: where it stands, and which findings it names. */
export interface Finding {
  /** An id of our own (`p1`, `q2`): those of the record are never put into the page. */
  readonly id: string;
  readonly kind: Kind;
  readonly places: readonly Place[];
  /** Findings it names: the participants of a meeting, the speaker of a quotation. */
  readonly refs: readonly string[];
}

/** The findings of a record by kind, each list as long as the record's and in its order. */
export type Findings = Readonly<Record<Kind, readonly Finding[]>>;

const PREFIX: Readonly<Record<Kind, string>> = {
  ...{ person: 'p', country: 'c', place: 'l', organization: 'o', date: 't', meeting: 'm', quote: 'q' },
};

const LISTS = {
  ...{ person: 'people', country: 'countries', place: 'places', organization: 'organizations' },
  ...{ date: 'dates', meeting: 'meetings', quote: 'quotes' },
} as const satisfies Record<Kind, keyof SifaraRecord>;

/** Reads the findings of a record; gives them with the ids of the record mapped to ours. */
export function readFindings(record: SifaraRecord): { findings: Findings; idOf: ReadonlyMap<string, string> } {
  const idOf = new Map<string, string>();
  for (const kind of KINDS)
    for (const [i, { id }] of record[LISTS[kind]].entries()) idOf.set(id, `${PREFIX[kind]}${i + 1}`);
  const refs = (ids: readonly (string | null | undefined)[]): string[] => [
    ...new Set(ids.flatMap((id) => (id && idOf.has(id) ? [idOf.get(id)!] : []))),
  ];
  const make = (kind: Kind, i: number, places: readonly (Place | null)[], named: string[] = []): Finding => ({
    id: `${PREFIX[kind]}${i + 1}`,
    kind,
    places: places.filter((place) => place !== null),
    refs: named,
  });
  const names = (kind: Kind) => (entity: { readonly mentions: readonly Span[] }, i: number) =>
    make(
      kind,
      i,
      entity.mentions.map((m) => place(m, 'name')),
    );
  return {
    idOf,
    findings: {
      person: record.people.map(({ mentions, roles }, i) =>
        make(
          'person',
          i,
          [...mentions.map((m) => place(m, partOf(m.level))), ...roles.map((role) => place(role, 'title'))],
          refs(roles.map(({ organizationId }) => organizationId)),
        ),
      ),
      country: record.countries.map(names('country')),
      place: record.places.map(names('place')),
      organization: record.organizations.map(names('organization')),
      date: record.dates.map((date, i) => make('date', i, [place(date, 'name')])),
      meeting: record.meetings.map((meeting, i) =>
        make(
          'meeting',
          i,
          [place(meeting.trigger, 'trigger'), ...meeting.evidence.map((span) => place(span, 'around'))],
          refs([...meeting.participants.map(({ ref }) => ref), meeting.dateId, meeting.place?.ref]),
        ),
      ),
      quote: record.quotes.map(({ content, cue, speaker, relay }, i) =>
        make(
          'quote',
          i,
          [place(content, 'content'), place(cue, 'cue'), place(speaker, 'around')],
          refs([speaker.ref, ...relay.map(({ ref }) => ref)]),
        ),
      ),
    },
  };
}

/** A span as a place; null for none, and for one that no text can have. */
const place = (span: { start?: number; end?: number } | null, part: Place['part']): Place | null =>
  Number.isSafeInteger(span?.start) && Number.isSafeInteger(span?.end) && span!.start! >= 0 && span!.end! > span!.start!
    ? { start: span!.start!, end: span!.end!, part }
    : null;

/** How a mention is shown; what is no level counts as a name, so that nothing of the record gets into a class. */
const partOf = (level: string): Place['part'] => (level === 'title' || level === 'pronoun' ? level : 'name');
