import { data } from './data.js';
import type { CompiledDictionaries } from './entries.js';
import { Lexicon } from './lexicon.js';

/** Reads the built-in dictionaries. */
export const loadLexicon = (): Lexicon => Lexicon.from(JSON.parse(data) as CompiledDictionaries);
