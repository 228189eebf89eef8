import type { PlaceFound } from './around.js';
import { isBody } from './body.js';
import { codesOf } from './codes.js';
import type { Draft } from './draft.js';
import { isHeadline } from './headline.js';
import type { Meeting, MeetingStatus, Participant } from './meeting.js';
import type { Encounter } from './merge.js';
import { type Member, sameMember } from './party.js';
import { countryOfPlace } from './place.js';
import type { Reading } from './reading.js';
import type { StatusFound } from './status.js';
import { surestStatus } from './surest.js';
import { topicOf } from './topic.js';
import { dateOf, placeOf } from './when-where.js';

/** Turns encounters into findings: the best mention gives the trigger, the surest the status, the first that has one date, place and topic. */
export function settle(r: Reading, encounters: readonly Encounter[]): Meeting[] {
  return encounters
    .filter((encounter) => worthTelling(r, encounter))
    .map((encounter) => toMeeting(r, encounter))
    .sort((a, b) => a.trigger.start - b.trigger.start);
}

/** Rules whose encounter may have one party that the text names. */
const ALONE = new Set(['meeting.session', 'meeting.conference', 'meeting.owned', 'meeting.meets', 'meeting.confers']);

/** Two parties, or one in a gathering that has a name of its own. */
function worthTelling(r: Reading, { drafts, members }: Encounter): boolean {
  if (members.length >= 2) return true;
  const [only] = members;
  if (only?.kind === 'person') return drafts.some((d) => d.guest || (d.rule === 'meeting.visit' && !d.back));
  return ALONE.has(drafts[0]!.rule) && isBody(r, members);
}

function toMeeting(r: Reading, { drafts, members, merged }: Encounter): Meeting {
  const best = drafts.reduce((a, b) => (score(r, b) > score(r, a) ? b : a));
  const date = drafts.map((d) => dateOf(r, d)).find((d) => d >= 0) ?? -1;
  const type = drafts.some((d) => d.type === 'call') ? 'call' : best.type;
  const status = inTime(r, surestStatus(r, drafts), date);
  const place = placeAmong(r, drafts);
  const topic = drafts.map((d) => topicOf(r, d)).find((t) => t !== null) ?? null;
  const has = (list: (d: Draft) => readonly Member[]) => drafts.flatMap(list);
  const mediators = has((d) => d.mediators);
  const hosts = has((d) => d.hosts);
  const visitors = has((d) => d.visitors);
  const participants = [
    ...members.map((m): Participant => participant(m, roleOf(m))),
    ...has((d) => d.excluded).map((m) => participant(m, 'excluded')),
  ];
  function roleOf(member: Member): Participant['role'] {
    const among = (list: readonly Member[]) => list.some((m) => sameMember(m, member));
    if (among(mediators)) return 'mediator';
    if (among(hosts)) return 'host';
    return among(visitors) ? 'visitor' : 'participant';
  }
  return {
    type,
    status,
    trigger: { start: best.start, end: best.end },
    participants,
    date,
    place: place && { kind: place.kind, entity: place.entity, start: place.start, end: place.end },
    topic,
    evidence: [...new Set(drafts.map((d) => d.sentence))].map((sentence) => sentenceSpan(r, sentence)),
    rule: best.rule,
    ...codesOf(type, status, mediators.length > 0, hosts.length > 0),
    merged,
  };
}

/** The first place that a mention gives; a city rather than the country around it. */
function placeAmong(r: Reading, drafts: readonly Draft[]): PlaceFound | null {
  const places = drafts.map((d) => placeOf(r, d)).filter((p) => p !== null);
  const first = places[0] ?? null;
  if (first?.kind !== 'country') return first;
  const country = countryOfPlace(r, first);
  return places.find((p) => p.kind === 'place' && countryOfPlace(r, p) === country) ?? pressed(r, drafts) ?? first;
}

/** Where the two gave a press conference: a city that the dictionaries put into no state (القدس). */
function pressed(r: Reading, drafts: readonly Draft[]): PlaceFound | undefined {
  const places = drafts.filter((d) => d.rule === 'meeting.press-conference').map((d) => placeOf(r, d));
  return places.find((p) => p?.kind === 'place' && countryOfPlace(r, p) === null) ?? undefined;
}

/** Where the words leave it open, the day tells: before the day of publication it was held, after it is planned. */
function inTime(r: Reading, { status, sure }: StatusFound, date: number): MeetingStatus {
  const day = date < 0 ? undefined : r.dates[date]!.value.match(/^\d{4}-\d{2}-\d{2}/u)?.[0];
  const today = r.publishedAt?.slice(0, 10);
  if (sure > 1 || day === undefined || today === undefined) return status;
  if (day < today && (status === 'planned' || status === 'ongoing')) return 'held';
  return day > today && (status === 'held' || status === 'ongoing') ? 'planned' : status;
}

/** A mention with parties of its own names the encounter better than one that refers back; the body better than the headline. */
const score = (r: Reading, draft: Draft): number =>
  draft.visit || draft.came
    ? -1
    : draft.members.length * 2 + (draft.back || isVague(draft) ? 0 : 3) + (isHeadline(r, draft) ? 0 : 1);

/** «وسيناقشان الأزمة»: tells of what they talk about rather than that they do. */
const isVague = ({ rule, sure }: Draft): boolean => rule === 'meeting.confers' && sure === 0;

const participant = (m: Member, role: Participant['role']): Participant => ({
  kind: m.kind,
  entity: m.entity,
  role,
  start: m.start,
  end: m.end,
  count: m.count,
});

function sentenceSpan(r: Reading, sentence: number) {
  const { tokens, sentences } = r.document;
  return {
    start: tokens.start[sentences.first[sentence]!]!,
    end: tokens.end[sentences.first[sentence + 1]! - 1]!,
  };
}
