import { type Document, zoneAt } from '../document/document.js';
import { EntityKind, FormType, formOf, indexOf, kindOf, type Lexicon } from '../lexicon/lexicon.js';
import { ClassBit } from '../lexicon/word-classes.js';
import type { Hit } from '../match/gazetteer.js';
import type { HitIndex } from '../match/hit-index.js';
import { int32Column } from '../text/columns.js';
import { itemOrNone } from '../text/item-at.js';
import { Proclitic } from '../text/proclitics.js';
import { continues, rawOffset, TokenFlag, TokenKind } from '../text/tokens.js';
import { isAddressed } from './addressed.js';
import { isAdjective, isDescription, startsWithArticle } from './description.js';
import { MAX_WORDS, type NameShape, type Strength } from './name-shape.js';
import type { Spelling } from './spelling.js';
import type { TitlePhrase } from './title-phrase.js';
import { Courtesy, NameClass, type PeopleWords } from './words.js';

/** A name as found, before it is tied to a person. */
export interface NameMention {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  /** Dictionary people with this form; empty for a name nobody listed. */
  readonly entries: readonly number[];
  /** The whole name (true), or a short form that may stand alone (false). */
  readonly full: boolean;
  readonly rule: string;
  readonly proclitics: number;
  /** Index of the title beside it, -1 for none. */
  title: number;
  /** Country that a shared title gives this one of several names. */
  country: string | null;
  /** An honorific, rank or occupation right before it. */
  readonly courtesy: { readonly start: number; readonly end: number; readonly isRole: boolean } | null;
}

/** Words that may open a name that nothing asks for. */
const OPENS_BARE = ClassBit.given | ClassBit.builtGiven;
/** Words that may open a name by themselves. */
const OPENS_NAME = ClassBit.courtesy | OPENS_BARE;
const COMMAS = new Set(['،', ',', '؛']);

/** So many words a place's name may have before the last. */
const LONGEST_PLACE = 4;

/** Finds names: of the dictionaries, behind titles and courtesies, behind reporting verbs, and by their shape alone. */
export class NameFinder {
  readonly names: NameMention[] = [];
  /** Titles that stand as a rank between another title and its name. */
  readonly ranks = new Set<number>();
  /** No listed name reaches past this token. */
  private limit: number;
  private readonly titleAt: Int32Array;
  private readonly nextRole: Int32Array;
  private readonly egyptian: boolean;

  constructor(
    private readonly document: Document,
    private readonly lexicon: Lexicon,
    private readonly words: PeopleWords,
    private readonly shape: NameShape,
    private readonly hits: HitIndex,
    private readonly titles: readonly TitlePhrase[],
    private readonly spelling: Spelling,
  ) {
    this.titleAt = int32Column(document.tokens.count).fill(-1);
    titles.forEach((title, index) => {
      this.titleAt[title.from] = index;
    });
    this.nextRole = nextRoles(document, titles, this.titleAt);
    this.limit = document.tokens.count;
    this.egyptian = writesFinalYaDotless(document, lexicon);
  }

  find(): NameMention[] {
    const { tokens, active } = this.document;
    for (let i = 0; i < tokens.count; ) {
      if (active[i] === 0 || !this.mayOpen(i)) i++;
      else i = this.at(i);
    }
    return this.names;
  }

  /** False where nothing in or around token `i` speaks for a name. */
  private mayOpen(i: number): boolean {
    const { classes, tokens } = this.document;
    if ((classes[i]! & OPENS_NAME) !== 0 || this.titleAt[i]! >= 0 || this.nextRole[i] !== NO_ROLE) return true;
    if (this.hits.hasKind(i, EntityKind.person)) return true;
    if (i > 0 && (classes[i - 1]! & ClassBit.asking) !== 0) return true;
    return tokens.kind[i] === TokenKind.word && this.opensThree(i);
  }

  /** «الفتى | ثائر خليل اليازوري»: a given name that is an everyday word too, before another one and one more name. */
  private opensThree(i: number): boolean {
    const { tokens, classes } = this.document;
    if (i + 2 >= tokens.count || (classes[i + 1]! & ClassBit.given) === 0) return false;
    if (
      this.words.nameClass.get(tokens.word[i]!) !== NameClass.givenCommon ||
      this.words.functionWords.has(tokens.word[i]!)
    )
      return false;
    const third = tokens.word[i + 2]!;
    if (!this.shape.isGiven(tokens.word[i + 1]!) || this.words.functionWords.has(third)) return false;
    return this.words.nameClass.has(third) || (startsWithArticle(tokens, i + 2) && this.shape.scoreBehind(third) > 0);
  }

  /** Reads what starts at token `i`; gives the token to go on from. */
  private at(i: number): number {
    const before = this.names.length;
    const to = this.read(i);
    // «مطار الملك خالد»: what is found names the airport.
    if (this.names.length > before && (this.isNamesake(i) || this.isHouse(before))) this.names.length = before;
    return to;
  }

  /** «الملك فهد | التخصصي», «الأمير سلطان | الجوية»: what else the name behind a ruler's title is said of is a house or a base. */
  private isHouse(index: number): boolean {
    const { tokens } = this.document;
    const { from, to, title, courtesy } = this.names[index]!;
    if (from === 0 || to >= tokens.count || !continues(tokens, to)) return false;
    const ruler = title >= 0 ? RULERS.has(this.titles[title]!.head) : courtesy !== null;
    return ruler && this.words.ofHouses.has(tokens.word[to]!);
  }

  private isNamedAfter(i: number): boolean {
    // «زار المدينة | ناصر»: no thing with the article is named after whoever stands behind it.
    if (startsWithArticle(this.document.tokens, i)) return false;
    const word = this.document.tokens.word[i]!;
    if (this.words.namedAfter.has(word)) return true;
    const splits = this.lexicon.splitter.of(word);
    for (let s = 0; s < splits.count; s++) if (this.words.namedAfter.has(splits.stem[s]!)) return true;
    return false;
  }

  /** «مدينة الملك | سلمان», «جامع الإمام | تركي»: a name that a thing is named after. */
  private isNamesake(i: number): boolean {
    const { tokens } = this.document;
    const { word } = tokens;
    if (i === 0 || !continues(tokens, i)) return false;
    if (this.isNamedAfter(i - 1)) return true;
    if (i === 1 || !continues(tokens, i - 1)) return false;
    const courteous = this.words.heads.has(word[i - 1]!) || this.words.courtesies.startsWith(word[i - 1]!);
    return courteous && this.isNamedAfter(i - 2);
  }

  private read(i: number): number {
    const title = this.titleAt[i]!;
    if (title >= 0 && !(this.isNameToo(title) && (this.isFullName(i) || this.opensName(title))))
      return this.behindTitle(title);
    if ((this.document.classes[i]! & ClassBit.courtesy) !== 0) {
      const end = this.atCourtesy(i) || this.courtesyBehindProclitic(i);
      if (end > 0) return end;
    }
    const strength = title >= 0 || this.opensThree(i) ? 'expected' : this.strengthAt(i);
    return this.listed(i, -1, null) || (this.isDescribed(i, strength) ? 0 : this.unlisted(i, strength)) || i + 1;
  }

  /** «الحرم | المكي الشريف» */
  private isDescribed(i: number, strength: Strength): boolean {
    return strength === 'bare' && startsWithArticle(this.document.tokens, i) && this.describes(i);
  }

  /** «الدكتور فلان» */
  private atCourtesy(i: number): number {
    const { courtesies } = this.words;
    const node = courtesies.longest(this.document.tokens, i, this.document.tokens.word[i]!);
    return node === 0 ? 0 : this.behindCourtesy(i, courtesies.end, courtesies.valueOf(node) !== Courtesy.honorific);
  }

  /** «والدكتور فلان»: a courtesy with a proclitic. */
  private courtesyBehindProclitic(i: number): number {
    const { tokens } = this.document;
    if (tokens.kind[i] !== TokenKind.word) return 0;
    const splits = this.lexicon.splitter.of(tokens.word[i]!);
    for (let s = 0; s < splits.count; s++) {
      if (splits.proclitics[s] === 0 || !this.words.courtesies.startsWith(splits.stem[s]!)) continue;
      const node = this.words.courtesies.longest(tokens, i, splits.stem[s]!);
      if (node === 0) continue;
      const end = this.behindCourtesy(
        i,
        this.words.courtesies.end,
        this.words.courtesies.valueOf(node) !== Courtesy.honorific,
      );
      if (end > 0) return end;
    }
    return 0;
  }

  private behindCourtesy(i: number, to: number, isRole: boolean): number {
    const { tokens } = this.document;
    let at = this.skipCourtesies(this.skipRankWords(to));
    if (isMark(tokens, at, '.')) at++;
    if (this.titleAt[at]! >= 0 && !this.isNameToo(this.titleAt[at]!) && !this.isSultan(this.titleAt[at]!)) return 0;
    const courtesy = { start: tokens.start[i]!, end: tokens.end[to - 1]!, isRole };
    // «لاجئ يمني», «مدرب تشيلسي»: one word behind what anyone may be is no name.
    const vague = isRole && at === to && !startsWithArticle(tokens, i);
    return this.listed(at, -1, courtesy) || this.unlisted(at, vague ? 'expected' : 'titled', -1, courtesy);
  }

  /** «اللواء | طيار», «البطريرك | الماروني»: what a rank or an honorific goes on with before the name. */
  private skipRankWords(at: number): number {
    const { tokens } = this.document;
    if (at + 1 >= tokens.count || !continues(tokens, at) || !continues(tokens, at + 1)) return at;
    const word = tokens.word[at]!;
    const goesOn =
      this.words.behindRanks.has(word) || (startsWithArticle(tokens, at) && this.words.adjectives.has(word));
    return goesOn && !this.hits.longest(at, EntityKind.person) ? at + 1 : at;
  }

  /** «الفريق سلطان المنيخر»: a title of one bare word that is a given name as well. */
  private isNameToo(index: number): boolean {
    const { from, to, definite } = this.titles[index]!;
    return to === from + 1 && !definite && this.words.nameClass.has(this.document.tokens.word[from]!);
  }

  /** «الفريق | سلطان المنيخر»: a given name behind a rank, no ruler of a country. */
  private isSultan(index: number): boolean {
    const { head, from, country, proclitics } = this.titles[index]!;
    return head === 'sultan' && country === null && proclitics === 0 && !startsWithArticle(this.document.tokens, from);
  }

  /** «أمين حسن الناصر»: a given name, and no other word of the title's, stands behind the word. */
  private opensName(index: number): boolean {
    const { from, to, proclitics } = this.titles[index]!;
    const { tokens } = this.document;
    if (proclitics !== 0 || !continues(tokens, to) || tokens.kind[to] !== TokenKind.word) return false;
    if (this.words.courtesies.startsWith(tokens.word[from]!)) return false;
    const kind = this.words.nameClass.get(tokens.word[to]!);
    const isName = kind === NameClass.given || kind === NameClass.family || kind === NameClass.particleBefore;
    return isName && !this.words.functionWords.has(tokens.word[to]!);
  }

  /** «أمينة محمد»: a name of the dictionaries in full. */
  private isFullName(i: number): boolean {
    return this.hits
      .at(i)
      .some(
        (hit) =>
          hit.to > i + 1 &&
          hit.proclitics === 0 &&
          hit.values.some((v) => kindOf(v) === EntityKind.person && formOf(v) === FormType.name),
      );
  }

  /** Skips «الدكتور», «الشيخ», «سمو الأمير» between a title and the name. */
  private skipCourtesies(at: number): number {
    const { tokens } = this.document;
    while (at < tokens.count && continues(tokens, at)) {
      if (this.words.courtesies.longest(tokens, at, tokens.word[at]!) === 0) break;
      at = this.words.courtesies.end;
      if (isMark(tokens, at, '.')) at++;
    }
    return at;
  }

  /** The name or names that a title introduces. */
  private behindTitle(index: number): number {
    const title = this.titles[index]!;
    if (isAddressed(title)) return title.to;
    const { tokens } = this.document;
    // Whom the title itself names: «الناطقة باسم دي ميستورا».
    this.limit = title.to;
    for (let i = title.from + 1; i < title.to; i++)
      if (this.hits.hasKind(i, EntityKind.person) && !this.isNamesake(i)) i = Math.max(i, this.listed(i, -1, null) - 1);
    this.limit = tokens.count;
    const bare = title.to === title.from + 1 && this.words.behindRanks.has(tokens.word[title.to] ?? -1);
    const afterCourtesy = this.skipCourtesies(bare ? this.skipRankWords(title.to) : title.to);
    // «دبلوماسي غربي», «مسؤولين أتراك»: one word behind a head that means anyone is an adjective.
    const vague = afterCourtesy === title.to && (!title.definite || title.number > 1 || this.endsInBody(title));
    if (this.isOpen(title)) this.limit = this.endOfOwner(title.to);
    let at =
      vague && title.number > 1 && !this.mayOpenMany(afterCourtesy)
        ? 0
        : this.endsInBody(title) && !this.mayOpenMany(afterCourtesy, GIVEN)
          ? 0
          : this.name(afterCourtesy, index, vague ? 'expected' : 'titled');
    this.limit = tokens.count;
    if (at === 0) at = this.behindRank(index);
    if (at === 0 && title.to < tokens.count && isComma(tokens, title.to) && continues(tokens, title.to + 1)) {
      const next = this.skipCourtesies(title.to + 1);
      if (this.titleAt[next]! < 0 && next < tokens.count)
        at = this.name(next, index, next > title.to + 1 ? 'titled' : 'expected') || this.enclosed(next, index);
    }
    if (at === 0) return title.to;
    // «كيري وزير الخارجية | ولطفي باشريف وزير الطاقة»: و opens the next of a list.
    const next = this.names[this.names.length - 1];
    if (title.number === 1 && next && (next.proclitics & Proclitic.conjunction) !== 0) next.title = -1;
    if (this.isOpen(title)) at = this.behindOwner(at, index);
    if (title.countries.length > 1 && title.number > 1)
      this.names[this.names.length - 1]!.country = title.countries[0]!;
    return title.number > 1 ? this.moreNames(at, index) : at;
  }

  /** «سفير المغرب، يوسف بلا، إن»: a given name and one word that no name has else, between two commas behind a title. */
  private enclosed(i: number, index: number): number {
    const { tokens } = this.document;
    const { definite, number } = this.titles[index]!;
    if (!definite || number !== 1 || i + 2 >= tokens.count || !this.shape.isGiven(tokens.word[i]!)) return 0;
    if (tokens.kind[i + 1] !== TokenKind.word || !continues(tokens, i + 1) || !isComma(tokens, i + 2)) return 0;
    const last = tokens.word[i + 1]!;
    const isVerb = this.words.functionWords.get(last) === 2 || this.words.innerPrepositions.has(last);
    if (isVerb || tokens.end[i + 1]! - tokens.start[i + 1]! < 3 || this.words.heads.has(last) || this.hits.has(i + 1))
      return 0;
    this.push(i, i + 2, tokens.start[i]!, [], true, 'person.behind-title', 0, index, null);
    return i + 2;
  }

  /** A title whose last word asks for an owner: «مدير مكتب», not «وزير الخارجية». */
  private isOpen({ from, to, country, organization, possessed }: TitlePhrase): boolean {
    return to - from > 1 && !country && !organization && !possessed && !startsWithArticle(this.document.tokens, to - 1);
  }

  /** «مدير مكتب نتنياهو | تسفي هاوزر»: a surname alone closes the title, and the next name has it. */
  private behindOwner(at: number, index: number): number {
    const owner = this.names[this.names.length - 1]!;
    const whole = owner.full && this.endOfOwner(owner.from) === at;
    if ((owner.full && !whole) || owner.entries.length === 0 || owner.to !== at) return at;
    const end = this.name(this.skipCourtesies(at), index, 'expected');
    if (end === 0) return at;
    const name = this.names[this.names.length - 1]!;
    if (name.full && name.proclitics === 0) owner.title = -1;
    else name.title = -1;
    return end;
  }

  /** «مدير مكتب محمود عباس | حسين الأعرج»: where the owner's name ends that the dictionaries hold and another one follows. */
  private endOfOwner(i: number): number {
    const { tokens } = this.document;
    for (const hit of this.hits.at(i)) {
      if (hit.proclitics !== 0 || hit.to < i + 2 || hit.to + 1 >= tokens.count || !continues(tokens, hit.to)) continue;
      if (!hit.values.some((v) => kindOf(v) === EntityKind.person && formOf(v) === FormType.name)) continue;
      const given = this.words.nameClass.get(tokens.word[hit.to]!) === NameClass.given;
      if (given && this.shape.end(this.document, this.hits, hit.to, 'expected') > hit.to + 1) return hit.to;
    }
    return tokens.count;
  }

  /** Behind a plural head a name is one of the lists, or nothing like a common word. */
  private mayOpenMany(i: number, kinds?: ReadonlySet<number>): boolean {
    const { tokens } = this.document;
    if (i >= tokens.count || tokens.kind[i] !== TokenKind.word) return false;
    const word = tokens.word[i]!;
    if (kinds) return kinds.has(this.words.nameClass.get(word)) || this.hits.has(i);
    return this.words.nameClass.has(word) || this.hits.has(i) || this.shape.score(word) > SURE;
  }

  /** «المدير التنفيذي لشركة | مترو»: the body's own name comes first. */
  private endsInBody(title: TitlePhrase): boolean {
    if (title.to - title.from < 2) return false;
    const word = this.document.tokens.word[title.to - 1]!;
    const splits = this.lexicon.splitter.of(word);
    for (let s = 0; s < splits.count; s++)
      if (this.words.bodies.has(splits.stem[s]!)) return !startsWithArticle(this.document.tokens, title.to - 1);
    return false;
  }

  /** «المتحدث باسم الخارجية السفير فلان», «رئيس اللجنة، السيناتور فلان»: a rank alone between a title and the name. */
  private behindRank(index: number): number {
    const title = this.titles[index]!;
    const { tokens } = this.document;
    const comma = title.to < tokens.count && isComma(tokens, title.to) && continues(tokens, title.to + 1);
    if (title.number !== 1 || (!comma && title.kind === 'office')) return 0;
    const at = this.skipCourtesies(comma ? title.to + 1 : title.to);
    const rank = itemOrNone(this.titles, this.titleAt[at]);
    if (!rank || !RANKS.has(rank.head) || !rank.definite || rank.to !== rank.from + 1) return 0;
    if (rank.proclitics !== 0 || rank.gender !== title.gender || rank.number !== 1) return 0;
    const end = this.name(this.skipCourtesies(rank.to), index, 'titled');
    if (end > 0) this.ranks.add(this.titleAt[at]!);
    return end;
  }

  /** «سيرغي لافروف ومولود تشاووش أوغلو», «الأمريكي باراك أوباما والكوبي راؤول كاسترو». */
  private moreNames(at: number, index: number): number {
    const title = this.titles[index]!;
    const { tokens } = this.document;
    for (let n = 1; n < 6; n++) {
      let next = at;
      if (isComma(tokens, next) && continues(tokens, next + 1)) next++;
      if (next >= tokens.count || !continues(tokens, next)) break;
      const country = this.hits.country(next);
      let own: string | null = title.countries[n] ?? null;
      if (country && country.form === FormType.adjective && (country.hit.proclitics & Proclitic.conjunction) !== 0) {
        own = country.alpha2;
        next = country.to;
      }
      const end = this.name(next, index, 'titled');
      if (end === 0) break;
      this.names[this.names.length - 1]!.country = own;
      at = end;
    }
    return at;
  }

  private name(at: number, title: number, strength: Strength): number {
    const { tokens } = this.document;
    if (at >= tokens.count || !continues(tokens, at)) return 0;
    const behind = this.skipInitials(at);
    if (behind > at) {
      const end = this.listed(behind, title, null) || this.unlisted(behind, strength, title);
      if (end > 0) {
        const name = this.names.pop()!;
        this.names.push({ ...name, from: at, start: tokens.start[at]! });
        return end;
      }
    }
    return this.listed(at, title, null) || this.unlisted(at, strength, title);
  }

  /** «بي.جي. كراولي»: letters with full stops before the name; gives the token behind them. */
  private skipInitials(at: number): number {
    const { tokens } = this.document;
    let next = at;
    while (
      isMark(tokens, next + 1, '.') &&
      tokens.kind[next] === TokenKind.word &&
      tokens.end[next]! - tokens.start[next]! <= 3 &&
      continues(tokens, next + 2)
    )
      next += 2;
    return next;
  }

  /** A dictionary name at token `i`, stretched over «بن …» and «آل …»; 0 where none stands. */
  private listed(i: number, title: number, courtesy: NameMention['courtesy']): number {
    if (!this.hits.hasKind(i, EntityKind.person)) return 0;
    let best: Hit | undefined;
    let full = false;
    for (const hit of this.hits.at(i)) {
      const isName = hit.values.some((v) => kindOf(v) === EntityKind.person && formOf(v) === FormType.name);
      const isShort = hit.values.some((v) => kindOf(v) === EntityKind.person && formOf(v) === FormType.short);
      if (!isName && !isShort) continue;
      if (best && (best.to > hit.to || (best.to === hit.to && best.proclitics <= hit.proclitics))) continue;
      if (!this.plausible(hit)) continue;
      best = hit;
      full = isName;
    }
    if (!best) return 0;
    // «سجل فيليب لام»: a ruler known by one given name needs his title.
    if (full && best.to === best.from + 1 && title < 0 && !courtesy && this.isGivenBehind(i, best.proclitics)) return 0;
    if (!full && this.isNamesakeAbroad(best, title)) return 0;
    if (!full && title < 0 && !courtesy && best.proclitics === 0 && best.to === best.from + 1)
      if (isDescription(this.document, this.lexicon, this.words, i) || this.describes(i)) return 0;
    const wanted = full ? FormType.name : FormType.short;
    if (!full) best = this.completed(best);
    const entries = best.values
      .filter((v) => kindOf(v) === EntityKind.person && formOf(v) === wanted)
      .map((v) => indexOf(v));
    const to = this.stretch(best.to);
    const longer =
      best.proclitics === 0 && (full || this.opensLonger(best.from)) ? this.otherPerson(best.from, to, full) : to;
    if (longer > to) {
      const spelled = this.spelled(best.from, longer, this.document.tokens.word[best.from]!, title);
      this.push(
        best.from,
        longer,
        best.start,
        spelled,
        true,
        spelled.length ? 'person.spelling' : 'person.shape',
        0,
        title,
        courtesy,
      );
      return longer;
    }
    this.push(
      best.from,
      to,
      best.start,
      entries,
      full,
      full ? 'person.dictionary' : 'person.short',
      best.proclitics,
      title,
      courtesy,
    );
    return to;
  }

  /** «وزير النفط الإيراني | بيغن زنغنه»: a surname known from another state, and one more word of a name behind it. */
  private isNamesakeAbroad({ to, values }: Hit, index: number): boolean {
    const { tokens } = this.document;
    const country = this.titles[index]?.country;
    if (!country || this.titles[index]!.organization || to >= tokens.count || !continues(tokens, to)) return false;
    const isOwn = values.some((v) => {
      if (kindOf(v) !== EntityKind.person) return false;
      const person = this.lexicon.people.at(indexOf(v));
      return !person.country || person.country === country || person.offices.some((term) => term.scope === country);
    });
    const word = tokens.word[to]!;
    return (
      !isOwn && tokens.kind[to] === TokenKind.word && !this.words.functionWords.has(word) && this.shape.score(word) > 0
    );
  }

  /** «التقسيم | الترابي»: no title and no courtesy stands before the adjective. */
  private describes(i: number): boolean {
    const { splitter } = this.lexicon;
    if (i === 0) return false;
    const splits = splitter.of(this.document.tokens.word[i - 1]!);
    for (let s = 0; s < splits.count; s++)
      if (this.words.heads.has(splits.stem[s]!) || this.words.courtesies.startsWith(splits.stem[s]!)) return false;
    return isAdjective(this.document, this.lexicon, this.words, i);
  }

  /** «ولد الشيخ | أحمد»: a short form that goes on with the next words of the same name. */
  private completed(hit: Hit): Hit {
    const value = hit.values.find((v) => kindOf(v) === EntityKind.person && formOf(v) === FormType.short)!;
    const { tokens } = this.document;
    const ids = this.lexicon.idsOf(this.lexicon.people.at(indexOf(value)).ar);
    let at = ids.indexOf(tokens.word[hit.to - 1]!) + 1;
    let to = hit.to;
    while (at > 0 && at < ids.length && to < tokens.count && continues(tokens, to) && tokens.word[to] === ids[at]) {
      at++;
      to++;
    }
    return to === hit.to ? hit : { ...hit, to, end: tokens.end[to - 1]! };
  }

  /** «محمد بن سلمان | بن عبد العزيز آل سعود»: a patronymic goes on with the same person. */
  private stretch(to: number): number {
    const { tokens } = this.document;
    let at = to;
    while (at + 1 < tokens.count && continues(tokens, at) && continues(tokens, at + 1)) {
      const word = tokens.word[at]!;
      if (
        word !== this.words.bin &&
        word !== this.words.al &&
        this.words.nameClass.get(word) !== NameClass.particleBefore
      )
        break;
      if (word !== this.words.bin && !isAl(tokens, at)) break;
      let next = at + 2;
      if (tokens.word[at + 1] === this.words.abd && next < tokens.count && continues(tokens, next)) next++;
      at = next;
    }
    return at;
  }

  /** «محمد علي الحكيم» is not «محمد علي»: a listed name with a surname behind it is another person's, or another spelling. */
  private otherPerson(from: number, to: number, full: boolean): number {
    const { tokens } = this.document;
    const patronymic = this.isPatronymic(from, to);
    if (to - from > 2 && !patronymic) return to;
    if (to >= this.limit || !continues(tokens, to) || tokens.kind[to] !== TokenKind.word) return to;
    const word = tokens.word[to]!;
    const kind = this.words.nameClass.get(word);
    const surname =
      kind === NameClass.family ||
      kind === NameClass.listed ||
      (kind === NameClass.given && !this.words.functionWords.has(word)) ||
      (kind === NameClass.particleAfter && to - from === 1 && word !== this.words.allah) ||
      (kind === 0 &&
        !this.words.functionWords.has(word) &&
        (this.document.classes[to]! & ClassBit.meeting) === 0 &&
        (full || startsWithArticle(tokens, to)) &&
        (patronymic || this.isGiven(to - 1) ? this.shape.scoreBehind(word) : this.shape.score(word)) > 0.5);
    if (!surname || this.hits.longest(to, EntityKind.country) || this.hits.longest(to, EntityKind.place)) return to;
    const end = this.shape.end(this.document, this.hits, from, 'expected');
    return Math.max(end, to);
  }

  /** «عبد الله بن عبد العزيز»: two given names and «بن», no surname yet. */
  private isPatronymic(from: number, to: number): boolean {
    const { tokens } = this.document;
    const { bin, abd } = this.words;
    const father = tokens.word[from] === abd ? from + 2 : from + 1;
    if (tokens.word[father] !== bin) return false;
    const last = tokens.word[father + 1] === abd ? father + 2 : father + 1;
    return last === to - 1 && (last > father + 1 || this.shape.isGiven(tokens.word[last]!));
  }

  /** A given name behind these proclitics. */
  private isGivenBehind(i: number, proclitics: number): boolean {
    const splits = this.lexicon.splitter.of(this.document.tokens.word[i]!);
    for (let s = 0; s < splits.count; s++)
      if (splits.proclitics[s] === proclitics && this.shape.isGiven(splits.stem[s]!)) return true;
    return proclitics === 0 && this.isGiven(i);
  }

  private isGiven(i: number): boolean {
    const kind = this.words.nameClass.get(this.document.tokens.word[i]!);
    return kind === NameClass.given || kind === NameClass.givenFemale;
  }

  /** «نتنياهو | تسفي هاوزر»: a known surname opens no longer name, but a given name does («مبارك الهيفاوي»). */
  private opensLonger(i: number): boolean {
    const kind = this.words.nameClass.get(this.document.tokens.word[i]!);
    return kind !== NameClass.family && kind !== NameClass.listed;
  }

  /** Not inside a longer name of another kind, not «على» read as «علي», not the name of a street or an airport. */
  private plausible(hit: Hit): boolean {
    const { tokens } = this.document;
    for (const other of this.hits.at(hit.from))
      if (
        other !== hit &&
        other.to > hit.to &&
        other.values.some((v) => kindOf(v) !== EntityKind.person && formOf(v) !== FormType.guarded)
      )
        return false;
    if (hit.to - hit.from === 1) {
      const rival = this.hits
        .at(hit.from)
        .some(
          (other) =>
            other.to === hit.to &&
            other.values.some(
              (v) =>
                (kindOf(v) === EntityKind.country || kindOf(v) === EntityKind.place) && formOf(v) !== FormType.guarded,
            ),
        );
      if (rival) return false;
    }
    if (this.insidePlace(hit)) return false;
    for (let i = hit.from; i < hit.to; i++)
      if (!this.egyptian && (tokens.flags[i]! & TokenFlag.alefMaqsura) !== 0 && this.isAli(i)) return false;
    return true;
  }

  /** «بوركينا | فاسو»: the name of a country or place that begins before reaches over it. */
  private insidePlace({ from, to }: Hit): boolean {
    for (let i = from - 1; i >= 0 && i >= from - LONGEST_PLACE && continues(this.document.tokens, i + 1); i--)
      for (const kind of [EntityKind.country, EntityKind.place]) {
        const place = this.hits.longest(i, kind);
        if (place && place.to >= to) return true;
      }
    return false;
  }

  private isAli(i: number): boolean {
    const { raw, start, end } = this.document.tokens;
    return raw.slice(end[i]! - 3, end[i]!) === 'على' && start[i]! <= end[i]! - 3;
  }

  /** A name that no dictionary holds. */
  private unlisted(i: number, strength: Strength, title = -1, courtesy: NameMention['courtesy'] = null): number {
    const { tokens } = this.document;
    if (i >= tokens.count || tokens.kind[i] !== TokenKind.word) return 0;
    if (strength === 'bare' && (this.document.classes[i]! & OPENS_BARE) === 0 && this.nextRole[i] === NO_ROLE) return 0;
    const splits = this.lexicon.splitter.of(tokens.word[i]!);
    const shaped = this.shape.end(this.document, this.hits, i, strength);
    const whole = shaped > i || strength === 'titled' ? shaped : this.beforeTitle(i, tokens.word[i]!);
    if (whole > i && !this.startsWithAla(i)) {
      const entries = this.spelled(i, whole, tokens.word[i]!, title);
      const rule = entries.length ? 'person.spelling' : `person.${RULES[strength]}`;
      this.push(i, whole, tokens.start[i]!, entries, true, rule, 0, title, courtesy);
      return whole;
    }
    for (let s = 0; s < splits.count; s++) {
      const bits = splits.proclitics[s]!;
      if (bits === 0 || (bits & Proclitic.lil) !== 0) continue;
      const kind = this.words.nameClass.get(splits.stem[s]!);
      if (kind !== NameClass.given && kind !== NameClass.givenFemale) continue;
      // «فيه» is not ف and a name, «باريس» not ب and one.
      if (this.isWholeWord(i, bits) || this.lexicon.vocabulary.lengthOf(splits.stem[s]!) < 3) continue;
      const stem = splits.stem[s]!;
      // «وهم فلان الفلاني | ومجيد داغري»: one more of a list of names.
      const isListed = (bits & Proclitic.conjunction) !== 0 && this.names[this.names.length - 1]?.to === i;
      const asked = strength === 'titled' ? 'titled' : isListed ? 'expected' : 'bare';
      const shaped = this.shape.end(this.document, this.hits, i, asked, stem);
      const end = shaped - i >= 2 ? shaped : this.beforeTitle(i, stem);
      if (end - i < 2) continue;
      const entries = this.spelled(i, end, splits.stem[s]!, title);
      const rule = entries.length ? 'person.spelling' : 'person.shape';
      this.push(i, end, rawOffset(tokens, i, splits.length[s]!), entries, true, rule, bits, title, courtesy);
      return end;
    }
    return 0;
  }

  /** «الخضر لصور | مدير عام», «ريتشارد توتاه | الخبير في»: two words or more right before a title; gives the token behind, or `i`. */
  private beforeTitle(i: number, first: number): number {
    if (this.nextRole[i] === NO_ROLE || (this.nextRole[i] === i + 1 && this.nextRole[i + 1] === NO_ROLE)) return i;
    const shaped = this.shape.end(this.document, this.hits, i, 'apposed', first);
    const end = shaped - i < 2 ? this.betweenVerbAndTitle(i) : shaped;
    const { tokens } = this.document;
    const comma = end < tokens.count && isComma(tokens, end) && this.shape.isGiven(first);
    const title = itemOrNone(this.titles, this.titleAt[comma ? end + 1 : end]);
    if (end - i < 2 || !title || !isRole(title) || this.hits.longest(title.to, EntityKind.person)) return i;
    return end;
  }

  /** «وقال | اماجو بينيك | رئيس الاتحاد»: two or three words that are nothing else, a verb before them and a title behind; `i` for none. */
  private betweenVerbAndTitle(i: number): number {
    const end = this.nextRole[i]!;
    if (end - i < 2 || end - i > 3 || this.strengthAt(i) !== 'expected') return i;
    const { tokens } = this.document;
    for (let k = i; k < end; k++) {
      const word = tokens.word[k]!;
      if (startsWithArticle(tokens, k) || this.words.functionWords.has(word) || this.words.bodies.has(word)) return i;
      if (this.words.heads.has(word) || this.hits.has(k) || this.words.adjectives.has(word)) return i;
      if (this.words.courtesies.startsWith(word) || this.shape.isOrdinary(word)) return i;
    }
    return end;
  }

  /** A word that means something as it stands. */
  private isWholeWord(i: number, proclitics: number): boolean {
    const word = this.document.tokens.word[i]!;
    // «بركان»: no ب and a name; «أولي فريز»: no ف.
    const mayBeFa =
      proclitics === Proclitic.preposition || (proclitics === Proclitic.conjunction && this.startsWithFa(i));
    if (mayBeFa && this.shape.isCommon(word)) return true;
    if (i > 0 && proclitics === Proclitic.conjunction && this.startsWithFa(i) && this.shape.score(word) > SURE)
      return true;
    return this.words.functionWords.has(word) || this.hits.at(i).some((hit) => hit.proclitics === 0);
  }

  private startsWithFa(i: number): boolean {
    const { raw, start } = this.document.tokens;
    return FA.test(raw.slice(start[i]!, start[i]! + 1));
  }

  /** The dictionary person whose name is spelled another way here. */
  private spelled(from: number, to: number, first: number, title: number): number[] {
    if (to - from < 2) return [];
    const { vocabulary } = this.lexicon;
    const words = [vocabulary.word(first)];
    for (let i = from + 1; i < to; i++) words.push(vocabulary.word(this.document.tokens.word[i]!));
    const entry = this.spelling.entryOf(words, (person) => this.fits(person, this.titles[title], from));
    return entry < 0 ? [] : [entry];
  }

  /** The title beside a name, or the adjective before it («والعراقي | هوشيار زبياري»), says the office or the state of a listed person. */
  private fits(entry: number, title: TitlePhrase | undefined, from: number): boolean {
    const person = this.lexicon.people.at(entry);
    const before = from > 0 ? this.hits.country(from - 1) : undefined;
    if (before?.to === from && before.form === FormType.adjective) return before.alpha2 === person.country;
    if (title?.country) return title.country === person.country;
    const office = title?.office;
    return !!office && person.offices.some((term) => term.office === office);
  }

  private startsWithAla(i: number): boolean {
    return !this.egyptian && (this.document.tokens.flags[i]! & TokenFlag.alefMaqsura) !== 0 && this.isAli(i);
  }

  /** A verb or a comma behind a title before token `i` asks for a name. */
  private strengthAt(i: number): Strength {
    const { tokens, classes } = this.document;
    if (i === 0 || (classes[i - 1]! & ClassBit.asking) === 0 || !continues(tokens, i)) return 'bare';
    const before = tokens.word[i - 1]!;
    if (this.words.functionWords.get(before) === 2) return 'expected';
    const splits = this.lexicon.splitter.of(before);
    for (let s = 0; s < splits.count; s++) if (this.words.kin.has(splits.stem[s]!)) return 'titled';
    for (let s = 0; s < splits.count; s++)
      if (splits.proclitics[s] === Proclitic.conjunction && this.words.functionWords.get(splits.stem[s]!) === 2)
        return 'expected';
    return 'bare';
  }

  private push(
    from: number,
    to: number,
    start: number,
    entries: readonly number[],
    full: boolean,
    rule: string,
    proclitics: number,
    title: number,
    courtesy: NameMention['courtesy'],
  ): void {
    const { tokens } = this.document;
    this.names.push({
      from,
      to,
      start,
      end: tokens.end[to - 1]!,
      entries,
      full,
      rule,
      proclitics,
      title,
      country: null,
      courtesy,
    });
  }
}

/** In `nextRoles`: none near enough. */
const NO_ROLE = -1;

/** A title that may stand behind the name it belongs to: «الخبير في شؤون المياه». */
const isRole = (title: TitlePhrase): boolean =>
  title.proclitics === 0 &&
  title.number === 1 &&
  !title.counterpart &&
  !title.possessed &&
  title.definite &&
  title.to - title.from >= 2;

/** For each token the first such title behind it that a name starting there may reach: nothing but words on one line lie between. */
function nextRoles({ tokens }: Document, titles: readonly TitlePhrase[], titleAt: Int32Array): Int32Array {
  const next = int32Column(tokens.count).fill(NO_ROLE);
  for (let i = tokens.count - 2; i >= 0; i--) {
    if (tokens.kind[i] !== TokenKind.word || !continues(tokens, i + 1)) continue;
    // «مهاب مميش، رئيس الهيئة، قال»: a comma may stand between.
    const comma = isComma(tokens, i + 1) && i + 2 < tokens.count && continues(tokens, i + 2);
    const title = itemOrNone(titles, titleAt[comma ? i + 2 : i + 1]);
    next[i] = title && isRole(title) ? i + 1 : next[i + 1]!;
    if (next[i]! - i > MAX_WORDS) next[i] = NO_ROLE;
  }
  return next;
}

/** Log-odds of the name model that hardly any common word reaches. */
const SURE = 2;
/** Heads of the rulers that houses, bases and schools are named after. */
const RULERS: ReadonlySet<string> = new Set([
  'king',
  'emir',
  'sheikh',
  'sultan',
  'president',
  'custodian',
  'crown-prince',
]);
/** What may open the name of someone behind a body's. */
const GIVEN: ReadonlySet<number> = new Set([
  NameClass.given,
  NameClass.givenFemale,
  NameClass.givenCommon,
  NameClass.particleBefore,
  NameClass.listedGiven,
]);
/** Heads that, alone, are a rank before a name. */
const RANKS = new Set(['ambassador', 'general', 'senator', 'senator-s', 'deputy', 'judge', 'diplomat', 'minister']);

const RULES = { titled: 'behind-title', expected: 'behind-verb', apposed: 'shape', bare: 'shape' } as const;

const FA = /ف/u;

type TokensOf = Document['tokens'];

const isMark = (tokens: TokensOf, i: number, mark: string): boolean =>
  i < tokens.count && tokens.kind[i] === TokenKind.punctuation && tokens.raw[tokens.start[i]!] === mark;

const isComma = (tokens: TokensOf, i: number): boolean =>
  i < tokens.count && tokens.kind[i] === TokenKind.punctuation && COMMAS.has(tokens.raw[tokens.start[i]!]!);

const isAl = (tokens: TokensOf, i: number): boolean => tokens.raw.slice(tokens.start[i]!, tokens.end[i]!) === 'آل';

/** True for a text that writes ى for a final ي («فى», «الذى»), as papers in Egypt do: then «على» may be the name Ali. */
export function writesFinalYaDotless(document: Document, lexicon: Lexicon): boolean {
  const { tokens } = document;
  const fi = lexicon.vocabulary.lookupString('في');
  let dotless = 0;
  let dotted = 0;
  for (let i = 0; i < tokens.count && dotless + dotted < 50; i++)
    if (tokens.word[i] === fi) {
      if ((tokens.flags[i]! & TokenFlag.alefMaqsura) !== 0) dotless++;
      else dotted++;
    }
  return dotless > dotted;
}

/** The zone that a name stands in. */
export const zoneOfName = (document: Document, name: NameMention) => zoneAt(document, name.from);
