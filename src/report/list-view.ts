import { named } from './cards.js';
import type { ListedArticle } from './corpus-model.js';
import { html, isolated } from './escape.js';
import { type Language, numeral, type Say, sayDate } from './words.js';

/** The most articles that are listed at once. */
export const LISTED = 100;

/** An article of the list with its number, from 0. */
export interface Numbered {
  readonly number: number;
  readonly article: ListedArticle;
}

/** Entries of the list of articles as HTML. */
export const renderList = (articles: readonly Numbered[], language: Language, say: Say): string =>
  articles.map((entry) => listItem(entry, language, say)).join('');

function listItem({ number, article }: Numbered, language: Language, say: Say): string {
  const { title, outlet, publishedAt, people, meetings, quotes } = article;
  const facts = [
    outlet ? isolated(outlet) : '',
    publishedAt ? isolated(sayDate(publishedAt, say)) : '',
    meetings ? `${html(say('kind.meeting'))} ${numeral(meetings)}` : '',
    quotes ? `${html(say('kind.quote'))} ${numeral(quotes)}` : '',
  ].filter((fact) => fact !== '');
  const names = people.map((name) => named(name, language)).join(language === 'ar' ? '، ' : ', ');
  return [
    `<li><a class="sf-title" href="#article-${number + 1}"><span class="sf-count">${numeral(number + 1)}</span> ${isolated(title ?? say('label.untitled'))}</a>`,
    facts.length ? `<p class="sf-pale">${facts.join(' · ')}</p>` : '',
    names && `<p class="sf-pale">${names}</p>`,
    '</li>',
  ].join('');
}
