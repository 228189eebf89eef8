import type { Document } from '../document/document.js';
import type { Sentences } from '../text/sentences.js';
import { TokenFlag, TokenKind } from '../text/tokens.js';
import { type QuotationWords, Sort } from './words.js';

/**
 * Sentences with those joined that a line break cut in two: no stop before it, and a verb of speech or a preposition before it,
 * or أن, a preposition or a relative behind it. Pages of the wire services break their lines so.
 */
export function joinWrappedLines({ tokens, sentences, zoneOf }: Document, words: QuotationWords): Sentences {
  const first: number[] = [];
  const of = new Int32Array(tokens.count);
  const sort = (i: number) => words.sorts.get(tokens.word[i]!);
  const wrapped = (i: number): boolean => {
    if (i === 0 || (tokens.flags[i]! & TokenFlag.block) !== 0 || zoneOf[i] !== zoneOf[i - 1]) return false;
    if (tokens.kind[i - 1] === TokenKind.punctuation || tokens.kind[i] === TokenKind.punctuation) return false;
    const before = words.forms[words.cues.get(tokens.word[i - 1]!) - 1];
    if (before && !words.verbs[before.verb]!.ambiguous) return true;
    const linking = Sort.complementiser | Sort.preposition;
    return (sort(i) & (linking | Sort.relative)) !== 0 || (sort(i - 1) & linking) !== 0;
  };
  for (let s = 0; s < sentences.count; s++) {
    const start = sentences.first[s]!;
    if (s === 0 || !wrapped(start)) first.push(start);
    of.fill(first.length - 1, start, sentences.first[s + 1]!);
  }
  const count = first.length;
  first.push(tokens.count);
  return { count, first: Int32Array.from(first), of };
}
