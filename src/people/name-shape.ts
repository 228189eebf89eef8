import type { Document } from '../document/document.js';
import { EntityKind, FormType, type Lexicon } from '../lexicon/lexicon.js';
import type { HitIndex } from '../match/hit-index.js';
import { Proclitic } from '../text/proclitics.js';
import { continues, TokenFlag, TokenKind } from '../text/tokens.js';
import type { Spelling } from './spelling.js';
import { NameClass, type PeopleWords } from './words.js';

/** How much the words around ask for a name. */
export type Strength =
  /** A title, an honorific or a rank stands before: one word may do. */
  | 'titled'
  /** A reporting verb, a comma after a title: two words are needed. */
  | 'expected'
  /** A title stands behind: two words are needed. */
  | 'apposed'
  /** Nothing but the words themselves. */
  | 'bare';

const MAX_WORDS = 6;
/** Log-odds of the name model above which a word passes, by how far the name has come. Read off `scripts/train-name-model.ts`. */
const FIRST_TITLED = 0;
const FIRST_EXPECTED = 0.8;
/** Below this a word is more likely a common one, whatever follows. */
const UNLIKELY = -1;
/** Above this hardly any common word comes. */
const SURE = 2;
const NEXT = 0.4;
const NEXT_DEFINITE = 0.3;
/** What a word gains that sounds like one of a listed person's name («رودريجيز», «رودريغيز»). */
const KNOWN_SOUND = 1.5;

/** Reads the shape of names: where one that starts at a token ends. */
export class NameShape {
  /** Cached verdicts of the model by word id, for the words of the document too; reset with `begin`. */
  private scores = new Map<number, number>();
  private dotlessYa = false;
  private readonly ali: number;

  constructor(
    private readonly lexicon: Lexicon,
    private readonly words: PeopleWords,
    private readonly spelling: Spelling,
  ) {
    this.ali = lexicon.vocabulary.internString('علي');
  }

  /** Starts on a document: word ids of the last one mean other words now. `dotlessYa`: it writes ى for a final ي. */
  begin(dotlessYa: boolean): void {
    this.scores = new Map();
    this.dotlessYa = dotlessYa;
  }

  /** The log-odds that a word is a name's part; its article is left out. */
  score(word: number): number {
    const known = this.scores.get(word);
    if (known !== undefined) return known;
    const text = this.lexicon.vocabulary.word(word);
    const bare = text.startsWith('ال') && text.length > 4 ? text.slice(2) : text;
    const value = this.words.model.score(bare) + (this.spelling.hasWord(bare) ? KNOWN_SOUND : 0);
    this.scores.set(word, value);
    return value;
  }

  /**
   * The token after the name that starts at `i` read as `first` (its stem, when a proclitic was split off), or `i` where none does.
   */
  end(document: Document, hits: HitIndex, i: number, strength: Strength, first = document.tokens.word[i]!): number {
    const { tokens } = document;
    if (tokens.kind[i] !== TokenKind.word || !this.canBe(document, hits, i, first)) return i;
    if (this.isPlain(first)) return i;
    if (!this.opens(first, strength) && !(strength === 'titled' && this.opensPair(document, hits, i, first))) return i;
    let at = i + 1;
    let solid = this.isParticle(first) ? 0 : 1;
    let last = first;
    while (at < tokens.count && at - i < MAX_WORDS && continues(tokens, at) && tokens.kind[at] === TokenKind.word) {
      const word = tokens.word[at]!;
      if (!this.canBe(document, hits, at, word) || !this.goesOn(word, last, solid, strength)) break;
      if (!this.isParticle(word)) solid++;
      last = word;
      at++;
    }
    while (
      at > i &&
      this.isParticle(tokens.word[at - 1]!) &&
      this.words.nameClass.get(tokens.word[at - 1]!) === NameClass.particleBefore
    )
      at--;
    if (at - i === 1) {
      if (strength !== 'titled') return i;
      // One word behind a title: a name of the lists, or one that can hardly be anything else.
      const kind = this.words.nameClass.get(first);
      const sure = kind === NameClass.given || kind === NameClass.givenFemale || kind === NameClass.family;
      if (first === this.ali) return i;
      if (!sure && (this.isDefinite(first) || !(kind === 0 || kind >= NameClass.listed) || this.score(first) < 0.8))
        return i;
    }
    return at;
  }

  /** A particle or a verb opens no name, though a rare name is written like it («لا», «راي»). */
  private isPlain(word: number): boolean {
    const what = this.words.functionWords.get(word);
    return what === 1 || what === 2;
  }

  /** Words that no name holds: function words, titles, months, countries. */
  private canBe(document: Document, hits: HitIndex, i: number, word: number): boolean {
    const { words } = this;
    if (document.active[i] === 0) return false;
    const kind = words.nameClass.get(word);
    const flags = document.tokens.flags[i]!;
    if ((flags & TokenFlag.tanwin) !== 0) return false;
    // «على» and «علي» fold alike.
    if (!this.dotlessYa && (flags & TokenFlag.alefMaqsura) !== 0 && word === this.ali) return false;
    if (
      words.functionWords.has(word) &&
      (kind === 0 || kind === NameClass.givenCommon || kind === NameClass.familyCommon)
    )
      return false;
    // «رام الله»: a place of several words whose first one is a name as well.
    if (kind !== 0) return !isLongerThanOne(hits, i) && !isCountryName(hits, i);
    if (words.heads.has(word) || words.bodies.has(word) || words.adjectives.has(word) || words.counterparts.has(word))
      return false;
    const entity =
      hits.longest(i, EntityKind.country, NO_PROCLITIC) ??
      hits.longest(i, EntityKind.organization, NO_PROCLITIC) ??
      hits.longest(i, EntityKind.place, NO_PROCLITIC);
    return entity === undefined;
  }

  private isParticle(word: number): boolean {
    const kind = this.words.nameClass.get(word);
    return kind === NameClass.particleBefore || kind === NameClass.particleAfter;
  }

  private opens(word: number, strength: Strength): boolean {
    const kind = this.words.nameClass.get(word);
    if (kind === NameClass.given || kind === NameClass.givenFemale) return true;
    if (kind === NameClass.listed || kind === NameClass.listedGiven) return strength !== 'bare';
    if (strength === 'bare') return kind === NameClass.particleBefore && word === this.words.abd;
    if (kind === NameClass.particleAfter) return false;
    if (kind === NameClass.familyCommon && this.isDefinite(word)) return false;
    if (kind !== 0) return strength === 'titled' || kind !== NameClass.familyCommon;
    if (this.isDefinite(word)) return (strength === 'titled' || strength === 'apposed') && this.score(word) > 1.5;
    return this.score(word) > (strength === 'titled' ? FIRST_TITLED : FIRST_EXPECTED);
  }

  /** «المتحدث باسم الكنيست | يوتام ياكير»: two words behind a title that no list holds, the second much like a name. */
  private opensPair(document: Document, hits: HitIndex, i: number, first: number): boolean {
    const { tokens } = document;
    const next = i + 1;
    if (this.words.nameClass.has(first) || this.isDefinite(first) || this.score(first) < UNLIKELY) return false;
    if (next >= tokens.count || !continues(tokens, next) || tokens.kind[next] !== TokenKind.word) return false;
    const second = tokens.word[next]!;
    return this.canBe(document, hits, next, second) && !this.isDefinite(second) && this.score(second) > SURE;
  }

  private goesOn(word: number, last: number, solid: number, strength: Strength): boolean {
    const kind = this.words.nameClass.get(word);
    const lastKind = this.words.nameClass.get(last);
    if (lastKind === NameClass.particleBefore) return true;
    if (kind === NameClass.particleAfter || kind === NameClass.particleBefore) return true;
    if (this.words.heads.has(word)) return false;
    if (this.joinsPlain(word) || (kind === 0 && this.joinsAnother(word))) return false;
    if (kind === NameClass.given || kind === NameClass.givenFemale || kind === NameClass.family) return true;
    if (kind === NameClass.listed || kind === NameClass.listedGiven) return true;
    if (kind === NameClass.familyCommon || kind === NameClass.givenCommon) return solid <= 3;
    const score = this.score(word);
    if (this.isDefinite(word))
      return score > (solid === 1 && strength !== 'bare' ? NEXT_DEFINITE - 0.8 : NEXT_DEFINITE);
    if (solid <= 1)
      return score > (strength === 'bare' ? NEXT + 0.2 : NEXT - 0.6) || (strength !== 'bare' && this.isNew(word));
    return score > NEXT + 0.4;
  }

  /** A word that the dictionaries do not hold at all, behind a given name: a surname more often than not. */
  private isNew(word: number): boolean {
    return word >= this.lexicon.vocabulary.baseSize && this.score(word) > -2.5;
  }

  /** «وأنا», «وهو»: و and a particle. */
  private joinsPlain(word: number): boolean {
    const splits = this.lexicon.splitter.of(word);
    for (let s = 0; s < splits.count; s++)
      if (splits.proclitics[s] === Proclitic.conjunction && this.isPlain(splits.stem[s]!)) return true;
    return false;
  }

  /** «واردوغان»: و and a name, not the next part of this one. */
  private joinsAnother(word: number): boolean {
    const { splitter, vocabulary } = this.lexicon;
    const splits = splitter.of(word);
    for (let s = 0; s < splits.count; s++)
      if (
        splits.proclitics[s] !== 0 &&
        (this.words.nameClass.has(splits.stem[s]!) || this.words.heads.has(splits.stem[s]!))
      )
        return true;
    const text = vocabulary.word(word);
    return text.startsWith('و') && text.length > 4 && this.spelling.hasWord(text.slice(1));
  }

  private isDefinite(word: number): boolean {
    const { vocabulary } = this.lexicon;
    return (
      vocabulary.lengthOf(word) > 3 && vocabulary.unitAt(word, 0) === 0x627 && vocabulary.unitAt(word, 1) === 0x644
    );
  }
}

const isLongerThanOne = (hits: HitIndex, i: number): boolean =>
  [EntityKind.country, EntityKind.organization, EntityKind.place].some((kind) => {
    const hit = hits.longest(i, kind, NO_PROCLITIC);
    return hit !== undefined && hit.to - hit.from > 1;
  });

/** «إيران», «إسرائيل» are given names too, but not in the news. */
const isCountryName = (hits: HitIndex, i: number): boolean => {
  const country = hits.country(i);
  return country !== undefined && country.form === FormType.name && country.hit.proclitics === 0;
};

const NO_PROCLITIC = (bits: number): boolean => bits === 0;
