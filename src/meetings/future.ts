import type { Lexicon } from '../lexicon/lexicon.js';
import type { WordTable } from '../match/word-table.js';
import { fold } from '../text/normalise.js';
import type { Vocabulary, WordId } from '../text/vocabulary.js';

/** Tells words that are verbs of the future by their shape. */
export class FutureShape {
  constructor(
    private readonly exceptions: WordTable,
    private readonly prefixes: readonly string[],
  ) {}

  /** True where the word starts like a verb of the future, and is no exception. */
  starts(word: WordId, vocabulary: Vocabulary): boolean {
    if (vocabulary.lengthOf(word) < SHORTEST || this.exceptions.has(word)) return false;
    for (const prefix of this.prefixes) if (startsWith(prefix, word, vocabulary)) return true;
    return false;
  }
}

function startsWith(prefix: string, word: WordId, vocabulary: Vocabulary): boolean {
  for (let k = 0; k < prefix.length; k++) if (vocabulary.unitAt(word, k) !== prefix.charCodeAt(k)) return false;
  return true;
}

const PREFIXES = ['سي', 'ست', 'سن', 'وسي', 'وست', 'فسي', 'فست'];
const SHORTEST = 5;

/** Reads the words that only look like a future from `dictionaries/tense.yaml`. */
export function compileFuture(lexicon: Lexicon): FutureShape {
  const { 'no-future': none } = lexicon.dictionary<{ 'no-future': string[] }>('tense');
  const exceptions = lexicon.wordTable([...new Set(none)].map((word) => [word, 1] as const));
  return new FutureShape(exceptions, PREFIXES.map(fold));
}
