import type { MeetingStatus } from '../meetings/meeting.js';
import type { RecordMention, SifaraRecord } from '../record/record.js';

/** Someone or something that met or spoke, or was spoken of, the same in every document of the run. */
export interface Actor {
  readonly id: string;
  readonly kind: 'person' | 'country' | 'organization';
  readonly name: string;
  readonly nameEn: string | null;
  readonly country: string | null;
  /** Dictionary key; null for who is known by name only. */
  readonly key: string | null;
}

/** A tie between two actors; meetings go both ways, `spoke-of` goes from the speaker. */
export interface Tie {
  readonly source: Actor;
  readonly target: Actor;
  readonly relation: 'met' | 'to-meet' | 'not-met' | 'spoke-of';
  /** How many meetings or quotations. */
  weight: number;
  /** The earliest and the latest day known of them. */
  first: string | null;
  last: string | null;
}

const RELATIONS: Readonly<Record<MeetingStatus, Tie['relation']>> = {
  held: 'met',
  ongoing: 'met',
  planned: 'to-meet',
  proposed: 'to-meet',
  postponed: 'to-meet',
  cancelled: 'not-met',
  denied: 'not-met',
};

/** Collects who met whom and who spoke of whom; grows with the actors and their pairs, not with the documents. */
export class Network {
  readonly actors = new Map<string, Actor>();
  readonly ties = new Map<string, Tie>();

  /** Adds what one record tells. */
  add(record: SifaraRecord): void {
    const { actors, mentions } = actorsOf(record);
    const published = record.document.publishedAt?.slice(0, 10) ?? null;
    const days = new Map(record.dates.map(({ id, from }) => [id, from]));
    for (const { participants, status, dateId } of record.meetings) {
      const parties = new Set<Actor>();
      for (const { ref, role } of participants)
        if (ref !== null && role !== 'excluded' && actors.has(ref)) parties.add(actors.get(ref)!);
      const list = [...parties];
      const day = (dateId === null ? null : days.get(dateId)) ?? published;
      list.forEach((a, i) => {
        for (const b of list.slice(i + 1)) this.tie(a.id < b.id ? a : b, a.id < b.id ? b : a, RELATIONS[status], day);
      });
    }
    for (const { speaker, content } of record.quotes) {
      const from = speaker.ref === null ? undefined : actors.get(speaker.ref);
      if (!from) continue;
      const named = new Set<Actor>();
      for (const { actor, start, end } of mentions)
        if (actor !== from && start >= content.start && end <= content.end) named.add(actor);
      for (const actor of named) this.tie(from, actor, 'spoke-of', published);
    }
  }

  private tie(source: Actor, target: Actor, relation: Tie['relation'], day: string | null): void {
    for (const actor of [source, target]) if (!this.actors.has(actor.id)) this.actors.set(actor.id, actor);
    const key = `${relation} ${source.id} ${target.id}`;
    let tie = this.ties.get(key);
    if (!tie) {
      tie = { source, target, relation, weight: 0, first: null, last: null };
      this.ties.set(key, tie);
    }
    tie.weight++;
    if (day === null) return;
    if (tie.first === null || day < tie.first) tie.first = day;
    if (tie.last === null || day > tie.last) tie.last = day;
  }
}

interface ActorMention {
  readonly actor: Actor;
  readonly start: number;
  readonly end: number;
}

/** The actors of a record by their ids in it, and where they are named; who has no key is known by kind, name and country. */
function actorsOf(record: SifaraRecord): { actors: Map<string, Actor>; mentions: ActorMention[] } {
  const actors = new Map<string, Actor>();
  const mentions: ActorMention[] = [];
  const put = (ref: string, actor: Omit<Actor, 'id'>, spans: readonly RecordMention[]) => {
    const { kind, key, name, country } = actor;
    const made = { id: key === null ? `${kind}:${name}|${country ?? ''}` : `${kind}:${key}`, ...actor };
    actors.set(ref, made);
    for (const { start, end } of spans) mentions.push({ actor: made, start, end });
  };
  for (const { id, key, name, country, mentions: m } of record.people)
    put(id, { kind: 'person', key, name: name.ar, nameEn: name.en, country }, m);
  for (const { id, alpha2, name, mentions: m } of record.countries)
    put(id, { kind: 'country', key: alpha2, name: name.ar, nameEn: name.en, country: alpha2 }, m);
  for (const { id, key, name, country, mentions: m } of record.organizations)
    put(id, { kind: 'organization', key, name: name.ar, nameEn: name.en, country }, m);
  return { actors, mentions };
}
