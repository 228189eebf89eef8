import type { Draft } from './draft.js';
import type { MeetingType } from './meeting.js';
import { type Member, sameMember } from './party.js';
import type { Reading } from './reading.js';

/** An encounter with the mentions it was put together from. */
export interface Encounter {
  readonly drafts: Draft[];
  members: Member[];
  readonly merged: string[];
}

/** Types that may name the same encounter. */
const FAMILY: Readonly<Record<MeetingType, number>> = {
  talks: 1,
  negotiations: 2,
  call: 3,
  visit: 4,
  summit: 5,
  conference: 6,
};

/** What is said of negotiations whose parties the text names elsewhere, for them to count. */
const SOUGHT = new Set(['proposed', 'postponed', 'ongoing', 'planned']);

/** Puts mentions of the same encounter together: same parties, no conflict of date and place, nouns that refer back. */
export function mergeDrafts(r: Reading, drafts: readonly Draft[], date: (d: Draft) => string | null): Encounter[] {
  const encounters: Encounter[] = [];
  for (const draft of drafts) {
    const target =
      draft.back && (draft.members.length < 2 || draft.attends)
        ? lastFor(encounters, draft)
        : sameFor(r, encounters, draft, date);
    if (target) add(r, target, draft);
    else if (draft.attends && draft.members.length < 3) continue;
    else if (draft.otherwise.length >= 2 && SOUGHT.has(draft.status) && draft.sure === 2)
      encounters.push({ drafts: [{ ...draft, back: false }], members: [...draft.otherwise], merged: [] });
    else if (draft.members.length >= 2 || (draft.members.length === 1 && !draft.back))
      encounters.push({ drafts: [draft], members: [...draft.members], merged: [] });
  }
  return encounters;
}

function add(r: Reading, encounter: Encounter, draft: Draft): void {
  const { raw } = r.document;
  const first = encounter.drafts[0]!;
  encounter.merged.push(
    `${draft.rule}: «${raw.slice(draft.start, draft.end)}» at ${draft.start} is «${raw.slice(first.start, first.end)}» at ${first.start}: ${
      draft.back ? 'refers back' : 'same parties'
    }`,
  );
  encounter.drafts.push(draft);
  for (const member of draft.members) {
    if (encounter.members.some((m) => sameMember(m, member) || standsFor(r, member, m))) continue;
    const ofStates = first.type === 'negotiations';
    if (ofStates && encounter.members.some((m) => standsFor(r, m, member))) continue;
    encounter.members = encounter.members.filter((m) => !standsFor(r, m, member));
    encounter.members.push(member);
  }
}

/** The last encounter of the same family whose parties hold those of a noun that refers back. */
function lastFor(encounters: readonly Encounter[], draft: Draft): Encounter | null {
  for (let i = encounters.length - 1; i >= 0; i--) {
    const encounter = encounters[i]!;
    if (!related(encounter.drafts[0]!.type, draft.type)) continue;
    if (draft.members.length > 0 && !draft.attends && clash(encounter.drafts, draft)) continue;
    if (draft.attends || draft.members.every((m) => encounter.members.some((n) => sameMember(n, m)))) return encounter;
  }
  return null;
}

const related = (a: MeetingType, b: MeetingType): boolean =>
  FAMILY[a] === FAMILY[b] || (b === 'talks' && a !== 'visit') || (a === 'talks' && b === 'summit');

function sameFor(
  r: Reading,
  encounters: readonly Encounter[],
  draft: Draft,
  date: (d: Draft) => string | null,
): Encounter | null {
  const day = date(draft);
  for (let i = encounters.length - 1; i >= 0; i--) {
    const encounter = encounters[i]!;
    if (!related(encounter.drafts[0]!.type, draft.type)) continue;
    if (draft.earlier !== encounter.drafts[0]!.earlier) continue;
    if (!compatible(r, encounter.members, draft.members)) continue;
    const days = encounter.drafts.map(date).filter((d) => d !== null);
    if (day !== null && days.length > 0 && !days.some((d) => near(d, day))) continue;
    const sameDay = day !== null && days.length > 0;
    if (!sameDay && clash(encounter.drafts, draft)) continue;
    return encounter;
  }
  return null;
}

/** One says the same or less precisely what the other says: 2015-08 and 2015-08-03, 2015-08-03 and its evening. */
export const near = (a: string, b: string): boolean => {
  const length = Math.min(a.length, b.length);
  if (a.includes('W') !== b.includes('W')) return a.includes('X') || b.includes('X');
  for (let i = 0; i < length; i++) if (a[i] !== b[i] && a[i] !== 'X' && b[i] !== 'X') return false;
  return true;
};

/** One side's parties are all among the other's. */
function compatible(r: Reading, a: readonly Member[], b: readonly Member[]): boolean {
  // «وزراء خارجية الخليج» of a headline may be any party that the story names.
  const [x, y] = [a, b].map((list) => list.filter((m) => m.entity >= 0));
  if (a.length === 2 && b.length === 2 && (x!.length === 1 || y!.length === 1))
    return x!.some((m) => y!.some((n) => sameMember(m, n)));
  const exact = b.filter((m) => a.some((n) => sameMember(n, m))).length;
  const shared = b.filter((m) => a.some((n) => sameMember(n, m) || standsFor(r, m, n) || standsFor(r, n, m))).length;
  const least = Math.min(a.length, b.length);
  if (exact === 0 || shared < least) return false;
  return least >= 2 || (a.length === b.length && least === 1);
}

/** A delegation or officials of a state for someone who serves it. */
export const standsFor = (r: Reading, state: Member, person: Member): boolean =>
  state.kind === 'country' &&
  person.kind === 'person' &&
  r.entities.people[person.entity]!.country === r.entities.countries[state.entity]!.alpha2;

/** One that took place and one that is ahead, or did not take place, are two encounters where both are said for sure. */
function clash(drafts: readonly Draft[], draft: Draft): boolean {
  const done = (d: Draft) => (d.status === 'held' || d.status === 'ongoing') && d.sure === 2 && !d.back;
  const ahead = (d: Draft) => d.status !== 'held' && d.status !== 'ongoing' && d.sure === 2 && !d.back;
  return drafts.some((d) => (done(d) && ahead(draft)) || (ahead(d) && done(draft)));
}
