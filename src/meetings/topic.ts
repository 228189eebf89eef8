import type { Span } from '../text/span.js';
import { TokenKind } from '../text/tokens.js';
import type { Draft } from './draft.js';
import { isMarked, Mark, type Reading, sentenceEnd } from './reading.js';

/** The most words a topic takes in. */
const MAX_WORDS = 16;

/** What an encounter is about: the words behind لبحث، حول، تناول up to the end of the phrase. */
export function topicOf(r: Reading, draft: Draft): Span | null {
  const from = draft.around.topic;
  if (from < 0) return null;
  const { tokens } = r.document;
  const end = Math.min(sentenceEnd(r, draft.at), from + MAX_WORDS);
  let at = from;
  while (
    at < end &&
    tokens.kind[at] !== TokenKind.punctuation &&
    !isMarked(r, at, Mark.joined | Mark.relative) &&
    r.inDate[at] === 0
  )
    at++;
  return at > from ? { start: tokens.start[from]!, end: tokens.end[at - 1]! } : null;
}
