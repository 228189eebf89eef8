import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { extract } from '../../src/index.js';
import type {
  RecordDate,
  RecordMeeting,
  RecordMention,
  RecordParticipant,
  RecordPerson,
  RecordQuote,
  SifaraRecord,
} from '../../src/record/record.js';
import type { TextSpan } from '../../src/text/span.js';

const article = (slug: string, publishedAt: string): SifaraRecord => {
  const path = fileURLToPath(new URL(`../../fixtures/articles/${slug}/source.txt`, import.meta.url));
  const meta = { id: `${slug}.txt`, publishedAt, title: 'عنوان "خبر" <1>', url: 'https://example.org/خبر?a=1&b=2' };
  return extract(readFileSync(path, 'utf8'), meta);
};

/** Records of real articles. */
export const articles = (): SifaraRecord[] => [
  article('wire-plain', '2019-09-19'),
  article('page-with-menus', '2017-10-11'),
  article('gulf-royals', '2016-05-01'),
];

/** A text in pieces: plain text, or a finding whose text may hold findings itself. */
type Part = string | readonly [kind: Kind, ...content: Part[]];
type Kind = 'person' | 'country' | 'place' | 'organization' | 'date' | 'trigger' | 'topic' | 'quote' | 'cue' | 'plain';

/** A record put together by hand, with spans that no article has: everything named takes part in one meeting and one quotation. */
export function craft(id: string | null, ...parts: readonly Part[]): SifaraRecord {
  let text = '';
  const spans: { kind: Kind; start: number; end: number }[] = [];
  const put = (part: Part): void => {
    if (typeof part === 'string') {
      text += part;
      return;
    }
    const [kind, ...content] = part;
    const start = text.length;
    content.forEach(put);
    spans.push({ kind, start, end: text.length });
  };
  parts.forEach(put);
  return withSpans(id, text, spans);
}

/** The same with the spans given as offsets, so that they can cross. */
export function withSpans(
  id: string | null,
  text: string,
  spans: readonly { readonly kind: Kind; readonly start: number; readonly end: number }[],
): SifaraRecord {
  const of = (kind: Kind): TextSpan[] =>
    spans.filter((s) => s.kind === kind).map(({ start, end }) => ({ start, end, text: text.slice(start, end) }));
  const mention = (span: TextSpan): RecordMention => ({ ...span, zone: 'body', rule: 'test.by-hand' });
  const name = { ar: '=1+1 "اسم" <&>', en: '@Name; -> |x_y*' };
  const people = of('person').map<RecordPerson>((span, i) => ({
    id: `p${i + 1}`,
    key: i === 0 ? 'first-person' : null,
    wikidata: null,
    name,
    country: 'RU',
    roles: [{ title: 'وزير', office: null, country: 'RU', organizationId: null, basis: 'dictionary' }],
    mentions: [{ ...mention(span), level: 'name' }],
  }));
  const dates = of('date').map<RecordDate>((span, i) => ({
    ...{ id: `t${i + 1}`, ...span, type: 'DATE', value: '2019-09-18', mod: null, anchor: 'explicit' },
    ...{ from: '2019-09-18', to: '2019-09-18', rangeId: null, calendar: 'gregorian', rule: 'test.by-hand' },
  }));
  const places = of('place').map((span, i) => ({
    ...{ id: `l${i + 1}`, key: null, name, country: null, mentions: [mention(span)] },
  }));
  const participants = people.map<RecordParticipant>(({ id: ref, mentions: [m] }) => ({
    ...{ ref, kind: 'person', role: 'participant', count: null },
    ...{ start: m!.start, end: m!.end, text: m!.text },
  }));
  const unnamed = of('plain').map<RecordParticipant>((s) => ({
    ...s,
    ref: null,
    kind: 'unnamed',
    role: 'host',
    count: 2,
  }));
  return {
    schemaVersion: '1',
    generator: { name: 'sifara', version: '0.0.0', dictionaries: '2026-01-01' },
    document: {
      ...{ id, url: null, outlet: null, title: null, publishedAt: null },
      ...{ language: { code: 'arb', confidence: 1 }, text, zones: [] },
    },
    people,
    countries: of('country').map((span, i) => ({
      ...{ id: `c${i + 1}`, alpha2: 'RU', alpha3: 'RUS', name, mentions: [{ ...mention(span), via: 'name' }] },
    })),
    places,
    organizations: of('organization').map((span, i) => ({
      ...{ id: `o${i + 1}`, key: 'o', name, kind: 'ministry', country: 'RU', mentions: [mention(span)] },
    })),
    dates,
    meetings: of('trigger').map<RecordMeeting>((trigger, i) => ({
      ...{ id: `m${i + 1}`, type: 'talks', status: 'held', trigger, participants: [...participants, ...unnamed] },
      dateId: dates[0]?.id ?? null,
      place: places[0] ? { ref: 'l1', ...textOf(places[0].mentions[0]!) } : null,
      topic: of('topic')[0] ?? null,
      ...{ evidence: [], plover: null, cameo: null, rule: 'test.by-hand' },
    })),
    quotes: of('quote').map<RecordQuote>((content, i) => ({
      ...{ id: `q${i + 1}`, kind: 'direct', content },
      cue: of('cue')[0] ? { ...of('cue')[0]!, lemma: 'قال', force: 'say' } : null,
      speaker: people[0]
        ? { kind: 'person', ref: 'p1', ...textOf(people[0].mentions[0]!), basis: 'name' }
        : { kind: 'unknown', ref: null, text: null, basis: 'none' },
      ...{ relay: [], modality: 'asserted', closure: 'closed', rule: 'test.by-hand' },
    })),
    diagnostics: [],
  };
}

const textOf = ({ start, end, text }: TextSpan): TextSpan => ({ start, end, text });

const sentence = (before: string, inside: string): Part[] =>
  [
    ...[
      before,
      ['trigger', 'التقى'],
      ' ',
      ['person', `سيرغي${inside}لافروف`],
      ' مع ',
      ['person', 'مولود', inside, 'أوغلو'],
    ],
    ...[' ', ['plain', 'الوفد'], ' في ', ['place', 'مو', inside, 'سكو'], ' ', ['date', 'يوم', inside, 'الأربعاء']],
    ...[' لبحث ', ['topic', ['country', 'سوريا'], inside, 'والهدنة'], inside, '. و', ['cue', 'قال'], ': "'],
    ...[
      ['quote', 'إن ', ['organization', ['country', 'الروسية'], inside, 'وزارة'], ' مستعدة', inside, ' للحوار'],
      '".',
      inside,
    ],
  ] as Part[];

/** What the text holds before and inside its mentions, one record each. */
export const adverse: readonly (readonly [name: string, record: SifaraRecord])[] = [
  ['emoji', craft('emoji', ...sentence('😀👨‍👩‍👧 🇷🇺 ', ' 👍🏽 '))],
  ['combining marks', craft('marks', ...sentence('مُحَمَّدٌ é e\u0301 ', '\u064e\u0301 '))],
  ['lone surrogates', craft('lone', ...sentence('\ud800 \udc00 \ud83d ', ' \udfff\ud83d '))],
  ['control characters', craft('control', ...sentence('\0\x01\x1b\x7f ', ' \x02\x1f\x85 '))],
  ['other separators', craft('separators', ...sentence('\v\f\x1c\u2028\u2029 ', ' \x1e\v\u2028 '))],
  ['bidirectional overrides', craft('bidi', ...sentence('\u202e\u2066 ', ' \u202d\u200f\u2069 '))],
  ['line ends', craft('lines', ...sentence('\n\r\n\r\n عنوان\n', '\n'))],
  ['carriage returns', craft('returns', ...sentence('س\r\nص\r\n', ' \r\n'))],
  ['carriage returns alone', craft('alone', ...sentence('\r', '\r'))],
  ['tabs', craft('tabs', ...sentence('\t', ' \t '))],
  ['markup', craft('markup', ...sentence('<b>&amp; ]]> "\' ', ' <&>"\']]>&#10; '))],
  ['reserved characters', craft('reserved', ...sentence('\\ [ ] | _ -> ; * # ', ' \\_[1]|;->*\\t '))],
  ['formulas', craft('formulas', ...sentence('=1+1 ', ' =@+- '))],
  ['noncharacters', craft('non', ...sentence('\ufffe\uffff\ufeff ', ' \uffff\ufeff\u{1fffe} '))],
  ['nothing', craft('nothing')],
  ['blank text', craft('blank', ' \n\t ')],
  ['text without findings', craft('plain', 'نص بلا شيء.')],
  ['a mention that is all of the text', craft('all', ['person', 'لافروف'])],
  [
    'crossing spans',
    withSpans('crossing', 'التقى وزير الخارجية الروسي لافروف\nفي موسكو أمس', [
      { kind: 'trigger', start: 0, end: 5 },
      { kind: 'person', start: 6, end: 26 },
      { kind: 'organization', start: 11, end: 33 },
      { kind: 'country', start: 20, end: 26 },
      { kind: 'person', start: 6, end: 33 },
      { kind: 'quote', start: 15, end: 40 },
      { kind: 'place', start: 20, end: 42 },
      { kind: 'date', start: 43, end: 46 },
      { kind: 'date', start: 43, end: 46 },
    ]),
  ],
];
