import type { Mention } from '../match/mention.js';
import type { Person, Title } from '../people/person.js';

export type { EntityType, Mention } from '../match/mention.js';
export type { Person, Role, Title } from '../people/person.js';

/** A country that the text names. */
export interface Country {
  /** Index into the lexicon's countries. */
  readonly entry: number;
  readonly alpha2: string;
}

/** A place that the text names. */
export interface Place {
  readonly key: string | null;
  readonly ar: string;
  readonly en: string | null;
  readonly country: string | null;
}

/** An organisation that the text names. */
export interface Organization {
  readonly key: string | null;
  readonly ar: string;
  readonly en: string | null;
  readonly kind: string;
  readonly country: string | null;
}

/** All entities of a document with their mentions, in text order. */
export interface Entities {
  readonly people: readonly Person[];
  readonly countries: readonly Country[];
  readonly places: readonly Place[];
  readonly organizations: readonly Organization[];
  readonly mentions: readonly Mention[];
  readonly titles: readonly Title[];
  /** The mention that starts at a token (of name level, the longest), index + 1; 0 for none. */
  readonly mentionAt: Int32Array;
  /** The title that starts at a token, index + 1; 0 for none. */
  readonly titleAt: Int32Array;
}
