import type { Draft } from './draft.js';
import { isHeadline } from './headline.js';
import type { Reading } from './reading.js';
import type { StatusFound } from './status.js';

const UNDONE = new Set(['postponed', 'cancelled', 'denied']);

/** What counts of several mentions: the surest; what was planned and is then said to be put off or called off is that. */
export function surestStatus(r: Reading, drafts: readonly Draft[]): StatusFound {
  const { status, sure } = drafts.reduce((a, b) => (tellsMore(r, b, a) ? b : a));
  if (status !== 'planned') return { status, sure };
  const undone = drafts.find((d) => d.sure === 2 && UNDONE.has(d.status) && (d.members.length > 1 || d.visit));
  return undone ?? { status, sure };
}

/** Surer; or as sure, and it goes on. */
function tellsMore(r: Reading, draft: Draft, than: Draft): boolean {
  const more = sureness(r, draft) - sureness(r, than);
  return more > 0 || (more === 0 && draft.status === 'ongoing' && than.status === 'held');
}

/** A mention with parties of its own tells more than one that refers back («وسيوقع خلال الزيارة اتفاقا»), unless it leaves the status open. */
const sureness = (r: Reading, draft: Draft): number =>
  draft.sure * 4 + (draft.back ? -3 : 2) + (isHeadline(r, draft) ? 0 : 1);
