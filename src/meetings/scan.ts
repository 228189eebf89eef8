import type { Mention } from '../entities/entities.js';
import { LAM } from '../text/arabic.js';
import { Proclitic } from '../text/proclitics.js';
import { TokenKind } from '../text/tokens.js';
import { type Around, emptyAround } from './around.js';
import { type Party, sameMember } from './party.js';
import { readParties } from './party-list.js';
import { placeAt } from './place.js';
import { readParty } from './read-party.js';
import {
  hasStem,
  isAdjective,
  isMarked,
  Mark,
  markAt,
  markCutAt,
  markEndAt,
  mentionAt,
  nounAt,
  prefixOf,
  procliticsAt,
  punctuation,
  type Reading,
  sentenceEnd,
  titleAt,
  verbAt,
} from './reading.js';
import { readOther } from './unnamed.js';

/** How far to the right of a trigger its parties are looked for, in tokens. */
const REACH = 60;
const MAX_FILLERS = 7;
/** How near a trigger the end of a broken line stands, in tokens. */
const WRAPPED = 6;
/** How far behind a noun the body stands whose gathering it is, in tokens. */
const NEAR = 5;
/** How far behind its verb the day and place of a gathering stand, in tokens. */
const WHEN = 12;
const PURPOSE_LENGTH = 4;
/** The longest part of an office's name that is no part of its title, in tokens. */
const OFFICE = 9;
const COMMA = 0x60c;
const REFINES =
  Mark.refineCall |
  Mark.refineConference |
  Mark.refineNegotiations |
  Mark.refineTalks |
  Mark.press |
  Mark.joint |
  Mark.process;
const ENDING = new Set([...':;؛.!?؟…'].map((c) => c.charCodeAt(0)));

/** Reads what stands to the right of a trigger: parties, dates, places, refining words, up to the end of its clause. */
export function scanRight(r: Reading, trigger: number, noun: boolean): Around {
  return new Scan(r, trigger, noun).read();
}

class Scan {
  private readonly around: Around;
  private at: number;
  private readonly end: number;
  private fillers = 0;
  /** A noun that is no adjective of the trigger was passed: a place behind it belongs to that noun. */
  private content = false;
  /** Nothing but adjectives and refining words since the trigger. */
  private adjacent = true;

  constructor(
    private readonly r: Reading,
    private readonly trigger: number,
    private readonly noun: boolean,
  ) {
    this.around = emptyAround(trigger + 1);
    this.at = trigger + 1;
    this.end = Math.min(lineEnd(r, trigger), trigger + REACH);
  }

  read(): Around {
    while (this.at < this.end && this.step());
    this.around.end = this.at;
    const type = this.noun ? nounAt(this.r, this.trigger)!.type : 'talks';
    const ofBody = this.around.summit || this.around.possessor.some(isBodies);
    if (type === 'conference' || type === 'summit' || (this.noun && ofBody)) this.attendance();
    return this.around;
  }

  /** «مؤتمر … بحضور فلان»: those who came may stand far behind the name of a conference. */
  private attendance(): void {
    const { r, around } = this;
    for (let i = this.at; i < this.end && around.joined.length === 0; i++) {
      if (isMarked(r, i, Mark.joined)) around.joined.push(...readParties(r, markEndAt(r, i)).parties);
      if (isMarked(r, i, Mark.relative) && verbAt(r, markEndAt(r, i))?.supports) this.whenAndWhere(markEndAt(r, i));
    }
  }

  /** «قمة حول النزاعات تستضيفها طرابلس في 31 أغسطس»: day and place behind the topic. */
  private whenAndWhere(verb: number): void {
    const { r, around } = this;
    const { aspect, now, hosts } = verbAt(r, verb)!;
    around.aspect ??= aspect;
    around.now ||= now;
    const end = Math.min(this.end, verb + WHEN);
    for (let i = verb + 1; i < end && punctuation(r, i) === 0; i++) {
      if (r.dateAt[i] !== 0) around.dates.push(r.dateAt[i]! - 1);
      const place = hosts || isMarked(r, i - 1, Mark.preposition) ? placeAt(r, i) : null;
      if (place && around.places.length === 0) around.places.push(place);
    }
  }

  /** Reads one word or phrase; false at the end of the clause. */
  private step(): boolean {
    const { r, at, around } = this;
    if (r.inDate[at] !== 0) {
      if (r.dateAt[at] !== 0) around.dates.push(r.dateAt[at]! - 1);
      return this.go(r.dates[r.inDate[at]! - 1]!.tokenTo);
    }
    if (r.document.tokens.kind[at] === TokenKind.punctuation)
      return ENDING.has(punctuation(r, at)) ? false : this.go(at + 1);
    const marked = this.mark();
    if (marked !== null) return marked;
    if (this.noun && r.words.betweenThem.has(r.document.tokens.word[at]!)) return this.betweenThem();
    const verb = verbAt(r, at);
    if (verb && !readParty(r, at)) return this.verb();
    const noun = nounAt(r, at);
    if (noun?.plural && (procliticsAt(r, at) & Proclitic.lil) !== 0) return this.go(at + 1);
    // «التقى الملك في إطار زيارته بالوزير»: whom he met is still to come.
    if (noun?.owner && noun.type === 'visit' && !this.noun && around.bare.length < 2 && around.with.length === 0)
      return this.go(at + 1);
    if (noun) return this.noun && this.adjacent && this.second();
    return (this.namesVenue() ? this.place() : this.party()) ?? this.place() ?? this.filler();
  }

  private go(to: number): true {
    this.at = Math.max(to, this.at + 1);
    return true;
  }

  private mark(): boolean | null {
    const { r, at, around } = this;
    const bits = markAt(r, at);
    const behind = markEndAt(r, at);
    if (bits === 0) return null;
    if (bits & Mark.apart) {
      around.apart = true;
      return this.go(behind);
    }
    // «مباحثات مع الملك، ومع رئيس وزرائه»: another encounter.
    if (bits & Mark.with && around.with.length > 0 && markCutAt(r, at) !== 0) return false;
    if (bits & Mark.with) return this.list(around.with, behind);
    if (bits & Mark.between) return this.between(behind);
    if (bits & Mark.joined) return this.listOrStates(around.joined, behind);
    if (bits & Mark.mediated) return this.listOrStates(around.mediators, behind);
    if (bits & Mark.chaired) return this.list(around.chairs, behind);
    if (bits & Mark.excluded) return this.list(around.excluded, behind);
    if (bits & REFINES && (this.adjacent || !this.noun || bits & (Mark.refineCall | Mark.joint))) {
      if (!nounAt(r, at) || this.adjacent) {
        around.refine |= bits & REFINES;
        return this.go(behind);
      }
    }
    if (bits & Mark.topic) {
      around.topic = behind;
      return false;
    }
    if (bits & Mark.relative) return this.noun && this.relative(behind);
    if (bits & Mark.preposition) return !this.leavesFrame(behind) && this.preposition(behind);
    // «زيارة من المقرر أن يقوم بها فلان»
    if (bits & Mark.planned && this.noun && isMarked(r, behind, Mark.stop) && verbAt(r, behind + 1)?.supports) {
      this.at = behind + 1;
      return this.verb();
    }
    // «قبل ظهر اليوم»
    if (bits & Mark.stop && r.words.ahead.has(r.document.tokens.word[at]!) && r.dateAt[at + 2] && !nounAt(r, at + 1))
      return this.go(at + 2);
    if (bits & Mark.stop) return false;
    return null;
  }

  /** «وافقت قبيل لقائه الرئيس على بناء», «أعرب بعد اجتماعه بالوزير عن أمله»: the main clause goes on; «على عشاء» belongs to the encounter. */
  private leavesFrame(behind: number): boolean {
    const { r, at, around } = this;
    if (behind !== at + 1 || behind >= this.end || !hasStem(r, at, r.words.away)) return false;
    const named = around.with.length + around.between.length + around.bare.length;
    return named > (this.noun ? 0 : 1) && !r.words.occasions.has(r.document.tokens.word[behind]!);
  }

  /** «محادثات بين الجانبين»; in «لتعزيز التعاون بين البلدين» they are not those who talk. */
  private between(behind: number): boolean {
    const first = readParty(this.r, behind);
    // «محادثات مع الوزير حول الأزمة بين البلدين»
    if (this.noun && this.around.with.length > 0) return false;
    if (first?.both && !this.adjacent) return this.go(first.to);
    const { parties, to } = readParties(this.r, behind);
    const other = parties.length === 1 && !first!.both ? readOther(this.r, to) : null;
    if (!other) return this.list(this.around.between, behind);
    this.around.between.push(...parties, other);
    this.adjacent = false;
    return this.go(other.to);
  }

  /** «اتصال هاتفي بينهما»; in «لتعزيز التعاون بينهما» they are not those who talk. */
  private betweenThem(): true {
    const { at, around } = this;
    if (this.adjacent || verbAt(this.r, at - 1)?.supports)
      around.between.push({ from: at, to: at + 1, prefix: '', members: [], both: true });
    this.adjacent = false;
    return this.go(at + 1);
  }

  private list(into: Party[], from: number): boolean {
    const { parties, to } = readParties(this.r, from);
    into.push(...parties);
    this.adjacent = false;
    return this.go(parties.length > 0 ? to : from);
  }

  /** «برعاية تركية», «بمشاركة روسية وإيرانية»: adjectives stand for the states. */
  private listOrStates(into: Party[], from: number): boolean {
    const { r } = this;
    let at = from;
    for (let mention = at < this.end ? mentionAt(r, at) : undefined; mention && isAdjective(r, mention); ) {
      into.push(stateParty(r, mention));
      at = mention.to;
      mention = at < this.end ? mentionAt(r, at) : undefined;
    }
    return at > from ? this.go(at) : this.list(into, from);
  }

  /** «الذي عقده فلان», «التي ستعقد في», «الذي ضم». */
  private relative(behind: number): boolean {
    const verb = verbAt(this.r, behind);
    // «زيارته التي كانت مقررة إلى أنقرة»
    if (!verb && this.r.words.beforeThat.has(this.r.document.tokens.word[behind]!)) return this.go(behind + 1);
    // «الاجتماع الذي استمر ساعتين بين»
    if (behind < this.end && this.r.words.lasts.has(this.r.document.tokens.word[behind]!)) {
      this.adjacent = false;
      return this.go(behind + 1);
    }
    if (!verb || !(verb.supports || verb.gathers || verb.attends)) return false;
    this.at = behind;
    return this.verb();
  }

  /** A verb behind a noun that lists its parties or carries it; any other verb ends the clause. */
  private verb(): boolean {
    const { r, at, around } = this;
    const verb = verbAt(r, at)!;
    if (!this.noun) return false;
    if (verb.gathers) return this.list(around.gathered, at + 1);
    if (verb.attends && (verb.object || isMarked(r, at + 1, Mark.preposition)))
      return this.list(around.joined, verb.object ? at + 1 : at + 2);
    if (!verb.supports) return false;
    this.adjacent = false;
    // «لقاء تواصل لأكثر من ساعة»: as much a verb of the past.
    const past = r.words.leading.has(r.document.tokens.word[at]!);
    around.aspect = past ? 'past' : verb.aspect;
    around.now = verb.now;
    const pronoun = at + 1 < this.end && r.words.withPronoun.has(r.document.tokens.word[at + 1]!) ? 1 : 0;
    const giver = readParty(r, at + 1 + pronoun);
    return giver?.prefix === '' ? this.list(around.givers, at + 1 + pronoun) : this.go(at + 1 + pronoun);
  }

  /** «جلسة مباحثات», «جولة المفاوضات»: the second noun settles the type. */
  private second(): boolean {
    const { type, definite } = nounAt(this.r, this.at)!;
    // «طلب خلال اللقاء زيارة», «استهل جولته بزيارة»: another encounter.
    const first = nounAt(this.r, this.trigger)!;
    if ((first.definite && !definite) || (procliticsAt(this.r, this.at) & Proclitic.preposition) !== 0) return false;
    if (type === 'summit') this.around.summit = true;
    this.around.refine |= type === 'negotiations' ? Mark.refineNegotiations : Mark.refineTalks;
    return this.go(this.at + 1);
  }

  private party(): boolean | null {
    const { r, at, around } = this;
    const first = readParty(r, at);
    if (!first) return this.adjective();
    const prefix = first.prefix.replace(/^[وف]/u, '');
    // «زيارته لبكين»
    if (this.isVisit() && prefix.startsWith('ل') && placeAt(r, at)) return null;
    if (this.isFree() && /^لل?$/u.test(first.prefix) && isBodies(first)) {
      around.bodies.push(first);
      this.adjacent = false;
      return this.go(first.to);
    }
    if (prefix === 'ل' || prefix === 'ك' || prefix === 'لل') return false;
    if (prefix === 'ب') {
      if (placeAt(r, at)) return null;
      // «بمجلس الشيوخ»: a body behind بـ is a venue.
      if (first.members.every((m) => m.kind === 'organization' && !m.collective)) return this.go(first.to);
      return this.list(around.with, at);
    }
    if (first.prefix !== '' && around.bare.length > 0) return false;
    // «أثار استقباله استياء في بريطانيا والولايات المتحدة»: joined to the phrase before it.
    if (prefix === '' && first.prefix !== '' && this.noun && !this.adjacent && this.content) return this.go(first.to);
    // «استقبلت العيادات التخصصية السعودية»: the bare name of a state behind other words belongs to them.
    if (!this.noun && this.content && first.members.every((m) => m.kind === 'country' && !m.collective))
      return this.go(first.to);
    if (this.isApposed(first)) return this.go(first.to);
    const { parties, to } = readParties(r, at);
    around.bare.push(parties);
    if (this.adjacent) around.possessor.push(...parties);
    this.adjacent = false;
    return this.go(to);
  }

  /** «مع المنسق الأعلى للسياسة والأمن في الاتحاد، خافيير سولانا»: behind a comma the name of an office, or another office of the one before, is nobody else. */
  private isApposed(party: Party): boolean {
    const { r, around } = this;
    if (party.prefix !== '' || punctuation(r, party.from - 1) !== COMMA) return false;
    const list = around.bare.at(-1) ?? around.with;
    const last = list.at(-1);
    if (!last || party.from - last.to > OFFICE) return false;
    if (party.members.every((m) => last.members.some((n) => sameMember(m, n)))) return true;
    const office = last.members.length === 1 && last.members[0]!.kind === 'unnamed' && titleAt(r, last.from);
    if (!office || party.members.length !== 1 || party.members[0]!.kind !== 'person' || titleAt(r, party.from))
      return false;
    list[list.length - 1] = { ...party, from: last.from, prefix: last.prefix };
    return true;
  }

  /** Near the noun, before anybody or any place is named. */
  private isFree(): boolean {
    const { bare, between, places } = this.around;
    return (
      this.noun &&
      !this.isPredicate() &&
      this.at - this.trigger <= NEAR &&
      bare.length + this.around.with.length + between.length + places.length === 0
    );
  }

  /** «ما طرح خلال الاجتماع هي مقترحات للحزب»: behind هو another clause begins. */
  private isPredicate(): boolean {
    const { word } = this.r.document.tokens;
    for (let i = this.trigger + 1; i < this.at; i++) if (this.r.words.copulas.has(word[i]!)) return true;
    return false;
  }

  private isVisit(): boolean {
    return this.noun && nounAt(this.r, this.trigger)!.type === 'visit';
  }

  /** A state's adjective on the trigger itself. */
  private adjective(): boolean | null {
    const { r, at, around } = this;
    const mention = mentionAt(r, at);
    if (!mention || !isAdjective(r, mention)) return null;
    if (this.noun && this.adjacent) around.adjectives.push(stateParty(r, mention));
    return this.go(mention.to);
  }

  /** «مباحثات القاهرة بين الوزيرين», «قمة الرياض»: the city right behind a noun is where they meet, where its government is no party. */
  private namesVenue(): boolean {
    const { r, at } = this;
    if (!this.noun || at !== this.trigger + 1 || markCutAt(r, at) !== 0) return false;
    const { type, definite, owner } = nounAt(r, this.trigger)!;
    if (definite || owner !== null || type === 'visit' || type === 'call') return false;
    const place = placeAt(r, at);
    const isCity = place?.kind === 'place' || mentionAt(r, at)?.via === 'capital';
    if (!place || !isCity || prefixOf(r, at, place.start) !== '' || place.to >= this.end) return false;
    return type === 'summit' || type === 'conference' || isMarked(r, place.to, Mark.between);
  }

  private place(): boolean | null {
    const place = placeAt(this.r, this.at);
    if (!place) return null;
    this.around.places.push(place);
    this.adjacent = false;
    return this.go(place.to);
  }

  /** A prepositional phrase: a place after at most four words of venue, else its noun phrase is passed over. */
  private preposition(behind: number): boolean {
    const { r, around } = this;
    // «التقى فلانا في القدس، وفي رام الله فلانا»: another encounter begins.
    if (!this.noun && around.bare.length > 0 && markCutAt(r, this.at) !== 0 && placeAt(r, behind)) return false;
    const first = this.adjacent;
    this.adjacent = false;
    // «يلتقي فيها الوزير»: the pronoun is all that the preposition governs.
    if (r.words.withPronoun.has(r.document.tokens.word[this.at]!)) return this.go(behind);
    // «جولة جديدة من المحادثات»
    if (first && this.isPartitive(behind)) {
      this.at = behind;
      this.adjacent = true;
      return this.second();
    }
    // «اتصالا هاتفيا من الوزير»
    if (this.noun && r.words.of.has(r.document.tokens.word[this.at]!) && nounAt(r, this.trigger)!.type === 'call')
      if (readParty(r, behind)) return this.list(around.with, behind);
    if (this.isHeldIn(behind)) return this.go(behind + 1);
    const goal = isMarked(r, this.at, Mark.goal);
    // «حل مبني على جنيف»
    const locative = goal || r.words.locative.longest(r.document.tokens, this.at, this.stem()) !== 0;
    for (let i = behind; i < this.end && i < behind + 5; i++) {
      if (
        r.inDate[i] !== 0 ||
        isMarked(
          r,
          i,
          ~(Mark.honorific | Mark.unnamed | Mark.stated | Mark.both | Mark.held | Mark.ongoing | Mark.each),
        )
      )
        return this.go(i);
      // «أطلعه على لقائه مع الوزير»: another encounter begins.
      if (this.noun && nounAt(r, i)?.owner) return false;
      if (r.words.ownVenue.has(r.document.tokens.word[i]!)) return this.go(i + 1);
      const place = placeAt(r, i, goal);
      if (place) {
        if (locative && (!this.content || this.noun)) around.places.push(place);
        return this.go(place.to);
      }
      const party = readParty(r, i);
      // «التقى من قبل بممثلين»
      if (party && !this.noun && around.bare.length === 0 && party.prefix === 'ب') return this.go(i);
      if (party) return this.go(party.to);
      if (i > behind && this.isPurpose(i)) return this.go(i);
      if (r.document.tokens.kind[i] === TokenKind.punctuation || verbAt(r, i) || (i > behind && nounAt(r, i)))
        return this.go(i);
    }
    return this.go(behind + 2);
  }

  /** من behind a noun that counts encounters, before the noun of them. */
  private isPartitive(behind: number): boolean {
    const { r } = this;
    const counts = this.noun && nounAt(r, this.trigger)!.head;
    return counts && behind < this.end && isMarkedOf(r, this.at) && nounAt(r, behind) !== undefined;
  }

  /** The word without its conjunction. */
  private stem(): number {
    const { tokens } = this.r.document;
    const splits = this.r.lexicon.splitter.of(tokens.word[this.at]!);
    for (let s = 0; s < splits.count; s++) if (splits.length[s] === markCutAt(this.r, this.at)) return splits.stem[s]!;
    return tokens.word[this.at]!;
  }

  /** «بحث الوزيران الأزمة في لقاء بعمان»: the noun names the encounter of the verb once more. */
  private isHeldIn(i: number): boolean {
    const noun = this.noun || i >= this.end ? undefined : nounAt(this.r, i);
    if (noun?.type !== 'talks' || noun.weak || noun.definite || procliticsAt(this.r, i) !== 0) return false;
    return this.r.words.within.has(this.r.document.tokens.word[i - 1]!);
  }

  /** An adjective agrees with its noun: both have the article, or neither. */
  private isAdjective(i: number): boolean {
    const { raw, tokens } = { raw: this.r.document.raw, tokens: this.r.document.tokens };
    const definite = raw.startsWith('ال', tokens.start[i]!);
    const noun = nounAt(this.r, this.trigger);
    return noun !== undefined && (definite === noun.definite || noun.owner !== null);
  }

  /** «عقب لقائها بالرئيس، دعوتها إلى»: behind a comma the clause around the noun goes on. */
  private returns(): boolean {
    const { r, at, around } = this;
    return this.noun && punctuation(r, at - 1) !== 0 && around.with.length + around.bare.length > 0;
  }

  /** «لتهدئة المخاوف»: a purpose ends the frame. */
  private isPurpose(i: number): boolean {
    const { raw, tokens } = this.r.document;
    const start = tokens.start[i]!;
    const led = raw.charCodeAt(start) === LAM && raw.charCodeAt(start + 1) !== LAM;
    return led && tokens.end[i]! - start >= PURPOSE_LENGTH && !this.r.words.noPurpose.has(tokens.word[i]!);
  }

  private filler(): boolean {
    const { r, at } = this;
    const letter = r.document.raw.charCodeAt(r.document.tokens.start[at]!);
    const conjoined =
      letter === 0x648 &&
      !r.words.notJoined.has(r.document.tokens.word[at]!) &&
      !r.document.raw.startsWith('وال', r.document.tokens.start[at]!);
    if (conjoined || this.isPurpose(at) || this.returns() || ++this.fillers > MAX_FILLERS) return false;
    if (r.words.auxiliary.has(r.document.tokens.word[at]!)) return this.go(at + 1);
    if (!this.isAdjective(at) || isMarked(r, at, Mark.unnamed | Mark.stated)) {
      this.adjacent = false;
      this.content = true;
    }
    return this.go(at + 1);
  }
}

const isMarkedOf = (r: Reading, i: number): boolean => r.words.of.has(r.document.tokens.word[i]!);

/** «المؤتمر الثالث لحركة فتح»: bodies, named as such. */
const isBodies = ({ members }: Party): boolean => members.length > 0 && members.every((m) => m.kind === 'organization');

/** The end of a trigger's sentence; a line that breaks off right behind the trigger goes on in the next. */
function lineEnd(r: Reading, trigger: number): number {
  const end = sentenceEnd(r, trigger);
  const { sentences, tokens } = r.document;
  const number = sentences.of[trigger]!;
  const open = number > 0 && end - trigger <= WRAPPED && tokens.kind[end - 1] !== TokenKind.punctuation;
  return open && end < tokens.count && r.document.active[end] === 1 ? sentenceEnd(r, end) : end;
}

/** A state named by its adjective, as a party. */
function stateParty(r: Reading, mention: Mention): Party {
  const { entity, start, end, from, to } = mention;
  const member = { kind: 'country' as const, entity, start, end, count: null, collective: true };
  return { from, to, prefix: prefixOf(r, from, start), members: [member], both: false };
}
