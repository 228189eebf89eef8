// What an image holds of the objects of each class (src/image/kinds.ts), which is not always what they hold themselves.
import { EntryList, type OfficeTerm } from '../src/lexicon/entries.js';
import { EntryTexts, type EntryValues, type WholeEntry } from '../src/lexicon/entry-texts.js';
import { Lexicon } from '../src/lexicon/lexicon.js';
import { WordClasses } from '../src/lexicon/word-classes.js';
import { PhraseTrie } from '../src/match/phrase-trie.js';
import { WordTable } from '../src/match/word-table.js';
import { CommonWords } from '../src/people/common-words.js';
import { LatinSpellings } from '../src/people/latin-spellings.js';
import { GramWeights, NameModel } from '../src/people/name-model.js';
import { Spelling } from '../src/people/spelling.js';
import { WordSounds } from '../src/people/word-sounds.js';
import { Int32List } from '../src/text/int32-list.js';
import { ProcliticSplitter } from '../src/text/proclitics.js';
import { type BaseWords, Vocabulary } from '../src/text/vocabulary.js';
import { WordMemo } from '../src/text/word-memo.js';
import type { Words } from '../src/words.js';

type Fields = Record<string, unknown>;

/** How the objects of one class are written. */
export interface Written {
  /** Fields that are left out: what they hold is worked out, or kept, while documents are read. */
  readonly without?: readonly string[] | 'all';
  /** Fields in the place of those that were left out. */
  readonly instead?: (object: never) => Fields;
  /** What the class itself puts in. */
  readonly given?: (object: never) => Fields;
}

/** The classes whose objects are not written field by field. */
export const WRITTEN = new Map<object, Written>([
  [Vocabulary.prototype, { without: 'all', given: (words: Vocabulary) => ({ ...baseOf(words) }) }],
  [WordTable.prototype, { without: ['words'] }],
  [PhraseTrie.prototype, { without: ['lists', 'edges', 'edgeCount'], given: (trie) => ({ edges: edgesOf(trie) }) }],
  [
    Int32List.prototype,
    { without: ['numbers'], instead: (list: Int32List) => ({ numbers: list.toArray(), count: list.length }) },
  ],
  [WordMemo.prototype, { without: ['values', 'end', 'generation'] }],
  [ProcliticSplitter.prototype, { without: ['base', 'own', 'generation', 'codes'] }],
  [WordClasses.prototype, { without: ['members', 'words', 'own', 'generation'] }],
  [EntryTexts.prototype, { without: ['decoder'] }],
  [
    EntryList.prototype,
    {
      without: ['entries', 'source'],
      instead: (list: EntryList<WholeEntry>) => ({ source: textsOf(list) }),
    },
  ],
  [Lexicon.prototype, { without: ['compiled', 'wordIds', 'tables', 'held'] }],
  [GramWeights.prototype, { without: ['codes'] }],
  [CommonWords.prototype, { without: ['known'] }],
  [NameModel.prototype, { without: ['table'] }],
  [Spelling.prototype, { without: ['byKey', 'byWord'] }],
  [WordSounds.prototype, { without: ['words', 'stems', 'count', 'generation'] }],
  [LatinSpellings.prototype, { without: ['found'] }],
]);

/** Asks what is otherwise worked out at the first question, so that the objects hold the answers. */
export function settle({ lexicon, entities }: Words): void {
  const { baseSize } = lexicon.vocabulary;
  entities.prominent.byLastWord();
  lexicon.classes.read(
    Int32Array.from({ length: baseSize }, (_, word) => word),
    baseSize,
  );
  lexicon.holders('', '');
  lexicon.isInternational('');
  lexicon.countryOf('');
  entities.people.model.score('');
  entities.spelling.hasWord('محمد');
}

function baseOf(words: Vocabulary): BaseWords {
  const lengths = Array.from({ length: words.baseSize }, (_, id) => words.lengthOf(id));
  const units = lengths.flatMap((length, id) => Array.from({ length }, (_, n) => words.unitAt(id, n)));
  const letters = [...new Set(units)];
  if (letters.length > 256 || Math.max(...lengths) > 255) throw new RangeError('too many letters, or too long a word');
  const places = new Map(letters.map((letter, place) => [letter, place]));
  const codes = Uint8Array.from(units, (unit) => places.get(unit)!);
  return { letters: Uint16Array.from(letters), codes, lengths: Uint8Array.from(lengths) };
}

function edgesOf({ edges }: { readonly edges: Int32Array }): Int32Array {
  const list: number[] = [];
  for (let at = 0; at < edges.length; at += 3) if (edges[at + 2] !== 0) list.push(...edges.subarray(at, at + 3));
  return Int32Array.from(list);
}

function textsOf(list: EntryList<WholeEntry>): EntryTexts {
  const texts = Array.from({ length: list.length }, (_, i) => {
    const entry = list.at(i);
    const { key, en, ar, forms, kind, country, guarded, acronyms, short, gender, offices } = entry;
    const lines = offices.map(officeLine);
    const values = [key, en, ar, forms, kind, country, guarded, acronyms, short, gender, lines] as EntryValues;
    return Buffer.from(JSON.stringify(values));
  });
  let end = 0;
  const ends = Int32Array.from(texts, (text) => (end += text.length));
  return new EntryTexts(Uint8Array.from(Buffer.concat(texts)), ends);
}

const officeLine = ({ office, scope, from, to, dated }: OfficeTerm): string =>
  [office, scope, dated ? `${from}..${to}` : ''].filter(Boolean).join(' ');
