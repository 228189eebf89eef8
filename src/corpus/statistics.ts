import type { Name, SifaraRecord } from '../record/record.js';
import { type Identity, identitiesOf } from './identity.js';

/** How often somebody or something is named. */
export interface NamedCount {
  readonly key: string;
  readonly name: Name;
  readonly country: string | null;
  readonly documents: number;
  readonly mentions: number;
  /** Documents by month of publication (`YYYY-MM`, or `unknown`). */
  readonly months: Readonly<Record<string, number>>;
}

/** How often two parties are told to meet; meetings that were called off or denied do not count. */
export interface PairCount {
  readonly parties: readonly [string, string];
  readonly names: readonly [Name, Name];
  readonly meetings: number;
  /** Of these, those that took place or were under way when told. */
  readonly held: number;
  readonly months: Readonly<Record<string, number>>;
}

/** How often somebody is quoted. */
export interface SpeakerCount {
  /** `anonymous` and `unknown` stand for all speakers without a name. */
  readonly key: string;
  readonly name: Name | null;
  readonly quotations: number;
  /** Of these, those in the speaker's own words, wholly or in part. */
  readonly direct: number;
  readonly documents: number;
  readonly months: Readonly<Record<string, number>>;
}

/** What one month holds. */
export interface MonthCount {
  readonly month: string;
  readonly documents: number;
  readonly meetings: number;
  readonly quotations: number;
}

/** What a corpus says, in numbers; every list begins with the most frequent. */
export interface Statistics {
  readonly documents: number;
  /** The first and the last day of publication. */
  readonly from: string | null;
  readonly to: string | null;
  readonly people: readonly NamedCount[];
  readonly countries: readonly NamedCount[];
  readonly places: readonly NamedCount[];
  readonly organizations: readonly NamedCount[];
  readonly pairs: readonly PairCount[];
  readonly speakers: readonly SpeakerCount[];
  /** In order of time. */
  readonly months: readonly MonthCount[];
}

type Months = Record<string, number>;
type Open<T> = { -readonly [K in keyof T]: T[K] extends Readonly<Record<string, number>> ? Months : T[K] };

/** Counts records one by one; holds names and numbers, no record. */
export interface StatisticsCounter {
  add(record: SifaraRecord): void;
  /** The numbers up to now. */
  statistics(): Statistics;
}

const CALLED_OFF: ReadonlySet<string> = new Set(['cancelled', 'denied']);
const TAKEN_PLACE: ReadonlySet<string> = new Set(['held', 'ongoing']);

/** The month a record counts for: of its publication. */
export const monthOf = ({ document }: SifaraRecord): string =>
  document.publishedAt && document.publishedAt.length >= 7 ? document.publishedAt.slice(0, 7) : 'unknown';

/** Starts counting. */
export function countStatistics(): StatisticsCounter {
  const named = new Map<string, Open<NamedCount>>();
  const pairs = new Map<string, Open<PairCount>>();
  const speakers = new Map<string, Open<SpeakerCount>>();
  const months = new Map<string, Open<MonthCount>>();
  let documents = 0;
  let from: string | null = null;
  let to: string | null = null;

  const countNames = (record: SifaraRecord, who: ReadonlyMap<string, Identity>, month: string) => {
    const here = new Set<string>();
    for (const { id, mentions } of namedIn(record)) {
      const { key, name, country } = who.get(id)!;
      const count = ensure(named, key, () => ({ key, name, country, documents: 0, mentions: 0, months: {} }));
      count.mentions += mentions.length;
      if (here.has(key)) continue;
      here.add(key);
      count.documents++;
      raise(count.months, month);
    }
  };

  const countPairs = (record: SifaraRecord, who: ReadonlyMap<string, Identity>, month: string) => {
    for (const { status, participants } of record.meetings) {
      if (CALLED_OFF.has(status)) continue;
      const refs = participants.flatMap(({ ref, role }) => {
        const party = ref && role !== 'excluded' ? who.get(ref) : undefined;
        return party ? [party] : [];
      });
      const parties = [...new Map(refs.map((party) => [party.key, party])).values()].sort(byKey);
      for (const [i, a] of parties.entries())
        for (const b of parties.slice(i + 1)) {
          const count = ensure(pairs, `${a.key}\n${b.key}`, () => ({
            parties: [a.key, b.key] as const,
            names: [a.name, b.name] as const,
            meetings: 0,
            held: 0,
            months: {},
          }));
          count.meetings++;
          if (TAKEN_PLACE.has(status)) count.held++;
          raise(count.months, month);
        }
    }
  };

  const countSpeakers = (record: SifaraRecord, who: ReadonlyMap<string, Identity>, month: string) => {
    const here = new Set<string>();
    for (const { speaker, kind } of record.quotes) {
      const identity = (speaker.ref && who.get(speaker.ref)) || null;
      const key = identity?.key ?? (speaker.kind === 'unknown' ? 'unknown' : 'anonymous');
      const name = identity?.name ?? null;
      const count = ensure(speakers, key, () => ({ key, name, quotations: 0, direct: 0, documents: 0, months: {} }));
      count.quotations++;
      if (kind !== 'indirect') count.direct++;
      raise(count.months, month);
      if (here.has(key)) continue;
      here.add(key);
      count.documents++;
    }
  };

  return {
    add(record) {
      const who = identitiesOf(record);
      const month = monthOf(record);
      const day = record.document.publishedAt?.slice(0, 10) ?? null;
      documents++;
      if (day !== null && (from === null || day < from)) from = day;
      if (day !== null && (to === null || day > to)) to = day;
      const row = ensure(months, month, () => ({ month, documents: 0, meetings: 0, quotations: 0 }));
      row.documents++;
      row.meetings += record.meetings.length;
      row.quotations += record.quotes.length;
      countNames(record, who, month);
      countPairs(record, who, month);
      countSpeakers(record, who, month);
    },
    statistics() {
      const ofKind = (kind: string) =>
        sorted(
          [...named.values()].filter(({ key }) => key.startsWith(`${kind}:`)),
          (count) => [count.documents, count.mentions, count.key],
        );
      return {
        documents,
        from,
        to,
        people: ofKind('person'),
        countries: ofKind('country'),
        places: ofKind('place'),
        organizations: ofKind('organization'),
        pairs: sorted([...pairs.values()], (count) => [count.meetings, count.held, count.parties.join('\n')]),
        speakers: sorted([...speakers.values()], (count) => [count.quotations, count.direct, count.key]),
        months: [...months.values()].sort((a, b) => (a.month < b.month ? -1 : 1)),
      };
    },
  };
}

const namedIn = ({ people, countries, places, organizations }: SifaraRecord) => [
  ...people,
  ...countries,
  ...places,
  ...organizations,
];

const byKey = (a: Identity, b: Identity): number => (a.key < b.key ? -1 : 1);

const raise = (months: Months, month: string): void => {
  months[month] = (months[month] ?? 0) + 1;
};

function ensure<T>(counts: Map<string, T>, key: string, make: () => T): T {
  let count = counts.get(key);
  if (!count) counts.set(key, (count = make()));
  return count;
}

/** The most frequent first; where two are alike, by their names, so that the order is always the same. */
const sorted = <T>(counts: T[], rank: (count: T) => readonly [number, number, string]): T[] =>
  counts.sort((a, b) => {
    const [x, y] = [rank(a), rank(b)];
    return y[0] - x[0] || y[1] - x[1] || (x[2] < y[2] ? -1 : 1);
  });
