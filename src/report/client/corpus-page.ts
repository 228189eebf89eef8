import type { SifaraRecord } from '../../record/record.js';
import type { ListedArticle } from '../corpus-model.js';
import { renderArticle } from '../render-article.js';
import type { ReportTable } from '../table.js';
import { type Language, sayIn } from '../words.js';
import { linkArticles } from './link-articles.js';
import { linkDrawings } from './link-drawings.js';
import { searchList } from './search-list.js';
import { sortTable } from './sort-table.js';
import { switchTheme } from './switch-theme.js';

interface PageData {
  readonly language: Language;
  readonly articles: readonly ListedArticle[];
  readonly tables: readonly ReportTable[];
}

const { language, articles, tables } = JSON.parse(document.getElementById('sf-data')!.textContent!) as PageData;
const say = sayIn(language);

linkArticles(document);
switchTheme(document);
searchList(document, articles, language, say);
linkDrawings(document);
for (const table of tables) sortTable(document.querySelector(`[data-table="${table.name}"]`)!, table, language, say);

/** Shows the part that the address names: a part of the report, or an article. */
function show(isFirst: boolean): void {
  const asked = location.hash.slice(1) || 'articles';
  const number = /^article-(\d+)$/u.exec(asked)?.[1];
  const part = document.getElementById(number ? 'article' : asked);
  if (!part?.matches('.sf-part')) {
    if (isFirst) location.hash = '#articles';
    return;
  }
  if (number && !open(Number(number))) return;
  for (const other of document.querySelectorAll<HTMLElement>('.sf-part')) other.hidden = other !== part;
  for (const link of document.querySelectorAll('.sf-nav a'))
    if (link.getAttribute('href') === `#${part.id}`) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  if (isFirst) return;
  part.focus({ preventScroll: true });
  scrollTo(0, 0);
}

/** Renders an article from its record. */
function open(number: number): boolean {
  const source = document.getElementById(`sf-record-${number}`)?.textContent;
  if (!source) return false;
  const record = { diagnostics: [], ...JSON.parse(source) } as SifaraRecord;
  document.querySelector('.sf-opened')!.innerHTML = renderArticle(record, { language, prefix: `a${number}-` });
  return true;
}

addEventListener('hashchange', () => show(false));
show(true);
