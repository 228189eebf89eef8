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

/** Someone the text names, or whose office it names. */
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
  /** Countries a mission goes to («إلى سوريا»). */
  readonly sentTo: readonly string[];
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
