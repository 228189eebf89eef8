import type { PlaceFound } from './around.js';
import type { Member } from './party.js';
import { countryOfPlace, placeAt } from './place.js';
import { readParty } from './read-party.js';
import {
  isMarked,
  Mark,
  markAt,
  markEndAt,
  prefixOf,
  punctuation,
  type Reading,
  sentenceEnd,
  sentenceStart,
  verbAt,
} from './reading.js';

/** How far «سيذهب بعد زيارته لمصر إلى …» may reach, in tokens. */
const FAR = 14;

/** Where a visit leads: the first place between two tokens that is no part of a person's title; behind إلى or لـ only, where asked. */
export function goalAfter(
  r: Reading,
  from: number,
  to: number,
  governed: boolean | 'far',
): (PlaceFound & { readonly to: number }) | null {
  const end =
    governed === 'far' ? Math.min(sentenceEnd(r, from - 1), from + FAR) : Math.min(to, r.document.tokens.count);
  for (let i = from; i < end; i++) {
    if (governed === 'far' && i >= to && (verbAt(r, i) || punctuation(r, i) !== 0)) break;
    // «زيارة الوزير هذه رحلة إلى»: another noun begins.
    if (r.words.demonstratives.has(r.document.tokens.word[i]!) && !isMarked(r, i + 1, Mark.goal)) break;
    // «القادمين من غزة»: where somebody comes from.
    if (i > 0 && r.words.of.has(r.document.tokens.word[i - 1]!)) continue;
    const towards = i > 0 && isMarked(r, i - 1, Mark.goal);
    const place = placeAt(r, i, towards);
    if (place && (!governed || (place.goal && governed !== 'far') || behindGoal(r, i))) return place;
    const party = place ? null : readParty(r, i);
    if (party?.members.some((m) => m.entity >= 0)) i = party.to - 1;
  }
  return null;
}

/** How far before «في زيارة» the place stands where the visitor came, in tokens. */
const BEFORE = 8;

/** «حل الوزير بالجزائر مساء الأحد في زيارة»: the place where somebody is for a visit. */
export function goalBefore(r: Reading, at: number): (PlaceFound & { readonly to: number }) | null {
  if (at < 3 || !r.words.inside.has(r.document.tokens.word[at - 1]!)) return null;
  for (let i = at - 2; i >= Math.max(sentenceStart(r, at), at - BEFORE); i--) {
    if (verbAt(r, i) || isMarked(r, i, Mark.stop)) return null;
    const place = placeAt(r, i);
    if (!place) continue;
    const led = prefixOf(r, i, place.start) === 'ب' || (i > 0 && isMarked(r, i - 1, Mark.preposition));
    return led ? place : null;
  }
  return null;
}

/** The places joined to a goal by و: «بيروت ودمشق». */
export function goalsJoined(r: Reading, goal: PlaceFound & { readonly to: number }): PlaceFound[] {
  const goals: PlaceFound[] = [];
  for (
    let place = placeAt(r, goal.to);
    place && prefixOf(r, place.from, place.start) === 'و';
    place = placeAt(r, place.to)
  )
    goals.push(place);
  return goals;
}

/** The most places that one list names. */
const MAX_PLACES = 12;

/** A list of places: «قطر والكويت», «باكو، وطشقند، وباريس»; over «كلا من» at its start. */
export function goalsFrom(r: Reading, from: number): PlaceFound[] {
  const goals: PlaceFound[] = [];
  let at = isMarked(r, from, Mark.each) ? markEndAt(r, from) : from;
  while (goals.length < MAX_PLACES) {
    const place = placeAt(r, at);
    if (!place || !/^(?:و|لل?)?$/u.test(prefixOf(r, at, place.start))) break;
    goals.push(place);
    at = punctuation(r, place.to) === 0 ? place.to : place.to + 1;
  }
  return goals;
}

/** «إلى العاصمة السورية دمشق»: a place up to four words behind إلى. */
function behindGoal(r: Reading, i: number): boolean {
  for (let k = i - 1; k >= 0 && k > i - 5; k--) {
    if (isMarked(r, k, Mark.goal)) return true;
    if (markAt(r, k) !== 0) return false;
  }
  return false;
}

/** The state of a place as the host of a visit, where the text names that state at all. */
export function hostOf(r: Reading, goal: PlaceFound, visitors: readonly Member[]): Member[] {
  const alpha2 = countryOfPlace(r, goal);
  const entity = alpha2 ? r.entities.countries.findIndex((c) => c.alpha2 === alpha2) : -1;
  if (entity < 0 || visitors.some((v) => v.kind === 'country' && v.entity === entity)) return [];
  return [{ kind: 'country', entity, start: goal.start, end: goal.end, count: null, collective: true }];
}
