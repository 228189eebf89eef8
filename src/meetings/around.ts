import type { Party } from './party.js';

/** A place named beside a trigger. */
export interface PlaceFound {
  readonly kind: 'place' | 'country' | 'venue';
  readonly entity: number;
  readonly start: number;
  readonly end: number;
  /** Token it starts at. */
  readonly from: number;
  /** True behind إلى or لـ: a goal, not a venue. */
  readonly goal: boolean;
}

/** What stands to the right of a trigger, by its part. */
export interface Around {
  /** Parties without a preposition, list by list: subject and object of a verb, possessor of a noun. */
  readonly bare: Party[][];
  /** The first of them, where it follows a noun without a break. */
  readonly possessor: Party[];
  /** The body whose gathering it is, behind لـ. */
  readonly bodies: Party[];
  readonly with: Party[];
  readonly between: Party[];
  /** After ضم، جمع. */
  readonly gathered: Party[];
  readonly joined: Party[];
  readonly mediators: Party[];
  readonly chairs: Party[];
  readonly excluded: Party[];
  /** States named by adjectives of the trigger itself: المحادثات السورية الإسرائيلية. */
  readonly adjectives: Party[];
  /** Subject of a support verb behind the noun: الذي عقده فلان. */
  readonly givers: Party[];
  readonly dates: number[];
  readonly places: PlaceFound[];
  /** Bits of `Mark` of refining words (نوع اللقاء). */
  refine: number;
  apart: boolean;
  /** A past, present or future verb that carries the noun behind it: الذي عقد، التي ستعقد. */
  aspect: 'past' | 'present' | 'future' | null;
  /** «اجتماعات قمة الاتحاد»: the second noun is that of a summit. */
  summit: boolean;
  /** That verb is one whose present tells of now (يقوم بها، تجريها). */
  now: boolean;
  /** First token of the topic, -1 for none. */
  topic: number;
  /** The token after the last one read. */
  end: number;
}

/** Nothing read yet. */
export const emptyAround = (end: number): Around => ({
  bare: [],
  possessor: [],
  bodies: [],
  with: [],
  between: [],
  gathered: [],
  joined: [],
  mediators: [],
  chairs: [],
  excluded: [],
  adjectives: [],
  givers: [],
  dates: [],
  places: [],
  refine: 0,
  apart: false,
  aspect: null,
  summit: false,
  now: false,
  topic: -1,
  end,
});
