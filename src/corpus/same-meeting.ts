import type { RecordMeeting } from '../record/record.js';
import type { Identity } from './identity.js';
import type { Days, ToldMeeting, ToldParty } from './told-meeting.js';

type Type = RecordMeeting['type'];

/** What one meeting is called by different articles. */
const ALSO_CALLED: Readonly<Record<Type, readonly Type[]>> = {
  talks: ['negotiations', 'summit'],
  negotiations: ['talks', 'conference'],
  summit: ['talks', 'conference'],
  conference: ['summit', 'negotiations'],
  call: [],
  visit: [],
};

/** Meetings of many: each article names those it cares for. */
const OF_MANY: ReadonlySet<Type> = new Set<Type>(['summit', 'conference', 'negotiations']);

/** Longer stretches of days than this tell little: then the articles must be near each other too. */
const WIDE = 7;
const NEAR_ARTICLES = 14;

/** What is compared of a meeting, told by one article or by several. */
export type Comparable = Pick<ToldMeeting, 'type' | 'parties' | 'days' | 'place' | 'published'>;

/** Whether two tell the same meeting: compatible in type, days and place, with the same parties as far as the shorter list goes. */
export const isSameMeeting = (a: Comparable, b: Comparable): boolean =>
  sameType(a.type, b.type) && sameDays(a, b) && samePlace(a.place, b.place) && sameParties(a, b);

const sameType = (a: Type, b: Type): boolean => a === b || ALSO_CALLED[a].includes(b);

function sameDays(a: Comparable, b: Comparable): boolean {
  if (!a.days || !b.days || a.days.from > b.days.to || b.days.from > a.days.to) return false;
  if (length(a.days) <= WIDE && length(b.days) <= WIDE) return true;
  return a.published !== null && b.published !== null && Math.abs(a.published - b.published) <= NEAR_ARTICLES;
}

const length = ({ from, to }: Days): number => to - from + 1;

const samePlace = (a: Identity | null, b: Identity | null): boolean =>
  !a || !b || a.key === b.key || isCountryOf(a, b) || isCountryOf(b, a);

const isCountryOf = (country: Identity, other: Identity): boolean =>
  country.kind === 'country' && other.kind !== 'country' && country.country === other.country;

/**
 * The shorter list of parties must be found in the longer one: a country stands for its officials, but at least one party must be the very
 * same. One party alone is enough with the same place. Meetings of many need two in common.
 */
function sameParties(a: Comparable, b: Comparable): boolean {
  const [few, many] = a.parties.length <= b.parties.length ? [a, b] : [b, a];
  const left = [...many.parties];
  const take = (fits: (party: ToldParty) => boolean): boolean => {
    const at = left.findIndex(fits);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  };
  const others = few.parties.filter((party) => !take(({ key }) => key === party.key));
  const same = few.parties.length - others.length;
  const unfound = others.filter((party) => !take((other) => isCountryOf(party, other) || isCountryOf(other, party)));
  if (same === 0) return false;
  if (unfound.length > 0) return same >= 2 && OF_MANY.has(a.type) && OF_MANY.has(b.type);
  return few.parties.length >= 2 || (a.type === b.type && a.place !== null && a.place.key === b.place?.key);
}

/** The parties without countries that an official or a body of theirs stands beside. */
export const withoutCovered = <Party extends Identity>(parties: readonly Party[]): Party[] =>
  parties.filter((party) => !parties.some((other) => isCountryOf(party, other)));
