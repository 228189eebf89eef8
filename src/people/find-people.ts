import { type Document, zoneAt } from '../document/document.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { HitIndex } from '../match/hit-index.js';
import type { Mention } from '../match/mention.js';
import type { OrganizationMention } from '../organizations/organization-mention.js';
import { copyOf, uint8Column } from '../text/columns.js';
import { itemOrNone } from '../text/item-at.js';
import { continues, TokenKind } from '../text/tokens.js';
import { isAddressed } from './addressed.js';
import { findCreditNames } from './credits.js';
import { NameFinder, type NameMention, writesFinalYaDotless } from './find-names.js';
import { identify, type PersonDraft } from './identify.js';
import { inTerm } from './in-term.js';
import { findKnownAlone } from './known-alone.js';
import type { NameShape } from './name-shape.js';
import { ownTitle } from './own-title.js';
import type { Person, Title } from './person.js';
import type { Prominent } from './prominent.js';
import { bothReferents, holderOf, type Known, referent } from './refer-back.js';
import { dictionaryRole, giveRank, giveRole, isInternational, settleCountry } from './roles.js';
import { findShortNames } from './short-names.js';
import type { Spelling } from './spelling.js';
import { splitJoinedNames } from './split-names.js';
import type { TitlePhrase } from './title-phrase.js';
import { findTitles } from './titles.js';
import type { PeopleWords } from './words.js';

/** The people of a document. */
export interface FoundPeople {
  readonly people: readonly Person[];
  readonly mentions: readonly Mention[];
  readonly titles: readonly Title[];
  /** People whose titles name no country: the sentence may. */
  readonly unplaced: readonly number[];
}

/** Finds people: names with their titles, later short forms, titles that refer back, office-holders nobody names. */
export function findPeople(
  document: Document,
  lexicon: Lexicon,
  words: PeopleWords,
  shape: NameShape,
  spelling: Spelling,
  prominent: Prominent,
  hits: HitIndex,
  organizations: readonly OrganizationMention[],
  publishedAt: string | null,
): FoundPeople {
  shape.begin(writesFinalYaDotless(document, lexicon));
  const titles = findTitles(document, lexicon, words, hits);
  const finder = new NameFinder(document, lexicon, words, shape, hits, titles, spelling);
  const names = splitJoinedNames(document, lexicon, hits, finder.find());
  names.push(...findCreditNames(document, words.agencies));
  names.sort((a, b) => a.from - b.from);
  const appositions = tieAppositions(document, lexicon, names, titles);
  const taken = uint8Column(document.tokens.count);
  for (const name of names) taken.fill(1, name.from, name.to);
  for (const body of organizations) if (body.kind === 'media') taken.fill(1, body.from, body.to);
  const fullNames = identify(document, lexicon, words, names, titles, publishedAt);
  const takenByShort = copyOf(taken);
  findShortNames(document, lexicon, words, shape, fullNames, titles, takenByShort);
  const alone = findKnownAlone(document, lexicon, words, prominent, hits, takenByShort, publishedAt);
  if (alone.length) {
    names.push(...alone);
    names.sort((a, b) => a.from - b.from);
    for (const name of alone) taken.fill(1, name.from, name.to);
    tieTitlesBefore(alone, names, titles);
  }
  const drafts = alone.length ? identify(document, lexicon, words, names, titles, publishedAt) : fullNames;
  if (alone.length) findShortNames(document, lexicon, words, shape, drafts, titles, taken);
  for (const draft of drafts) draft.names.sort((a, b) => a.from - b.from);

  const all = namesOf(drafts);
  tieTitlesBefore(
    all.filter((name) => name.title < 0),
    all,
    titles,
  );
  giveRoles(document, lexicon, drafts, titles, appositions);
  giveServedRoles(document, drafts, titles);
  for (const draft of drafts) draft.country = settleCountry(draft, titles, lexicon, publishedAt);
  const named = new Set([...all.map((name) => name.title), ...finder.ranks, ...appositions.values()]);
  const { referents, inner } = tieTitles(document, titles, appositions, drafts, named, lexicon, publishedAt);

  drafts.sort((a, b) => firstPlace(a, titles) - firstPlace(b, titles));
  const place = new Map(drafts.map((draft, i) => [draft, i]));
  const mentions: Mention[] = [];
  drafts.forEach((draft, entity) => {
    for (const name of draft.names) mentions.push(nameMention(document, name, entity));
    for (const t of draft.titles) mentions.push(titleMention(document, titles[t]!, entity));
    for (const title of inner.get(draft) ?? []) mentions.push(titleMention(document, title, entity));
    if (draft.roles.length === 0) {
      const role = dictionaryRole(draft, lexicon, publishedAt, (office) => words.officeTitles.get(office) ?? office);
      if (role) draft.roles.push(role);
    }
  });
  const ownersOf = new Map<number, number[]>();
  drafts.forEach((draft, entity) => {
    for (const name of draft.names)
      for (const t of [name.title, appositions.get(name) ?? -1]) if (t >= 0) addTo(ownersOf, t, entity);
  });
  return {
    people: drafts.map((draft) => toPerson(draft, lexicon, words)),
    mentions,
    unplaced: drafts.flatMap((draft, i) => (isUnplaced(draft, titles, lexicon) ? [i] : [])),
    titles: titles.map((title, i) => {
      const back = referents.get(i);
      return {
        from: title.from,
        to: title.to,
        start: title.start,
        end: title.end,
        office: title.office,
        country: title.country,
        organization: title.organization,
        sentTo: title.sentTo,
        gender: title.gender,
        number: title.number,
        counterpart: title.counterpart,
        definite: title.definite,
        former: title.former,
        people: ownersOf.get(i) ?? (back ?? []).map((person) => place.get(person)!),
        named: named.has(i),
      };
    }),
  };
}

function addTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function namesOf(drafts: readonly PersonDraft[]): NameMention[] {
  const names: NameMention[] = [];
  for (const draft of drafts) for (const name of draft.names) names.push(name);
  return names;
}

/** «الرئيس المخلوع | صالح»: a title right before a name found late. */
function tieTitlesBefore(
  untitled: readonly NameMention[],
  names: readonly NameMention[],
  titles: readonly TitlePhrase[],
): void {
  const used = new Set(names.map((name) => name.title));
  const endingAt = new Map(titles.map((title, i) => [title.to, i]));
  for (const name of untitled) {
    const index = name.proclitics === 0 ? endingAt.get(name.from) : undefined;
    if (index === undefined || used.has(index) || isAddressed(titles[index]!)) continue;
    if (titles[index]!.number === 1) name.title = index;
  }
}

/**
 * A title behind a name is its role: «معاذ الخطيب الرئيس السابق للائتلاف», «ميخائيل بوغدانوف، المبعوث الرئاسي الروسي». Behind a name
 * with a bare title («السفير علاء يوسف المتحدث باسم الرئاسة») it is one more; those are returned.
 */
function tieAppositions(
  document: Document,
  lexicon: Lexicon,
  names: readonly NameMention[],
  titles: readonly TitlePhrase[],
): ReadonlyMap<NameMention, number> {
  const more = new Map<NameMention, number>();
  const used = new Set(names.map((name) => name.title));
  const at = new Map(titles.map((title, i) => [title.from, i]));
  for (const name of names) {
    const own = itemOrNone(titles, name.title);
    if (own && (own.to !== own.from + 1 || own.counterpart || own.number > 1)) continue;
    const index = apposition(document, name, at);
    if (index === undefined || used.has(index) || titles[index]!.proclitics !== 0) continue;
    const title = titles[index]!;
    if (title.counterpart || title.number > 1 || title.to - title.from < 2) continue;
    if (own && (own.gender !== title.gender || own.head === title.head)) continue;
    if (isOfAnotherState(lexicon, name, title)) continue;
    if (own) more.set(name, index);
    else name.title = index;
    used.add(index);
  }
  return more;
}

/** The title right behind a name, or behind a comma or a bracket. */
function apposition(document: Document, name: NameMention, at: ReadonlyMap<number, number>): number | undefined {
  const { tokens } = document;
  let next = name.to;
  if (
    next < tokens.count &&
    tokens.kind[next] === TokenKind.punctuation &&
    /[،,(]/u.test(tokens.raw[tokens.start[next]!]!)
  )
    next++;
  return next < tokens.count && continues(tokens, next) ? at.get(next) : undefined;
}

/** «التقى لافروف | وزير الخارجية المصري»: a title of a state that the person listed does not serve is another's. */
function isOfAnotherState(lexicon: Lexicon, name: NameMention, title: TitlePhrase): boolean {
  if (!title.country || name.entries.length === 0 || title.organization) return false;
  return name.entries.every((entry) => {
    const { country, offices } = lexicon.people.at(entry);
    return country !== '' && country !== title.country && !offices.some((term) => term.scope === title.country);
  });
}

function giveRoles(
  document: Document,
  lexicon: Lexicon,
  drafts: readonly PersonDraft[],
  titles: readonly TitlePhrase[],
  appositions: ReadonlyMap<NameMention, number>,
): void {
  for (const draft of drafts)
    for (const name of draft.names) {
      const title = ownTitle(lexicon, draft, itemOrNone(titles, name.title));
      if (!title) {
        if (name.courtesy?.isRole) giveRank(draft, document.raw, name.courtesy);
        continue;
      }
      const text = document.raw.slice(title.start, title.end);
      giveRole(
        draft,
        title,
        text,
        name.country,
        title.counterpart ? officeBefore(titles, name.title) : title.office,
        -1,
      );
      const more = itemOrNone(titles, appositions.get(name));
      if (more) giveRole(draft, more, document.raw.slice(more.start, more.end), null, more.office, -1);
    }
}

/** «مبعوث | الرئيس الأمريكي | باراك أوباما إلى الشرق الأوسط»: who is named inside a title has the title inside it. */
function giveServedRoles(document: Document, drafts: readonly PersonDraft[], titles: readonly TitlePhrase[]): void {
  const served = new Map<number, TitlePhrase>();
  for (const { to, inner } of titles) if (inner && to > inner.to) served.set(inner.to, inner);
  if (served.size === 0) return;
  for (const draft of drafts)
    for (const name of draft.names) {
      const title = served.get(name.from);
      if (title && name.title < 0)
        giveRole(draft, title, document.raw.slice(title.start, title.end), null, title.office, -1);
    }
}

/** «نظيره» has the office of the title before it. */
function officeBefore(titles: readonly TitlePhrase[], at: number): string | null {
  for (let i = at - 1; i >= 0 && i >= at - 6; i--)
    if (!titles[i]!.counterpart && titles[i]!.office) return titles[i]!.office;
  return null;
}

/** People by the titles that stand for them, and the titles inside others' that do («المتحدث باسم | الرئيس الروسي»). */
interface TiedTitles {
  readonly referents: ReadonlyMap<number, readonly PersonDraft[]>;
  readonly inner: ReadonlyMap<PersonDraft, readonly TitlePhrase[]>;
}

/** Heads of those who serve a person, not only his office. */
const SERVANTS = new Set(['spokesperson', 'spokesman', 'envoy', 'delegate', 'representative', 'chancellor']);

/** Ties titles without a name: to someone of the text, else to who held the office on the day. */
function tieTitles(
  document: Document,
  titles: readonly TitlePhrase[],
  appositions: ReadonlyMap<NameMention, number>,
  drafts: PersonDraft[],
  named: ReadonlySet<number>,
  lexicon: Lexicon,
  publishedAt: string | null,
): TiedTitles {
  const referents = new Map<number, readonly PersonDraft[]>();
  const inner = new Map<PersonDraft, TitlePhrase[]>();
  const order: { readonly from: number; readonly known: Known }[] = [];
  for (const draft of drafts) {
    const known = knownOf(draft, titles, appositions, lexicon, publishedAt);
    for (const name of draft.names) order.push({ from: name.from, known });
  }
  order.sort((a, b) => a.from - b.from);
  const list = order.map((o) => o.known);
  const byEntry = new Map(drafts.filter((d) => d.entry >= 0).map((d) => [d.entry, d]));
  const anonymous = new Map<string, number>();
  let before = 0;
  titles.forEach((title, i) => {
    while (before < order.length && order[before]!.from < title.from) before++;
    const headline = zoneAt(document, title.from) === 'headline';
    if (title.inner?.definite && SERVANTS.has(title.head)) {
      const served = referent(title.inner, list, { before, anonymousAt: 0, headline }, lexicon);
      if (served) addTo(inner, served, title.inner);
    }
    if (named.has(i)) return;
    const both = bothReferents(title, list, { before, anonymousAt: 0, headline }, lexicon);
    if (both.length > 0) {
      for (const person of both) person.titles.push(i);
      referents.set(i, both);
      return;
    }
    const what = `${title.head} ${title.country}`;
    if (isAnonymous(title)) anonymous.set(what, before);
    const office = officeBefore(titles, i) ?? officeOf(list[before - 1]);
    const meant = title.counterpart ? { ...title, office } : title;
    let draft = referent(meant, list, { before, anonymousAt: anonymous.get(what) ?? 0, headline }, lexicon);
    if (!draft) {
      const holder = holderOf(meant, lexicon, publishedAt);
      if (holder < 0) return;
      draft = byEntry.get(holder) ?? unnamed(lexicon, holder);
      if (!byEntry.has(holder)) {
        byEntry.set(holder, draft);
        drafts.push(draft);
      }
    }
    draft.titles.push(i);
    referents.set(i, [draft]);
  });
  return { referents, inner };
}

/** «مسؤول روسي», «دبلوماسيون أتراك»: no one known. */
const isAnonymous = (title: TitlePhrase): boolean => !title.definite;

function knownOf(
  draft: PersonDraft,
  titles: readonly TitlePhrase[],
  appositions: ReadonlyMap<NameMention, number>,
  lexicon: Lexicon,
  publishedAt: string | null,
): Known {
  const own = distinct(
    draft.names.flatMap((name) => [itemOrNone(titles, name.title), itemOrNone(titles, appositions.get(name))]),
  );
  const entry = draft.entry >= 0 ? lexicon.people.at(draft.entry) : null;
  const offices = (entry?.offices ?? [])
    .filter((t) => !publishedAt || (t.dated && inTerm(t, publishedAt)))
    .map((t) => t.office);
  return { draft, titles: own, country: draft.country, offices, inOffice: publishedAt !== null };
}

/** The office of someone named: as printed, else the one he is listed with. */
const officeOf = (known: Known | undefined): string | null =>
  known?.titles.find((t) => t.office !== null)?.office ?? (known?.offices.length === 1 ? known.offices[0]! : null);

const unnamed = (lexicon: Lexicon, entry: number): PersonDraft => {
  const person = lexicon.people.at(entry);
  return {
    entry,
    candidates: [],
    words: [],
    name: person.ar,
    names: [],
    titles: [],
    country: person.country || null,
    gender: person.gender,
    roles: [],
    told: new Set(),
    anchors: [],
  };
};

const firstPlace = (draft: PersonDraft, titles: readonly TitlePhrase[]): number =>
  Math.min(draft.names[0]?.from ?? Number.MAX_SAFE_INTEGER, ...draft.titles.slice(0, 1).map((t) => titles[t]!.from));

const nameMention = (document: Document, name: NameMention, entity: number): Mention => ({
  type: 'person',
  entity,
  from: name.from,
  to: name.to,
  start: name.start,
  end: name.end,
  zone: zoneAt(document, name.from),
  level: 'name',
  via: undefined,
  rule: name.rule,
  proclitics: name.proclitics,
});

const titleMention = (document: Document, title: TitlePhrase, entity: number): Mention => ({
  type: 'person',
  entity,
  from: title.from,
  to: title.to,
  start: title.start,
  end: title.end,
  zone: zoneAt(document, title.from),
  level: 'title',
  via: undefined,
  rule: 'person.title',
  proclitics: title.proclitics,
});

/** Someone of no dictionary with an office of state or of a body, but of no body of several states. */
const isUnplaced = (draft: PersonDraft, titles: readonly TitlePhrase[], lexicon: Lexicon): boolean =>
  draft.entry < 0 &&
  draft.country === null &&
  draft.names.some((name) => {
    const title = itemOrNone(titles, name.title);
    if (!title) return name.courtesy?.isRole === true;
    return title.kind !== 'trade' && !NO_STATE.has(title.head) && !isInternational(lexicon, title.organization);
  }) &&
  !draft.names.some(
    (name) => itemOrNone(titles, name.title) && isInternational(lexicon, titles[name.title]!.organization),
  );

/** Heads that serve no state: experts, journalists. */
const NO_STATE = new Set([
  'adviser-in',
  'analyst',
  'researcher',
  'professor',
  'lawyer',
  'journalist',
  'journalist-a',
  'correspondent',
]);

/** «عبد …», «… بن …»: a man, whoever he is. */
const genderOfName = ({ words: ids }: PersonDraft, { bin, abd }: PeopleWords): 'm' | null =>
  ids.length > 1 && (ids[0] === abd || ids[1] === bin) ? 'm' : null;

function toPerson(draft: PersonDraft, lexicon: Lexicon, words: PeopleWords): Person {
  const entry = draft.entry >= 0 ? lexicon.people.at(draft.entry) : null;
  const latin = /^\p{Script=Latin}/u.test(draft.name);
  return {
    key: entry?.key ?? null,
    ar: entry?.ar ?? draft.name,
    en: entry?.en ?? (latin ? draft.name : words.latin.name(draft.name)),
    derived: entry === null && !latin,
    country: draft.country,
    gender: draft.gender ?? genderOfName(draft, words),
    roles: draft.roles,
    candidates: draft.candidates.map((index) => ({ key: lexicon.people.at(index).key, score: 0.5 })),
  };
}

/** Titles that say different things; the same one before a hundred names is looked at once. */
function distinct(titles: readonly (TitlePhrase | undefined)[]): TitlePhrase[] {
  const seen = new Map<string, TitlePhrase>();
  for (const title of titles) {
    if (!title) continue;
    const { head, office, organization, country, counterpart } = title;
    const key = [head, office, organization, country, counterpart, title.to - title.from].join(' ');
    if (!seen.has(key)) seen.set(key, title);
  }
  return [...seen.values()];
}
