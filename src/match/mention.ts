import type { ZoneKind } from '../document/document.js';

/** The four kinds of things a text names. */
export type EntityType = 'person' | 'country' | 'place' | 'organization';

/**
 * One mention, as a token range and a raw span; the span leaves proclitics out. Whoever makes one names every field in this order, so that
 * all mentions have one shape: loops over them are then three times as fast.
 */
export interface Mention {
  readonly type: EntityType;
  /** Index of the entity in the list of its type. */
  readonly entity: number;
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly zone: ZoneKind;
  /** How a person is mentioned. */
  readonly level?: 'name' | 'title' | 'pronoun' | undefined;
  /** How a country is mentioned. */
  readonly via?: 'name' | 'adjective' | 'capital' | 'institution' | undefined;
  readonly rule: string;
  /** The proclitics before the span (bits of `Proclitic`). */
  readonly proclitics: number;
}
