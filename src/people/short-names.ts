import type { Document } from '../document/document.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { Proclitic } from '../text/proclitics.js';
import { continues, rawOffset, TokenKind } from '../text/tokens.js';
import { isDescription } from './description.js';
import { nearest, type PersonDraft } from './identify.js';
import type { NameShape } from './name-shape.js';
import { isNear, soundNumber, wordKey } from './spelling.js';
import type { TitlePhrase } from './title-phrase.js';
import type { WordSounds } from './word-sounds.js';
import { NameClass, type PeopleWords } from './words.js';

/** One way in which a short name may stand in the text: its first word with these proclitics. */
interface Part {
  readonly draft: PersonDraft;
  readonly tail: readonly number[];
  /** Folded units of proclitics before the name. */
  readonly cut: number;
  readonly proclitics: number;
  /** An everyday word too («العربي»): not behind a definite noun, where it is an adjective. */
  readonly common: boolean;
}

/**
 * Finds later (and, in headlines, earlier) mentions by the last part of a name: «بوغدانوف» of «ميخائيل بوغدانوف».
 * `taken` marks the tokens that other findings cover; the new mentions are marked too.
 */
export function findShortNames(
  document: Document,
  lexicon: Lexicon,
  words: PeopleWords,
  shape: NameShape,
  drafts: readonly PersonDraft[],
  titles: readonly TitlePhrase[],
  taken: Uint8Array,
): void {
  const parts = new Map<number, Part[]>();
  for (const draft of drafts)
    if (draft.words.length > 1 && mayStandAlone(draft, shape))
      for (const tail of tailsOf(draft, words)) addParts(parts, lexicon, words, draft, tail);
  if (parts.size === 0) return;
  const { tokens, active } = document;
  // Most words are no part of a name: a byte array says so before the Map is asked.
  const mayBePart = new Uint8Array(256);
  for (const word of parts.keys()) mayBePart[word & 255] = 1;
  const spelled = new OtherSpellings(document, lexicon, shape.sounds, drafts);
  const titleEnds = new Set(titles.map((title) => title.to));
  for (let i = 0; i < tokens.count; i++) {
    if (taken[i] === 1 || active[i] === 0) continue;
    const word = tokens.word[i]!;
    const list = mayBePart[word & 255] === 1 ? parts.get(word) : undefined;
    const gender = list && list.length > 1 ? verbGender(document, lexicon, words, i) : null;
    const part = list ? choose(document, words, list, i, gender) : spelled.at(i);
    if (!part || words.functionWords.has(word)) continue;
    if (isEveryday(words, shape, part) && !titleEnds.has(i) && !standsByVerb(document, lexicon, words, i)) continue;
    if (!titleEnds.has(i) && part.proclitics === 0 && isDescription(document, lexicon, words, i)) continue;
    const to = i + part.tail.length;
    part.draft.names.push({
      from: i,
      to,
      start: part.cut === 0 ? tokens.start[i]! : rawOffset(tokens, i, part.cut),
      end: tokens.end[to - 1]!,
      entries: [],
      full: false,
      rule: 'person.short-form',
      proclitics: part.proclitics,
      title: -1,
      country: null,
      courtesy: null,
    });
    taken.fill(1, i, to);
    i = to - 1;
  }
}

/** The surname of someone unlisted that is an everyday word as well («البطل», «أحسن»). */
function isEveryday({ nameClass }: PeopleWords, shape: NameShape, { draft, tail }: Part): boolean {
  if (draft.entry >= 0 || tail.length > 1) return false;
  const kind = nameClass.get(tail[0]!);
  if (kind === NameClass.family || kind === NameClass.given || kind === NameClass.givenFemale) return false;
  return shape.isOrdinary(tail[0]!);
}

/** A verb, a title, a courtesy or a colon beside token `i`. */
function standsByVerb(document: Document, lexicon: Lexicon, words: PeopleWords, i: number): boolean {
  const { tokens } = document;
  const next = i + 1 < tokens.count && continues(tokens, i + 1) ? tokens.word[i + 1]! : -1;
  if (next >= 0 && (words.functionWords.get(next) === 2 || tokens.raw[tokens.start[i + 1]!] === ':')) return true;
  if (i === 0 || !continues(tokens, i)) return false;
  const splits = lexicon.splitter.of(tokens.word[i - 1]!);
  for (let s = 0; s < splits.count; s++) {
    const stem = splits.stem[s]!;
    if (words.functionWords.get(stem) === 2 || words.heads.has(stem) || words.courtesies.startsWith(stem)) return true;
  }
  return false;
}

/** A name that no list holds, whose last word is a common one, may be no name at all: its end stands for nobody. */
function mayStandAlone(draft: PersonDraft, shape: NameShape): boolean {
  return draft.entry >= 0 || !shape.isCommon(draft.words[draft.words.length - 1]!);
}

/**
 * The parts of a name that stand for it alone: the last word («بوغدانوف»), with the particle before it («دي ميستورا», «أبو الغيط»),
 * from any particle on («ولد الشيخ أحمد»), and the first patronymic («بن سلمان» of «محمد بن سلمان بن عبد العزيز»).
 */
function tailsOf(draft: PersonDraft, words: PeopleWords): (readonly number[])[] {
  const { words: ids } = draft;
  if (isFamilyFirst(draft, words)) return [ids.slice(0, 1)];
  const last = ids.length - 1;
  const kindAt = (at: number) => words.nameClass.get(ids[at]!);
  const tails: (readonly number[])[] = [];
  for (let at = 1; at < last; at++) if (kindAt(at) === NameClass.particleBefore) tails.push(ids.slice(at));
  if (last > 2 && kindAt(1) === NameClass.particleBefore) tails.push(ids.slice(1, 3));
  if (kindAt(last) === NameClass.particleAfter) {
    if (last >= 2) tails.push(ids.slice(last - 1));
  } else if (
    !(last > 1 && kindAt(last - 1) === NameClass.particleBefore) &&
    !words.functionWords.has(ids[last]!) &&
    ids[last] !== words.ali
  )
    tails.push(ids.slice(last));
  return tails;
}

/** Countries where the family name stands first. */
const FAMILY_FIRST: ReadonlySet<string> = new Set(['CN', 'KP', 'KR', 'TW', 'VN', 'SG']);

/** «كيم» of «كيم جونغ أون»: someone listed of a country where the family name comes first, unless it is an everyday word. */
const isFamilyFirst = ({ entry, country, words: ids }: PersonDraft, words: PeopleWords): boolean =>
  entry >= 0 && country !== null && FAMILY_FIRST.has(country) && ids.length > 2 && !words.functionWords.has(ids[0]!);

function addParts(
  parts: Map<number, Part[]>,
  lexicon: Lexicon,
  { nameClass }: PeopleWords,
  draft: PersonDraft,
  tail: readonly number[],
): void {
  const { vocabulary } = lexicon;
  const common = nameClass.get(tail[0]!) === NameClass.familyCommon;
  const word = vocabulary.word(tail[0]!);
  const put = (id: number, cut: number, proclitics: number, words = tail) => {
    if (id < 0) return;
    const part = { draft, tail: words, cut, proclitics, common };
    const list = parts.get(id);
    if (list) list.push(part);
    else parts.set(id, [part]);
  };
  for (const { units, bits } of PREFIXES) put(vocabulary.lookupBehind(units, tail[0]!), units.length, bits);
  if (word === 'بن')
    for (const { text, bits } of PREFIXES) put(vocabulary.lookupString(`${text}ابن`), text.length, bits);
  // «أبوالغيط» of «أبو الغيط».
  if (tail.length === 2 && nameClass.get(tail[0]!) === NameClass.particleBefore) {
    const whole = word + vocabulary.word(tail[1]!);
    for (const { text, bits } of PREFIXES) put(vocabulary.lookupString(text + whole), text.length, bits, tail.slice(1));
  }
  if (word.startsWith('ال'))
    for (const { units, bits } of LIL_PREFIXES) put(vocabulary.lookupBehind(units, tail[0]!, 2), units.length, bits);
}

const bitsOf = (prefix: string): number =>
  (/^[وف]/u.test(prefix) ? Proclitic.conjunction : 0) | (/[بلك]$/u.test(prefix) ? Proclitic.preposition : 0);

const unitsOf = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0));

/** What may stand before a name. */
const PREFIXES = ['', 'و', 'ف', 'ب', 'ل', 'ك', 'وب', 'ول', 'وك', 'فب', 'فل'].map((text) => ({
  text,
  units: unitsOf(text),
  bits: bitsOf(text),
}));

/** What may stand before a name with the article, its ال left out. */
const LIL_PREFIXES = ['', 'و', 'ف'].map((text) => ({
  units: unitsOf(`${text}لل`),
  bits: Proclitic.lil | bitsOf(text),
}));

/** A woman by the dictionary or by her first name; else a man. */
const genderOf = (draft: PersonDraft, words: PeopleWords): 'm' | 'f' =>
  draft.gender === 'f' || (draft.entry < 0 && words.nameClass.get(draft.words[0]!) === NameClass.givenFemale)
    ? 'f'
    : 'm';

/** The gender of a reporting verb right before token `i` («قالت كلينتون»), null where none stands. */
function verbGender(document: Document, lexicon: Lexicon, words: PeopleWords, i: number): 'm' | 'f' | null {
  const { tokens } = document;
  if (i === 0 || !continues(tokens, i)) return null;
  const { splitter, vocabulary } = lexicon;
  const splits = splitter.of(tokens.word[i - 1]!);
  for (let s = 0; s < splits.count; s++) {
    if (words.functionWords.get(splits.stem[s]!) !== 2) continue;
    const verb = vocabulary.word(splits.stem[s]!);
    return verb.endsWith('ت') || verb.startsWith('ت') ? 'f' : 'm';
  }
  return null;
}

/** The longest part that stands at token `i`; of several people the one named last before it. */
function choose(
  document: Document,
  words: PeopleWords,
  list: readonly Part[],
  i: number,
  gender: 'm' | 'f' | null,
): Part | null {
  const { tokens } = document;
  const behindNoun = i > 0 && continues(tokens, i) && tokens.raw.startsWith('ال', tokens.start[i - 1]!);
  const fitting = list.filter(
    ({ tail, common }) =>
      !(common && behindNoun) &&
      tail.every((word, k) => k === 0 || (i + k < tokens.count && tokens.word[i + k] === word)),
  );
  if (fitting.length === 0) return null;
  const length = Math.max(...fitting.map(({ tail }) => tail.length));
  const all = fitting.filter(({ tail }) => tail.length === length);
  const agreeing = gender ? all.filter(({ draft }) => genderOf(draft, words) === gender) : [];
  const longest = agreeing.length ? agreeing : all;
  const near = nearest(
    longest.map(({ draft }) => draft),
    { from: i },
  );
  return longest.find(({ draft }) => draft === near) ?? null;
}

/** Last names in another spelling than the full name has («ميتشيل» beside «جورج ميتشل»): words of this text alone that sound alike. */
class OtherSpellings {
  private readonly bySound = new Map<string, PersonDraft>();
  /** The numbers of these sounds, and a byte array that says for most others that they are none of them. */
  private readonly numbers = new Set<number>();
  private readonly mayBe = new Uint8Array(256);
  private readonly known = new Map<number, Part | null>();

  constructor(
    private readonly document: Document,
    private readonly lexicon: Lexicon,
    private readonly soundsOf: WordSounds,
    drafts: readonly PersonDraft[],
  ) {
    for (const draft of drafts) {
      const last = draft.words[draft.words.length - 1];
      if (draft.words.length < 2 || last === undefined) continue;
      const key = wordKey(lexicon.vocabulary.word(last));
      if (key.length < 3) continue;
      this.bySound.set(key, draft);
      const number = soundNumber(lexicon.vocabulary, last, 0);
      this.numbers.add(number);
      this.mayBe[number & 255] = 1;
    }
  }

  at(i: number): Part | null {
    const { tokens } = this.document;
    const word = tokens.word[i]!;
    if (word < this.lexicon.vocabulary.baseSize || tokens.kind[i] !== TokenKind.word) return null;
    if (!this.sounds(this.soundsOf.of(word)) && !this.sounds(this.soundsOf.ofStem(word))) return null;
    let part = this.known.get(word);
    if (part === undefined) this.known.set(word, (part = this.find(word)));
    return part;
  }

  private sounds(number: number): boolean {
    return this.mayBe[number & 255] === 1 && this.numbers.has(number);
  }

  private find(word: number): Part | null {
    const { vocabulary } = this.lexicon;
    const text = vocabulary.word(word);
    for (const cut of text.startsWith('ال') ? [0] : [0, 1]) {
      if (cut === 1 && !/^[وفبلك]/u.test(text)) continue;
      const stem = text.slice(cut);
      const draft = this.bySound.get(wordKey(stem));
      if (!draft || stem.length < 4) continue;
      const listed = vocabulary.word(draft.words[draft.words.length - 1]!);
      if (isNear(stem, listed))
        return { draft, tail: [word], cut, proclitics: cut === 0 ? 0 : bitsOf(text[0]!), common: false };
    }
    return null;
  }
}
