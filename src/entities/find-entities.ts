import { findCountries } from '../countries/find-countries.js';
import { type Document, zoneAt } from '../document/document.js';
import { EntityKind, FormType, formOf, indexOf, kindOf, type Lexicon } from '../lexicon/lexicon.js';
import { ClassBit } from '../lexicon/word-classes.js';
import type { Hit } from '../match/gazetteer.js';
import { HitIndex } from '../match/hit-index.js';
import { findOrganizations } from '../organizations/find-organizations.js';
import { type BodyWords, compileBodyWords } from '../organizations/words.js';
import { findPeople } from '../people/find-people.js';

import { NameShape } from '../people/name-shape.js';
import { placeOfficials } from '../people/place-officials.js';
import { ProminentPeople } from '../people/prominent.js';
import { Spelling } from '../people/spelling.js';
import { compilePeopleWords, type PeopleWords } from '../people/words.js';
import { findPlaces } from '../places/find-places.js';
import { copyOf, int32Column, uint8Column } from '../text/columns.js';
import type { Country, Entities, EntityType, Mention, Organization, Place } from './entities.js';

/** The words of people, countries, places and organisations. */
export interface EntityWords {
  readonly people: PeopleWords;
  readonly bodies: BodyWords;
  readonly shape: NameShape;
  readonly spelling: Spelling;
  readonly prominent: ProminentPeople;
}

/** Reads the dictionaries of titles, names and bodies. */
export function compileEntityWords(lexicon: Lexicon): EntityWords {
  const people = compilePeopleWords(lexicon);
  const spelling = new Spelling(lexicon, people.nameClass);
  const prominent = new ProminentPeople(lexicon, people);
  lexicon.classes.define(ClassBit.prominent, (stem) => prominent.byLastWord().has(stem));
  return {
    people,
    bodies: compileBodyWords(lexicon),
    shape: new NameShape(lexicon, people, spelling),
    spelling,
    prominent,
  };
}

/** Finds the people, countries, places and organisations of a document and links their mentions. */
export function findEntities(
  document: Document,
  lexicon: Lexicon,
  words: EntityWords,
  hits: readonly Hit[],
  publishedAt: string | null,
): Entities {
  const { tokens } = document;
  const index = new HitIndex(hits, tokens.count, lexicon);
  const bodies = findOrganizations(document, lexicon, words.bodies, index);

  const people = findPeople(
    document,
    lexicon,
    words.people,
    words.shape,
    words.spelling,
    words.prominent.byLastWord(),
    index,
    bodies,
    publishedAt,
  );

  // Names of people, seas and newspapers close their words to countries; names of people and organisations to places.
  const closed = uint8Column(tokens.count);
  const mark = (span: { readonly from: number; readonly to: number }) => closed.fill(1, span.from, span.to);
  for (const mention of people.mentions) if (mention.level === 'name') mark(mention);
  for (const hit of hits) if (closesCountries(hit, lexicon)) mark(hit);
  for (const zone of document.zones) if (zone.kind === 'credit' && document.active[zone.from] === 1) mark(zone);
  const closedToPlaces = copyOf(closed);
  for (const body of bodies) {
    closedToPlaces.fill(1, body.from, body.to);
    if (body.entry >= 0 && (body.kind === 'media' || body.kind === 'company')) mark(body);
  }
  const countryMentions = findCountries(document, lexicon, words.bodies, hits, { closed });
  for (const hit of hits) if (isPlaceHit(hit)) closedToPlaces.fill(0, hit.from, hit.to);
  for (const body of bodies) closedToPlaces.fill(1, body.from, body.to);
  for (const mention of people.mentions) if (mention.level === 'name') closedToPlaces.fill(1, mention.from, mention.to);
  const placeMentions = findPlaces(document, lexicon, words.bodies, hits, closedToPlaces);

  placeOfficials(
    people,
    countryMentions.map((m) => ({ from: m.from, alpha2: lexicon.countries[m.entry]!.alpha2 })),
    document.sentences.of,
  );

  const mentions: Mention[] = [...people.mentions];
  const mention = (type: EntityType, entity: number, m: Found, via?: Mention['via']): Mention => ({
    type,
    entity,
    from: m.from,
    to: m.to,
    start: m.start,
    end: m.end,
    zone: zoneAt(document, m.from),
    level: undefined,
    via,
    rule: m.rule,
    proclitics: m.proclitics,
  });
  const countries = new Grouping<number, Country>();
  for (const m of countryMentions)
    mentions.push(
      mention(
        'country',
        countries.of(m.entry, () => ({ entry: m.entry, alpha2: lexicon.countries[m.entry]!.alpha2 })),
        m,
        m.via,
      ),
    );
  const places = new Grouping<string, Place>();
  for (const m of placeMentions) {
    const entry = m.entry >= 0 ? lexicon.places.at(m.entry) : null;
    const capital = m.capitalOf >= 0 ? lexicon.countries[m.capitalOf]! : null;
    const key = entry?.key ?? `capital-of-${capital!.alpha2.toLowerCase()}`;
    const place = places.of(key, () => ({
      key: entry?.key ?? keyOf(capital!.capital!.en),
      ar: entry?.ar ?? capital!.capital!.ar,
      en: entry?.en ?? capital!.capital!.en,
      country: entry ? entry.country || null : capital!.alpha2,
    }));
    mentions.push(mention('place', place, m));
  }
  const organizations = new Grouping<string, Organization>();
  for (const m of bodies) {
    const full = m.full ?? m;
    const entry = m.entry >= 0 ? lexicon.organizations.at(m.entry) : null;
    const name = tokens.raw.slice(full.start, full.end);
    const key = entry ? entry.key : `${m.kind} ${wordsKey(tokens.word, full.from + 1, full.to)} ${name.slice(0, 3)}`;
    const organization = organizations.of(key, () => ({
      key: entry?.key ?? null,
      ar: entry?.ar ?? name,
      en: entry?.en ?? null,
      kind: m.kind,
      country: m.country,
    }));
    mentions.push(mention('organization', organization, m));
  }
  mentions.sort((a, b) => a.from - b.from || b.to - a.to || ORDER[a.type] - ORDER[b.type]);

  const mentionAt = int32Column(tokens.count);
  mentions.forEach((mention, i) => {
    if (mentionAt[mention.from] === 0 && mention.level !== 'title' && mention.level !== 'pronoun')
      mentionAt[mention.from] = i + 1;
  });
  const titleAt = int32Column(tokens.count);
  people.titles.forEach((title, i) => {
    titleAt[title.from] = i + 1;
  });
  return {
    people: people.people,
    countries: countries.all,
    places: places.all,
    organizations: organizations.all,
    mentions,
    titles: people.titles,
    mentionAt,
    titleAt,
  };
}

/** What the layers say of a mention. */
type Found = Pick<Mention, 'from' | 'to' | 'start' | 'end' | 'rule' | 'proclitics'>;

const ORDER = { person: 0, organization: 1, country: 2, place: 3 } as const;

const keyOf = (en: string): string =>
  en
    .normalize('NFD')
    .replace(/[^A-Za-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '')
    .toLowerCase();

function wordsKey(word: Int32Array, from: number, to: number): string {
  let key = '';
  for (let i = from; i < to; i++) key += i === from ? word[i]! : ` ${word[i]!}`;
  return key;
}

/** Entities by key, in order of appearance. */
class Grouping<K, T> {
  readonly all: T[] = [];
  private readonly index = new Map<K, number>();

  of(key: K, make: () => T): number {
    const known = this.index.get(key);
    if (known !== undefined) return known;
    const next = this.all.push(make()) - 1;
    this.index.set(key, next);
    return next;
  }
}

/** «بحر الصين الجنوبي», «خليج عمان»: a country's word inside does not mean the country. */
function closesCountries(hit: Hit, lexicon: Lexicon): boolean {
  if (hit.to - hit.from < 2) return false;
  for (const value of hit.values)
    if (kindOf(value) === EntityKind.place && formOf(value) !== FormType.guarded)
      if (WIDE_PLACES.has(lexicon.places.at(indexOf(value)).kind)) return true;
  return false;
}

/** Kinds of places whose names hold those of countries. */
const WIDE_PLACES: ReadonlySet<string> = new Set(['sea', 'river', 'mountain', 'region', 'continent', 'island']);

const isPlaceHit = (hit: Hit): boolean => hit.values.some((v) => kindOf(v) === EntityKind.place);
