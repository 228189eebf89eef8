import type { SifaraRecord } from '../record/record.js';
import { type CorpusModel, readCorpus } from './corpus-model.js';
import { tablesOf } from './corpus-tables.js';
import { attribute, html, scriptJson } from './escape.js';
import { LISTED, renderList } from './list-view.js';
import { renderNetwork } from './network-view.js';
import { renderTable } from './table.js';
import { renderTimeline } from './timeline-view.js';
import { type Language, numeral, type Say, sayIn } from './words.js';

/** The main part of the report of many articles, and the data its script reads. */
export function renderCorpus(records: readonly SifaraRecord[], language: Language): { nav: string; main: string } {
  const say = sayIn(language);
  const model = readCorpus(records);
  const [people, meetings, quotes, dates, pairs] = tablesOf(records, model, say);
  const table = (from: NonNullable<typeof people>, title: string) => renderTable(from, say(title), say);
  const sections: readonly Section[] = [
    { id: 'articles', title: 'label.articles', body: list(model, language, say) },
    {
      id: 'timeline',
      title: 'label.timeline',
      body: `<p class="sf-note">${html(say('note.shapes'))}</p>${renderTimeline(model.meetings, language, say)}`,
    },
    {
      id: 'network',
      title: 'label.network',
      body: renderNetwork(model.pairs, language, say) + table(pairs!, 'label.network'),
    },
    { id: 'people', title: 'kind.person', body: table(people!, 'kind.person') },
    { id: 'meetings', title: 'kind.meeting', body: table(meetings!, 'kind.meeting') },
    { id: 'quotes', title: 'kind.quote', body: table(quotes!, 'kind.quote') },
    { id: 'dates', title: 'kind.date', body: table(dates!, 'kind.date') },
  ];
  const data = { language, articles: model.articles, tables: [people, meetings, quotes, dates, pairs] };
  return {
    nav: [
      `<nav class="sf-nav" aria-label="${attribute(say('label.menu'))}">`,
      ...sections.map(({ id, title }) => `<a href="#${id}">${html(say(title))}</a>`),
      '</nav>',
    ].join(''),
    main: [
      ...sections.map(
        ({ id, title, body }) =>
          `<section class="sf-part" id="${id}" tabindex="-1"><h2>${html(say(title))}</h2>${body}</section>`,
      ),
      `<section class="sf-part" id="article" tabindex="-1" hidden><p><a href="#articles">${html(say('action.back'))}</a></p><div class="sf-opened"></div></section>`,
      jsonElement('sf-data', data),
      ...records.map((record, i) => jsonElement(`sf-record-${i + 1}`, shown(record))),
    ].join(''),
  };
}

interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: string;
}

/** What of a record an article shows. */
function shown({ trace: _, diagnostics: __, ...record }: SifaraRecord): object {
  return record;
}

const jsonElement = (id: string, value: unknown): string =>
  `<script type="application/json" id="${id}">${scriptJson(value)}</script>`;

function list({ articles }: CorpusModel, language: Language, say: Say): string {
  const shownFirst = articles.slice(0, LISTED).map((article, number) => ({ number, article }));
  const note = say('note.search', { shown: shownFirst.length, all: articles.length });
  return [
    `<div class="sf-tools"><label>${html(say('action.search'))} <input type="search" id="sf-search" autocomplete="off"></label></div>`,
    `<p class="sf-note" id="sf-listed" role="status">${html(note)}</p>`,
    `<ol class="sf-list" id="sf-list">${renderList(shownFirst, language, say)}</ol>`,
    `<button type="button" class="sf-next" id="sf-list-more"${articles.length > LISTED ? '' : ' hidden'}>${html(say('action.more'))}</button>`,
  ].join('');
}

/** The size of a corpus in a line. */
export const sizeOf = (records: readonly SifaraRecord[], say: Say): string =>
  `${say('label.articles')}: ${numeral(records.length)}`;
