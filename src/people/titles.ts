import type { Document } from '../document/document.js';
import { EntityKind, FormType, formOf, indexOf, kindOf, type Lexicon } from '../lexicon/lexicon.js';
import type { HitIndex } from '../match/hit-index.js';
import { withoutArticle } from '../text/arabic.js';
import { Proclitic } from '../text/proclitics.js';
import { continues, rawOffset, TokenKind } from '../text/tokens.js';
import { type HeadForm, NameClass, type PeopleWords } from './words.js';

/** A title as found, before it is tied to people. */
export interface TitlePhrase {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly head: string;
  readonly kind: HeadForm['kind'];
  readonly office: string | null;
  readonly country: string | null;
  /** All countries of a dual or plural title, in order. */
  readonly countries: readonly string[];
  /** Organisation key. */
  readonly organization: string | null;
  readonly gender: 'm' | 'f';
  readonly number: number;
  readonly counterpart: boolean;
  readonly definite: boolean;
  readonly possessed: boolean;
  readonly former: boolean;
  readonly proclitics: number;
  /** The first word of the body or field it names, without the article («لجنة» of «رئيس اللجنة»); empty where it names none. */
  readonly body: string;
}

/** The most plain words («رئيس دائرة الشرق الأوسط …») a title takes in. */
const MAX_PLAIN = 8;
const ALEF_LAM = /^ال./u;
const NISBA = /^ال\p{L}+ي[ةه]$/u;
/** Heads that are offices of state alone or with a country, and what they are with a body of their own. */
const OF_BODY: Readonly<Record<string, string | null>> = {
  president: 'chairman',
  chancellor: 'adviser',
  emir: null,
  king: null,
};
/** Heads whose phrase may hold another title: نائب وزير الخارجية، مستشار الرئيس. */
const NESTING = new Set([
  'deputy',
  'assistant',
  'undersecretary',
  'spokesperson',
  'spokesman',
  'chancellor',
  'representative',
  'envoy',
  'delegate',
  'clerk',
  'director',
  'member',
  'chief',
  'permanent-delegate',
  'official',
  'head',
]);

/** Finds title phrases at heads and at نظير with a pronoun. Each starts at its head noun, proclitics left out. */
export function findTitles(document: Document, lexicon: Lexicon, words: PeopleWords, hits: HitIndex): TitlePhrase[] {
  const { tokens, active } = document;
  const { splitter } = lexicon;
  const titles: TitlePhrase[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (active[i] === 0 || tokens.kind[i] !== TokenKind.word) continue;
    const splits = splitter.of(tokens.word[i]!);
    for (let s = 0; s < splits.count; s++) {
      const stem = splits.stem[s]!;
      const counterpart = words.counterparts.get(stem);
      const form = counterpart ? COUNTERPARTS[counterpart - 1]! : words.headForms[words.heads.get(stem) - 1];
      if (!form) continue;
      const start = splits.length[s] === 0 ? tokens.start[i]! : rawOffset(tokens, i, splits.length[s]!);
      const title = new TitleReader(document, lexicon, words, hits, i, form).read(start, splits.proclitics[s]!);
      if (!title) continue;
      titles.push(chained(title, document, lexicon, words, hits));
      i = titles[titles.length - 1]!.to - 1;
      break;
    }
  }
  return titles;
}

/** «نائب الرئيس اليمني رئيس مجلس الوزراء»: titles that follow one another without a mark are one person's. */
function chained(
  first: TitlePhrase,
  document: Document,
  lexicon: Lexicon,
  words: PeopleWords,
  hits: HitIndex,
): TitlePhrase {
  let title = first;
  for (let n = 0; n < 4; n++) {
    const at = title.to;
    if (!continues(document.tokens, at) || title.number !== 1 || title.counterpart) break;
    const form = words.headForms[words.heads.get(document.tokens.word[at]!) - 1];
    if (form?.number !== 1 || form.gender !== title.gender || form.possessed || form.head === 'counterpart') break;
    // A bare «الوزير» behind a title is another's; one with its own words, or a rank («الجنرال»), goes on.
    const next = new TitleReader(document, lexicon, words, hits, at, form).read(document.tokens.start[at]!, 0);
    if (!next || (next.to === at + 1 && !(form.definite && form.kind === 'office') && form.head !== 'general')) break;
    title = {
      ...title,
      to: next.to,
      end: next.end,
      country: title.country ?? next.country,
      countries: title.countries.length ? title.countries : next.countries,
      organization: title.organization ?? next.organization,
      office: title.office ?? next.office,
    };
  }
  return title;
}

const counterpartForm = (gender: 'm' | 'f', number: number): HeadForm => ({
  head: 'counterpart',
  kind: 'office',
  gender,
  number,
  definite: true,
  possessed: true,
});
const COUNTERPARTS = [
  counterpartForm('m', 1),
  counterpartForm('f', 1),
  counterpartForm('m', 2),
  counterpartForm('m', 3),
];

/** «الشيخ», «الأمير» alone are courtesies, not offices. */
const isCourtesy = (form: HeadForm): boolean =>
  form.definite && (form.head === 'sheikh' || form.head === 'emir' || form.head === 'imam');

/** Reads one title from its head to its end. */
class TitleReader {
  private at: number;
  private plain = 0;
  private office: string | null;
  private readonly countries: string[] = [];
  private organization: string | null = null;
  private former = false;
  /** The words so far end in a definite noun or a name: what follows «و» may still belong to them. */
  private closed: boolean;
  /** The words behind the head name the office («وزير الخارجية»): what follows does not change it. */
  private settled = false;
  private body = '';
  private nested = false;

  constructor(
    private readonly document: Document,
    private readonly lexicon: Lexicon,
    private readonly words: PeopleWords,
    private readonly hits: HitIndex,
    private readonly from: number,
    private readonly form: HeadForm,
  ) {
    this.at = from + 1;
    this.office = words.bareOffice.get(form.head) ?? null;
    this.closed = form.definite;
  }

  read(start: number, proclitics: number): TitlePhrase | null {
    const { form, document } = this;
    if (form.number === 1 && form.head === 'chief' && form.definite) return null;
    this.readOffice();
    while (this.step());
    if (isCourtesy(form) && this.at === this.from + 1) return null;
    if (form.head === 'custodian' && this.countries.length === 0) this.countries.push('SA');
    if (form.head === 'emir' && this.countries.length === 0) this.office = null;
    // A head with nothing behind it names no one («وزير»), unless it is definite («الوزير») or a trade before a name.
    return {
      from: this.from,
      to: this.at,
      start,
      end: document.tokens.end[this.at - 1]!,
      head: form.head,
      kind: form.kind,
      office: this.settledOffice(),
      country: this.countries[0] ?? null,
      countries: this.countries,
      organization: this.organization,
      gender: form.gender,
      number: form.number,
      counterpart: form.head === 'counterpart',
      definite: form.definite || this.at > this.from + 1,
      possessed: form.possessed,
      former: this.former,
      proclitics,
      body: this.body,
    };
  }

  /** «رئيس اللجنة» is no president, «مستشار الرئيس» no chancellor, «نائب المدير» no deputy of a parliament. */
  private settledOffice(): string | null {
    const { head } = this.form;
    if (head === 'counterpart') return null;
    if (this.settled) return this.office;
    if (head === 'deputy' && this.nested) return null;
    const ofState = this.organization === null || this.lexicon.isInternational(this.organization);
    if (!this.nested && this.body === '' && ofState) return this.office;
    return head in OF_BODY ? OF_BODY[head]! : this.office;
  }

  private get tokens() {
    return this.document.tokens;
  }

  /** The office by the words right behind the head: «وزير الخارجية», «رئيس مجلس النواب». */
  private readOffice(): void {
    const trie = this.words.officePhrases.get(this.form.head);
    if (!trie || !this.open(this.at)) return;
    const node = trie.longest(this.tokens, this.at, this.tokens.word[this.at]!);
    if (node === 0) return;
    this.office = this.words.officeNames[trie.valueOf(node) - 1]!;
    this.settled = true;
    // «رئيس حكومة الوفاق الوطني»: the office's words may open a longer name.
    const body = this.hits.longest(this.at, EntityKind.organization, (bits) => bits === 0);
    this.at = Math.max(trie.end, body?.to ?? 0);
    this.closed = true;
  }

  private open(i: number): boolean {
    return continues(this.tokens, i) && this.tokens.kind[i] !== TokenKind.punctuation && this.document.active[i] === 1;
  }

  /** Takes in one more word or phrase; false at the end of the title. */
  private step(): boolean {
    const { at, words, tokens } = this;
    if (!this.open(at) || at - this.from > 24) return false;
    const word = tokens.word[at]!;
    if (
      words.functionWords.has(word) &&
      !words.innerPrepositions.has(word) &&
      !words.namingPrepositions.has(word) &&
      !words.adjectives.has(word) &&
      !this.opensBody(at)
    )
      return false;
    if (this.personAt(at)) return false;
    return (
      this.stepEntity(at, false) ||
      this.stepAdjective(at) ||
      this.stepPreposition(at) ||
      this.stepProclitic(at) ||
      this.stepNested(at) ||
      this.stepPlain(at)
    );
  }

  /** «حاكم منطقة العاصمة», «سفير دولة الكويت»: a noun of the news that a possessor follows. */
  private opensBody(i: number): boolean {
    const { words, tokens } = this;
    if (this.closed || words.functionWords.get(tokens.word[i]!) !== 3 || !this.open(i + 1)) return false;
    return words.bodies.has(tokens.word[i]!) && (this.isDefinite(i + 1) || this.hits.has(i + 1));
  }

  /** A dictionary name, or a short one («الرئيس الأسد»), ends the title. */
  private personAt(i: number): boolean {
    const hit = this.hits.longest(i, EntityKind.person, (bits) => bits === 0);
    if (!hit) return false;
    const other =
      this.hits.longest(i, EntityKind.country, (bits) => bits === 0) ??
      this.hits.longest(i, EntityKind.place, (bits) => bits === 0) ??
      this.hits.longest(i, EntityKind.organization, (bits) => bits === 0);
    return !other || other.to < hit.to;
  }

  /** A country, an organisation or a place: «الروسي», «للأمم المتحدة». */
  private stepEntity(i: number, behindPreposition: boolean): boolean {
    const allowed = (bits: number) => bits === 0 || (bits & Proclitic.conjunction) === 0;
    const organization = this.hits.longest(i, EntityKind.organization, allowed);
    const country = this.hits.country(i);
    const place = this.hits.longest(i, EntityKind.place, allowed);
    const conjoined = country && (country.hit.proclitics & Proclitic.conjunction) !== 0;
    if (country && (!organization || organization.to <= country.to) && (!place || place.to <= country.to)) {
      // «وزيرا خارجية روسيا وتركيا»: a second country only where the title stands for several people.
      if (
        conjoined &&
        (this.form.number === 1 || this.countries.length === 0 || country.hit.proclitics !== Proclitic.conjunction)
      )
        return false;
      if (country.form !== FormType.adjective && !behindPreposition && this.countries.length > 0 && !conjoined)
        return false;
      const sentTo = behindPreposition || (this.organization !== null && country.hit.proclitics !== 0);
      if (!(sentTo && this.form.kind === 'mission')) this.countries.push(country.alpha2);
      this.at = country.to;
      this.closed = true;
      return true;
    }
    if (organization) {
      const value = organization.values.find((v) => kindOf(v) === EntityKind.organization)!;
      const entry = this.lexicon.organizations.at(indexOf(value));
      this.organization ??= entry.key;
      if (entry.country && this.countries.length === 0) this.countries.push(entry.country);
      this.at = organization.to;
      this.closed = true;
      return true;
    }
    if (place && (behindPreposition || this.form.kind !== 'trade')) {
      this.at = place.to;
      this.closed = true;
      return true;
    }
    return false;
  }

  private stepAdjective(i: number): boolean {
    const word = this.tokens.word[i]!;
    if (!this.words.adjectives.has(word)) return false;
    // An indefinite adjective fits an indefinite head only: «وزير سابق», but «الوزير خاص …» ends.
    if (this.closed && !this.isDefinite(i)) return false;
    if (this.words.former.has(word)) this.former = true;
    this.at = i + 1;
    return true;
  }

  private stepPreposition(i: number): boolean {
    const { words, tokens } = this;
    const word = tokens.word[i]!;
    if (words.namingPossessed.has(word)) {
      this.at = i + 1;
      this.closed = true;
      return true;
    }
    if (words.namingPrepositions.has(word)) {
      if (!this.open(i + 1)) return false;
      this.at = i + 1;
      if (
        this.takePerson() ||
        this.stepEntity(this.at, false) ||
        this.stepNested(this.at) ||
        this.stepField(this.at) ||
        this.stepPlain(this.at)
      )
        return this.at > i + 1 || this.rewind(i);
      return this.rewind(i);
    }
    if (!words.innerPrepositions.has(word) || !this.open(i + 1)) return false;
    // «على» with a final ى and «علي» the name fold alike: a preposition here only where a body or an article follows.
    const next = i + 1;
    if (this.from > 0 && this.isMotion(tokens.word[this.from - 1]!) && !this.namesBehind(next)) return false;
    const inMission = this.form.kind === 'mission' && this.at > this.from + (this.form.definite ? 1 : 0);
    const body = words.bodies.has(tokens.word[next]!);
    if (!body && !inMission) {
      const isBody = this.hits.longest(next, EntityKind.organization, (bits) => bits === 0) !== undefined;
      if (!isBody || this.form.kind === 'trade') return false;
    }
    this.at = next;
    if (this.stepEntity(next, true) || this.stepPlain(next)) return true;
    return this.rewind(i);
  }

  /** «وصل المبعوث الخاص إلى سوريا | غير بيدرسون»: behind a verb of motion the country belongs to the title where a name follows it. */
  private namesBehind(i: number): boolean {
    const country = this.hits.country(i);
    return country !== undefined && country.hit.proclitics === 0 && this.open(country.to) && this.personAt(country.to);
  }

  /** «المكلف | بالشؤون الأوروبية». */
  private stepField(i: number): boolean {
    const raw = this.tokens.raw.slice(this.tokens.start[i]!, this.tokens.end[i]!);
    return /^(?:بال|لل)\p{L}{3}/u.test(raw) && this.takePlain(i);
  }

  /** «الناطقة باسم دي ميستورا»: the name of whom the title speaks for. */
  private takePerson(): boolean {
    if (!this.personAt(this.at)) return false;
    this.at = this.hits.longest(this.at, EntityKind.person, (bits) => bits === 0)!.to;
    this.closed = true;
    return true;
  }

  /** A verb of motion, و before it or not. */
  private isMotion(word: number): boolean {
    if (this.words.motionVerbs.has(word)) return true;
    const splits = this.lexicon.splitter.of(word);
    for (let s = 0; s < splits.count; s++)
      if (splits.proclitics[s] === Proclitic.conjunction && this.words.motionVerbs.has(splits.stem[s]!)) return true;
    return false;
  }

  private rewind(i: number): boolean {
    this.at = i;
    return false;
  }

  /** «للشؤون السياسية», «بوزارة الخارجية», «لمكافحة الإرهاب»: ل or ب before a body, a field or a definite noun. */
  private stepProclitic(i: number): boolean {
    const { tokens, words, lexicon } = this;
    const splits = lexicon.splitter.of(tokens.word[i]!);
    for (let s = 0; s < splits.count; s++) {
      const bits = splits.proclitics[s]!;
      if ((bits & Proclitic.conjunction) !== 0 || bits === 0) continue;
      if (words.bodies.has(splits.stem[s]!)) return this.takePlain(i);
      const head = words.headForms[words.heads.get(splits.stem[s]!) - 1];
      // «المبعوث الخاص للرئيس الروسي», «مستشار للأمين العام»
      if (head && (bits & (Proclitic.lil | Proclitic.preposition)) !== 0 && NESTING.has(this.form.head))
        return this.takeNested(i, head);
    }
    const raw = this.tokens.raw.slice(tokens.start[i]!, tokens.end[i]!);
    if (this.stepOffice(i)) return true;
    if (/^لل\p{L}{3}/u.test(raw) && this.form.kind !== 'trade' && this.form.head !== 'minister')
      return this.takePlain(i);
    if (/^لل\p{L}{3}/u.test(raw) && this.form.head === 'minister' && this.at > this.from + 1) return this.takePlain(i);
    return false;
  }

  /** «الرئيس السابق للجمهورية»: the words of the office behind an adjective and ل. */
  private stepOffice(i: number): boolean {
    const trie = this.words.officePhrases.get(this.form.head);
    const splits = this.lexicon.splitter.of(this.tokens.word[i]!);
    if (!trie || this.settled || this.body !== '') return false;
    for (let s = 0; s < splits.count; s++) {
      if ((splits.proclitics[s]! & Proclitic.lil) === 0 || !trie.startsWith(splits.stem[s]!)) continue;
      const node = trie.longest(this.tokens, i, splits.stem[s]!);
      if (node === 0) continue;
      this.office = this.words.officeNames[trie.valueOf(node) - 1]!;
      this.settled = true;
      this.closed = true;
      this.at = trie.end;
      return true;
    }
    return false;
  }

  private stepNested(i: number): boolean {
    const form = this.words.headForms[this.words.heads.get(this.tokens.word[i]!) - 1];
    if (!form || !NESTING.has(this.form.head)) return false;
    if (this.closed && this.form.definite && i === this.from + 1 && form.definite) return false;
    return this.takeNested(i, form);
  }

  private takeNested(i: number, form: HeadForm): boolean {
    this.nested = true;
    const inner = new TitleReader(this.document, this.lexicon, this.words, this.hits, i, form);
    const title = inner.read(this.tokens.start[i]!, 0);
    if (!title) return false;
    this.at = title.to;
    this.closed = true;
    for (const country of title.countries) if (!this.countries.includes(country)) this.countries.push(country);
    this.organization ??= title.organization;
    if (title.former) this.former = true;
    return true;
  }

  /** Plain nouns of the title: definite ones, bodies, and an indefinite one whose possessor follows. */
  private stepPlain(i: number): boolean {
    const { words, tokens } = this;
    if (this.plain >= MAX_PLAIN || tokens.kind[i] !== TokenKind.word) return false;
    const word = tokens.word[i]!;
    // «مجلس النواب», «هيئة كبار العلماء»: a head noun that a body's name holds.
    if (words.heads.has(word)) return words.bodies.has(stemAt(this.lexicon, tokens.word[i - 1]!)) && this.takePlain(i);
    if (words.functionWords.has(word) && !this.opensBody(i)) return false;
    if (words.bodies.has(word) && !this.closed) return this.takePlain(i);
    if (
      words.bodies.has(word) &&
      this.open(i + 1) &&
      (this.isDefinite(i + 1) || this.hits.has(i + 1)) &&
      this.form.kind !== 'office'
    )
      return this.takePlain(i);
    const nameClass = words.nameClass.get(word);
    if (this.isDefinite(i)) {
      // «سفير الكويت لدى المملكة | الشيخ ثامر»: a courtesy opens the name.
      if (words.courtesies.startsWith(word)) return false;
      if (this.form.head === 'counterpart' || this.form.kind === 'trade') return false;
      // After a settled office only adjectives and countries go on: «وزير الخارجية | الصباح».
      if (
        this.form.kind === 'office' &&
        this.closed &&
        !(this.form.head === 'minister' && this.at === this.from + 1) &&
        !(this.body !== '' && this.isFeminineAdjective(i))
      )
        return false;
      if (nameClass === NameClass.family || (nameClass === NameClass.familyCommon && this.closed)) return false;
      return this.takePlain(i);
    }
    if (this.closed && this.isConjoinedField(i)) return this.takePlain(i);
    if (nameClass !== 0 || this.closed || this.form.number > 1) return false;
    // «قائد شرطة العاصمة»: an indefinite noun between head and possessor.
    if (!this.open(i + 1) || !(this.isDefinite(i + 1) || this.hits.has(i + 1))) return false;
    if (words.model.score(this.lexicon.vocabulary.word(word)) > -0.5) return false;
    return this.takePlain(i);
  }

  /** «الخارجية والتعاون», «السياسية والأمنية»: و and a definite noun that is no title and no name. */
  private isConjoinedField(i: number): boolean {
    const { tokens, words, lexicon } = this;
    if (this.at === this.from + 1) return false;
    const raw = tokens.raw.slice(tokens.start[i]!, tokens.end[i]!);
    if (!/^وال\p{L}{2}/u.test(raw)) return false;
    const splits = lexicon.splitter.of(tokens.word[i]!);
    for (let s = 0; s < splits.count; s++) {
      if ((splits.proclitics[s]! & Proclitic.conjunction) === 0) continue;
      const stem = splits.stem[s]!;
      if (words.heads.has(stem) || words.nameClass.has(stem) || words.functionWords.has(stem)) return false;
    }
    if (this.hits.has(i)) return false;
    // Only where another adjective or field follows or the phrase ends: a second subject would start a new clause.
    return this.form.head === 'minister' || this.form.kind === 'body';
  }

  /** «لجنة العلاقات | الخارجية»: behind a body's noun. */
  private isFeminineAdjective(i: number): boolean {
    const { raw, start, end } = this.tokens;
    return NISBA.test(raw.slice(start[i]!, end[i]!));
  }

  private takePlain(i: number): boolean {
    if (this.body === '' && !this.settled) this.body = bareWord(this.lexicon, this.tokens.word[i]!);
    this.plain++;
    this.at = i + 1;
    this.closed = this.isDefinite(i) || this.closed;
    return true;
  }

  private isDefinite(i: number): boolean {
    const { raw, start, end } = this.tokens;
    return ALEF_LAM.test(raw.slice(start[i]!, Math.min(end[i]!, start[i]! + 4)));
  }
}

/** A word without its preposition and its article. */
function bareWord(lexicon: Lexicon, word: number): string {
  const splits = lexicon.splitter.of(word);
  let stem = word;
  for (let s = 0; s < splits.count; s++)
    if ((splits.proclitics[s]! & (Proclitic.preposition | Proclitic.lil)) !== 0) stem = splits.stem[s]!;
  return withoutArticle(lexicon.vocabulary.word(stem));
}

/** The word behind a preposition (بمجلس → مجلس), or the word itself. */
function stemAt(lexicon: Lexicon, word: number): number {
  const splits = lexicon.splitter.of(word);
  for (let s = 0; s < splits.count; s++) if (splits.proclitics[s] === Proclitic.preposition) return splits.stem[s]!;
  return word;
}

/** The packed form type of the country value in a hit: how the country is named. */
export const countryForm = (values: readonly number[]): number =>
  formOf(values.find((v) => kindOf(v) === EntityKind.country) ?? 0);
