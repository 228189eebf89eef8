import * as data from './data.js';
import type { CompiledDictionaries, CountryEntry } from './entries.js';
import { Lexicon } from './lexicon.js';

/** Reads the built-in dictionaries. */
export const loadLexicon = (): Lexicon =>
  Lexicon.from({
    ...data,
    countries: JSON.parse(data.countries) as readonly CountryEntry[],
    words: JSON.parse(data.words) as CompiledDictionaries['words'],
  });
