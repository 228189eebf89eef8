import type { RecordMeeting, RecordQuote, SifaraRecord } from '../../src/record/record.js';

const mention = { start: 0, end: 1, text: 'ا', zone: 'body', rule: 'r' } as const;
const span = { start: 0, end: 1, text: 'ا' } as const;

const PEOPLE = {
  amal: { key: 'amal-example', ar: 'أمل المثالية', en: 'Amal Example', country: 'JO' },
  basim: { key: 'basim-sample', ar: 'باسم العيّنة', en: 'Basim Sample', country: 'TN' },
  carla: { key: null, ar: 'كارلا نموذج', en: null, country: 'IT' },
  carlaBare: { key: null, ar: 'كَارلا نموذج', en: null, country: 'IT' },
  dina: { key: 'dina-pattern', ar: 'دينا النمط', en: 'Dina Pattern', country: 'OM' },
} as const;
const COUNTRIES = {
  jordan: ['JO', 'الأردن', 'Jordan'],
  tunisia: ['TN', 'تونس', 'Tunisia'],
  italy: ['IT', 'إيطاليا', 'Italy'],
} as const;
const PLACES = { sfax: ['sfax', 'صفاقس', 'Sfax', 'TN'], aqaba: ['aqaba', 'العقبة', 'Aqaba', 'JO'] } as const;

export type Who = keyof typeof PEOPLE | keyof typeof COUNTRIES;

/** A meeting in short. */
export interface Told {
  readonly who: readonly Who[];
  readonly type?: RecordMeeting['type'];
  readonly status?: RecordMeeting['status'];
  /** `YYYY-MM-DD`, or `YYYY-MM-DD/YYYY-MM-DD`. */
  readonly on?: string;
  readonly at?: keyof typeof PLACES | keyof typeof COUNTRIES;
}

/** A record of parties, meetings and quotations in short. */
export function recordOf(
  id: string,
  published: string | null,
  {
    who = [],
    meetings = [],
    quotes = [],
  }: {
    readonly who?: readonly Who[];
    readonly meetings?: readonly Told[];
    readonly quotes?: readonly (readonly [Who | 'anonymous' | 'unknown', RecordQuote['kind']])[];
  },
): SifaraRecord {
  const people = Object.entries(PEOPLE).filter(
    ([name]) =>
      who.includes(name as Who) ||
      meetings.some((m) => m.who.includes(name as Who)) ||
      quotes.some(([q]) => q === name),
  );
  const countries = Object.entries(COUNTRIES).filter(
    ([name]) => who.includes(name as Who) || meetings.some((m) => m.who.includes(name as Who) || m.at === name),
  );
  const ref = (name: string): string | null => {
    const p = people.findIndex(([n]) => n === name);
    const c = countries.findIndex(([n]) => n === name);
    return p >= 0 ? `p${p + 1}` : c >= 0 ? `c${c + 1}` : null;
  };
  const kindOf = (name: string) => (name in PEOPLE ? ('person' as const) : ('country' as const));
  const placeNames = Object.keys(PLACES);
  return {
    schemaVersion: '1',
    generator: { name: 'sifara', version: '0', dictionaries: '2026-01-01' },
    document: {
      id,
      url: null,
      outlet: 'o',
      title: null,
      publishedAt: published,
      language: { code: 'arb', confidence: 1 },
      text: 'ا',
      zones: [],
    },
    people: people.map(([, { key, ar, en, country }], i) => ({
      id: `p${i + 1}`,
      key,
      wikidata: null,
      name: { ar, en },
      country,
      roles: [],
      mentions: [{ ...mention, level: 'name' }],
    })),
    countries: countries.map(([, [alpha2, ar, en]], i) => ({
      id: `c${i + 1}`,
      alpha2,
      alpha3: 'XXX',
      name: { ar, en },
      mentions: [
        { ...mention, via: 'name' },
        { ...mention, via: 'capital' },
      ],
    })),
    places: Object.values(PLACES).map(([key, ar, en, country], i) => ({
      id: `l${i + 1}`,
      key,
      name: { ar, en },
      country,
      mentions: [mention],
    })),
    organizations: [],
    dates: meetings.flatMap(({ on }, i) => {
      if (on === undefined) return [];
      const [from, to = from] = on.split('/') as [string, string?];
      return [
        {
          ...span,
          id: `t${i + 1}`,
          type: 'DATE' as const,
          value: on,
          mod: null,
          anchor: 'explicit' as const,
          from,
          to,
          rangeId: null,
          calendar: 'gregorian' as const,
          rule: 'r',
        },
      ];
    }),
    meetings: meetings.map(({ who: parties, type = 'talks', status = 'held', on, at }, i) => ({
      id: `m${i + 1}`,
      type,
      status,
      trigger: span,
      participants: parties.map((name) => ({
        ...span,
        ref: ref(name),
        kind: kindOf(name),
        role: 'participant',
        count: null,
      })),
      dateId: on === undefined ? null : `t${i + 1}`,
      place: at === undefined ? null : { ...span, ref: at in PLACES ? `l${placeNames.indexOf(at) + 1}` : ref(at) },
      topic: null,
      evidence: [{ ...span, text: `${id}: ${parties.join(', ')}` }],
      plover: null,
      cameo: null,
      rule: 'r',
    })),
    quotes: quotes.map(([speaker, kind], i) => ({
      id: `q${i + 1}`,
      kind,
      content: span,
      cue: null,
      speaker:
        speaker === 'anonymous' || speaker === 'unknown'
          ? { kind: speaker, ref: null, text: null, basis: 'none' as const }
          : { kind: kindOf(speaker), ref: ref(speaker), text: 'ا', basis: 'name' as const },
      relay: [],
      modality: 'asserted',
      closure: 'closed',
      rule: 'r',
    })),
    diagnostics: [],
  };
}
