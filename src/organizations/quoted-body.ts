import type { Document } from '../document/document.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { continues, punctuationAt, TokenKind } from '../text/tokens.js';
import type { OrganizationMention } from './organization-mention.js';
import type { BodyWords } from './words.js';

const QUOTES = new Set([...'"“”«»„‟\'‘’'].map((c) => c.charCodeAt(0)));
/** The longest name in quotation marks behind a head, in tokens. */
const MAX_QUOTED = 7;

/** The token is a quotation mark. */
export const isQuote = (document: Document, i: number): boolean =>
  i >= 0 &&
  i < document.tokens.count &&
  document.tokens.kind[i] === TokenKind.punctuation &&
  QUOTES.has(punctuationAt(document.tokens, i));

/** «صحيفة "كوميرسانت"», «تنظيم «أنصار السنة»»: the name in the marks. */
export function quotedBody(
  document: Document,
  lexicon: Lexicon,
  words: BodyWords,
  i: number,
): OrganizationMention | null {
  const { tokens } = document;
  if (!isQuote(document, i) || i === 0 || !continues(tokens, i)) return null;
  const splits = lexicon.splitter.of(tokens.word[i - 1]!);
  let kind = 0;
  for (let s = 0; s < splits.count && kind === 0; s++) kind = words.namedBodies.get(splits.stem[s]!);
  if (kind === 0) return null;
  let close = i + 1;
  while (close < tokens.count && close - i <= MAX_QUOTED && continues(tokens, close) && !isQuote(document, close))
    close++;
  if (!isQuote(document, close)) return null;
  // «صحيفة "هآرتس."»: a stop or comma before the closing mark is none of the name.
  while (close > i + 1 && tokens.kind[close - 1] === TokenKind.punctuation) close--;
  if (close === i + 1) return null;
  return {
    from: i + 1,
    to: close,
    start: tokens.start[i + 1]!,
    end: tokens.end[close - 1]!,
    entry: -1,
    kind: words.kinds[kind - 1]!,
    country: null,
    rule: 'organization.quoted-name',
    proclitics: 0,
  };
}
