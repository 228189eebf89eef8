// An article as HTML, for the report, the playground and pages of your own.
//
//   renderArticle(record, { language })   the fragment: text with highlights, filters, cards. No script, no style attribute, all text escaped;
//                                         give each article of a page a prefix of its own (it begins every id)
//   articleStyles                         its style sheet; colours follow prefers-color-scheme, or data-theme="light|dark" on :root
//   articleScript                         a script that links text and cards and works the filters, for every such fragment of the
//                                         document, those that come later too (it listens on the document; run it once)
//   articleHashes                         the CSP sources ('sha256-…') of styles and script, if they stand in elements of their own as they are
//
// A page with a bundler of its own imports `linkArticles(document)` from ./client/link-articles.js in place of articleScript, and `renderArticle`
// from ./render-article.js, which carries no script or style.
import { data } from './assets/data.js';

export { type ArticleOptions, renderArticle } from './render-article.js';

/** The style sheet of `renderArticle`'s fragments. */
export const articleStyles: string = data.articleStyles;

/** The script that brings every fragment of a document to life; run it once. */
export const articleScript: string = data.articleScript;

/** The sources that a content security policy must allow for `articleStyles` and `articleScript`. */
export const articleHashes: { readonly style: string; readonly script: string } = {
  style: data.hashes.articleStyles,
  script: data.hashes.articleScript,
};
