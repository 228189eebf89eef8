import JaroWinklerDistance from 'natural/lib/natural/distance/jaro-winkler_distance.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { fold } from '../text/normalise.js';
import { lettersOf } from './romanise.js';

/** Words of an English name that the Arabic one writes joined, or not at all. */
const LATIN_PARTICLE = /^(?:al|el|as|ash|ad|an|ar|at|az|bin|ben|abd|abdel|abdul|abu)$/iu;
const ARABIC_PARTICLES = new Set(['بن', 'عبد', 'ابو']);
/** Below this the consonants of the two words have too little in common for one to be the other's spelling. */
const MIN_ALIKE = 0.6;

/**
 * How the words of listed people's names are spelled in Latin letters. Where the Arabic and the English name have as many words, and two words in the same
 * place sound alike, one is the spelling of the other. A word is looked for when it is asked for.
 */
export class LatinSpellings {
  private readonly found = new Map<string, string | undefined>();

  constructor(private readonly lexicon: Lexicon) {}

  /** The most frequent spelling of a folded word without its article. */
  of(word: string): string | undefined {
    if (this.found.has(word)) return this.found.get(word);
    const { vocabulary } = this.lexicon;
    const bare = vocabulary.lookupString(word);
    const definite = vocabulary.lookupString(`ال${word}`);
    const isListed = (id: number) => id >= 0 && id < vocabulary.baseSize;
    if (word.length < 2 || !(isListed(bare) || isListed(definite))) return undefined;
    const spelling = this.mostFrequent(word, this.peopleWith(bare, definite));
    this.found.set(word, spelling);
    return spelling;
  }

  /** The built-in people whose usual name holds one of two words. */
  private peopleWith(one: number, other: number): number[] {
    const forms = this.lexicon.personForms;
    const people: number[] = [];
    let person = -1;
    for (let at = 0; at < forms.length; ) {
      const end = at + 2 + forms.at(at + 1);
      if (forms.at(at) !== person) {
        person = forms.at(at);
        for (let i = at + 2; i < end; i++)
          if (forms.at(i) === one || forms.at(i) === other) {
            people.push(person);
            break;
          }
      }
      at = end;
    }
    return people;
  }

  private mostFrequent(word: string, people: readonly number[]): string | undefined {
    const counts = new Map<string, number>();
    for (const person of people) {
      const { ar, en } = this.lexicon.people.at(person);
      for (const spelling of spellingsOf(word, ar, en)) counts.set(spelling, (counts.get(spelling) ?? 0) + 1);
    }
    const [best] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    return best?.[0];
  }
}

/** The spellings of a word in one name. */
function spellingsOf(word: string, ar: string, en: string): string[] {
  const arabic = ar.split(' ').filter((part) => !ARABIC_PARTICLES.has(fold(part)));
  const latin = plain(en)
    .split(/[\s-]+/u)
    .filter((part) => !LATIN_PARTICLE.test(part));
  if (arabic.length !== latin.length) return [];
  return latin.filter((spelling, i) => {
    const bare = withoutArticle(arabic[i]!);
    return fold(bare) === word && /^[A-Z][a-z]+$/u.test(spelling) && soundAlike(bare, spelling);
  });
}

const soundAlike = (arabic: string, latin: string): boolean =>
  JaroWinklerDistance(consonants(lettersOf(arabic)), consonants(latin)) >= MIN_ALIKE;

const withoutArticle = (word: string): string => (word.startsWith('ال') && word.length > 4 ? word.slice(2) : word);

const plain = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '');

const consonants = (word: string): string =>
  plain(word)
    .toLowerCase()
    .replace(/[aeiouwy'’-]/gu, '');
