import { isEverydayCapital } from '../countries/find-countries.js';
import type { Document } from '../document/document.js';
import { EntityKind, FormType, formOf, indexOf, kindOf, type Lexicon } from '../lexicon/lexicon.js';
import type { Hit } from '../match/gazetteer.js';
import type { BodyWords } from '../organizations/words.js';
import { Proclitic } from '../text/proclitics.js';
import { continues } from '../text/tokens.js';

/** A place as named. */
export interface PlaceMention {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  /** Index into the lexicon's places, -1 for a country's capital. */
  readonly entry: number;
  /** Index into the lexicon's countries of which it is the capital, -1 for none. */
  readonly capitalOf: number;
  readonly rule: string;
  readonly proclitics: number;
}

/** Finds places of the dictionary, and capitals where they stand as cities («وصل إلى موسكو»). */
export function findPlaces(
  document: Document,
  _lexicon: Lexicon,
  words: BodyWords,
  hits: readonly Hit[],
  closed: Uint8Array,
): PlaceMention[] {
  const found: PlaceMention[] = [];
  let until = 0;
  for (let h = 0; h < hits.length; h++) {
    const hit = hits[h]!;
    if (hit.from < until || closed[hit.from] === 1 || isBeaten(hits, h)) continue;
    const value = hit.values.find((v) => isPlace(document, words, hit, v));
    if (value === undefined) continue;
    const isCapital = kindOf(value) === EntityKind.country;
    found.push({
      from: hit.from,
      to: hit.to,
      start: hit.start,
      end: hit.end,
      entry: isCapital ? -1 : indexOf(value),
      capitalOf: isCapital ? indexOf(value) : -1,
      rule: isCapital ? 'place.capital' : formOf(value) === FormType.guarded ? 'place.guarded' : 'place.dictionary',
      proclitics: hit.proclitics,
    });
    until = hit.to;
  }
  return found;
}

/** A longer name at the same token, or the same one with fewer proclitics. */
function isBeaten(hits: readonly Hit[], at: number): boolean {
  const hit = hits[at]!;
  const beats = (other: Hit) =>
    other !== hit &&
    (other.to > hit.to || (other.to === hit.to && other.proclitics < hit.proclitics)) &&
    other.values.some((v) => formOf(v) !== FormType.guarded);
  for (let k = at - 1; k >= 0 && hits[k]!.from === hit.from; k--) if (beats(hits[k]!)) return true;
  for (let k = at + 1; k < hits.length && hits[k]!.from === hit.from; k++) if (beats(hits[k]!)) return true;
  return false;
}

function isPlace(document: Document, words: BodyWords, hit: Hit, value: number): boolean {
  if (kindOf(value) === EntityKind.place)
    return formOf(value) !== FormType.guarded || isBehind(document, words, hit, 'head');
  if (kindOf(value) === EntityKind.country && formOf(value) === FormType.capital)
    return (
      !isEverydayCapital(document, words, hit) &&
      (isBehind(document, words, hit, 'locative') || (hit.proclitics & Proclitic.preposition) !== 0)
    );
  return false;
}

function isBehind(document: Document, words: BodyWords, hit: Hit, what: 'head' | 'locative'): boolean {
  const { tokens } = document;
  if (hit.from === 0 || !continues(tokens, hit.from)) return false;
  const before = tokens.word[hit.from - 1]!;
  return what === 'head' ? words.placeHeads.has(before) : words.locatives.has(before) || words.placeHeads.has(before);
}
