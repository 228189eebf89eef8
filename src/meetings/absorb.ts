import type { Draft } from './draft.js';
import { type Encounter, near, REACH, standsFor } from './merge.js';
import { type Member, sameMember } from './party.js';
import { countryOfPlace } from './place.js';
import { hasStem, type Reading, sentenceStart, verbAt } from './reading.js';
import { tellsOfBefore } from './status.js';
import { surestStatus } from './surest.js';
import { dateOf, placeOf } from './when-where.js';

const UNDONE = new Set(['postponed', 'cancelled', 'denied']);

/** A press conference goes into the talks it followed: same side, someone of the same state across. */
export function absorbPressConferences(r: Reading, encounters: readonly Encounter[]): Encounter[] {
  const only = (e: Encounter) => e.drafts.every((d) => d.rule === 'meeting.press-conference');
  const state = (m: Member) =>
    m.kind === 'person'
      ? r.entities.people[m.entity]!.country
      : m.kind === 'country'
        ? r.entities.countries[m.entity]!.alpha2
        : null;
  return encounters.filter((press, at) => {
    if (!only(press)) return true;
    const isIn = (e: Encounter) => (m: Member) =>
      e.members.some((n) => sameMember(m, n) || (state(m) !== null && state(m) === state(n)));
    const talks = around(encounters, at).find(
      (e) =>
        !only(e) &&
        e.drafts[0]!.type === 'talks' &&
        press.members.some((m) => e.members.some((n) => sameMember(m, n))) &&
        press.members.every(isIn(e)) &&
        (press.members.length > 1 || isTold(press, e)),
    );
    talks?.drafts.push(...press.drafts.map(asPart));
    return talks === undefined;
  });
}

/** How far from the talks a press conference of one of the two is told, in sentences. */
const BESIDE = 2;

const isTold = (press: Encounter, { drafts }: Encounter): boolean =>
  Math.abs(press.drafts[0]!.sentence - drafts[0]!.sentence) <= BESIDE;

/** A mention that tells no more than day and place of the talks it goes into. */
const asPart = (draft: Draft): Draft => ({
  ...draft,
  members: [],
  back: true,
  sure: UNDONE.has(draft.status) ? draft.sure : 0,
  visit: true,
});

/** The encounters told beside one, as far as is looked: all of an article. */
const around = (encounters: readonly Encounter[], at: number): readonly Encounter[] =>
  encounters.length <= REACH ? encounters : encounters.slice(Math.max(0, at - REACH), at + REACH);

/** A visit with talks is one encounter: visits whose visitor meets the host, or meets anyone in that state, go into those talks. */
export function absorbVisits(r: Reading, encounters: readonly Encounter[]): Encounter[] {
  const gone = new Set<Encounter>();
  for (let at = 0; at < encounters.length; at++) {
    const visit = encounters[at]!;
    if (visit.drafts[0]!.type !== 'visit') continue;
    const talks = around(encounters, at).find((other) => isFaceToFace(other) && isPartOf(r, visit, other));
    if (!talks) continue;
    gone.add(visit);
    const { raw } = r.document;
    const first = visit.drafts[0]!;
    talks.merged.push(
      `meeting.visit: «${raw.slice(first.start, first.end)}» at ${first.start}: the visit on which they meet`,
    );
    talks.drafts.push(...visit.drafts.map(asPart));
  }
  return encounters.filter((encounter) => !gone.has(encounter));
}

/** Neither a visit of its own nor a call, which nobody travels for. */
const isFaceToFace = ({ drafts }: Encounter): boolean =>
  drafts[0]!.type !== 'visit' && !drafts.some((d) => d.type === 'call');

function isPartOf(r: Reading, visit: Encounter, talks: Encounter): boolean {
  const { visitors, hosts } = visit.drafts[0]!;
  if (visitors.length === 0 || hosts.length === 0) return false;
  const meets = visitors.some((v) => talks.members.some((m) => sameMember(m, v) || standsFor(r, v, m)));
  const beside = visit.drafts[0]!.sentence === talks.drafts[0]!.sentence;
  if (!meets && !(beside && visitors[0]!.kind === 'unnamed')) return false;
  return !clash(r, visit, talks) && hosts.some((host) => hostIn(r, host, talks));
}

/** The host's state takes part, or the talks are held there. */
function hostIn(r: Reading, host: Member, talks: Encounter): boolean {
  const { alpha2 } = r.entities.countries[host.entity]!;
  const places = talks.drafts.flatMap((draft) => {
    const place = placeOf(r, draft);
    const country = place && countryOfPlace(r, place);
    return country ? [country] : [];
  });
  if (places.length > 0) return places.includes(alpha2);
  return talks.members.some((m) => sameMember(m, host) || standsFor(r, host, m));
}

const dayOf = (r: Reading, e: Encounter): string | null => {
  const date = e.drafts.map((d) => dateOf(r, d)).find((d) => d >= 0);
  return date === undefined ? null : r.dates[date]!.value;
};

/** The length of a date that names its day. */
const DAY = '2000-01-01'.length;

/** The sentence opens as one that tells of what was before. */
const isRecalled = (r: Reading, { at }: Draft): boolean =>
  tellsOfBefore(r, at) || hasStem(r, sentenceStart(r, at), r.words.recalls);

/** A visit of the past is not the one on which talks are planned. */
function clash(r: Reading, visit: Encounter, talks: Encounter): boolean {
  const [a, b] = [surestStatus(r, visit.drafts).status, surestStatus(r, talks.drafts).status];
  const first = visit.drafts[0]!;
  const [day, other] = [dayOf(r, visit), dayOf(r, talks)];
  const arrival = verbAt(r, first.at)?.meets?.frame === 'to';
  if (!arrival && day !== null && other !== null && !near(day, other)) return true;
  // «يذكر أن الوزير زار البلاد العام الماضي»: a visit before the talks, unless on their very day.
  const beside = first.sentence === talks.drafts[0]!.sentence;
  if (!arrival && !beside && isRecalled(r, first) && (day === null || day.length < DAY || day !== other)) return true;
  if (visit.drafts.every((d) => d.sure < 2)) return false;
  if (a === b || a === 'ongoing' || (a !== 'held' && b !== 'held')) return false;
  // «سيتوجه إلى مسقط حيث التقى من قبل ممثلين»
  if (arrival) return a === 'planned' && b === 'held';
  return first.rule === 'meeting.visit' || first.sentence !== talks.drafts[0]!.sentence;
}
