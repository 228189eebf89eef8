import { EntityKind, type Lexicon, pack } from '../lexicon/lexicon.js';
import { DIGIT_BITS, digitCode, digitOf } from '../lexicon/packed/digits.js';
import { Proclitic } from '../text/proclitics.js';
import { NameClass, type PeopleWords } from './words.js';

/** Offices whose holders headlines name by one word. */
export const PROMINENT = new Set([
  'president',
  'prime-minister',
  'king',
  'emir',
  'sultan',
  'crown-prince',
  'chancellor',
  'head-of-political-bureau',
]);
/** Offices whose holders are so named while in office only, and where the text leaves no doubt. */
export const IN_OFFICE = new Set(['foreign-minister', 'secretary-general']);
const MIN_LETTERS = 3;

/** Prominent people by the last word of their names. */
export type Prominent = ReadonlyMap<number, readonly number[]>;

/** The prominent people of the dictionaries, found at the first question. */
export class ProminentPeople {
  private found: Prominent | undefined;

  constructor(
    private readonly lexicon: Lexicon,
    private readonly words: PeopleWords,
  ) {}

  /** The people by the last word of their names. */
  byLastWord(): Prominent {
    return (this.found ??= compileProminent(this.lexicon, this.words));
  }
}

/** The compiled ones as they were found when the dictionaries were built, and a user's own. */
export function compileProminent(lexicon: Lexicon, words: PeopleWords): Prominent {
  const map = new Map<number, number[]>();
  const { people, removed } = lexicon;
  const put = (person: number): void => {
    const last = lexicon.idsOf(people.nameAt(person)).at(-1)!;
    const list = map.get(last);
    if (list) list.push(person);
    else map.set(last, [person]);
  };
  for (const person of listedIn(lexicon.prominent))
    if (removed.size === 0 || !removed.has(pack(EntityKind.person, 0, person))) put(person);
  for (let person = people.length; person < people.size; person++) if (isProminent(lexicon, words, person)) put(person);
  return map;
}

/** Whether headlines name a person by the last name alone, and it can be told from other words. */
export function isProminent(lexicon: Lexicon, words: PeopleWords, person: number): boolean {
  const { offices } = lexicon.people.at(person);
  if (!offices.some(({ office, dated }) => dated && (PROMINENT.has(office) || IN_OFFICE.has(office)))) return false;
  if (lexicon.removed.has(pack(EntityKind.person, 0, person))) return false;
  const ids = lexicon.idsOf(lexicon.people.nameAt(person));
  const last = ids[ids.length - 1]!;
  // Two letters are too few: «لي» of «لي كه تشيانغ» is «to me».
  if (ids.length < 2 || last < 0 || lexicon.vocabulary.lengthOf(last) < MIN_LETTERS) return false;
  return (
    words.nameClass.get(ids[ids.length - 2]!) !== NameClass.particleBefore &&
    words.nameClass.get(last) !== NameClass.particleAfter &&
    !words.heads.has(last) &&
    !words.adjectives.has(last) &&
    ![last, ...conjoined(lexicon, last)].some((word) => words.functionWords.has(word))
  );
}

/** The compiled people who are prominent, as digits: a bit for each person. */
export function prominentText(lexicon: Lexicon, words: PeopleWords): string {
  lexicon.vocabulary.sealBase();
  let text = '';
  for (let from = 0; from < lexicon.people.length; from += DIGIT_BITS) {
    let digit = 0;
    for (let k = 0; k < DIGIT_BITS && from + k < lexicon.people.length; k++)
      if (isProminent(lexicon, words, from + k)) digit |= 1 << k;
    text += String.fromCharCode(digitCode(digit));
  }
  return text;
}

/** The people whom `prominentText` lists. */
function listedIn(text: string): number[] {
  const people: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const digit = digitOf(text.charCodeAt(at));
    for (let k = 0; k < DIGIT_BITS; k++) if ((digit & (1 << k)) !== 0) people.push(at * DIGIT_BITS + k);
  }
  return people;
}

/** The words behind و or ف. */
export function conjoined(lexicon: Lexicon, word: number): number[] {
  const splits = lexicon.splitter.of(word);
  return splits.stem.filter((_, s) => splits.proclitics[s] === Proclitic.conjunction);
}
