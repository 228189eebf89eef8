import type { SifaraRecord } from '../record/record.js';
import { renderCards } from './cards.js';
import { attribute, html, isolated, webAddress } from './escape.js';
import { KINDS, readFindings } from './findings.js';
import { renderText } from './text-view.js';
import { type Language, numeral, sayDate, sayIn } from './words.js';

/** How an article is shown. */
export interface ArticleOptions {
  /** The language of the interface. */
  readonly language: Language;
  /** Begins every id of the fragment (`a-` unless told): letters, digits and hyphens. */
  readonly prefix?: string;
  /** The most UTF-16 units of the text that are shown; 100,000 unless told. The fragment says so where it is cut. */
  readonly maxLength?: number;
  /** The most cards of a kind; 300 unless told. The fragment says so where there are more. */
  readonly maxCards?: number;
  /** The level of the article's heading, 2 unless told; those of the cards are one and two deeper. */
  readonly level?: 1 | 2 | 3 | 4;
}

/** The fragment of one article: text with nested highlights, filters, and a margin of cards. */
export function renderArticle(record: SifaraRecord, options: ArticleOptions): string {
  const { language, prefix = 'a-', maxLength = 100_000, maxCards = 300, level = 2 } = options;
  const say = sayIn(language);
  const { findings, idOf } = readFindings(record);
  const all = KINDS.flatMap((kind) => findings[kind]);
  const { document } = record;
  const length = Math.min(document.text.length, maxLength);
  const cards = new Set(KINDS.flatMap((kind) => findings[kind].slice(0, maxCards).map(({ id }) => id)));
  const text = renderText(document, all, { prefix, length, cards, level });
  const cut = say('note.cut', { shown: length, all: document.text.length });
  const view = { record, findings, idOf, language, say, prefix, length, most: maxCards, level };
  return [
    `<article class="sf-article" data-prefix="${attribute(prefix)}" lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`,
    `<div class="sf-bar">${facts(record, say)}${filters(findings, say)}<p class="sf-note sf-keys">${html(say('note.keys'))}</p></div>`,
    `<div class="sf-body">`,
    `<div class="sf-text" lang="ar" dir="rtl">${text}</div>`,
    length < document.text.length ? `<p class="sf-note sf-cut">${html(cut)}</p>` : '',
    `</div><aside class="sf-margin" aria-label="${attribute(say('label.findings'))}">${renderCards(view)}</aside>`,
    '</article>',
  ].join('');
}

type Say = ReturnType<typeof sayIn>;

/** Where and when the article was published. */
function facts({ document: { outlet, publishedAt, url } }: SifaraRecord, say: Say): string {
  const address = webAddress(url);
  const parts = [
    outlet ? isolated(outlet) : '',
    publishedAt ? `<time>${isolated(sayDate(publishedAt, say))}</time>` : '',
    address
      ? `<a href="${attribute(address)}" rel="noreferrer noopener">${html(say('label.source'))}</a>`
      : url
        ? isolated(url)
        : '',
  ].filter((part) => part !== '');
  return parts.length ? `<p class="sf-facts">${parts.join(' · ')}</p>` : '';
}

/** A switch for each kind that was found. */
function filters(findings: ReturnType<typeof readFindings>['findings'], say: Say): string {
  const switches = KINDS.filter((kind) => findings[kind].length > 0).map(
    (kind) =>
      `<button type="button" class="sf-filter" data-filter="${kind}" aria-pressed="true"><span class="sf-swatch" data-kind="${kind}"></span>${html(say(`kind.${kind}`))} <span class="sf-count">${numeral(findings[kind].length)}</span></button>`,
  );
  return switches.length
    ? `<div class="sf-filters" role="group" aria-label="${attribute(say('label.filters'))}">${switches.join('')}</div>`
    : '';
}
