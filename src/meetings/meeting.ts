import type { Span } from '../text/span.js';

/** What kind of encounter: PLOVER's modes of CONSULT, told apart further. */
export type MeetingType = 'talks' | 'call' | 'visit' | 'summit' | 'conference' | 'negotiations';
/** Whether it happened, as far as the text says. */
export type MeetingStatus = 'held' | 'ongoing' | 'planned' | 'proposed' | 'postponed' | 'cancelled' | 'denied';

/** One party of an encounter. */
export interface Participant extends Span {
  readonly kind: 'person' | 'organization' | 'country' | 'unnamed';
  /** Index of the entity in the list of its kind, -1 for an unnamed party. */
  readonly entity: number;
  readonly role: 'participant' | 'host' | 'visitor' | 'mediator' | 'excluded';
  readonly count: number | null;
}

/** One encounter. */
export interface Meeting {
  readonly type: MeetingType;
  readonly status: MeetingStatus;
  readonly trigger: Span;
  readonly participants: readonly Participant[];
  /** Index into the date findings, -1 for none. */
  readonly date: number;
  /** Where: the place's or country's entity (-1 for a venue that no dictionary holds). */
  readonly place: (Span & { readonly kind: 'place' | 'country' | 'venue'; readonly entity: number }) | null;
  readonly topic: Span | null;
  readonly evidence: readonly Span[];
  readonly rule: string;
  /** PLOVER event and mode, CAMEO code, where they exist. */
  readonly plover: { readonly event: string; readonly mode: string } | null;
  readonly cameo: string | null;
  /** Why mentions were merged into this encounter, one line each. */
  readonly merged: readonly string[];
}
