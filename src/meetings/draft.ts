import type { Around } from './around.js';
import type { MeetingStatus, MeetingType } from './meeting.js';
import type { Member } from './party.js';

/** A word that names an encounter. */
export interface Trigger {
  /** Token. */
  readonly at: number;
  /** Raw span; proclitics and pronouns as printed left out and in. */
  readonly start: number;
  readonly end: number;
  readonly type: MeetingType;
  readonly around: Around;
}

/** Who takes part, as a rule reads it. */
export interface Reached {
  readonly members: readonly Member[];
  readonly hosts?: readonly Member[];
  readonly visitors?: readonly Member[];
  readonly mediators?: readonly Member[];
  readonly excluded?: readonly Member[];
  readonly type?: MeetingType;
  /** The noun has the article or a demonstrative and names no party: it refers back. */
  readonly back?: boolean;
  /** The members came to the encounter told before. */
  readonly attends?: boolean;
  /** They came to the gathering of the sentence before, which the verb names by a pronoun only. */
  readonly came?: boolean;
  /** A gathering that names nobody yet. */
  readonly alone?: boolean;
  /** One who came to a gathering that has many: named alone he is still one of two parties. */
  readonly guest?: boolean;
  /** Who meets where no encounter is told before that the noun could refer to. */
  readonly otherwise?: readonly Member[];
  /** The verb may tell of what they will take up at an encounter told elsewhere. */
  readonly vague?: boolean;
  /** The rule's own reading of the status, over that of the words around. */
  readonly status?: MeetingStatus;
  /** Where a visitor goes. */
  readonly goal?: number;
  /** Further encounters of the same words: زار بيروت ودمشق. */
  readonly also?: readonly Reached[];
}

/** One mention of an encounter, before mentions are merged. */
export interface Draft extends Trigger {
  readonly rule: string;
  readonly sentence: number;
  readonly members: readonly Member[];
  readonly hosts: readonly Member[];
  readonly visitors: readonly Member[];
  readonly mediators: readonly Member[];
  readonly excluded: readonly Member[];
  readonly back: boolean;
  readonly goal: number;
  readonly attends: boolean;
  readonly came: boolean;
  readonly alone: boolean;
  readonly guest: boolean;
  readonly otherwise: readonly Member[];
  /** An encounter before the one told of: لقاء سابق. */
  readonly earlier: boolean;
  /** A visit that was put into the talks held on it. */
  readonly visit: boolean;
  readonly status: MeetingStatus;
  /** How sure the status is: 2 said in so many words, 1 by the tense, 0 by default. */
  readonly sure: number;
}
