import type { Name, RecordMeeting, SifaraRecord } from '../record/record.js';
import type { Identity } from './identity.js';
import { type Comparable, isSameMeeting, withoutCovered } from './same-meeting.js';
import {
  type Days,
  dayOf,
  type MeetingSource,
  type ToldMeeting,
  type ToldParty,
  toldMeetings,
} from './told-meeting.js';

/** A meeting as all articles together tell it. */
export interface MergedMeeting {
  /** `e1`, `e2` … in the order in which they are first told. */
  readonly id: string;
  /** What most articles call it. */
  readonly type: RecordMeeting['type'];
  /** What the latest article says of it. */
  readonly status: RecordMeeting['status'];
  /** The days on which it can have been, as narrow as the articles together allow; null where none gives a date. */
  readonly from: string | null;
  readonly to: string | null;
  readonly place: { readonly key: string; readonly name: Name; readonly country: string | null } | null;
  readonly participants: readonly MergedParticipant[];
  readonly sources: readonly MeetingSource[];
}

/** A party of a merged meeting. */
export interface MergedParticipant {
  readonly key: string;
  readonly kind: Identity['kind'];
  readonly name: Name;
  readonly country: string | null;
  readonly role: string;
  /** How many of the sources name it. */
  readonly sources: number;
}

/** Takes records one by one; holds their meetings, no record. */
export interface MeetingMerger {
  add(record: SifaraRecord): void;
  /** All meetings, in the order in which they are first told. */
  meetings(): Generator<MergedMeeting>;
}

/** What is known of one meeting up to now. */
interface Gathered extends Comparable {
  readonly told: ToldMeeting[];
  type: ToldMeeting['type'];
  parties: ToldParty[];
  days: Days | null;
  place: Identity | null;
  published: number | null;
}

/** Starts merging: meetings of different documents are one where `isSameMeeting` says so; those of one document stay apart. */
export function mergeMeetings(): MeetingMerger {
  const all: Gathered[] = [];
  const index = new Map<string, Gathered[]>();
  const register = (gathered: Gathered, parties: readonly ToldParty[], days: Days | null) => {
    for (const slot of slotsOf(parties, days)) {
      const list = index.get(slot);
      if (!list) index.set(slot, [gathered]);
      else if (!list.includes(gathered)) list.push(gathered);
    }
  };

  return {
    add(record) {
      const taken = new Set<Gathered>();
      for (const told of toldMeetings(record)) {
        const known = candidates(index, told).find((g) => !taken.has(g) && isSameMeeting(g, told));
        const gathered = known ?? begin(told);
        if (known) join(known, told);
        else all.push(gathered);
        taken.add(gathered);
        register(gathered, told.parties, told.days);
      }
    },
    *meetings() {
      for (const [i, gathered] of all.entries()) yield mergedOf(gathered, `e${i + 1}`);
    },
  };
}

/** Days that share a slot of the index. */
const SLOT = 8;
const MOST_SLOTS = 6;

/** Where a meeting stands in the index: a slot for each party and each stretch of days; very long ones have a slot of their own. */
function* slotsOf(parties: readonly ToldParty[], days: Days | null): Generator<string> {
  if (!days) return;
  const [first, last] = [Math.floor(days.from / SLOT), Math.floor(days.to / SLOT)];
  for (const { key } of parties) {
    if (last - first >= MOST_SLOTS) yield `${key} long`;
    else for (let slot = first; slot <= last; slot++) yield `${key} ${slot}`;
  }
}

function candidates(index: ReadonlyMap<string, Gathered[]>, told: ToldMeeting): Gathered[] {
  const found = new Set<Gathered>();
  const slots = [...slotsOf(told.parties, told.days), ...told.parties.map(({ key }) => `${key} long`)];
  for (const slot of slots) for (const gathered of index.get(slot) ?? []) found.add(gathered);
  return [...found];
}

const begin = (told: ToldMeeting): Gathered => ({
  told: [told],
  type: told.type,
  parties: [...told.parties],
  days: told.days,
  place: told.place,
  published: told.published,
});

function join(gathered: Gathered, told: ToldMeeting): void {
  gathered.told.push(told);
  const known = new Set(gathered.parties.map(({ key }) => key));
  gathered.parties.push(...told.parties.filter(({ key }) => !known.has(key)));
  gathered.days = narrower(gathered.days, told.days);
  if (told.place && (!gathered.place || gathered.place.kind === 'country')) gathered.place = told.place;
  if (told.published !== null) gathered.published = Math.max(gathered.published ?? told.published, told.published);
}

/** A told date counts more than a guessed one; two of a kind are cut to what they share. */
function narrower(a: Days | null, b: Days | null): Days | null {
  if (!a || !b) return a ?? b;
  if (a.told !== b.told) return a.told ? a : b;
  return { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to), told: a.told };
}

function mergedOf({ told, parties, days, place }: Gathered, id: string): MergedMeeting {
  const latest = told.reduce((a, b) => ((b.published ?? -Infinity) > (a.published ?? -Infinity) ? b : a));
  const sourcesOf = (key: string) => told.filter((t) => t.parties.some((party) => party.key === key)).length;
  return {
    id,
    type: mostFrequent(told.map(({ type }) => type)),
    status: latest.status,
    from: days?.told ? dayOf(days.from) : null,
    to: days?.told ? dayOf(days.to) : null,
    place: place && { key: place.key, name: place.name, country: place.country },
    participants: withoutCovered(parties).map(({ key, kind, name, country, role }) => ({
      key,
      kind,
      name,
      country,
      role,
      sources: sourcesOf(key),
    })),
    sources: told.map(({ source }) => source),
  };
}

/** The most frequent; the first of those that are as frequent. */
function mostFrequent<T>(items: readonly T[]): T {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}
