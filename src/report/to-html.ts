import { OptionError } from '../errors.js';
import type { SifaraRecord } from '../record/record.js';
import { data } from './assets/data.js';
import { titleOf } from './corpus-model.js';
import { renderCorpus, sizeOf } from './corpus-view.js';
import { attribute, html, isolated } from './escape.js';
import { renderArticle } from './render-article.js';
import { type Language, sayIn } from './words.js';

/** How a report is made. */
export interface ReportOptions {
  /** The language of the interface; Arabic unless told. */
  readonly language?: Language;
  /** The title of the page; that of the article, or «Report», unless told. */
  readonly title?: string;
}

/**
 * One self-contained page: of a record its article with highlights and cards, of several a corpus with list, time line, graph and tables.
 * It loads nothing, and its content security policy lets nothing be loaded.
 *
 * @throws {OptionError} for a language that is none.
 */
export function toHtml(records: SifaraRecord | Iterable<SifaraRecord>, options: ReportOptions = {}): string {
  const { language = 'ar' } = options;
  if (language !== 'ar' && language !== 'en') throw new OptionError('language', "must be 'ar' or 'en'");
  return Symbol.iterator in records
    ? corpusPage([...records], language, options.title)
    : articlePage(records, language, options.title);
}

function articlePage(record: SifaraRecord, language: Language, title: string | undefined): string {
  const say = sayIn(language);
  const hasHeadline = record.document.zones.some(({ kind }) => kind === 'headline');
  const name = title ?? titleOf(record) ?? say('label.untitled');
  const body = renderArticle(record, { language, level: hasHeadline && !title ? 1 : 2 });
  return page({
    ...{ language, name, script: data.articleScript, hash: data.hashes.articleScript },
    head: hasHeadline && !title ? '<p class="sf-brand">sifara</p>' : `<h1>${isolated(name)}</h1>`,
    main: body,
  });
}

function corpusPage(records: readonly SifaraRecord[], language: Language, title: string | undefined): string {
  const say = sayIn(language);
  const name = title ?? say('label.report');
  const { nav, main } = renderCorpus(records, language);
  return page({
    ...{ language, name, script: data.corpusScript, hash: data.hashes.corpusScript },
    head: `<div><h1>${isolated(name)}</h1><p class="sf-pale">${html(sizeOf(records, say))}</p></div>`,
    nav,
    main,
  });
}

interface Page {
  readonly language: Language;
  readonly name: string;
  readonly head: string;
  readonly nav?: string;
  readonly main: string;
  readonly script: string;
  readonly hash: string;
}

function page({ language, name, head, nav = '', main, script, hash }: Page): string {
  const policy = `default-src 'none'; script-src '${hash}'; style-src '${data.hashes.styles}'; img-src data:; base-uri 'none'; form-action 'none'`;
  return [
    `<!doctype html>\n<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">\n<head>\n<meta charset="utf-8">\n`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">\n`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="referrer" content="no-referrer">\n',
    `<title>${attribute(name)}</title>\n<link rel="icon" href="data:,">\n<style>${data.styles}</style>\n</head>\n<body>\n`,
    `<header class="sf-head">${head}<button type="button" class="sf-theme">${html(sayIn(language)('action.theme'))}</button></header>\n`,
    nav && `${nav}\n`,
    `<main class="sf-main">\n${main}\n</main>\n<script>${script}</script>\n</body>\n</html>\n`,
  ].join('');
}
