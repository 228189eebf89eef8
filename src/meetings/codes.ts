import type { MeetingStatus, MeetingType } from './meeting.js';

/** PLOVER event and mode with the CAMEO code (the CONSULT family, 040–046). */
export interface Codes {
  readonly plover: { readonly event: string; readonly mode: string } | null;
  readonly cameo: string | null;
}

const CONSULT: Readonly<Record<MeetingType, readonly [mode: string, cameo: string]>> = {
  call: ['phone', '041'],
  visit: ['visit', '042'],
  talks: ['consult', '040'],
  summit: ['multilateral', '040'],
  conference: ['multilateral', '040'],
  negotiations: ['consult', '046'],
};

/**
 * The codes of an encounter that took or takes place; planned, proposed, denied ones have none in CONSULT.
 * Talks with a mediator have the mode third-party and CAMEO 045; a party that receives guests 043.
 */
export function codesOf(type: MeetingType, status: MeetingStatus, mediated: boolean, hosted: boolean): Codes {
  if (status !== 'held' && status !== 'ongoing') return { plover: null, cameo: null };
  if (mediated) return { plover: { event: 'CONSULT', mode: 'third-party' }, cameo: '045' };
  const [mode, cameo] = CONSULT[type];
  return { plover: { event: 'CONSULT', mode }, cameo: hosted && type === 'talks' ? '043' : cameo };
}
