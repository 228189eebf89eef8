import type { Document } from '../document/document.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { ALEF, BEH, FEH, KAF, LAM, WAW } from '../text/arabic.js';
import { continues, TokenKind } from '../text/tokens.js';
import type { PeopleWords } from './words.js';

/**
 * True where a surname alone at token `i` only describes the word before it: an adjective of every day behind a definite noun
 * («العهد الأموي», «النادي الأهلي»), or what a thing is named after («نادي الرائد», «آل الحكيم»).
 */
export function isDescription(document: Document, lexicon: Lexicon, words: PeopleWords, i: number): boolean {
  const { tokens } = document;
  if (i === 0 || !continues(tokens, i) || tokens.kind[i - 1] !== TokenKind.word) return false;
  const before = tokens.word[i - 1]!;
  const splits = lexicon.splitter.of(before);
  for (let s = 0; s < splits.count; s++) {
    const stem = splits.stem[s]!;
    if (words.namedAfter.has(stem) || stem === words.al) return true;
    if (words.heads.has(stem) || words.courtesies.startsWith(stem) || words.functionWords.has(stem)) return false;
  }
  if (words.nameClass.has(before) || !startsWithArticle(tokens, i) || !isDefinite(tokens, lexicon, words, i - 1))
    return false;
  return words.common.has(lexicon.vocabulary.word(tokens.word[i]!).slice(2));
}

/** True where a listed surname at token `i` is an adjective of the noun before it: «التقسيم الترابي», «الطريق الدائري». */
export function isAdjective({ tokens }: Document, lexicon: Lexicon, words: PeopleWords, i: number): boolean {
  if (i === 0 || !continues(tokens, i) || tokens.kind[i - 1] !== TokenKind.word) return false;
  if (!startsWithArticle(tokens, i) || !isDefinite(tokens, lexicon, words, i - 1)) return false;
  const before = tokens.word[i - 1]!;
  return (
    !words.nameClass.has(before) &&
    NISBA.test(tokens.raw.slice(tokens.start[i]!, tokens.end[i]!)) &&
    words.common.has(withoutProclitics(lexicon, before))
  );
}

/** An adjective's ending. */
const NISBA = /[يى]$/u;

/** A word without its proclitics and its article. */
function withoutProclitics({ splitter, vocabulary }: Lexicon, word: number): string {
  const splits = splitter.of(word);
  const text = vocabulary.word(splits.count > 0 ? splits.stem[splits.count - 1]! : word);
  return text.replace(ARTICLE, '');
}
const ARTICLE = /^[وف]?[بك]?(?:ال|لل)/u;

/** Led by the article; «للقاء» is «لقاء» behind ل, and has none. */
function isDefinite(tokens: Document['tokens'], lexicon: Lexicon, words: PeopleWords, i: number): boolean {
  if (!startsWithArticle(tokens, i)) return false;
  const text = lexicon.vocabulary.word(tokens.word[i]!);
  const at = text.indexOf('لل');
  return at < 0 || at > 1 || !words.common.has(text.slice(at + 1));
}

/** True for a word written with its article, behind proclitics too. */
export function startsWithArticle({ raw, start }: Document['tokens'], i: number): boolean {
  let at = start[i]!;
  let letter = raw.charCodeAt(at);
  if (letter === WAW || letter === FEH) letter = raw.charCodeAt(++at);
  if (letter === LAM) return raw.charCodeAt(at + 1) === LAM;
  if (letter === BEH || letter === KAF) letter = raw.charCodeAt(++at);
  return letter === ALEF && raw.charCodeAt(at + 1) === LAM;
}
