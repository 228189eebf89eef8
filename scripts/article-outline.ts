import type { SifaraRecord } from '../src/index.js';

/** What is known of a fixture article without an options.json. */
export const OPTIONS = { publishedAt: null };

/** A record without its offsets and document text: what a reader checks by eye. */
export function outline(record: SifaraRecord): object {
  const names = new Map<string, string>();
  for (const entity of [...record.people, ...record.places, ...record.organizations])
    names.set(entity.id, entity.key ?? entity.name.ar);
  for (const country of record.countries) names.set(country.id, country.alpha2);
  const name = (id: string | null) => (id === null ? null : (names.get(id) ?? id));
  const dates = new Map(record.dates.map((d) => [d.id, d.value]));
  return {
    publishedAt: record.document.publishedAt,
    zones: record.document.zones.map(
      (z) => `${z.kind}: ${record.document.text.slice(z.start, Math.min(z.end, z.start + 40))}`,
    ),
    people: record.people.map((p) => ({
      who: p.key ?? p.name.ar,
      country: p.country,
      roles: p.roles.map((r) => `${r.title} (${r.office ?? '-'}, ${r.basis})`),
      mentions: p.mentions.map((m) => `${m.level}: ${m.text}`),
    })),
    countries: record.countries.map(
      (c) => `${c.alpha2}: ${[...new Set(c.mentions.map((m) => `${m.text} (${m.via})`))].join(', ')}`,
    ),
    places: record.places.map((p) => `${p.key}: ${[...new Set(p.mentions.map((m) => m.text))].join(', ')}`),
    organizations: record.organizations.map(
      (o) => `${o.key ?? o.kind}: ${[...new Set(o.mentions.map((m) => m.text))].join(', ')}`,
    ),
    dates: record.dates.map((d) => `${d.text} = ${d.value} (${d.type}${d.mod ? `, ${d.mod}` : ''})`),
    meetings: record.meetings.map((m) => ({
      what: `${m.type} ${m.status}: ${m.trigger.text}`,
      who: m.participants.map((p) => `${name(p.ref) ?? p.text} (${p.role})`),
      when: m.dateId === null ? null : dates.get(m.dateId),
      where: m.place?.text ?? null,
      topic: m.topic?.text ?? null,
    })),
    quotes: record.quotes.map((q) => ({
      kind: q.kind,
      content: q.content.text,
      cue: q.cue?.text ?? null,
      speaker: `${name(q.speaker.ref) ?? q.speaker.text} (${q.speaker.basis})`,
      relay: q.relay.map((r) => r.text),
    })),
    diagnostics: record.diagnostics.map((d) => d.code),
  };
}
