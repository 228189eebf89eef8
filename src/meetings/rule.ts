import type { Around } from './around.js';
import type { Reached } from './draft.js';
import type { Reading } from './reading.js';
import type { NounEntry, VerbEntry } from './words.js';

/** A trigger with what a rule may look at. */
export interface Seen {
  readonly reading: Reading;
  readonly at: number;
  readonly around: Around;
}

export interface NounSeen extends Seen {
  readonly noun: NounEntry;
}

export interface VerbSeen extends Seen {
  readonly verb: VerbEntry & { readonly meets: NonNullable<VerbEntry['meets']> };
}

/** A verb of coming to an encounter (حضره، شارك فيه). */
export interface AttendSeen extends Seen {
  readonly verb: VerbEntry;
}

/** A rule reads one frame: who met, or null where its frame is not there, or `nothing` where the word names no encounter. */
export interface Rule<S extends Seen> {
  readonly name: string;
  readonly read: (seen: S) => Reached | 'nothing' | null;
}
