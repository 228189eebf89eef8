import type { RecordMeeting, SifaraRecord } from '../record/record.js';
import { type Identity, identitiesOf } from './identity.js';

/** A party of a meeting as one article names it. */
export interface ToldParty extends Identity {
  readonly role: string;
}

/** Days since 1970, both ends included. */
export interface Days {
  readonly from: number;
  readonly to: number;
  /** False where the article gives no date: then they lie around its publication. */
  readonly told: boolean;
}

/** A meeting as one article tells it. */
export interface ToldMeeting {
  readonly type: RecordMeeting['type'];
  readonly status: RecordMeeting['status'];
  readonly parties: readonly ToldParty[];
  /** null where neither the meeting nor the article has a date. */
  readonly days: Days | null;
  readonly place: Identity | null;
  /** The day the article was published, null where unknown. */
  readonly published: number | null;
  readonly source: MeetingSource;
}

/** Where a meeting is told. */
export interface MeetingSource {
  readonly document: string | null;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly publishedAt: string | null;
  /** The meeting's id in that record. */
  readonly meeting: string;
  readonly type: RecordMeeting['type'];
  readonly status: RecordMeeting['status'];
  /** The words that tell it. */
  readonly text: string;
}

/** Days around the publication in which a meeting without a date is thought to lie. */
const NEAR = 3;

/** The meetings of a record, with who and when in terms that hold beyond it. */
export function toldMeetings(record: SifaraRecord): readonly ToldMeeting[] {
  const who = identitiesOf(record);
  const { id, url, outlet, title, publishedAt } = record.document;
  const published = dayNumber(publishedAt);
  return record.meetings.map((meeting) => {
    const { type, status, participants, place, evidence, trigger } = meeting;
    const parties = participants.flatMap(({ ref, role }) => {
      const identity = ref !== null && role !== 'excluded' ? who.get(ref) : undefined;
      return identity ? [{ ...identity, role }] : [];
    });
    const text = (evidence[0] ?? trigger).text;
    return {
      type,
      status,
      parties: [...new Map(parties.map((party) => [party.key, party])).values()],
      days: daysOf(record, meeting, published),
      place: (place?.ref && who.get(place.ref)) || null,
      published,
      source: { document: id, url, outlet, title, publishedAt, meeting: meeting.id, type, status, text },
    };
  });
}

function daysOf(record: SifaraRecord, { dateId }: RecordMeeting, published: number | null): Days | null {
  const date = record.dates.find((d) => d.id === dateId);
  const [from, to] = [dayNumber(date?.from), dayNumber(date?.to)];
  if (from !== null && to !== null) return { from, to, told: true };
  return published === null ? null : { from: published - NEAR, to: published + NEAR, told: false };
}

const DAY = 86_400_000;

/** Days since 1970 of a date that begins with `YYYY-MM-DD`; null for what does not. */
function dayNumber(date: string | null | undefined): number | null {
  const day = Math.floor(Date.parse(date?.slice(0, 10) ?? '') / DAY);
  return Number.isFinite(day) && date!.length >= 10 ? day : null;
}

/** A number of days since 1970 as `YYYY-MM-DD`. */
export const dayOf = (days: number): string => new Date(days * DAY).toISOString().slice(0, 10);
