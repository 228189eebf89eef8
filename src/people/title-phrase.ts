import type { HeadForm } from './words.js';

/** A title as found, before it is tied to people. */
export interface TitlePhrase {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly head: string;
  readonly kind: HeadForm['kind'];
  readonly office: string | null;
  readonly country: string | null;
  /** All countries of a dual or plural title, in order. */
  readonly countries: readonly string[];
  /** Countries a mission goes to («إلى سوريا»). */
  readonly sentTo: readonly string[];
  /** Organisation key. */
  readonly organization: string | null;
  readonly gender: 'm' | 'f';
  readonly number: number;
  readonly counterpart: boolean;
  readonly definite: boolean;
  readonly possessed: boolean;
  readonly former: boolean;
  readonly proclitics: number;
  /** The first word of the body or field it names, without the article («لجنة» of «رئيس اللجنة»); empty where it names none. */
  readonly body: string;
  /** The title of whoever the phrase serves («الرئيس الروسي» of «المتحدث باسم الرئيس الروسي»). */
  readonly inner: TitlePhrase | null;
}
