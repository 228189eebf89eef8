import { EntryList } from '../lexicon/entries.js';
import { EntryTexts } from '../lexicon/entry-texts.js';
import { Lexicon } from '../lexicon/lexicon.js';
import { WordClasses } from '../lexicon/word-classes.js';
import { PhraseTrie } from '../match/phrase-trie.js';
import { WordTable } from '../match/word-table.js';
import { FutureShape } from '../meetings/future.js';
import { CommonWords } from '../people/common-words.js';
import { LatinSpellings } from '../people/latin-spellings.js';
import { GramWeights, NameModel } from '../people/name-model.js';
import { BuiltGiven, NameShape } from '../people/name-shape.js';
import { ProminentPeople } from '../people/prominent.js';
import { Romaniser } from '../people/romanise.js';
import { Spelling } from '../people/spelling.js';
import { WordSounds } from '../people/word-sounds.js';
import { Int32List } from '../text/int32-list.js';
import { ProcliticSplitter } from '../text/proclitics.js';
import { type BaseWords, Vocabulary } from '../text/vocabulary.js';
import { WordMemo } from '../text/word-memo.js';

/** The fields of an object. */
export type Fields = Record<string, unknown>;

/** A class whose objects an image may hold. */
export interface ImageKind {
  /** An object as the constructor makes it, for the fields to be put into: it has the shape that the engine knows. */
  readonly blank: () => object;
  /** Puts in what an image gives besides fields. */
  readonly fill?: (object: never, given: Fields) => void;
}

/** All classes of objects that the words of the stages are made of. An image gives them by their places in this list. */
export function kinds(): readonly ImageKind[] {
  const lexicon = Lexicon.blank();
  const { vocabulary, splitter } = lexicon;
  // Stands for what is put in right after.
  const nothing = null as never;
  return [
    {
      blank: () => new Vocabulary(1),
      fill: (words: Vocabulary, given) => words.restore(given as unknown as BaseWords),
    },
    { blank: () => new WordTable(0) },
    {
      blank: () => new PhraseTrie(0, 1),
      fill: (trie: PhraseTrie, { edges }) => trie.restoreEdges(edges as Int32Array),
    },
    { blank: () => new Int32List(0) },
    { blank: () => new WordMemo(vocabulary) },
    { blank: () => new ProcliticSplitter(vocabulary) },
    { blank: () => new WordClasses(vocabulary, splitter) },
    { blank: () => new EntryTexts(nothing, nothing) },
    { blank: () => new EntryList(0, nothing) },
    { blank: () => Lexicon.blank() },
    { blank: () => new CommonWords('') },
    { blank: () => new GramWeights([], []) },
    { blank: () => new NameModel(nothing) },
    { blank: () => new NameShape(lexicon, nothing, nothing) },
    { blank: () => new BuiltGiven(nothing) },
    { blank: () => new Spelling(lexicon, nothing) },
    { blank: () => new WordSounds(vocabulary) },
    { blank: () => new LatinSpellings(lexicon) },
    { blank: () => new Romaniser(nothing, nothing) },
    { blank: () => new ProminentPeople(lexicon, nothing) },
    { blank: () => new FutureShape(nothing, nothing) },
  ];
}
