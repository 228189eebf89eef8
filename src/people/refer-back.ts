import type { Lexicon } from '../lexicon/lexicon.js';
import { addressed, isAddressed } from './addressed.js';
import type { PersonDraft } from './identify.js';
import { inTerm } from './in-term.js';
import type { TitlePhrase } from './title-phrase.js';

/** Heads that are near enough to be one office said differently. */
const SAME_HEAD: Readonly<Record<string, string>> = {
  delegate: 'envoy',
  mediator: 'envoy',
  representative: 'envoy',
  spokesman: 'spokesperson',
  caesar: 'king',
  'official-hamza': 'official',
  'senator-s': 'senator',
};
const headOf = (head: string): string => SAME_HEAD[head] ?? head;

/** What is known of a person when a title is to be tied to one. */
export interface Known {
  readonly draft: PersonDraft;
  /** Titles beside the person's names. */
  readonly titles: readonly TitlePhrase[];
  readonly country: string | null;
  readonly offices: readonly string[];
  /** The offices are those held on the day of the text. */
  readonly inOffice: boolean;
}

/** How many names before a title (and after it) are asked: the work stays linear in any text. */
const LOOK_BACK = 200;

/** Where a title stands among the names of the text. */
export interface Place {
  /** How many names stand before it. */
  readonly before: number;
  /** How many names stood before the last such title of no one («مسؤول روسي»): whoever was named until then is not meant. */
  readonly anonymousAt: number;
  /** In a headline: whom it means is named below. */
  readonly headline: boolean;
}

/**
 * The person of the text a title without a name refers to («الوزير الروسي» after «وزير الخارجية الروسي سيرغي لافروف»), or null.
 * Office, country and gender agree; of several the one named last before the title. Behind them come who is only somebody's counterpart,
 * and whose office the dictionaries alone tell, at some time («الرئيس اليمني» is not علي عبد الله صالح where another was called that).
 * `order` holds the people of all names in text order.
 */
export function referent(
  title: TitlePhrase,
  order: readonly Known[],
  place: Place,
  lexicon: Lexicon,
): PersonDraft | null {
  if (!title.definite || title.number !== 1 || title.former) return null;
  if (isAddressed(title)) return addressed(title, order, place);
  const { before } = place;
  let second: PersonDraft | null = null;
  const own = title.country || title.organization ? null : onlyAtHome(title, order, before);
  if (own) return own;
  for (let i = before - 1; i >= 0 && i >= before - LOOK_BACK; i--) {
    const known = order[i]!;
    if (!agrees(title, known, lexicon)) continue;
    if (title.country ? known.inOffice || isSaid(title, known) : !isCounterpart(known)) return known.draft;
    second ??= known.draft;
  }
  if (second) return second;
  if (isGeneric(title)) return lastOfCountry(title, order, place);
  if (!title.country && !title.organization && !place.headline) return null;
  for (let i = before; i < order.length && i < before + LOOK_BACK; i++)
    if (agrees(title, order[i]!, lexicon)) return order[i]!.draft;
  return null;
}

/**
 * «وزير الخارجية» in a paper of his own country: of those with that office the only one whose title is anywhere without a country, where
 * another's has one; null where none or several are so called.
 */
function onlyAtHome(title: TitlePhrase, order: readonly Known[], before: number): PersonDraft | null {
  let own: PersonDraft | null = null;
  let foreign = false;
  for (let i = before - 1; i >= 0 && i >= before - LOOK_BACK; i--) {
    const { draft, titles } = order[i]!;
    if (draft === own || draft.gender === 'f') continue;
    let holds = false;
    let bare = false;
    for (const other of titles) {
      if (other.counterpart || other.former || other.number > 1 || !sameOffice(title, other)) continue;
      holds = true;
      bare ||= !other.country && !other.organization;
    }
    if (!holds) continue;
    if (!bare) foreign = true;
    else if (own) return null;
    else own = draft;
  }
  return foreign ? own : null;
}

/**
 * The two people that «الوزيران» or «الرئيسان الروسي والتركي» mean: of each state its one, else the last two named who may be so called;
 * none where the text has not named both.
 */
export function bothReferents(
  title: TitlePhrase,
  order: readonly Known[],
  place: Place,
  lexicon: Lexicon,
): readonly PersonDraft[] {
  if (!title.definite || title.number !== DUAL || title.former || title.counterpart) return [];
  const one = { ...title, number: 1 };
  const found = new Set<PersonDraft>();
  if (title.countries.length === DUAL) {
    for (const country of title.countries) {
      const person = referent({ ...one, country, countries: [country] }, order, place, lexicon);
      if (person) found.add(person);
    }
  } else if (title.countries.length === 0)
    for (let i = place.before - 1; i >= 0 && i >= place.before - REACH_OF_DUAL && found.size < DUAL; i--)
      if (agrees(one, order[i]!, lexicon)) found.add(order[i]!.draft);
  return found.size === DUAL ? [...found] : [];
}

const DUAL = 2;
/** How many names back «الوزيران» may reach. */
const REACH_OF_DUAL = 40;

/** The text itself gave the person such a title. */
const isSaid = (title: TitlePhrase, known: Known): boolean =>
  title.counterpart ||
  known.titles.some(
    (t) => t.counterpart || sameOffice(title, t) || (t.organization !== null && t.organization === title.organization),
  );

/** Named only as somebody's counterpart. */
const isCounterpart = (known: Known): boolean => known.titles.length > 0 && known.titles.every((t) => t.counterpart);

/** Heads that say of anyone what he is: «المسؤول الروسي», «الدبلوماسية الروسية». */
const GENERIC: ReadonlySet<string> = new Set(['official', 'diplomat']);
const isGeneric = (title: TitlePhrase): boolean =>
  GENERIC.has(headOf(title.head)) && title.country !== null && title.to - title.from === 2;

/** How many names back «المسؤول الروسي» may reach. */
const REACH_OF_GENERIC = 12;
const SOVEREIGNS: ReadonlySet<string> = new Set(['president', 'king', 'emir', 'sultan', 'crown-prince', 'pope']);
const DIPLOMATS: ReadonlySet<string> = new Set([
  'foreign-minister',
  'deputy-foreign-minister',
  'ambassador',
  'permanent-representative',
  'envoy',
  'special-representative',
  'high-representative',
  'spokesperson',
  'diplomat',
  'negotiator',
]);

/** The last one named of the title's country, with an office that fits, no other of the country between. */
function lastOfCountry(title: TitlePhrase, order: readonly Known[], place: Place): PersonDraft | null {
  const last = Math.max(place.anonymousAt, place.before - REACH_OF_GENERIC, 0);
  for (let i = place.before - 1; i >= last; i--) {
    const known = order[i]!;
    if (known.country !== title.country || (known.draft.gender ?? title.gender) !== title.gender) continue;
    const offices = known.titles.flatMap((t) => t.office ?? []).concat(known.offices);
    const fits = title.head === 'diplomat' ? offices.some((o) => DIPLOMATS.has(o)) : offices.length > 0;
    return fits && !offices.some((o) => SOVEREIGNS.has(o)) ? known.draft : null;
  }
  return null;
}

function agrees(title: TitlePhrase, known: Known, lexicon: Lexicon): boolean {
  const { draft } = known;
  if (draft.gender === 'm' && title.gender === 'f') return false;
  const country = title.country;
  if (title.organization && known.titles.some((t) => t.organization === title.organization && sameOffice(title, t)))
    return true;
  if (servesState(title, known, lexicon)) return false;
  if (country && known.country && country !== known.country) return false;
  if (country && !known.country && !known.titles.some((t) => t.country === country)) return false;
  if (title.counterpart) return title.country !== null && holds(title.office, known);
  if (known.titles.some((t) => (t.counterpart ? holds(title.office, known) : sameOffice(title, t)))) return true;
  return draft.entry >= 0 && country !== null && dictionaryOffice(title, known, lexicon);
}

/** «رئيس منظمة حظر الأسلحة الكيميائية»: not the president of a state, who is listed with that office there and not in a body of several states. */
function servesState(title: TitlePhrase, { draft }: Known, lexicon: Lexicon): boolean {
  if (draft.entry < 0 || !title.organization || title.country || !lexicon.isInternational(title.organization))
    return false;
  const terms = lexicon.people.at(draft.entry).offices.filter((term) => term.office === title.office);
  return terms.length > 0 && !terms.some((term) => term.scope === title.organization);
}

/** «المتحدث» is the deputy of the spokesman too. */
const SPEAKERS: ReadonlySet<string> = new Set(['spokesperson']);
const speaksFor = (title: TitlePhrase, other: TitlePhrase): boolean =>
  title.to === title.from + 1 &&
  SPEAKERS.has(headOf(title.head)) &&
  headOf(other.inner?.head ?? '') === headOf(title.head);

/** The same office, or a bare head («الوزير») for a fuller one («وزير الخارجية»). */
function sameOffice(title: TitlePhrase, other: TitlePhrase): boolean {
  if (speaksFor(title, other)) return true;
  if (headOf(title.head) !== headOf(other.head))
    return title.office !== null && title.office === other.office && title.office !== 'minister';
  if (title.body !== '' && title.body !== other.body) return false;
  if (title.office === other.office) return true;
  const bare = title.to - title.from <= (title.country || title.organization ? 2 : 1);
  return bare && (title.head === 'minister' || title.office === null || title.office === 'envoy');
}

const holds = (office: string | null, known: Known): boolean =>
  office !== null && (known.offices.includes(office) || known.titles.some((t) => t.office === office));

const dictionaryOffice = (title: TitlePhrase, known: Known, lexicon: Lexicon): boolean =>
  known.offices.includes(title.office ?? '') ||
  (title.office === 'minister' && known.offices.some((o) => o.endsWith('-minister') && o !== 'prime-minister')) ||
  (title.office !== null &&
    lexicon.people
      .at(known.draft.entry)
      .offices.some((t) => t.office === title.office && t.scope === title.country && !t.dated));

/** The dictionary person who held a title's office on a day, -1 where none or several did. */
export function holderOf(title: TitlePhrase, lexicon: Lexicon, publishedAt: string | null): number {
  if (!publishedAt || publishedAt.length < 7 || title.former || title.number !== 1 || !title.office) return -1;
  const scope = title.organization && !title.country ? title.organization : title.country;
  if (!scope) return -1;
  const holders = lexicon.holders(title.office, scope).filter((term) => term.from !== '' && inTerm(term, publishedAt));
  return holders.length === 1 ? holders[0]!.person : -1;
}
