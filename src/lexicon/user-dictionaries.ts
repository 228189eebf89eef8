import type { Lexicon } from './lexicon.js';

/** A user's own entries. */
export interface UserDictionaries {
  readonly people?: readonly unknown[];
}

/** Adds a user's entries to a lexicon. */
export function addDictionaries(_lexicon: Lexicon, _dictionaries: UserDictionaries): void {}
