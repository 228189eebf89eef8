import { type Encounter, standsFor } from './merge.js';
import { type Member, sameMember } from './party.js';
import { countryOfPlace } from './place.js';
import type { Reading } from './reading.js';
import { placeOf } from './when-where.js';

/** A visit with talks is one encounter: visits whose visitor meets the host, or meets anyone in that state, go into those talks. */
export function absorbVisits(r: Reading, encounters: readonly Encounter[]): Encounter[] {
  const gone = new Set<Encounter>();
  for (const visit of encounters) {
    if (visit.drafts[0]!.type !== 'visit') continue;
    const talks = encounters.find((other) => other.drafts[0]!.type !== 'visit' && isPartOf(r, visit, other));
    if (!talks) continue;
    gone.add(visit);
    const { raw } = r.document;
    const first = visit.drafts[0]!;
    talks.merged.push(`meeting.visit: «${raw.slice(first.start, first.end)}» at ${first.start}: the visit on which they meet`);
    talks.drafts.push(...visit.drafts.map((draft) => ({ ...draft, members: [], back: true, sure: 0, visit: true })));
  }
  return encounters.filter((encounter) => !gone.has(encounter));
}

function isPartOf(r: Reading, visit: Encounter, talks: Encounter): boolean {
  const { visitors, hosts } = visit.drafts[0]!;
  if (visitors.length === 0 || hosts.length === 0 || clash(visit, talks)) return false;
  const meets = visitors.some((v) => talks.members.some((m) => sameMember(m, v) || standsFor(r, v, m)));
  const near = Math.abs(visit.drafts[0]!.sentence - talks.drafts[0]!.sentence) === 0;
  if (!meets && !(near && visitors[0]!.kind === 'unnamed')) return false;
  return hosts.some((host) => hostIn(r, host, talks));
}

/** The host's state takes part, or the talks are held there. */
function hostIn(r: Reading, host: Member, talks: Encounter): boolean {
  if (talks.members.some((m) => sameMember(m, host) || standsFor(r, host, m))) return true;
  const { alpha2 } = r.entities.countries[host.entity]!;
  return talks.drafts.some((draft) => {
    const place = placeOf(r, draft);
    return place !== null && countryOfPlace(r, place) === alpha2;
  });
}

/** A visit of the past is not the one on which talks are planned. */
function clash(visit: Encounter, talks: Encounter): boolean {
  const status = (e: Encounter) => e.drafts.reduce((a, b) => (b.sure > a.sure ? b : a)).status;
  const [a, b] = [status(visit), status(talks)];
  return a !== b && [a, b].includes('held') && [a, b].includes('planned') && visit.drafts[0]!.sentence !== talks.drafts[0]!.sentence;
}
