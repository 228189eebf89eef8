import type { Lexicon } from '../lexicon/lexicon.js';
import type { WordTable } from '../match/word-table.js';
import { fold } from '../text/normalise.js';
import type { Vocabulary, WordId } from '../text/vocabulary.js';

/** Tells words that are verbs of the future by their shape. */
export interface FutureShape {
  starts(word: WordId, vocabulary: Vocabulary): boolean;
}

const PREFIXES = ['سي', 'ست', 'سن', 'وسي', 'وست', 'فسي', 'فست'];
const SHORTEST = 5;

/** Reads the words that only look like a future from `dictionaries/tense.yaml`. */
export function compileFuture(lexicon: Lexicon): FutureShape {
  const { 'no-future': none } = lexicon.dictionary<{ 'no-future': string[] }>('tense');
  const exceptions: WordTable = lexicon.wordTable([...new Set(none)].map((word) => [word, 1] as const));
  const prefixes = PREFIXES.map(fold);
  return {
    starts: (word, vocabulary) => {
      if (vocabulary.lengthOf(word) < SHORTEST || exceptions.has(word)) return false;
      return prefixes.some((prefix) => {
        for (let k = 0; k < prefix.length; k++) if (vocabulary.unitAt(word, k) !== prefix.charCodeAt(k)) return false;
        return true;
      });
    },
  };
}
