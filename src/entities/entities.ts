import type { ZoneKind } from '../document/document.js';

/** The four kinds of things a text names. */
export type EntityType = 'person' | 'country' | 'place' | 'organization';

/** One mention, as a token range and a raw span; the span leaves proclitics out. */
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
  readonly level?: 'name' | 'title' | 'pronoun';
  /** How a country is mentioned. */
  readonly via?: 'name' | 'adjective' | 'capital' | 'institution';
  readonly rule: string;
  /** The proclitics before the span (bits of `Proclitic`). */
  readonly proclitics: number;
}

/** A role as printed, or as the dated dictionary gives it. */
export interface Role {
  readonly title: string;
  readonly office: string | null;
  readonly country: string | null;
  /** Index into the organisations, -1 for none. */
  readonly organization: number;
  readonly basis: 'text' | 'counterpart' | 'dictionary';
  readonly start?: number;
  readonly end?: number;
}

export interface Person {
  readonly key: string | null;
  readonly ar: string;
  readonly en: string | null;
  /** True where `en` is a romanisation. */
  readonly derived: boolean;
  country: string | null;
  readonly gender: 'm' | 'f' | null;
  readonly roles: Role[];
  /** Dictionary keys that fit as well, where the text does not decide. */
  readonly candidates: readonly { readonly key: string; readonly score: number }[];
}

export interface Country {
  /** Index into the lexicon's countries. */
  readonly entry: number;
  readonly alpha2: string;
}

export interface Place {
  readonly key: string | null;
  readonly ar: string;
  readonly en: string | null;
  readonly country: string | null;
}

export interface Organization {
  readonly key: string | null;
  readonly ar: string;
  readonly en: string | null;
  readonly kind: string;
  readonly country: string | null;
}

/**
 * A title phrase as printed: «وزير الخارجية الروسي», «نظيره البريطاني», «المبعوث الأممي», «المتحدث باسم الخارجية».
 * Found whether or not a name follows.
 */
export interface Title {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  /** Office key (`foreign-minister`), null where the words name none. */
  readonly office: string | null;
  /** Country (alpha-2) or organisation key that the words tie the office to. */
  readonly country: string | null;
  readonly organization: string | null;
  readonly gender: 'm' | 'f';
  /** How many office-holders: 1, 2 (dual), 3 (plural, unknown number). */
  readonly number: number;
  readonly counterpart: boolean;
  /** True for a phrase with the article or a possessor: it refers to someone known («الوزير الروسي»), not to anyone («وزير سابق»). */
  readonly definite: boolean;
  /** Former, late, acting. */
  readonly former: boolean;
  /** Indices of the people it stands for: the named one(s) beside it, or the one it refers back to; empty where unresolved. */
  people: number[];
  /** True where a name stands beside it (so that it is a role), false where it stands alone. */
  named: boolean;
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
