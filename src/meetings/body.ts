import type { Member } from './party.js';
import type { Reading } from './reading.js';

/** Bodies whose sessions are news of their own. */
const BODIES = new Set(['intergovernmental', 'alliance', 'government', 'party']);

/** True for one body alone whose members meet («تلتقي مجموعة آسيان»). */
export function isBody(r: Reading, members: readonly Member[]): boolean {
  const [only] = members;
  return (
    members.length === 1 && only?.kind === 'organization' && BODIES.has(r.entities.organizations[only.entity]!.kind)
  );
}
