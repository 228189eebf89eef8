import { agrees } from '../agree.js';
import { partiesBefore, subjectBefore, subjectOfSentenceBefore } from '../before.js';
import { isBody } from '../body.js';
import type { Reached } from '../draft.js';
import { type Member, membersOf, type Party, sameMember } from '../party.js';
import { placeAt } from '../place.js';
import { readParty } from '../read-party.js';
import { isMarked, Mark, markCutAt, nounAt, punctuation, type Reading } from '../reading.js';
import type { Rule, VerbSeen } from '../rule.js';
import { rolesOf } from '../subject.js';

/** «التقى الوزير نظيره», «استقبل الرئيس وفدا روسيا», «الوزير يلتقي السفير»: subject and object met. */
export const meets: Rule<VerbSeen> = {
  name: 'meeting.meets',
  read: (seen) => {
    const { verb, around, reading, at } = seen;
    if (verb.meets.frame !== 'object') return null;
    if (verb.object) {
      // «القمة التي تستضيفها العاصمة»: what is hosted is no guest.
      if (verb.supports) return null;
      if (at > 0 && isMarked(reading, at - 1, Mark.relative)) return metBefore(seen);
      const subject = membersOf(around.bare[0] ?? []);
      const fits = (party: Party) =>
        party.members.length === 1 &&
        party.members[0]!.kind === 'person' &&
        !subject.some((m) => m.entity === party.members[0]!.entity);
      const object = subjectBefore(reading, at, fits) ?? subjectOfSentenceBefore(reading, at, fits);
      return subject.length > 0 && object ? { members: [...subject, ...membersOf([object])] } : null;
    }
    const { subject, others } = rolesOf(seen);
    const all = [...subject, ...others].filter((m, i, list) => list.findIndex((n) => sameMember(m, n)) === i);
    if (verb.lemma === 'التقى' && isBody(reading, all) && !isOffice(reading, all[0]!))
      return { members: all, type: 'conference' };
    if (all.length < 2) return null;
    // «استضافت موسكو اجتماعا»: what is hosted is no guest.
    const guests = others.some((m) => m.kind === 'person' || m.collective);
    if (verb.supports && (!guests || subject.length === 0 || nounAt(reading, around.end))) return null;
    const also = elsewhere(reading, around.end, subject);
    return {
      members: [...subject, ...others],
      ...(verb.meets.host && { hosts: subject, visitors: others }),
      ...(also.length > 0 && { also }),
    };
  },
};

/** A delegation of a state's office is not the office in session. */
const isOffice = (r: Reading, { entity, collective }: Member): boolean =>
  collective && r.entities.organizations[entity]!.kind === 'government';

/** «الرئيس المكسيكي الذي سيلتقيه غدا»: the one before الذي is met by the subject, named behind the verb or before. */
function metBefore({ reading: r, at, verb, around }: VerbSeen): Reached | null {
  const met = partiesBefore(r, at).at(-1);
  if (!met?.members.some((m) => m.kind === 'person') || !isTightTo(r, met.to, at - 1)) return null;
  const fits = (party: Party) =>
    party.members.length === 1 &&
    party.members[0]!.kind === 'person' &&
    agrees(r, party, verb.feminine) &&
    !met.members.some((m) => sameMember(m, party.members[0]!));
  const named = membersOf(around.bare[0] ?? []);
  const before = named.length > 0 ? null : (subjectBefore(r, at, fits) ?? subjectOfSentenceBefore(r, at, fits));
  const subject = named.length > 0 ? named : (before?.members ?? []);
  return subject.length > 0 ? { members: [...subject, ...met.members] } : null;
}

/** Nothing but a comma stands between. */
const isTightTo = (r: Reading, from: number, to: number): boolean =>
  to === from || (to === from + 1 && punctuation(r, from) !== 0);

/** «التقى ميتشل نتنياهو في القدس، وفي رام الله محمود عباس»: the same subject meets someone else in another place. */
function elsewhere(r: Reading, from: number, subject: readonly Member[]): Reached[] {
  const at = punctuation(r, from) === 0 ? from : from + 1;
  if (at + 2 >= r.document.tokens.count || !isMarked(r, at, Mark.preposition) || markCutAt(r, at) === 0) return [];
  const place = placeAt(r, at + 1);
  const party = place && readParty(r, place.to);
  if (!place || party?.prefix !== '' || !party.members.some((m) => m.kind === 'person')) return [];
  return [{ members: [...subject, ...party.members], goal: place.from }];
}
