export { OptionError } from './errors.js';
export type { SifaraRecord } from './record/record.js';
export { type ArticleOptions, articleHashes, articleScript, articleStyles, renderArticle } from './report/article.js';
export { type ReportOptions, toHtml } from './report/to-html.js';
export type { Language } from './report/words.js';
