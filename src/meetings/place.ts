import type { Mention } from '../entities/entities.js';
import type { PlaceFound } from './around.js';
import { isAdjective, mentionAt, prefixOf, type Reading } from './reading.js';

/** The place or country that starts at a token, with what its preposition makes of it; null where the mention is no place. */
export function placeAt(r: Reading, i: number, goal = false): (PlaceFound & { readonly to: number }) | null {
  if (i >= r.document.tokens.count) return null;
  const mention = asPlace(r, i);
  if (!mention) return null;
  return {
    kind: mention.type as 'place' | 'country',
    entity: mention.entity,
    start: mention.start,
    end: mention.end,
    from: i,
    to: mention.to,
    goal: goal || prefixOf(r, i, mention.start).endsWith('ل'),
  };
}

/** A capital is both a place and a country: the place counts. */
function asPlace(r: Reading, i: number): Mention | undefined {
  const first = mentionAt(r, i);
  if (!first) return undefined;
  if (first.type === 'place') return first;
  if (first.type !== 'country' || isAdjective(r, first)) return undefined;
  const next = r.entities.mentions[r.entities.mentionAt[i]!];
  if (next?.type === 'place' && next.from === i) return next;
  return first;
}

/** The alpha-2 code of the country a place lies in or is. */
export function countryOfPlace(r: Reading, place: Pick<PlaceFound, 'kind' | 'entity'>): string | null {
  if (place.kind === 'country') return r.entities.countries[place.entity]!.alpha2;
  return place.kind === 'place' && place.entity >= 0 ? r.entities.places[place.entity]!.country : null;
}
