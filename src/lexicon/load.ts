import { data } from './data.js';
import type { Lexicon } from './lexicon.js';
import { unpackLexicon } from './unpack.js';

/** Reads the built-in dictionaries. */
export const loadLexicon = (): Lexicon => unpackLexicon(data);
