import type { Draft } from './draft.js';
import { punctuation, type Reading } from './reading.js';

const CLOSING = new Set([...'.!?؟…»"'].map((c) => c.charCodeAt(0)));

/** True for a mention in the first line of a text, where nothing closes it: a headline says less than the story. */
export const isHeadline = (r: Reading, { sentence }: Draft): boolean =>
  sentence === 0 && !CLOSING.has(punctuation(r, r.document.sentences.first[1]! - 1));
