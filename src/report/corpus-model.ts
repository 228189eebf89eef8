import { type Identity, identitiesOf } from '../corpus/identity.js';
import { type MergedMeeting, mergeMeetings } from '../corpus/merge-meetings.js';
import { countStatistics, type PairCount } from '../corpus/statistics.js';
import type { Name, SifaraRecord } from '../record/record.js';
import { fold } from '../text/normalise.js';

/** An article in the list. */
export interface ListedArticle {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly publishedAt: string | null;
  readonly people: readonly Name[];
  readonly meetings: number;
  readonly quotes: number;
  /** What a search looks in: folded title, outlet and names. */
  readonly search: string;
}

/** A person over all articles. */
export interface ListedPerson extends Identity {
  readonly office: string | null;
  mentions: number;
  meetings: number;
  quotes: number;
  readonly articles: number[];
}

/** What the report says of many articles. */
export interface CorpusModel {
  readonly articles: readonly ListedArticle[];
  readonly people: readonly ListedPerson[];
  /** Meetings of all articles, each told once; `document` of a source is the number of the article, from 0. */
  readonly meetings: readonly MergedMeeting[];
  readonly pairs: readonly PairCount[];
}

/** Reads what the report says of many articles. */
export function readCorpus(records: readonly SifaraRecord[]): CorpusModel {
  const merger = mergeMeetings();
  const counter = countStatistics();
  const people = new Map<string, ListedPerson>();
  for (const [number, record] of records.entries()) {
    merger.add({ ...record, document: { ...record.document, id: String(number) } });
    counter.add(record);
    countPeople(people, record, number);
  }
  const meetings = [...merger.meetings()];
  for (const { participants } of meetings)
    for (const { key } of participants) {
      const person = people.get(key);
      if (person) person.meetings++;
    }
  return {
    articles: records.map(listArticle),
    people: [...people.values()].sort(
      (a, b) => b.articles.length - a.articles.length || b.mentions - a.mentions || (a.key < b.key ? -1 : 1),
    ),
    meetings: meetings.sort((a, b) => compare(a.from ?? '9999', b.from ?? '9999') || compare(a.id, b.id)),
    pairs: counter.statistics().pairs,
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function countPeople(people: Map<string, ListedPerson>, record: SifaraRecord, number: number): void {
  const who = identitiesOf(record);
  for (const { id, mentions, roles } of record.people) {
    const identity = who.get(id)!;
    let person = people.get(identity.key);
    if (!person) {
      const office = roles[0]?.title ?? null;
      people.set(identity.key, (person = { ...identity, office, mentions: 0, meetings: 0, quotes: 0, articles: [] }));
    }
    person.mentions += mentions.length;
    if (person.articles.at(-1) !== number) person.articles.push(number);
  }
  for (const { speaker } of record.quotes) {
    const key = speaker.ref === null ? undefined : who.get(speaker.ref)?.key;
    const person = key === undefined ? undefined : people.get(key);
    if (person) person.quotes++;
  }
}

/** The title of an article: as given, else its headline, else its first words. */
export function titleOf({ document: { title, zones, text } }: SifaraRecord): string | null {
  const headline = zones.find(({ kind }) => kind === 'headline');
  const said = title || (headline ? text.slice(headline.start, headline.end) : text.slice(0, 400)).trim();
  const line = said.split(/[\r\n]/u)[0]!.trim();
  return line === '' ? null : line.length > 120 ? `${line.slice(0, 117)}…` : line;
}

function listArticle(record: SifaraRecord): ListedArticle {
  const { document, people, countries, places, organizations, meetings, quotes } = record;
  const title = titleOf(record);
  const names = [...people, ...countries, ...places, ...organizations].flatMap(({ name }) => [name.ar, name.en ?? '']);
  return {
    title,
    outlet: document.outlet,
    publishedAt: document.publishedAt,
    people: people.slice(0, 4).map(({ name }) => name),
    meetings: meetings.length,
    quotes: quotes.length,
    search: folded([title ?? '', document.outlet ?? '', document.publishedAt ?? '', ...names].join(' ')),
  };
}

/** A text as searches compare it: without marks, spelling variants and capitals. */
export const folded = (text: string): string => fold(text).toLowerCase();
