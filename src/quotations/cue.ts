import type { Force } from './quotation.js';

/** What a reporting word is: a verb (past, imperfect), a participle («مضيفا»), a noun («قوله»). */
export const Shape = { past: 0, imperfect: 1, participle: 2, noun: 3 } as const;

/** The reporting verb behind a form. */
export interface Verb {
  readonly lemma: string;
  readonly force: Force;
  /** What may lead to its clause: `-` for أن alone, prepositions before أن, `via` for a noun of opinion between. */
  readonly takes: ReadonlySet<string>;
  readonly continues: boolean;
  readonly impersonal: boolean;
  readonly object: boolean;
  readonly ambiguous: boolean;
  readonly strict: boolean;
  readonly relay: boolean;
  /** Gives the words to somebody behind إلى («نسب إليه قوله»). */
  readonly ascribes: boolean;
  readonly describes: boolean;
  /** Without a subject it is the writer's own voice or a formula («اعتقد أن»). */
  readonly personal: boolean;
  /** A thought rather than words («يرى», «يتوقع»). */
  readonly opinion: boolean;
  /** What it stands in speaks («جاء في البيان أن»). */
  readonly inside: boolean;
  /** Things do it too, and then report nobody («الأرقام تؤكد أن»). */
  readonly evidence: boolean;
}

/** What an inflected form of a verb tells. */
export interface Form {
  readonly shape: number;
  readonly gender: 'm' | 'f' | null;
  /** 1, 2 (dual), 3 (plural); 0 where the form does not tell. */
  readonly number: number;
  /** With an object or possessor pronoun. */
  readonly pronoun: boolean;
  readonly future: boolean;
  /** Stands only after لم or لا («يقل», «ينف»). */
  readonly jussive: boolean;
  /** Nobody is named («قيل إن»). */
  readonly passive: boolean;
}

/** A reporting word in the text. */
export interface Cue {
  readonly verb: Verb;
  readonly form: Form;
  /** First and last + 1 token of the word, of the whole phrase («وفق ما أفاد») for a manner. */
  readonly from: number;
  /** The token of the verb. */
  readonly at: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  /** Raw start of the verb itself, without the phrase before it. */
  readonly verbStart: number;
  /** Joined to what stands before by و or ف. */
  readonly joined: boolean;
  /** «كما قال», «حسبما أعلن»: strong ones are never «also said». */
  readonly manner: 'none' | 'weak' | 'strong';
  readonly relative: boolean;
  /** «وهو ما يؤكد أن»: draws a conclusion unless somebody is named. */
  readonly comment: boolean;
  readonly modality: 'asserted' | 'denied' | 'possible';
}
