import { TokenKind } from '../text/tokens.js';
import type { PlaceFound } from './around.js';
import type { Draft } from './draft.js';
import { goalAfter } from './goal.js';
import { placeAt } from './place.js';
import { readParty } from './read-party.js';
import {
  hasStem,
  isMarked,
  Mark,
  markAt,
  markEndAt,
  nounAt,
  punctuation,
  type Reading,
  sentenceStart,
  titleAt,
  verbAt,
} from './reading.js';
import { isThat } from './status.js';

/** How far before a trigger its day and place are looked for, in tokens. */
const REACH = 16;
/** How far behind the word for a visit its goal stands, in tokens. */
const VISIT_REACH = 6;
/** The longest name of a visitor, in tokens. */
const VISITOR = 10;
/** The same as `REACH` for negotiations, which are spoken of from everywhere. */
const PROCESS_REACH = 4;

/** The date that belongs to an encounter: behind its trigger in the clause, else before it in the same clause; -1 for none. */
export function dateOf(r: Reading, draft: Draft): number {
  const known = r.memo.dates.get(draft);
  if (known !== undefined) return known;
  const date = findDate(r, draft);
  r.memo.dates.set(draft, date);
  return date;
}

function findDate(r: Reading, draft: Draft): number {
  const own = draft.around.dates.find((d) => isDay(r, d));
  if (own !== undefined) return own;
  const reach = draft.rule === 'meeting.peace-process' ? PROCESS_REACH : REACH;
  const from = Math.max(sentenceStart(r, draft.at), draft.at - reach);
  for (let i = draft.at - 1; i >= from; i--) {
    if (r.inDate[i] !== 0 && isDay(r, r.inDate[i]! - 1) && r.dates[r.inDate[i]! - 1]!.value.length > 4)
      return r.inDate[i]! - 1;
    if (isMarked(r, i, Mark.stop) && !verbAt(r, i) && !isMarked(r, i, Mark.held)) return -1;
    // «استقال أمس إثر استبعاده من لقاء»: the day of something else.
    if (isMarked(r, i, Mark.stop) && isMarked(r, i, Mark.held) && !leadsTo(r, markEndAt(r, i), draft.at)) return -1;
    // «استقبل أمس ضيفه الذي جاء للمشاركة في المؤتمر»
    if (nounAt(r, i) || hasStem(r, i, r.words.coming)) return -1;
  }
  return -1;
}

/** Nothing but a span of time and من stands between a preposition of time and a trigger: «بعد ساعات من لقائه». */
function leadsTo(r: Reading, from: number, at: number): boolean {
  for (let i = from; i < at; i++)
    if (r.inDate[i] === 0 && !r.words.of.has(r.document.tokens.word[i]!) && !nounAt(r, i) && markAt(r, i) === 0)
      return false;
  return true;
}

/** A day, month or year; a span of time or a vague reference is no date of an encounter. */
const isDay = (r: Reading, date: number): boolean => {
  const { type, value } = r.dates[date]!;
  return (type === 'DATE' || type === 'TIME') && !value.endsWith('_REF');
};

/** Where an encounter is held: behind its trigger, the goal of a visit, before the trigger in its clause. */
export function placeOf(r: Reading, draft: Draft): PlaceFound | null {
  const known = r.memo.places.get(draft);
  if (known !== undefined) return known;
  const place = findPlace(r, draft);
  r.memo.places.set(draft, place);
  return place;
}

function findPlace(r: Reading, draft: Draft): PlaceFound | null {
  if (draft.goal >= 0) return placeAt(r, draft.goal);
  const near = draft.around.places.filter((p) => !isVast(r, p));
  const own = near.find((p) => !p.goal) ?? near[0];
  if (own) return own;
  const visited = placeOfVisit(r, draft);
  if (visited) return visited;
  const reach = draft.rule === 'meeting.peace-process' ? PROCESS_REACH : REACH;
  const from = Math.max(sentenceStart(r, draft.at), draft.at - reach);
  for (let i = draft.at - 1; i >= from && !isThat(r, i); i--) {
    const place = placeAt(r, i, isMarked(r, i - 1, Mark.goal));
    if (place && !isVast(r, place) && governed(r, i) && !insideTitle(r, i) && !belongsToNoun(r, i)) return place;
    // «وصل إلى الرياض حيث يلتقي»: the place before is where they meet.
    const where =
      i >= draft.at - 2 &&
      isMarked(r, i, Mark.stop) &&
      !isMarked(r, i, Mark.held) &&
      !r.words.ahead.has(r.document.tokens.word[i]!);
    if (meansVisit(r, draft.at, i)) continue;
    if (nounAt(r, i) || (isMarked(r, i, Mark.stop) && !verbAt(r, i) && !where)) break;
  }
  return null;
}

/** «وصل إلى طرابلس في زيارة يلتقي خلالها»: the word for the visit right before the verb of those whom the visitor meets. */
const meansVisit = (r: Reading, verb: number, i: number): boolean =>
  nounAt(r, i)?.type === 'visit' &&
  verb - i <= VISIT_REACH &&
  verb + 1 < r.document.tokens.count &&
  r.words.meanwhile.has(r.document.tokens.word[verb + 1]!);

/** «التقى الرئيس خلال زيارة إلى القاهرة», «خلال زيارته لمصر»: where the visit behind the trigger leads. */
function placeOfVisit(r: Reading, draft: Draft): PlaceFound | null {
  const at = draft.around.end;
  if (draft.type === 'visit' || at >= r.document.tokens.count || nounAt(r, at)?.type !== 'visit') return null;
  return goalAfter(r, at + 1, at + VISIT_REACH, false);
}

/** A sea, a region, a continent: no place of an encounter. */
const isVast = (r: Reading, place: PlaceFound): boolean =>
  place.kind === 'place' && place.entity >= 0 && r.words.vast.has(r.entities.places[place.entity]!.ar);

/** «السفير السوري لدى أنقرة»: the place belongs to the office. */
function insideTitle(r: Reading, i: number): boolean {
  for (let k = i - 1; k >= 0 && k > i - 8; k--) {
    const title = titleAt(r, k);
    if (title && title.to > i) return true;
  }
  return false;
}

/** «يزور الرئيس السوري تركيا», «شهدت العاصمة الفرنسية باريس»: the object of a verb of visiting behind its subject, the place that hosts. */
function isVisited(r: Reading, i: number): boolean {
  for (let k = i - 1; k >= 0 && k > i - VISITOR; k--) {
    if (verbAt(r, k)?.hosts) return i - k <= 3;
    if (verbAt(r, k)?.meets?.frame === 'place') return readParty(r, k + 1)?.to === i;
    if (isMarked(r, k, Mark.preposition | Mark.stop)) return false;
  }
  return false;
}

/** How far back a party reaches that ends before a preposition, in tokens. */
const PARTY = 12;
const ARTICLE = 'ال';

/** «طرح المصالحة الوطنية في العراق خلال اجتماعه»: a place right behind a noun with the article says where that is. */
function belongsToNoun(r: Reading, i: number): boolean {
  const { raw, tokens } = r.document;
  const before = i - 2;
  if (before < 0 || !isMarked(r, i - 1, Mark.preposition) || tokens.kind[before] !== TokenKind.word) return false;
  if (!raw.startsWith(ARTICLE, tokens.start[before]!) || r.inDate[before] !== 0 || markAt(r, before) !== 0)
    return false;
  for (let k = before; k >= 0 && k > before - PARTY; k--) if (readParty(r, k)?.to === i - 1) return false;
  return true;
}

/** The most words of a venue between its preposition and its name. */
const VENUE = 3;

/** «في فيينا», «في منتجع شرم الشيخ», «في العاصمة النمساوية فيينا». */
function isBehindPreposition(r: Reading, i: number): boolean {
  for (let k = i - 1; k >= 0 && k >= i - VENUE; k--) {
    if (isMarked(r, k, Mark.preposition | Mark.goal)) return !r.words.of.has(r.document.tokens.word[k]!);
    if (markAt(r, k) !== 0 || punctuation(r, k) !== 0 || r.inDate[k] !== 0 || verbAt(r, k) || nounAt(r, k))
      return false;
    if (readParty(r, k) || titleAt(r, k)) return false;
  }
  return false;
}

/** Behind a preposition, and no part of a title. */
function governed(r: Reading, i: number): boolean {
  if (isBehindPreposition(r, i)) return true;
  const verb = i > 0 ? verbAt(r, i - 1) : undefined;
  if (verb?.meets?.frame === 'place' || verb?.hosts || isVisited(r, i)) return true;
  const party = readParty(r, i);
  return party !== null && party.prefix === 'ب';
}
