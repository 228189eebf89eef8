import type { SifaraRecord } from '../src/record/record.js';

interface Place {
  readonly start?: number;
  readonly end?: number;
}

/** Where a text is cut: after the last line that ends within the limit, else after the last space, else (within no pair) at the limit. */
export function cutAt(text: string, limit: number): number {
  if (text.length <= limit) return text.length;
  const line = text.lastIndexOf('\n', limit - 1);
  if (line > limit / 2) return line + 1;
  const space = text.lastIndexOf(' ', limit - 1);
  if (space > limit / 2) return space + 1;
  return /[\ud800-\udbff]/u.test(text[limit - 1]!) ? limit - 1 : limit;
}

/** The part of a record that lies in the first `limit` characters of its text: findings outside are left out, references to them are null. */
export function capRecord(record: SifaraRecord, limit: number): SifaraRecord {
  const cut = cutAt(record.document.text, limit);
  if (cut === record.document.text.length) return record;
  const within = (place: Place) => place.end === undefined || place.end <= cut;
  const kept = new Set<string>();
  const named = <T extends { readonly id: string; readonly mentions: readonly Place[] }>(list: readonly T[]): T[] =>
    list.flatMap((entity) => {
      const mentions = entity.mentions.filter(within);
      if (mentions.length === 0) return [];
      kept.add(entity.id);
      return [{ ...entity, mentions }];
    });
  const ref = (id: string | null) => (id !== null && kept.has(id) ? id : null);

  const people = named(record.people).map((person) => ({ ...person, roles: person.roles.filter(within) }));
  const countries = named(record.countries);
  const places = named(record.places);
  const organizations = named(record.organizations);
  const dates = record.dates.filter(within);
  for (const { id } of dates) kept.add(id);
  return {
    ...record,
    document: {
      ...record.document,
      text: record.document.text.slice(0, cut),
      zones: record.document.zones
        .filter(({ start }) => start < cut)
        .map((zone) => ({ ...zone, end: Math.min(zone.end, cut) })),
    },
    people,
    countries,
    places,
    organizations,
    dates,
    meetings: record.meetings
      .filter(({ trigger }) => within(trigger))
      .map((meeting) => ({
        ...meeting,
        participants: meeting.participants.filter(within).map((party) => ({ ...party, ref: ref(party.ref) })),
        dateId: ref(meeting.dateId),
        place: meeting.place && within(meeting.place) ? { ...meeting.place, ref: ref(meeting.place.ref) } : null,
        topic: meeting.topic && within(meeting.topic) ? meeting.topic : null,
        evidence: meeting.evidence.filter(within),
      })),
    quotes: record.quotes
      .filter(({ content, cue, speaker }) => within(content) && within(speaker) && (!cue || within(cue)))
      .map((quote) => ({
        ...quote,
        speaker: { ...quote.speaker, ref: ref(quote.speaker.ref) },
        relay: quote.relay.filter(within).map((relay) => ({ ...relay, ref: ref(relay.ref) })),
      })),
    diagnostics: record.diagnostics.filter(within),
  };
}
