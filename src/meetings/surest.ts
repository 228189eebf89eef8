import type { Draft } from './draft.js';
import type { StatusFound } from './status.js';

const UNDONE = new Set(['postponed', 'cancelled', 'denied']);

/** What counts of several mentions: the surest; what was planned and is then said to be put off or called off is that. */
export function surestStatus(drafts: readonly Draft[]): StatusFound {
  const { status, sure } = drafts.reduce((a, b) => (sureness(b) > sureness(a) ? b : a));
  if (status !== 'planned') return { status, sure };
  const undone = drafts.find((d) => d.sure === 2 && UNDONE.has(d.status) && (d.members.length > 1 || d.visit));
  return undone ?? { status, sure };
}

/** A mention with parties of its own tells more than one that refers back («وسيوقع خلال الزيارة اتفاقا»), unless it leaves the status open. */
const sureness = (draft: Draft): number => draft.sure * 4 + (draft.back ? -3 : 2) + (draft.sentence > 0 ? 1 : 0);
