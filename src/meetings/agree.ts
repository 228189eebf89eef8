import type { Member, Party } from './party.js';
import type { Reading } from './reading.js';

/** True for one party that a pronoun or a verb of this gender may mean: states are feminine, bodies and delegations either. */
export function agrees(r: Reading, party: Party, feminine: boolean): boolean {
  const [member] = party.members;
  return party.members.length === 1 && memberAgrees(r, member!, feminine);
}

/** The same of one member. */
export function memberAgrees(r: Reading, member: Member, feminine: boolean): boolean {
  if (member.kind === 'unnamed') return false;
  if (member.kind !== 'person') return member.kind === 'organization' || feminine || member.collective;
  const { gender } = r.entities.people[member.entity]!;
  return gender === null || (gender === 'f') === feminine;
}
