import JaroWinklerDistance from 'natural/lib/natural/distance/jaro-winkler_distance.js';
import levenshtein from 'natural/lib/natural/distance/levenshtein_distance.js';
import { EntityKind, type Lexicon, pack } from '../lexicon/lexicon.js';

/** Letters that transliterations write for one another; the rows end in the letter that stands for all. */
const SOUNDS: readonly string[] = ['غجقك', 'ثصس', 'ذظز', 'طت', 'ضد'];
const SILENT = 'اويءه';
/** Of the letters up to `TABLE`: the unit that stands for each, 0 for the silent ones. */
const TABLE = 0x700;
const SOUND = new Uint16Array(TABLE).map((_, code) => code);
for (const row of SOUNDS) for (const letter of row) SOUND[letter.charCodeAt(0)] = row.charCodeAt(row.length - 1);
for (const letter of SILENT) SOUND[letter.charCodeAt(0)] = 0;
const [TEH, SHEEN, HEH, FIRST_WAW] = ['ت', 'ش', 'ه', 'و'].map((letter) => letter.charCodeAt(0));
/** Words that spellings put in or leave out. */
const FILLERS = new Set(['بن', 'ابن']);

/** Similarity at which two spellings may be one name; see the tests for pairs that must not meet. */
const MIN_SIMILARITY = 0.9;
/** Similarity that two names of the same sound must have all the same. */
const MIN_ALIKE = 0.85;
const MAX_EDITS = 2;
/** Names longer than this are compared by key alone. */
const MAX_LENGTH = 60;

/** «أبو» joined to a word with the article («أبوالغيط»): what is said is the two words. */
const JOINED_KUNYA = /^(اب[ويا])ال(?=..)/u;

/** The sound of one folded word: consonants, each written one way; long vowels, doubled letters and the article left out. */
export function wordKey(word: string): string {
  const whole = word.startsWith('ال') && word.length > 4 ? word.slice(2) : word;
  const bare = whole.startsWith('اب') ? whole.replace(JOINED_KUNYA, '$1') : whole;
  let key = '';
  let last = -1;
  for (let i = 0; i < bare.length; i++) {
    const letter = bare.charCodeAt(i);
    // تش and ش are one sound.
    if (letter === TEH && bare.charCodeAt(i + 1) === SHEEN) continue;
    let sound = letter < TABLE ? SOUND[letter]! : letter;
    if (sound === 0 && ((i === 0 && letter === FIRST_WAW) || (letter === HEH && i < bare.length - 1))) sound = letter;
    if (sound === 0) continue;
    if (sound !== last) key += String.fromCharCode(sound);
    last = sound;
  }
  return key;
}

/** The sound of a name; where its words are joined or split does not matter. */
export const nameKey = (words: readonly string[]): string =>
  words
    .filter((word) => !FILLERS.has(word))
    .map(wordKey)
    .join('');

/** True for two folded names so near that one is a slip of the other. */
export function isNear(a: string, b: string): boolean {
  if (a.length > MAX_LENGTH || b.length > MAX_LENGTH) return false;
  if (JaroWinklerDistance(a, b) < MIN_SIMILARITY) return false;
  return levenshtein.DamerauLevenshteinDistance(a, b, { damerau: true }) <= MAX_EDITS;
}

/** States whose people's names are written in Arabic by themselves: ISO 3166-1 codes of the members of the Arab League. */
const ARABIC_NAMES = new Set('DZ BH KM DJ EG IQ JO KW LB LY MR MA OM PS QA SA SO SD SY TN AE YE EH'.split(' '));

const consonants = (word: string): string => word.replace(/[اوي]/gu, '');

interface Spelled {
  readonly entry: number;
  readonly words: readonly string[];
  /** `wordKey` of each. */
  readonly keys: readonly string[];
}

/** Finds the dictionary person that an unlisted spelling means. Indexed at the first question. */
export class Spelling {
  private byKey: Map<string, Spelled[]> | undefined;
  private readonly byWord = new Map<string, Spelled[]>();
  private readonly firstKeys = new Set<string>();

  /** `isKnown` tells whether the lexicon holds a word as a name: such a word is no slip of another. */
  constructor(
    private readonly lexicon: Lexicon,
    private readonly isKnown: (word: string) => boolean,
  ) {}

  /** The entry whose name sounds like these folded words, else the one it is a slip of; -1 for none or several. */
  entryOf(words: readonly string[]): number {
    if (words.length < 2) return -1;
    const byKey = (this.byKey ??= this.index());
    const key = nameKey(words);
    if (key.length < 4) return -1;
    const alike = only(byKey.get(key)?.filter((spelled) => this.mayVary(words, spelled)));
    if (alike >= 0) return alike;
    const keys = words.map(wordKey);
    const near = [keys[0]!, keys[keys.length - 1]!]
      .flatMap((word) => this.byWord.get(word) ?? NONE)
      .filter((spelled) => this.isSlip(words, keys, spelled));
    return only(near);
  }

  /**
   * Vowels vary in names that were transliterated (ستافان, ستيفان); in Arabic ones they make another name (محمد, محمود), so where both
   * words are known names each must be written the same.
   */
  private mayVary(words: readonly string[], { words: listed, entry }: Spelled): boolean {
    const joined = words.join('');
    if (joined === listed.join('')) return true;
    if (JaroWinklerDistance(joined.slice(0, MAX_LENGTH), listed.join('').slice(0, MAX_LENGTH)) < MIN_ALIKE)
      return false;
    if (words.length !== listed.length || !ARABIC_NAMES.has(this.lexicon.people.at(entry).country)) return true;
    return words.every((word, i) => word === listed[i] || !this.differInVowels(word, listed[i]!));
  }

  /** Two known names with the same consonants, written the same, and other vowels. */
  private differInVowels(word: string, listed: string): boolean {
    return this.isKnown(word) && this.isKnown(listed) && consonants(word) === consonants(listed);
  }

  /** True for a folded word that sounds like the first or last word of a listed name. */
  hasWord(word: string): boolean {
    this.byKey ??= this.index();
    const key = wordKey(word);
    return key.length > 2 && (this.byWord.has(key) || this.firstKeys.has(key));
  }

  /** One word differs, and that word is no name of its own. */
  private isSlip(words: readonly string[], keys: readonly string[], listed: Spelled): boolean {
    if (words.length !== listed.words.length) return false;
    let odd = -1;
    for (let i = 0; i < words.length; i++) {
      if (keys[i] === listed.keys[i]) continue;
      if (odd >= 0) return false;
      odd = i;
    }
    const word = words[odd];
    return word !== undefined && word.length > 3 && !this.isKnown(word) && isNear(word, listed.words[odd]!);
  }

  private index(): Map<string, Spelled[]> {
    const { people, vocabulary } = this.lexicon;
    const byKey = new Map<string, Spelled[]>();
    const texts: string[] = [];
    const keys: string[] = [];
    const put = (entry: number, ids: readonly number[]) => {
      if (ids.length < 2 || this.lexicon.removed.has(pack(EntityKind.person, 0, entry))) return;
      for (const id of ids) keys[id] ??= wordKey((texts[id] ??= vocabulary.word(id)));
      const words = ids.map((id) => texts[id]!);
      const spelled = { entry, words, keys: ids.map((id) => keys[id]!) };
      let key = '';
      for (const id of ids) if (!FILLERS.has(texts[id]!)) key += keys[id]!;
      add(byKey, key, spelled);
      add(this.byWord, keys[ids[ids.length - 1]!]!, spelled);
      this.firstKeys.add(keys[ids[0]!]!);
    };
    const { personForms } = this.lexicon;
    for (let at = 0; at < personForms.length; at += 2 + personForms[at + 1]!)
      put(personForms[at]!, personForms.slice(at + 2, at + 2 + personForms[at + 1]!));
    for (let entry = people.length; entry < people.size; entry++)
      for (const form of [people.at(entry).ar, ...people.at(entry).forms]) put(entry, this.lexicon.idsOf(form));
    return byKey;
  }
}

const NONE: readonly Spelled[] = [];

function add(map: Map<string, Spelled[]>, key: string, value: Spelled): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** The one entry that all candidates share, -1 where there are none or several. */
function only(candidates: readonly Spelled[] | undefined): number {
  const first = candidates?.[0];
  return first && candidates.every((c) => c.entry === first.entry) ? first.entry : -1;
}
