import type { PlaceFound } from './around.js';
import type { Draft } from './draft.js';
import { placeAt } from './place.js';
import { readParty } from './read-party.js';
import { isMarked, Mark, nounAt, type Reading, sentenceStart, titleAt, verbAt } from './reading.js';

/** How far before a trigger its day and place are looked for, in tokens. */
const REACH = 16;

/** The date that belongs to an encounter: behind its trigger in the clause, else before it in the same clause; -1 for none. */
export function dateOf(r: Reading, draft: Draft): number {
  const own = draft.around.dates.find((d) => isDay(r, d));
  if (own !== undefined) return own;
  const from = Math.max(sentenceStart(r, draft.at), draft.at - REACH);
  for (let i = draft.at - 1; i >= from; i--) {
    if (r.inDate[i] !== 0 && isDay(r, r.inDate[i]! - 1) && r.dates[r.inDate[i]! - 1]!.value.length > 4)
      return r.inDate[i]! - 1;
    if (isMarked(r, i, Mark.stop) && !verbAt(r, i) && !isMarked(r, i, Mark.held)) return -1;
    if (nounAt(r, i)) return -1;
  }
  return -1;
}

/** A day, month or year; a span of time or a vague reference is no date of an encounter. */
const isDay = (r: Reading, date: number): boolean => {
  const { type, value } = r.dates[date]!;
  return (type === 'DATE' || type === 'TIME') && !value.endsWith('_REF');
};

/** Where an encounter is held: behind its trigger, the goal of a visit, before the trigger in its clause. */
export function placeOf(r: Reading, draft: Draft): PlaceFound | null {
  if (draft.goal >= 0) return placeAt(r, draft.goal);
  const near = draft.around.places.filter((p) => !isVast(r, p));
  const own = near.find((p) => !p.goal) ?? near[0];
  if (own) return own;
  const from = Math.max(sentenceStart(r, draft.at), draft.at - REACH);
  for (let i = draft.at - 1; i >= from; i--) {
    const place = placeAt(r, i, isMarked(r, i - 1, Mark.goal));
    if (place && !isVast(r, place) && governed(r, i) && !insideTitle(r, i)) return place;
    // «وصل إلى الرياض حيث يلتقي»: the place before is where they meet.
    const where = i >= draft.at - 2 && isMarked(r, i, Mark.stop);
    if (nounAt(r, i) || (isMarked(r, i, Mark.stop) && !verbAt(r, i) && !where)) break;
  }
  return null;
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

/** Behind a preposition, and no part of a title. */
function governed(r: Reading, i: number): boolean {
  if (i > 0 && isMarked(r, i - 1, Mark.preposition | Mark.goal)) return true;
  const verb = i > 0 ? verbAt(r, i - 1) : undefined;
  if (verb?.meets?.frame === 'place' || verb?.supports) return true;
  const party = readParty(r, i);
  return party !== null && party.prefix === 'ب';
}
