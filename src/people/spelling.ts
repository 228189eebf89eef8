import JaroWinklerDistance from 'natural/lib/natural/distance/jaro-winkler_distance.js';
import levenshtein from 'natural/lib/natural/distance/levenshtein_distance.js';
import { EntityKind, type Lexicon, pack } from '../lexicon/lexicon.js';
import type { WordTable } from '../match/word-table.js';
import { ALEF, BEH, LAM, WAW } from '../text/arabic.js';
import { hashOf, type Vocabulary, type WordId } from '../text/vocabulary.js';

/** Letters that transliterations write for one another; the rows end in the letter that stands for all. */
const SOUNDS: readonly string[] = ['غجقك', 'ثصس', 'ذظز', 'طت', 'ضد'];
const SILENT = 'اويءه';
/** Of the letters up to `TABLE`: the unit that stands for each, 0 for the silent ones. */
const TABLE = 0x700;
const SOUND = new Uint16Array(TABLE).map((_, code) => code);
for (const row of SOUNDS) for (const letter of row) SOUND[letter.charCodeAt(0)] = row.charCodeAt(row.length - 1);
for (const letter of SILENT) SOUND[letter.charCodeAt(0)] = 0;
const [TEH, SHEEN, HEH, YEH] = ['ت', 'ش', 'ه', 'ي'].map((letter) => letter.charCodeAt(0));
/** Words that spellings put in or leave out. */
const FILLERS = new Set(['بن', 'ابن']);
/** One name with the word behind it. */
const SERVANT = 'عبد';

/** Similarity at which two spellings may be one name; see the tests for pairs that must not meet. */
const MIN_SIMILARITY = 0.9;
const MAX_EDITS = 2;
/** Names longer than this are compared by key alone. */
const MAX_LENGTH = 60;

/** Room for the units of a word, and for its sounds. */
const room = { units: new Uint16Array(64), sounds: new Uint16Array(64) };

function widen(length: number): void {
  if (length <= room.units.length) return;
  room.units = new Uint16Array(length * 2);
  room.sounds = new Uint16Array(length * 2);
}

/** The sound of one folded word: consonants, each written one way; long vowels, doubled letters and the article left out. */
export function wordKey(word: string): string {
  widen(word.length);
  for (let i = 0; i < word.length; i++) room.units[i] = word.charCodeAt(i);
  const count = readSounds(word.length);
  let key = '';
  for (let i = 0; i < count; i++) key += String.fromCharCode(room.sounds[i]!);
  return key;
}

/** A number for the sound of a word from its unit `from` on: equal where `wordKey` is, and seldom else. Never 0. */
export function soundNumber(vocabulary: Vocabulary, word: WordId, from: number): number {
  const length = vocabulary.lengthOf(word) - from;
  widen(length);
  for (let i = 0; i < length; i++) room.units[i] = vocabulary.unitAt(word, from + i);
  return hashOf(room.sounds, 0, readSounds(length)) || 1;
}

/** Reads the sounds of the units in `room`; gives how many there are. */
function readSounds(to: number): number {
  const { units, sounds } = room;
  const from = to > 4 && units[0] === ALEF && units[1] === LAM ? 2 : 0;
  const article = joinedArticle(from, to);
  let count = 0;
  let last = -1;
  for (let i = from; i < to; i++) {
    if (i === article) i += 2;
    const letter = units[i]!;
    // تش and ش are one sound.
    if (letter === TEH && i + 1 < to && units[i + 1] === SHEEN) continue;
    let sound = letter < TABLE ? SOUND[letter]! : letter;
    if (sound === 0 && ((i === from && letter === WAW) || (letter === HEH && i < to - 1))) sound = letter;
    if (sound === 0) continue;
    if (sound !== last) sounds[count++] = sound;
    last = sound;
  }
  return count;
}

/** Where the article stands in «أبو» joined to a word with it («أبوالغيط»), which is said as two words; -1 for none. */
function joinedArticle(from: number, to: number): number {
  const { units } = room;
  if (to - from < 7 || units[from] !== ALEF || units[from + 1] !== BEH) return -1;
  const vowel = units[from + 2];
  if (vowel !== WAW && vowel !== YEH && vowel !== ALEF) return -1;
  return units[from + 3] === ALEF && units[from + 4] === LAM ? from + 3 : -1;
}

/** The sound of a name; where its words are joined or split does not matter. */
export const nameKey = (words: readonly string[]): string =>
  words
    .filter((word) => !FILLERS.has(word))
    .map(wordKey)
    .join('');

/** True for two folded names so near that one is a slip of the other. */
export function isNear(a: string, b: string): boolean {
  if (a.length > MAX_LENGTH || b.length > MAX_LENGTH || Math.abs(a.length - b.length) > MAX_EDITS) return false;
  if (JaroWinklerDistance(a, b) < MIN_SIMILARITY) return false;
  return levenshtein.DamerauLevenshteinDistance(a, b, { damerau: true }) <= MAX_EDITS;
}

/** States whose people's names are written in Arabic by themselves: ISO 3166-1 codes of the members of the Arab League. */
const ARABIC_NAMES = new Set('DZ BH KM DJ EG IQ JO KW LB LY MR MA OM PS QA SA SO SD SY TN AE YE EH'.split(' '));

/** With so many other words «بن» may be left out: «عادل بن أحمد الجبير», but «محمد بن سلمان» is not «محمد سلمان». */
const ENOUGH = 3;

/** A given name, a word of the same sound, or a long one; but a surname with the article is Arabic, and written one way. */
const isLikelySpelling = (word: string, other: string, last: boolean): boolean =>
  !last || (!hasArticle(word) && (sounds(word) === sounds(other) || Math.max(word.length, other.length) >= LONG));

/** Two names without the words that spellings put in or leave out, where they are long enough. */
function withoutFillers(a: readonly string[], b: readonly string[]): [readonly string[], readonly string[]] {
  const isSolid = (word: string) => !FILLERS.has(word);
  const bare = [a.filter(isSolid), b.filter(isSolid)] as [string[], string[]];
  return bare.every((words) => words.filter((word) => word !== SERVANT).length >= ENOUGH) ? bare : [a, b];
}

const hasArticle = (word: string): boolean => word.startsWith('ال') && word.length > 4;
const bare = (word: string): string => (hasArticle(word) ? word.slice(2) : word);

/** A letter more or less in a short word, two in a longer one: letters of one sound are the same. */
function varies(a: string, b: string): boolean {
  if (a.length > MAX_LENGTH || b.length > MAX_LENGTH) return false;
  const [one, other] = [sounds(a), sounds(b)];
  const edits = levenshtein.DamerauLevenshteinDistance(one, other, { damerau: true });
  return edits <= (Math.max(one.length, other.length) < LONG ? 1 : MAX_EDITS);
}

/** From this length on two letters of a word may vary. */
const LONG = 6;

/** A folded word with each sound written one way, vowels kept. */
function sounds(word: string): string {
  let out = '';
  for (let i = 0; i < word.length; i++) {
    const letter = word.charCodeAt(i);
    if (letter === TEH && word.charCodeAt(i + 1) === SHEEN) continue;
    const sound = String.fromCharCode((letter < TABLE && SOUND[letter]) || letter);
    if (!out.endsWith(sound)) out += sound;
  }
  return out;
}

interface Spelled {
  readonly entry: number;
  readonly words: readonly string[];
  /** `wordKey` of each. */
  readonly keys: readonly string[];
}

/** Finds the dictionary person that an unlisted spelling means. Indexed at the first question. */
export class Spelling {
  private byKey: Map<string, Spelled[]> | undefined;
  /** By the sound of the last word, and how many words there are. */
  private readonly byWord = new Map<string, Spelled[][]>();
  /** The sounds of first and last words. */
  private edgeKeys: ReadonlySet<string> | undefined;

  /** `names` holds the words that are names: such a word is no slip of another. */
  constructor(
    private readonly lexicon: Lexicon,
    private readonly names: WordTable,
  ) {}

  private isKnown(word: string): boolean {
    return this.names.has(this.lexicon.vocabulary.lookupString(word));
  }

  /**
   * The entry whose name sounds like these folded words, else the one it is a slip of; -1 for none or several. Arabic names are spelled
   * one way, and a letter more is another's: such an entry is taken where `fits` says that the words around mean it.
   */
  entryOf(words: readonly string[], fits: (entry: number) => boolean = () => true): number {
    if (words.length < 2) return -1;
    const byKey = (this.byKey ??= this.index());
    const key = nameKey(words);
    if (key.length < 4) return -1;
    const alike = only(byKey.get(key)?.filter((spelled) => this.mayVary(words, spelled, fits)));
    if (alike >= 0) return alike;
    // Only a word that is no name of its own can be a slip of another.
    if (!words.some((word) => word.length > 3 && !this.isKnown(word))) return -1;
    const keys = words.map(wordKey);
    const near: Spelled[] = [];
    for (const key of [keys[0]!, keys[keys.length - 1]!])
      for (const spelled of this.byWord.get(key)?.[words.length] ?? NONE)
        if (this.isSlip(words, keys, spelled) && (!this.isArabic(spelled) || fits(spelled.entry))) near.push(spelled);
    return only(near);
  }

  /** A name of the same sound: the same letters, joined or split, else one whose words each vary as spellings do. */
  private mayVary(words: readonly string[], listed: Spelled, fits: (entry: number) => boolean): boolean {
    if (words.join('') === listed.words.join('')) return true;
    const [a, b] = withoutFillers(words, listed.words);
    const arabic = this.isArabic(listed);
    if (a.length !== b.length) return !arabic && varies(a.join(''), b.join(''));
    let sure = true;
    let different = 0;
    for (let i = 0; i < a.length; i++) {
      const [word, other] = [a[i]!, b[i]!];
      if (word === other) continue;
      if (bare(word) !== bare(other)) {
        if (hasArticle(word) !== hasArticle(other) || !varies(word, other)) return false;
        if (arabic && (this.isKnown(word) || this.isKnown(bare(word)))) return false;
        if (sounds(word) !== sounds(other)) different++;
      }
      sure &&= !arabic && (a.length >= ENOUGH || isLikelySpelling(word, other, i === a.length - 1));
    }
    if (different > 1 && a.every((word) => this.isKnown(word))) return false;
    return sure || fits(listed.entry);
  }

  /** Someone of an Arab state, or of a body of states with an Arabic surname. */
  private isArabic({ entry, words }: Spelled): boolean {
    const { country } = this.lexicon.people.at(entry);
    return country ? ARABIC_NAMES.has(country) : hasArticle(words[words.length - 1]!) && this.isKnown(words[0]!);
  }

  /** True for a folded word that sounds like the first or last word of a listed name. */
  hasWord(word: string): boolean {
    const key = wordKey(word);
    return key.length > 2 && (this.edgeKeys ??= this.keysOfEdges()).has(key);
  }

  /** The sounds of the first and last words of all names. */
  private keysOfEdges(): Set<string> {
    const { vocabulary } = this.lexicon;
    const isEdge = new Uint8Array(vocabulary.size);
    this.eachName((_entry, ids, from, to) => {
      isEdge[ids[from]!] = 1;
      isEdge[ids[to - 1]!] = 1;
    });
    const keys = new Set<string>();
    for (let id = 0; id < isEdge.length; id++) if (isEdge[id] === 1) keys.add(wordKey(vocabulary.word(id)));
    return keys;
  }

  /** Of as many words one differs, and that word is no name of its own. */
  private isSlip(words: readonly string[], keys: readonly string[], listed: Spelled): boolean {
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
    const { vocabulary } = this.lexicon;
    const byKey = new Map<string, Spelled[]>();
    const texts: string[] = [];
    const keys: string[] = [];
    this.eachName((entry, all, from, to) => {
      const ids = Array.prototype.slice.call(all, from, to) as number[];
      for (const id of ids) keys[id] ??= wordKey((texts[id] ??= vocabulary.word(id)));
      const words = ids.map((id) => texts[id]!);
      const spelled = { entry, words, keys: ids.map((id) => keys[id]!) };
      let key = '';
      for (const id of ids) if (!FILLERS.has(texts[id]!)) key += keys[id]!;
      add(byKey, key, spelled);
      addByCount(this.byWord, keys[ids[ids.length - 1]!]!, spelled);
    });
    return byKey;
  }

  /** Calls `each` with the people's names of two words or more, as `ids[from, to)`. */
  private eachName(each: (entry: number, ids: ArrayLike<number>, from: number, to: number) => void): void {
    const { people, removed } = this.lexicon;
    const forms = this.lexicon.personForms.toArray();
    const isRemoved = (entry: number) => removed.size > 0 && removed.has(pack(EntityKind.person, 0, entry));
    for (let at = 0; at < forms.length; at += 2 + forms[at + 1]!)
      if (forms[at + 1]! > 1 && !isRemoved(forms[at]!)) each(forms[at]!, forms, at + 2, at + 2 + forms[at + 1]!);
    for (let entry = people.length; entry < people.size; entry++)
      if (!isRemoved(entry))
        for (const form of [people.at(entry).ar, ...people.at(entry).forms]) {
          const ids = this.lexicon.idsOf(form);
          if (ids.length > 1) each(entry, ids, 0, ids.length);
        }
  }
}

const NONE: readonly Spelled[] = [];

function addByCount(map: Map<string, Spelled[][]>, key: string, value: Spelled): void {
  let lists = map.get(key);
  if (!lists) map.set(key, (lists = []));
  while (lists.length <= value.words.length) lists.push([]);
  lists[value.words.length]!.push(value);
}

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
