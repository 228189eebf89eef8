import { itemAt } from '../text/item-at.js';
import { TokenFlag } from '../text/tokens.js';
import { type Context, complementOf, isComma, sentenceEnd, sentenceStart, sortBehindAnd } from './context.js';
import { type Cue, Shape } from './cue.js';
import { namedAgain } from './named-again.js';
import type { Speaker } from './quotation.js';
import { carrierBefore } from './relay.js';
import { sourcesBehind } from './relay-chain.js';
import type { Report } from './report.js';
import { sentenceSubject } from './sentence-subject.js';
import { readLastNames, soundsLike } from './sounds-like.js';
import { isDefinite, mentionAt, rankedName, readSource, type Source } from './source.js';
import { unnamed } from './source-kinds.js';
import { subjectBefore, subjectBehind } from './subject.js';
import {
  agrees,
  antecedent,
  bodyBefore,
  isBeside,
  isGoverned,
  lastPerson,
  personBefore,
  qualified,
} from './subject-search.js';
import { innerSubject, mouthpiece, paperOf, paperOwner, saidBefore } from './through-whom.js';
import { Sort } from './words.js';

/** A speaker with how it was found, and where. */
export interface Resolved {
  readonly source: Source | null;
  readonly basis: Speaker['basis'];
}

interface Heard {
  readonly source: Source;
  readonly cue: Cue | null;
  readonly at: number;
  readonly sentence: number;
  readonly gender: 'm' | 'f' | null;
  readonly number: number;
  /** Spoke, rather than being the subject of some other verb. */
  readonly spoke: boolean;
  /** Spoke within the words of another. */
  readonly nested: boolean;
}

const NOBODY: Resolved = { source: null, basis: 'none' };
/** A dropped subject is looked for among this many subjects before it. */
const MEMORY = 12;
/** A title may refer back over this many. */
const LONG_MEMORY = 40;
/** Subjects matter only in the sentences that stand this near before a reporting word. */
const NEARBY = 5;

/**
 * Settles the speakers of the cues before a token in text order, remembering who spoke. `enclosing` gives the report whose words a cue
 * stands in.
 */
export function resolveSpeakers(context: Context, before: number, enclosing: (cue: Cue) => Report | null): Resolved[] {
  const heard: Heard[] = [];
  const { sentences, active } = context.document;
  const resolved: Resolved[] = [];
  let lastNames: ReadonlyMap<string, number> | null = null;
  let next = 0;
  for (let s = 0; s < sentences.count; s++) {
    const first = sentences.first[s]!;
    const end = sentences.first[s + 1]!;
    if (active[first] === 0) {
      for (; next < context.cues.length && context.cues[next]!.at < end; next++) resolved.push(NOBODY);
      continue;
    }
    const upcoming = context.cues[next];
    if (!upcoming || upcoming.at >= before) break;
    if (sentences.of[upcoming.at]! - s > NEARBY) continue;
    const subject = sentenceSubject(context, first, end);
    const quoted = context.marks.within[first] !== 0;
    if (subject && !subject.guess) {
      const paper = !quoted && isPaper(context, subject);
      heard.push(hear(paper ? { ...subject, gender: null } : subject, s, null, paper, quoted));
    }
    for (; next < context.cues.length && context.cues[next]!.at < end; next++) {
      const cue = context.cues[next]!;
      const outer = enclosing(cue);
      let found = again(context, cue, resolve(context, cue, heard, s, outer), heard);
      if (found.source?.guess) {
        lastNames ??= readLastNames(context);
        const known = soundsLike(context, cue, found.source, lastNames);
        if (known) found = named(known);
      }
      resolved.push(found);
      if (found.basis === 'dropped-subject' && isObjectOf(cue, heard.at(-1), s)) heard.pop();
      const spoke = complementOf(context, cue) !== null || (!cue.verb.ambiguous && cue.form.shape !== Shape.noun);
      const subjectOnly =
        !spoke &&
        cue.modality !== 'possible' &&
        cue.form.shape < Shape.participle &&
        found.basis !== 'dropped-subject' &&
        !found.source?.guess;
      const isThing = found.source?.guess && cue.verb.opinion;
      if (found.source && !isThing && (spoke || subjectOnly))
        heard.push(hear(found.source, s, cue, spoke, outer !== null || isAside(cue)));
    }
  }
  return resolved;
}

/** «وحثت إسرائيل على»: what was taken for the subject of the sentence stands behind a verb that has another one. */
const isObjectOf = (cue: Cue, last: Heard | undefined, sentence: number): boolean =>
  last !== undefined && takesPerson(cue) && last.cue === null && last.sentence === sentence && last.at === cue.to;

/** «وجاء بيان المنظمة بعد الحادث. وأضاف»: a paper that was the subject speaks on. */
const isPaper = (context: Context, { from }: Source): boolean =>
  [from, from - 1, from - 2, from - 3].some((i) => (sortBehindAnd(context, i) & (Sort.document | Sort.issued)) !== 0);

/** «الخطة التي أعلنها الرئيس»: told in a relative clause, not in the sentence itself. */
const isAside = ({ relative, form }: Cue): boolean => relative && form.shape < Shape.participle;

const hear = (source: Source, sentence: number, cue: Cue | null, spoke: boolean, nested: boolean): Heard => ({
  source,
  cue,
  at: source.from,
  sentence,
  gender: source.gender ?? (cue && cue.form.shape !== Shape.noun ? cue.form.gender : null),
  number: Math.max(source.number, cue && cue.form.number > 1 ? cue.form.number : 0),
  spoke,
  nested,
});

function resolve(
  context: Context,
  cue: Cue,
  heard: readonly Heard[],
  sentence: number,
  outer: Report | null,
): Resolved {
  if (cue.form.shape === Shape.noun) return ofNoun(context, cue, heard, sentence);
  if (cue.form.passive || isDescribed(context, cue)) return NOBODY;
  if (cue.verb.inside) return ofPaper(context, cue, heard, sentence);
  if (cue.form.shape === Shape.participle)
    return innerSpeaker(context, cue, heard, sentence) ?? dropped(context, cue, heard, sentence);
  const relayed = (cue.verb.relay ? sourceBehind(context, cue) : null) ?? mouthpiece(context, cue);
  if (relayed) return named(relayed);
  const quoted = cue.verb.relay ? fromHim(context, cue, complementOf(context, cue)?.at ?? cue.to, heard) : null;
  if (quoted) return quoted;
  const before = saidBefore(context, cue);
  if (before) return named(before);
  const owner = paperOwner(context, cue);
  if (owner) return { source: owner, basis: 'dropped-subject' };
  const who = cue.relative ? antecedent(context, cue) : null;
  if (who && cue.form.number > 1) return named(who);
  const ahead = subjectBefore(context, cue);
  if (ahead && (takesPerson(cue) || cue.form.number > 1 || isBeside(context, ahead, cue))) return named(ahead);
  const next = subjectBehind(context, cue);
  if (next && isCalledOn(context, cue, next, heard)) {
    const caller = dropped(context, cue, heard, sentence);
    if (caller.source && !(caller.source.kind === next.kind && caller.source.entity === next.entity)) return caller;
  }
  const behind = next && takesPerson(cue) && isAddressed(context, cue, next) ? null : next;
  if (behind && !behind.guess) return named(anonymousAgain(context, behind, heard));
  if (who) return named(who);
  if (ahead) return named(ahead);
  if (behind) return named(behind);
  const told = qualified(context, cue);
  if (told) return named(told);
  const head = outer ? readSource(context, outer.from, outer.to) : null;
  if (head?.kind === 'person' && agrees(context, cue, head)) return { source: head, basis: 'dropped-subject' };
  return dropped(context, cue, heard, sentence);
}

/** «المحاكمة التي وصفت بأنها»: described by nobody named. */
const isDescribed = (context: Context, cue: Cue): boolean =>
  cue.verb.describes && cue.relative && !cue.form.pronoun && complementOf(context, cue)?.at === cue.to;

/** «الرئيس دعا الوزير إلى»: with a subject before it, the person behind such a verb is its object. */
const takesPerson = ({ verb }: Cue): boolean =>
  verb.object || verb.force === 'demand' || verb.force === 'condemn' || verb.force === 'praise';

/** «حث الطرفين على», «دعا المجتمع الدولي إلى»: those called on, not the caller. */
function isAddressed(context: Context, cue: Cue, { kind, from }: Source): boolean {
  if (kind !== 'anonymous') return false;
  const { raw, start, end, word } = context.document.tokens;
  if (/^ال.*ين$/u.test(raw.slice(start[from]!, end[from]!))) return true;
  return context.words.addressees.has(word[from]!) && cue.form.gender === 'm';
}

/**
 * «وحثت إسرائيل على»: going on, the one name behind a verb that never stands without its object is the object; so is a state behind a
 * demand where a woman or a body spoke last («قالت الوزيرة إن …. وطالبت إيران بوقف»).
 */
function isCalledOn(context: Context, cue: Cue, next: Source, heard: readonly Heard[]): boolean {
  const needsObject = context.words.withObject.has(cue.verb.lemma);
  if (!(needsObject || takesPerson(cue)) || !(cue.joined || cue.manner === 'weak') || cue.form.shape > Shape.imperfect)
    return false;
  if (next.guess || next.kind === 'anonymous' || cue.verb.describes || !isFollowedByDemand(context, cue, next.to))
    return false;
  if (needsObject) return true;
  const last = cue.verb.force === 'demand' && next.kind === 'country' ? lastSpoken(heard)?.source : undefined;
  return last !== undefined && last.gender === 'f' && last.kind !== 'country' && agrees(context, cue, last);
}

/** What the one called on is told stands right behind him. */
function isFollowedByDemand(context: Context, { verb }: Cue, at: number): boolean {
  const { words, document } = context;
  const { tokens } = document;
  if (at >= tokens.count) return false;
  const preposition = words.prepositionOf.get(tokens.word[at]!);
  if (preposition) return verb.takes.has(preposition);
  if ((sortBehindAnd(context, at) & Sort.complementiser) !== 0) return true;
  return verb.takes.has('ب') && tokens.raw[tokens.start[at]!] === 'ب' && sortBehindAnd(context, at) === 0;
}

/** A definite title without a name may be somebody named before. */
function again(context: Context, cue: Cue, found: Resolved, heard: readonly Heard[]): Resolved {
  if (found.source?.kind !== 'anonymous') return found;
  const speaker =
    goesOnAs(context, cue, found, heard) ??
    onlyWoman(context, found.source, heard) ??
    sameWords(context, found.source, heard);
  if (speaker) return speaker;
  const source = namedAgain(
    context,
    found.source,
    heard.slice(-LONG_MEMORY).map((h) => h.source),
  );
  return source === found.source ? found : named(source);
}

/** More words than this name somebody new. */
const MAX_TITLE = 2;

/** «وأضاف الأكاديمي المغربي»: going on, a title without a name is the person who spoke last. */
function goesOnAs(context: Context, cue: Cue, { source, basis }: Resolved, heard: readonly Heard[]): Resolved | null {
  if (!source || basis !== 'coreference' || !cue.verb.continues || cue.form.shape > Shape.imperfect) return null;
  if (source.to - source.from > MAX_TITLE || source.number > 1 || cue.form.number !== 1) return null;
  const sort = sortBehindAnd(context, source.from);
  const isHuman = (sort & Sort.anonymous) !== 0 || context.entities.titleAt[source.from] !== 0;
  if (!isHuman || (sort & NOT_HUMAN) !== 0 || context.words.unnameable.has(context.document.tokens.word[source.from]!))
    return null;
  const last = lastSpoken(heard)?.source;
  if (last?.kind !== 'person' || (last.gender !== null && last.gender !== (cue.form.gender ?? last.gender)))
    return null;
  if (!isOfState(context, source, last.entity)) return null;
  return { source: { ...source, kind: 'person', entity: last.entity, gender: last.gender }, basis: 'coreference' };
}

/** «النائبة», «الوزيرة الألمانية»: a title for a woman means the only woman who has spoken, where her state is not another. */
function onlyWoman(context: Context, source: Source, heard: readonly Heard[]): Resolved | null {
  const { tokens } = context.document;
  const sort = sortBehindAnd(context, source.from);
  const isTitle = (sort & Sort.anonymous) !== 0 || context.entities.titleAt[source.from] !== 0;
  if (!isTitle || !isDefinite(context, source.from) || (tokens.flags[source.from]! & TokenFlag.taMarbuta) === 0)
    return null;
  if (source.to - source.from > MAX_TITLE || context.words.unnameable.has(tokens.word[source.from]!)) return null;
  let woman: Source | null = null;
  for (const { source: other } of heard.slice(-LONG_MEMORY)) {
    if (other.kind !== 'person' || other.gender !== 'f') continue;
    if (woman && woman.entity !== other.entity) return null;
    woman = other;
  }
  if (!woman || !isOfState(context, source, woman.entity)) return null;
  return { source: { ...source, kind: 'person', entity: woman.entity, gender: 'f' }, basis: 'coreference' };
}

/** False where the adjective in a title is that of another state than the person's. */
function isOfState(context: Context, { from, to }: Source, index: number): boolean {
  const { people, countries } = context.entities;
  const { country } = people[index]!;
  for (let i = from + 1; i < to; i++) {
    const mention = mentionAt(context, i);
    if (mention?.type === 'country' && country !== null && countries[mention.entity]!.alpha2 !== country) return false;
  }
  return true;
}

/** «المبعوث الصيني» once more, after it stood for somebody by going on: the same one. */
function sameWords({ document: { raw } }: Context, source: Source, heard: readonly Heard[]): Resolved | null {
  const text = raw.slice(source.start, source.end);
  for (let i = heard.length - 1; i >= Math.max(0, heard.length - LONG_MEMORY); i--) {
    const other = heard[i]!.source;
    if (other.kind === 'person' && other.basis === 'coreference' && raw.slice(other.start, other.end) === text)
      return {
        source: { ...source, kind: 'person', entity: other.entity, gender: other.gender },
        basis: 'coreference',
      };
  }
  return null;
}

const NOT_HUMAN = Sort.document | Sort.body | Sort.media | Sort.quantity;

const named = (source: Source): Resolved => ({ source, basis: source.basis });

/** How far from «نقلت» عن may stand. */
const CARRIER_REACH = 16;

/** «نقلت وكالة عن مسؤول», «نقلت وكالة عن صحيفة عن مسؤول»: who stands behind the last عن. */
function sourceBehind(context: Context, cue: Cue): Source | null {
  const complement = complementOf(context, cue);
  const limit = sentenceEnd(context, cue.at);
  const end = Math.min(complement ? complement.at : cue.to + CARRIER_REACH, limit);
  return sourcesBehind(context, cue.to, end, limit).at(-1) ?? null;
}

/** The longest name that no list has, in tokens. */
const MAX_UNKNOWN = 5;

/** «نقلت الوكالة عن شيرزاديان قوله»: whoever stands between عن and the noun, though nothing tells who that is. */
function unknownBehind(context: Context, { to }: Cue, cue: Cue): Source | null {
  const { word } = context.document.tokens;
  const end = isComma(context, cue.at - 1) ? cue.at - 1 : cue.at;
  for (let i = end - 2; i >= Math.max(to, end - 1 - MAX_UNKNOWN); i--)
    if (word[i] === context.words.about) return unnamed(context, i + 1, end, false, null, 0);
  return null;
}

/** «ونقلت عنه الوكالة أن», «ونقل زواره عنه قوله»: whoever spoke, or acted, before. */
function fromHim(context: Context, cue: Cue, end: number, heard: readonly Heard[]): Resolved | null {
  const { word } = context.document.tokens;
  let gender: 'm' | 'f' | null | undefined;
  for (let i = cue.to; i < end && gender === undefined; i++) gender = context.words.fromHim.get(word[i]!);
  if (gender === undefined) return null;
  for (let i = heard.length - 1; i >= Math.max(0, heard.length - MEMORY); i--) {
    const { source, nested, gender: own } = heard[i]!;
    if (nested || source.from > cue.at || (own !== null && gender !== null && own !== gender)) continue;
    if (gender === 'm' && source.kind !== 'person' && source.kind !== 'anonymous') continue;
    return { source, basis: 'dropped-subject' };
  }
  const source = lastPerson(context, cue);
  return source ? { source, basis: 'dropped-subject' } : null;
}

/** «تحذير دول المنطقة من أن», «قوله»: the owner behind the noun, or the one its pronoun stands for. */
function ofNoun(context: Context, cue: Cue, heard: readonly Heard[], sentence: number): Resolved {
  if (!cue.form.pronoun) {
    const owner = readSource(context, cue.to, sentenceStart(context, cue.at) + 400);
    if (owner) return named(owner);
  }
  const carrier = carrierOf(context, cue);
  if (carrier) return named(carrier);
  const relay = carrierBefore(context, cue);
  const quoted = relay && fromHim(context, relay, cue.at, heard);
  if (quoted) return quoted;
  const unknown = relay && unknownBehind(context, relay, cue);
  if (unknown) return named(unknown);
  const subject = cue.form.pronoun ? clauseSubject(context, cue) : null;
  if (subject) return { source: subject, basis: 'dropped-subject' };
  return dropped(context, cue, heard, sentence);
}

/** «كما تحدث فلان عن علان بقوله»: the first person of the clause that no preposition governs. */
function clauseSubject(context: Context, cue: Cue): Source | null {
  let first = sentenceStart(context, cue.at);
  for (let i = cue.at - 1; i > first; i--)
    if (isComma(context, i) || (sortBehindAnd(context, i) & Sort.contrast) !== 0) first = i + 1;
  if (first === sentenceStart(context, cue.at)) return null;
  for (let i = first; i < cue.at; i++) {
    const isPerson = mentionAt(context, i)?.type === 'person' || context.entities.titleAt[i] !== 0;
    if (!isPerson || isGoverned(context, i, first)) continue;
    const source = readSource(context, i, cue.at);
    return source?.kind === 'person' && agrees(context, cue, source) ? source : null;
  }
  return null;
}

/** «جاء في البيان أن», «جاء في كلمة الرئيس أن», «مذكرة جاء فيها أن»: the paper, or the owner of the words. */
function ofPaper(context: Context, cue: Cue, heard: readonly Heard[], sentence: number): Resolved {
  const paper = paperOf(context, cue);
  return paper ? named(paper) : dropped(context, cue, heard, sentence);
}

/** «نقلت الوكالة عن الوزير قوله»: who stands behind عن before the noun. */
function carrierOf(context: Context, cue: Cue): Source | null {
  const { tokens } = context.document;
  const first = sentenceStart(context, cue.at);
  for (let i = cue.at - 1; i >= Math.max(first, cue.at - CARRIER_REACH); i--) {
    const leads = tokens.word[i] === context.words.about || (isTowards(context, i) && isAscribed(context, first, i));
    const source = leads ? (readSource(context, i + 1, cue.at) ?? rankedName(context, i + 1, cue.at)) : null;
    if (source) return source;
  }
  return null;
}

const isTowards = ({ words, document: { tokens } }: Context, i: number): boolean =>
  words.prepositionOf.get(tokens.word[i]!) === 'إلى';

/** «نسبت الصحيفة إلى مسؤول قوله»: the verb that ascribes stands just before إلى. */
function isAscribed(context: Context, first: number, at: number): boolean {
  for (let i = at - 1; i >= Math.max(first, at - CARRIER_REACH); i--) {
    const cue = itemAt(context.cues, context.cueAt[i]);
    if (cue) return cue.verb.ascribes;
  }
  return false;
}

/** The speaker or subject before that a verb without a subject goes on with. */
function dropped(context: Context, cue: Cue, heard: readonly Heard[], sentence: number): Resolved {
  const { gender, number } = cue.form;
  const fits = (h: Heard): boolean =>
    gender === null || h.gender === null || h.gender === gender || (number > 1 && gender === 'm');
  const many = (h: Heard): boolean => number < 2 || h.number > 1 || h.source.kind === 'country';
  const last = heard.slice(-MEMORY).reverse();
  const here = isAnswer(context, cue) ? [] : last.filter((h) => h.sentence === sentence && h.at < cue.at && fits(h));
  const outer = here.find((h) => !h.nested && h.spoke) ?? here.find((h) => !h.nested) ?? here[0];
  if (!outer) {
    const person = personBefore(context, cue);
    if (person) return { source: person, basis: 'dropped-subject' };
  }
  const before = last.filter((h) => h.sentence < sentence && fits(h) && many(h));
  const speaker = before.find((h) => h.spoke && !h.nested) ?? before.find((h) => h.spoke);
  const recent = cue.verb.continues
    ? (speaker ?? before[0])
    : (before.find((h) => !h.nested && (h.spoke || h.source.kind === 'person')) ?? before[0]);
  const found = outer ?? recent;
  const source =
    found?.source ??
    (number < 2 && cue.form.shape < Shape.noun ? (bodyBefore(context, cue) ?? lastPerson(context, cue)) : null);
  return source ? { source, basis: 'dropped-subject' } : NOBODY;
}

/** «وسألته الصحيفة عن موقفه فأجاب»: the one who was asked answers, not the one who asked. */
function isAnswer(context: Context, cue: Cue): boolean {
  if (!cue.joined || cue.form.shape !== Shape.past) return false;
  const first = sentenceStart(context, cue.at);
  for (let i = cue.at - 1; i >= first; i--) {
    const other = itemAt(context.cues, context.cueAt[i]);
    if (other) return other.verb.force === 'ask' && other.form.pronoun && other.form.shape === Shape.past;
  }
  return false;
}

/** A participle behind what a spokesman told of somebody: that one speaks on. */
function innerSpeaker(context: Context, cue: Cue, heard: readonly Heard[], sentence: number): Resolved | null {
  let i = heard.length - 1;
  while (i >= 0 && heard[i]!.sentence === sentence && (!heard[i]!.spoke || heard[i]!.nested || !heard[i]!.cue)) i--;
  const outer = heard[i]?.sentence === sentence ? heard[i] : undefined;
  const source = outer?.cue ? innerSubject(context, outer.source, outer.cue, cue) : null;
  return source ? { source, basis: 'dropped-subject' } : null;
}

/** «الدبلوماسي», «المسؤول» after an unnamed source is that source, not a person of the article. */
function anonymousAgain(context: Context, source: Source, heard: readonly Heard[]): Source {
  if (source.basis !== 'title' || source.kind !== 'person') return source;
  const title = itemAt(context.entities.titles, context.entities.titleAt[source.from]);
  const last = lastSpoken(heard);
  if (!title || title.office !== null || title.to - title.from > 1 || last?.source.kind !== 'anonymous') return source;
  return { ...source, kind: 'anonymous', entity: -1, basis: 'coreference' };
}

/** The last who spoke in the writer's own text. */
function lastSpoken(heard: readonly Heard[]): Heard | undefined {
  for (let i = heard.length - 1; i >= Math.max(0, heard.length - MEMORY); i--)
    if (heard[i]!.spoke && !heard[i]!.nested) return heard[i];
  return undefined;
}
