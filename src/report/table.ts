import type { Cell } from './csv.js';
import { attribute, html } from './escape.js';
import { numeral, type Say } from './words.js';

/** A row: its cells, and the numbers of the articles (from 0) it leads to. */
export interface TableRow {
  readonly cells: readonly Cell[];
  readonly articles: readonly number[];
}

/** A table that sorts and saves; labels are words of the interface. */
export interface ReportTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

/** The most rows that stand in the page at first, and that each wish for more adds. */
export const ROWS = 100;

const LINKS = 5;

/** The table with its first rows; the script of the page sorts it and adds to it. */
export function renderTable({ name, columns, rows }: ReportTable, title: string, say: Say): string {
  const heads = [...columns, 'label.articles'].map((column, i) =>
    i < columns.length
      ? `<th scope="col"><button type="button" class="sf-sort" data-column="${i}">${html(say(column))}</button></th>`
      : `<th scope="col">${html(say(column))}</th>`,
  );
  return [
    `<div class="sf-table" data-table="${attribute(name)}">`,
    `<div class="sf-tools"><label>${html(say('action.filter'))} <input type="search" class="sf-find" autocomplete="off"></label>`,
    ` <button type="button" class="sf-save">${html(say('action.csv'))}</button></div>`,
    `<div class="sf-scroll" tabindex="0" role="group" aria-label="${attribute(title)}"><table><caption class="sf-hidden">${html(title)}</caption>`,
    `<thead><tr>${heads.join('')}</tr></thead><tbody>${renderRows(rows.slice(0, ROWS))}</tbody></table></div>`,
    `<p class="sf-note sf-shown" role="status">${html(shownNote(Math.min(ROWS, rows.length), rows.length, say))}</p>`,
    `<button type="button" class="sf-next"${rows.length > ROWS ? '' : ' hidden'}>${html(say('action.more'))}</button>`,
    '</div>',
  ].join('');
}

/** How many of how many rows are shown. */
export const shownNote = (shown: number, all: number, say: Say): string =>
  all === 0 ? say('note.none') : say('note.rows', { shown, all });

/** Rows as HTML. */
export const renderRows = (rows: readonly TableRow[]): string =>
  rows
    .map(({ cells, articles }) => `<tr>${cells.map(renderCell).join('')}<td>${articleLinks(articles)}</td></tr>`)
    .join('');

function renderCell(cell: Cell): string {
  if (typeof cell === 'number') return `<td class="sf-number">${numeral(cell)}</td>`;
  if (cell === null) return '<td></td>';
  return /^\d{4}-\d\d/u.test(cell)
    ? `<td class="sf-day"><bdi>${html(cell)}</bdi></td>`
    : `<td><bdi>${html(cell)}</bdi></td>`;
}

/** Links to articles by number, the first few of many. */
export const articleLinks = (articles: readonly number[]): string =>
  articles
    .slice(0, LINKS)
    .map((article) => `<a href="#article-${article + 1}">${numeral(article + 1)}</a>`)
    .join(' ') + (articles.length > LINKS ? ` <span class="sf-more">+${numeral(articles.length - LINKS)}</span>` : '');
