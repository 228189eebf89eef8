import type { SifaraRecord } from '../record/record.js';
import type { CorpusModel } from './corpus-model.js';
import type { ReportTable } from './table.js';
import type { Say } from './words.js';

const LONG = 280;

/** The tables of the report: people, meetings, quotations, dates, and who met whom. */
export function tablesOf(records: readonly SifaraRecord[], model: CorpusModel, say: Say): readonly ReportTable[] {
  return [people(model), meetings(model, say), quotes(records, say), dates(records), pairs(model)];
}

const people = ({ people }: CorpusModel): ReportTable => ({
  name: 'person',
  columns: [
    ...['label.name', 'label.latin', 'label.role', 'label.country'],
    ...['label.count', 'label.mentions', 'kind.meeting', 'kind.quote'],
  ],
  rows: people.map(({ name, office, country, mentions, meetings, quotes, articles }) => ({
    cells: [name.ar, name.en, office, country, articles.length, mentions, meetings, quotes],
    articles,
  })),
});

const meetings = ({ meetings }: CorpusModel, say: Say): ReportTable => ({
  name: 'meeting',
  columns: ['label.from', 'label.to', 'label.type', 'label.status', 'label.participants', 'label.place', 'label.text'],
  rows: meetings.map(({ from, to, type, status, participants, place, sources }) => ({
    cells: [
      ...[from, to, say(`meeting.${type}`), say(`status.${status}`)],
      participants.map(({ name }) => name.ar).join('، '),
      place?.name.ar ?? null,
      cut(sources[0]?.text ?? ''),
    ],
    articles: [...new Set(sources.map(({ document }) => Number(document)))],
  })),
});

const quotes = (records: readonly SifaraRecord[], say: Say): ReportTable => ({
  name: 'quote',
  columns: ['label.speaker', 'label.text', 'label.cue', 'label.force', 'label.kind', 'label.published'],
  rows: records.flatMap((record, article) => {
    const names = new Map(
      [...record.people, ...record.organizations, ...record.countries].map(({ id, name }) => [id, name.ar]),
    );
    return record.quotes.map(({ speaker, content, cue, kind }) => ({
      cells: [
        (speaker.ref === null ? undefined : names.get(speaker.ref)) ?? speaker.text ?? say('speaker.unknown'),
        cut(content.text),
        cue?.text ?? null,
        cue ? say(`force.${cue.force}`) : null,
        say(`quote.${kind}`),
        record.document.publishedAt,
      ],
      articles: [article],
    }));
  }),
});

const dates = (records: readonly SifaraRecord[]): ReportTable => ({
  name: 'date',
  columns: ['label.text', 'label.value', 'label.from', 'label.to', 'label.published'],
  rows: records.flatMap(({ dates, document }, article) =>
    dates.map(({ text, value, from, to }) => ({
      cells: [cut(text), value, from, to, document.publishedAt],
      articles: [article],
    })),
  ),
});

const pairs = ({ pairs }: CorpusModel): ReportTable => ({
  name: 'pair',
  columns: ['label.party', 'label.party', 'kind.meeting', 'label.held'],
  rows: pairs.map(({ names, meetings, held }) => ({
    cells: [names[0].ar, names[1].ar, meetings, held],
    articles: [],
  })),
});

const cut = (text: string): string => {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > LONG ? `${line.slice(0, LONG - 1)}…` : line;
};
