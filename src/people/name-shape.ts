import type { Document } from '../document/document.js';
import { EntityKind, FormType, type Lexicon } from '../lexicon/lexicon.js';
import { ClassBit, type WholeClass } from '../lexicon/word-classes.js';
import type { HitIndex } from '../match/hit-index.js';
import { AIN, ALEF, BEH, LAM, NOON, SEEN } from '../text/arabic.js';
import { Proclitic } from '../text/proclitics.js';
import { continues, TokenFlag, TokenKind } from '../text/tokens.js';
import { WordMemo } from '../text/word-memo.js';
import { type Spelling, wordKey } from './spelling.js';
import { WordSounds } from './word-sounds.js';
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

/** Words of a name but for its particles, and with them. */
const MAX_SOLID = 6;
export const MAX_WORDS = 14;
/** How much more like a name a word is without its و where that is «and», behind two names and behind one. */
const MORE_LIKE_NAME = 2;
const MUCH_MORE_LIKE_NAME = 3;
/** Log-odds of the name model above which a word passes, by how far the name has come. Read off `scripts/train-name-model.ts`. */
const FIRST_TITLED = 0;
const FIRST_EXPECTED = 0.8;
/** Below this a word is more likely a common one, whatever follows. */
const UNLIKELY = -1;
/** Above this hardly any common word comes. */
const SURE = 2;
const NEXT = 0.4;
/** The same for a third word that the news has seldom. */
const NEXT_BEHIND_TWO = 0;
/** The same behind two given names, where it is built like no verb. */
const NEW_BEHIND_TWO = -2.8;
const NEW_BEHIND_TWO_BARE = -1;
const NEXT_DEFINITE = 0.3;
/** The same for the second word where a name is asked for. */
const NEXT_DEFINITE_BEHIND_ONE = -1.2;
/** What a word loses that the news has often. */
const COMMON = 3;
/** What a word with the article gains that the news has seldom: an adjective or a noun would be met there. */
const RARE_DEFINITE = 3;
/** The same behind «بن»: a patronymic goes on with a surname. */
const BEHIND_PATRONYMIC = -4;
const COMMON_BEHIND_PATRONYMIC = -3.5;
/** How far behind a surname that no list has is looked for again, and how like a name it is at least. */
const RECURRENCE = 600;
const RECURRING = -3;
/** A word at least so like a name is one though it looks like a common word with the article («إلدار»). */
const MUCH_LIKE_NAME = 2.5;
/** Below this a word without the article is a common one, and the filter of common words leaves it out. */
export const NEVER_NAME = -4.8;
/** What a word gains that sounds like one of a listed person's name («رودريجيز», «رودريغيز»). */
const KNOWN_SOUND = 1.5;

/** The words that are given names by their build. */
export class BuiltGiven implements WholeClass {
  constructor(private readonly shape: NameShape) {}

  holds(word: number): boolean {
    return this.shape.isGiven(word);
  }
}

/** Reads the shape of names: where one that starts at a token ends. */
export class NameShape {
  /** What `score`, `classOf` and `isCommon` said of a word. */
  private readonly scores: WordMemo;
  private readonly classes: WordMemo;
  private readonly commons: WordMemo;
  private dotlessYa = false;
  private readonly ali: number;
  /** How the words sound. */
  readonly sounds: WordSounds;
  private readonly bint: number;

  constructor(
    private readonly lexicon: Lexicon,
    private readonly words: PeopleWords,
    private readonly spelling: Spelling,
  ) {
    this.scores = new WordMemo(lexicon.vocabulary);
    this.classes = new WordMemo(lexicon.vocabulary);
    this.commons = new WordMemo(lexicon.vocabulary);
    this.sounds = new WordSounds(lexicon.vocabulary);
    this.ali = lexicon.vocabulary.internString('علي');
    this.bint = lexicon.vocabulary.internString('بنت');
    lexicon.classes.defineWhole(ClassBit.builtGiven, new BuiltGiven(this));
  }

  /** Starts on a document. `dotlessYa`: it writes ى for a final ي. */
  begin(dotlessYa: boolean): void {
    this.dotlessYa = dotlessYa;
  }

  /** What a word is to names: as listed, or as its build tells («عبدالباقي», «أبوحيمد», «شرفالدين»). */
  classOf(word: number): number {
    const listed = this.words.nameClass.get(word);
    if (
      (listed !== 0 && listed !== NameClass.family && listed < NameClass.listed) ||
      this.lexicon.vocabulary.lengthOf(word) < 6
    )
      return listed;
    const known = this.classes.get(word);
    if (!Number.isNaN(known)) return known;
    const kind =
      (this.isEveryday(word) || !this.mayBeCompound(word) ? 0 : compoundClass(this.lexicon.vocabulary.word(word))) ||
      listed;
    return this.classes.set(word, kind);
  }

  /** False for most words that `compoundClass` knows nothing of, by the letters at their edges. */
  private mayBeCompound(word: number): boolean {
    const { vocabulary } = this.lexicon;
    const first = vocabulary.unitAt(word, 0);
    if (first === AIN) return true;
    if (first === ALEF) {
      const second = vocabulary.unitAt(word, 1);
      if (second === BEH || (second === LAM && vocabulary.unitAt(word, 2) === AIN)) return true;
    }
    return vocabulary.unitAt(word, vocabulary.lengthOf(word) - 1) === NOON;
  }

  /** A given name, as listed or by its build. */
  isGiven(word: number): boolean {
    const kind = this.classOf(word);
    return kind === NameClass.given || kind === NameClass.givenFemale;
  }

  /** A word that is no name for all the lists know: a particle, a title. */
  private isEveryday(word: number): boolean {
    return this.words.functionWords.has(word) || this.words.heads.has(word);
  }

  /** The log-odds that a word is a name's part; its article is left out. */
  score(word: number): number {
    const known = this.scores.get(word);
    if (!Number.isNaN(known)) return known;
    const bare = this.bare(word);
    const like = this.words.model.score(bare);
    const sounds = this.spelling.hasWord(bare);
    const sure = like > MUCH_LIKE_NAME || (sounds && (like > -0.5 || wordKey(bare).length > 3));
    const common = !sure && this.words.common.has(bare) ? COMMON : 0;
    return this.scores.set(word, like + (sounds ? KNOWN_SOUND : 0) - common);
  }

  /** A word that the news has often, and that no list of names has. */
  isCommon(word: number): boolean {
    const known = this.commons.get(word);
    if (!Number.isNaN(known)) return known === 1;
    return this.commons.set(word, this.classOf(word) === 0 && this.isOrdinary(word) ? 1 : 0) === 1;
  }

  /** A word that the news has often, whatever lists hold it; one that is nothing like a name is left out of the filter. */
  isOrdinary(word: number): boolean {
    const bare = this.bare(word);
    return this.words.common.has(bare) || (!this.isDefinite(word) && this.words.model.score(bare) < NEVER_NAME);
  }

  /** A word without its article. */
  private bare(word: number): string {
    const text = this.lexicon.vocabulary.word(word);
    return text.startsWith('ال') && text.length > 4 ? text.slice(2) : text;
  }

  /** The log-odds that a word goes on with a name begun: with the article what the news has seldom is a surname. */
  scoreBehind(word: number): number {
    const rare = this.isDefinite(word) && !this.isCommon(word) && this.lexicon.vocabulary.lengthOf(word) > 4;
    return this.score(word) + (rare ? RARE_DEFINITE : 0);
  }

  /**
   * The token after the name that starts at `i` read as `first` (its stem, when a proclitic was split off), or `i` where none does.
   */
  end(document: Document, hits: HitIndex, i: number, strength: Strength, first = document.tokens.word[i]!): number {
    const { tokens } = document;
    if (tokens.kind[i] !== TokenKind.word || this.isPlain(first)) return i;
    if (!this.opens(first, strength) && !(strength === 'titled' && this.opensPair(document, hits, i, first))) return i;
    if (!this.canBe(document, hits, i, first) || this.joinsHead(first)) return i;
    if (first === this.ali && !this.isListedName(tokens, i + 1)) return i;
    let at = i + 1;
    let solid = this.isParticle(first) ? 0 : 1;
    let last = first;
    let closed = false;
    let patronymic = false;
    while (
      at < tokens.count &&
      solid <= MAX_SOLID &&
      at - i < MAX_WORDS &&
      continues(tokens, at) &&
      tokens.kind[at] === TokenKind.word
    ) {
      const word = tokens.word[at]!;
      const descent = last === this.words.bin || last === this.bint;
      const ofHouse = last === this.words.al && this.words.nameClass.has(word);
      if (!descent && !ofHouse && last !== this.words.abd && !this.canBe(document, hits, at, word)) break;
      if (
        this.joinsHamza(document, at) ||
        (this.isParticleBefore(last) && this.words.ages.has(word)) ||
        this.goesTo(hits, at, word)
      )
        break;
      // «أكرم فان | الشرطة»: no Arabic article stands behind a particle of Europe.
      if (this.words.foreignParticles.has(last) && this.isDefinite(word) && !this.words.nameClass.has(word)) break;
      const plain = this.isNamed(document, at, last);
      if (
        !plain &&
        !this.goesOn(word, last, solid, closed, strength) &&
        !(patronymic && !closed && this.closesDescent(word)) &&
        !(!closed && this.recurs(document, at, word, last))
      )
        break;
      patronymic ||= descent;
      closed ||= this.isDefinite(word) && !this.isParticle(word) && !this.isParticleBefore(last) && !this.isGiven(word);
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
      const kind = this.classOf(first);
      const sure = kind === NameClass.given || kind === NameClass.givenFemale || kind === NameClass.family;
      if (first === this.ali || (!sure && this.joinsBody(first))) return i;
      if (!sure && (this.isDefinite(first) || !(kind === 0 || kind >= NameClass.listed) || this.score(first) < 0.8))
        return i;
    }
    return at;
  }

  /** «وإيليزا», «فإن»: hamza behind و or ف begins another word. */
  private joinsHamza({ tokens }: Document, i: number): boolean {
    return JOINED_HAMZA.test(tokens.raw.slice(tokens.start[i]!, tokens.start[i]! + 2));
  }

  /** «كارتر | لأربيل», «سعود | بعنيزة»: a place or a country behind a preposition. */
  private goesTo(hits: HitIndex, i: number, word: number): boolean {
    if (this.words.nameClass.has(word)) return false;
    return (hits.longest(i, EntityKind.place, BEHIND) ?? hits.longest(i, EntityKind.country, BEHIND)) !== undefined;
  }

  /** «ارسل», «أنكر»: built like a verb, four letters, alef first and no other vowel; «سيتشاور». */
  private isVerbal(word: number): boolean {
    const { vocabulary } = this.lexicon;
    const first = vocabulary.unitAt(word, 0);
    if (first !== SEEN && !(first === ALEF && vocabulary.lengthOf(word) === 4)) return false;
    return this.words.nameClass.get(word) === 0 && VERBAL.test(vocabulary.word(word));
  }

  /** «محمد الأمين | بن خطري»: a title's word that is a name too, between a given name and what goes on with one. */
  private isNamed({ tokens }: Document, i: number, last: number): boolean {
    const { heads, nameClass, functionWords } = this.words;
    const word = tokens.word[i]!;
    if (!heads.has(word) || !nameClass.has(word) || !this.isDefinite(word) || !this.isGiven(last)) return false;
    if (i + 1 >= tokens.count || !continues(tokens, i + 1) || tokens.kind[i + 1] !== TokenKind.word) return false;
    const next = tokens.word[i + 1]!;
    const kind = nameClass.get(next);
    return (kind === NameClass.particleBefore || this.isGiven(next)) && !functionWords.has(next);
  }

  /** «علي» opens a name before another one only: papers write it for «على» too («علي سبيل المثال»). */
  private isListedName(tokens: Document['tokens'], i: number): boolean {
    if (!continues(tokens, i) || tokens.kind[i] !== TokenKind.word) return false;
    const kind = this.classOf(tokens.word[i]!);
    if (kind === NameClass.none) {
      const word = tokens.word[i]!;
      return (
        !this.isCommon(word) && (this.isDefinite(word) || (this.score(word) > FIRST_EXPECTED && !this.isOrdinary(word)))
      );
    }
    return !this.words.functionWords.has(tokens.word[i]!) && kind !== NameClass.particleAfter;
  }

  /** A particle or a verb opens no name, though a rare name is written like it («لا», «راي»). */
  private isPlain(word: number): boolean {
    if (word === this.ali) return false;
    const what = this.words.functionWords.get(word);
    return what === 1 || what === 2 || this.words.kin.has(word);
  }

  /** Words that no name holds: function words, titles, months, countries. */
  private canBe(document: Document, hits: HitIndex, i: number, word: number): boolean {
    const { words } = this;
    if (document.active[i] === 0) return false;
    const kind = this.classOf(word);
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
    if (words.courtesies.startsWith(word) && words.model.score(this.bare(word)) < 0) return false;
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

  private isParticleBefore(word: number): boolean {
    return this.words.nameClass.get(word) === NameClass.particleBefore;
  }

  private opens(word: number, strength: Strength): boolean {
    const kind = this.classOf(word);
    if (this.isGiven(word)) return true;
    // «جاء كلام كلينتون»: the listed names have everyday words too.
    if (kind === NameClass.listed || kind === NameClass.listedGiven)
      return strength === 'titled'
        ? kind === NameClass.listedGiven || !this.isOrdinary(word)
        : strength !== 'bare' && !this.isOrdinary(word);
    if (strength === 'bare') return kind === NameClass.particleBefore && word === this.words.abd;
    if (kind === NameClass.particleAfter) return false;
    if (kind === NameClass.familyCommon && this.isDefinite(word)) return false;
    if (kind !== 0) return strength === 'titled' || kind !== NameClass.familyCommon;
    if (this.isVerbal(word)) return false;
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

  private goesOn(word: number, last: number, solid: number, closed: boolean, strength: Strength): boolean {
    const kind = this.classOf(word);
    if (word === this.words.allah) return this.words.beforeGod.has(last);
    // «عباس لا يفضل»: «لا» is a name's part behind another one only («دي لا رو»).
    if (this.words.functionWords.get(word) === 1 && kind === NameClass.particleBefore && !this.isParticleBefore(last))
      return false;
    if (this.isParticleBefore(last)) return true;
    // «الفالح | الحق في»: what closes a compound does not stand behind another word with the article.
    if (kind === NameClass.particleAfter) return !(closed && this.words.afterBare.has(word));
    if (kind === NameClass.particleBefore) return true;
    if (this.words.heads.has(word)) return false;
    if (this.joinsPlain(word)) return false;
    if (kind === 0 && (this.isVerbal(word) || this.joinsAnother(word) || this.joinsUnknown(word, solid))) return false;
    if (kind === NameClass.given || kind === NameClass.givenFemale || kind === NameClass.family) return true;
    if (kind === NameClass.listed || kind === NameClass.listedGiven) return true;
    if (kind === NameClass.familyCommon || kind === NameClass.givenCommon) return solid <= 3;
    // Behind a surname with the article nothing more comes that no list knows.
    if (closed) return false;
    if (this.isDefinite(word))
      return (
        this.scoreBehind(word) >
        ((solid === 1 || this.isGiven(last)) && strength !== 'bare' ? NEXT_DEFINITE_BEHIND_ONE : NEXT_DEFINITE)
      );
    const score = this.score(word);
    if (solid <= 1)
      return score > (strength === 'bare' ? NEXT + 0.2 : NEXT - 0.6) || (strength !== 'bare' && this.isNew(word));
    // «بدر محمد | باسلمه»: what no list has behind two given names.
    if (this.isGiven(last) && score > (strength === 'bare' ? NEW_BEHIND_TWO_BARE : NEW_BEHIND_TWO) && this.isNew(word))
      if (!IMPERFECT.test(this.lexicon.vocabulary.word(word))) return true;
    return score > (strength === 'bare' || this.isCommon(word) ? NEXT + 0.4 : NEXT_BEHIND_TWO);
  }

  /** «عبد الباسط | المقرحي», and «المقرحي» alone later: what no list has behind a given name, once more without it. */
  private recurs({ tokens }: Document, i: number, word: number, last: number): boolean {
    const { vocabulary } = this.lexicon;
    if (word < vocabulary.baseSize || vocabulary.lengthOf(word) < 4 || !(this.isGiven(last) || this.ofAbd(tokens, i)))
      return false;
    if (
      this.classOf(word) !== NameClass.none ||
      this.isOrdinary(word) ||
      this.isVerbal(word) ||
      this.joinsAnother(word)
    )
      return false;
    if (IMPERFECT.test(vocabulary.word(word)) || this.joinsKnown(word) || this.score(word) < RECURRING) return false;
    const end = Math.min(tokens.count, i + RECURRENCE);
    for (let k = i + 2; k < end; k++) if (tokens.word[k] === word && tokens.word[k - 1] !== last) return true;
    return false;
  }

  /** «عبد الباسط | …». */
  private ofAbd({ word }: Document['tokens'], i: number): boolean {
    return i >= 2 && word[i - 2] === this.words.abd;
  }

  /** «طلال بن عايض | القرشع», «نايف بن صالح | باصرير»: what a patronymic goes on with. */
  private closesDescent(word: number): boolean {
    if (this.words.heads.has(word)) return false;
    if (!this.isDefinite(word)) return this.isNew(word) && !this.joinsPlain(word) && !this.joinsAnother(word);
    return this.scoreBehind(word) > (this.isCommon(word) ? COMMON_BEHIND_PATRONYMIC : BEHIND_PATRONYMIC);
  }

  /** A word that the dictionaries do not hold at all, behind a given name: a surname more often than not. */
  private isNew(word: number): boolean {
    if (word < this.lexicon.vocabulary.baseSize || this.score(word) <= -3.2 || this.isCommon(word)) return false;
    return !this.joinsKnown(word);
  }

  /** «ووفد»: و and a word of the dictionaries. */
  private joinsKnown(word: number): boolean {
    const { splitter, vocabulary } = this.lexicon;
    const splits = splitter.of(word);
    for (let s = 0; s < splits.count; s++)
      if (splits.proclitics[s] === Proclitic.conjunction && vocabulary.lengthOf(splits.stem[s]!) > 2) return true;
    return false;
  }

  /** «وأنا», «وهو»: و and a particle. */
  private joinsPlain(word: number): boolean {
    const splits = this.lexicon.splitter.of(word);
    for (let s = 0; s < splits.count; s++)
      if (splits.proclitics[s] === Proclitic.conjunction && this.isPlain(splits.stem[s]!)) return true;
    return false;
  }

  /** «ووزير»: و and a title. */
  private joinsHead(word: number): boolean {
    if (this.words.nameClass.has(word)) return false;
    const splits = this.lexicon.splitter.of(word);
    for (let s = 0; s < splits.count; s++)
      if (splits.proclitics[s] === Proclitic.conjunction && this.words.heads.has(splits.stem[s]!)) return true;
    return false;
  }

  /** «واردوغان»: و and a name, not the next part of this one («ويتسن»). */
  private joinsAnother(word: number): boolean {
    const { splitter, vocabulary } = this.lexicon;
    const splits = splitter.of(word);
    for (let s = 0; s < splits.count; s++) {
      const bits = splits.proclitics[s]!;
      if (bits === 0) continue;
      const stem = splits.stem[s]!;
      // «باخ» is no ب with a name of two letters, «بادو» none with the rest of a listed one.
      if (bits === Proclitic.preposition && !this.mayStandBehindPreposition(stem)) continue;
      if (this.words.nameClass.has(stem) || this.words.heads.has(stem)) return true;
    }
    const text = vocabulary.word(word);
    if (!text.startsWith('و') || text.length <= 4 || !this.spelling.hasWord(text.slice(1))) return false;
    return this.words.model.score(text.slice(1)) > this.words.model.score(text);
  }

  /** «الفريق الأول | بنادي»: ب and a body's noun. */
  private joinsBody(word: number): boolean {
    const { splitter } = this.lexicon;
    const splits = splitter.of(word);
    for (let s = 0; s < splits.count; s++)
      if (
        splits.proclitics[s] !== 0 &&
        (this.words.bodies.has(splits.stem[s]!) || this.words.namedAfter.has(splits.stem[s]!))
      )
        return true;
    return false;
  }

  /** «دالما | وجانينا»: without its و the word is far more like a name. */
  private joinsUnknown(word: number, solid: number): boolean {
    const text = this.lexicon.vocabulary.word(word);
    if (!text.startsWith('و') || text.length <= 4) return false;
    const rest = this.words.model.score(text.slice(1));
    return rest > 1 && rest - this.words.model.score(text) > (solid > 1 ? MORE_LIKE_NAME : MUCH_MORE_LIKE_NAME);
  }

  private mayStandBehindPreposition(stem: number): boolean {
    const kind = this.words.nameClass.get(stem);
    const sure = kind === NameClass.given || kind === NameClass.givenFemale || kind === NameClass.family;
    return this.lexicon.vocabulary.lengthOf(stem) > 3 && (sure || this.words.heads.has(stem));
  }

  private isDefinite(word: number): boolean {
    const { vocabulary } = this.lexicon;
    return (
      vocabulary.lengthOf(word) > 3 && vocabulary.unitAt(word, 0) === 0x627 && vocabulary.unitAt(word, 1) === 0x644
    );
  }
}

/** Of raw letters, and of folded ones. */
const JOINED_HAMZA = /^[وف][أإآ]/u;
/** A verb of the present or the future, an adverb's ending, a possessive. */
const IMPERFECT = /^س?[يت]|(?:[^اوي]ا|ها|هم)$/u;
const VERBAL = /^(?:ا[^اويءه]{3}|س[يت]ت.{3,})$/u;

const BEHIND = (bits: number): boolean => (bits & Proclitic.preposition) !== 0;

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

/** «عبدال…», «…الدين» are given names, «أبو…» mostly a surname: written as one word. */
function compoundClass(word: string): number {
  if (word.length > 8 && word.startsWith('العبدال')) return NameClass.family;
  if (word.length > 6 && (word.startsWith('عبدال') || word.endsWith('الدين'))) return NameClass.given;
  return word.startsWith('ابو') ? NameClass.family : NameClass.none;
}
