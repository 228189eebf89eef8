import type { Lexicon } from '../lexicon/lexicon.js';
import { ClassBit } from '../lexicon/word-classes.js';
import type { PhraseTrie } from '../match/phrase-trie.js';
import type { WordTable } from '../match/word-table.js';

interface HeadsFile {
  readonly 'state-bodies': Readonly<Record<string, readonly string[]>>;
  readonly 'named-bodies': Readonly<Record<string, readonly string[]>>;
  readonly 'composed-bodies': Readonly<Record<string, readonly string[]>>;
  readonly 'ministry-fields': readonly string[];
  readonly 'inner-adjectives': readonly string[];
  readonly 'locative-prepositions': readonly string[];
  readonly 'place-heads': readonly string[];
  readonly 'not-countries-after': readonly string[];
  readonly 'not-capitals-before': readonly string[];
  readonly 'not-ministry-after': readonly string[];
  readonly 'home-heads': readonly string[];
  readonly 'led-bodies': readonly string[];
  readonly 'quoted-only': readonly string[];
  readonly 'not-groups': readonly string[];
  readonly 'not-fields': readonly string[];
  readonly 'not-acronyms': readonly string[];
  readonly 'name-ends': readonly string[];
}

/** Nouns that make organisations and places out of the words after them. */
export interface BodyWords {
  /** «الحكومة», «وزارة»: values are 1 + index into `kinds`. */
  readonly stateBodies: PhraseTrie;
  /** «حزب», «صحيفة»: values are 1 + index into `kinds`. */
  readonly namedBodies: WordTable;
  /** «المركز», «معهد»: values are 1 + index into `kinds`. */
  readonly composedBodies: WordTable;
  readonly kinds: readonly string[];
  readonly ministryFields: PhraseTrie;
  readonly innerAdjectives: WordTable;
  readonly locatives: WordTable;
  readonly placeHeads: WordTable;
  readonly notCountriesAfter: WordTable;
  /** Words behind which the name of a capital is an everyday word (مسقط رأسه). */
  readonly notCapitalsBefore: WordTable;
  /** «وزير» and its forms. */
  readonly notMinistryAfter: WordTable;
  readonly homeHeads: WordTable;
  /** «إدارة», «حكومة»: with the name of who leads them. */
  readonly ledBodies: WordTable;
  /** Heads that are verbal nouns too («تنظيم الانتخابات»): a name behind them needs quotation marks or the dictionary. */
  readonly quotedOnly: WordTable;
  /** What a group's head has behind it where it means no group («حركة التجارة»). */
  readonly notGroups: WordTable;
  /** What ل and a body's head have between them where no name is made («المجلس للمصادقة», «اللجنة المنظمة للبطولة»): with ل. */
  readonly notFields: WordTable;
  /** What stands in brackets behind a body's name and is no name of it («يمين»). */
  readonly notAcronyms: WordTable;
  /** Definite words that are no part of a body's name: «التي», «التابعة», «المهندس», «الأربعاء». */
  readonly nameEnds: WordTable;
  readonly wizara: number;
}

/** Reads `dictionaries/organization-heads.yaml`. */
export function compileBodyWords(lexicon: Lexicon): BodyWords {
  const file = lexicon.dictionary<HeadsFile>('organization-heads');
  const kinds: string[] = [];
  const valued = (groups: Readonly<Record<string, readonly string[]>>) =>
    Object.entries(groups).flatMap(([kind, words]) => {
      const value = kinds.push(kind);
      return words.map((word) => [word, value] as const);
    });
  const flags = (words: readonly string[]) => lexicon.wordTable(words.map((word) => [word, 1] as const));
  const stateBodies = lexicon.phraseTrie(valued(file['state-bodies']));
  const namedBodies = lexicon.wordTable(valued(file['named-bodies']));
  const composedBodies = lexicon.wordTable(valued(file['composed-bodies']));
  const ledBodies = flags(file['led-bodies']);
  lexicon.classes.define(
    ClassBit.body,
    (stem) => stateBodies.startsWith(stem) || namedBodies.has(stem) || composedBodies.has(stem) || ledBodies.has(stem),
  );
  return {
    stateBodies,
    namedBodies,
    composedBodies,
    kinds,
    ministryFields: lexicon.phraseTrie(file['ministry-fields'].map((word) => [word, 1] as const)),
    innerAdjectives: flags(file['inner-adjectives']),
    locatives: flags(file['locative-prepositions']),
    placeHeads: flags(file['place-heads']),
    notCountriesAfter: flags(file['not-countries-after']),
    notCapitalsBefore: flags(file['not-capitals-before']),
    notMinistryAfter: flags(file['not-ministry-after']),
    homeHeads: flags(file['home-heads']),
    ledBodies,
    quotedOnly: flags(file['quoted-only']),
    notGroups: flags(file['not-groups']),
    notFields: flags(file['not-fields'].flatMap((word) => [`لل${word}`, `ل${word}`])),
    notAcronyms: flags(file['not-acronyms']),
    nameEnds: flags(file['name-ends'].flatMap((word) => [word, `و${word}`, word.replace(/^ال/u, 'لل')])),
    wizara: lexicon.vocabulary.internString('وزاره'),
  };
}
