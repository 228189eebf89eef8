import type { Span } from '../text/span.js';

/** A run of letters and digits with their marks and joiners, or one other visible character. */
const WORD = /[\p{L}\p{M}\p{N}\u200c\u200d]+|[^\p{Z}\p{Cc}\p{Cf}\p{Cs}]/gu;
const ENDS = /^[.!?؟…۔]$/u;

/**
 * Sentences as lists of words, for formats with a word a line. Words are also cut where a span begins or ends,
 * so that every span is whole words; no sentence ends inside a span.
 */
export function splitWords(text: string, spans: readonly Span[]): Span[][] {
  const cuts = [...new Set(spans.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const bySpanStart = [...spans].sort((a, b) => a.start - b.start);
  const sentences: Span[][] = [];
  let sentence: Span[] = [];
  let cut = 0;
  let span = 0;
  /** End of the spans that have begun. */
  let covered = 0;
  let ended = false;
  let at = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    while (span < bySpanStart.length && bySpanStart[span]!.start < index)
      covered = Math.max(covered, bySpanStart[span++]!.end);
    const isBreak = text.slice(at, index).includes('\n') || (ended && index > at);
    if (isBreak && covered <= index && sentence.length) {
      sentences.push(sentence);
      sentence = [];
    }
    const end = index + word.length;
    let from = index;
    while (cut < cuts.length && cuts[cut]! <= from) cut++;
    for (; cut < cuts.length && cuts[cut]! < end; cut++) {
      sentence.push({ start: from, end: cuts[cut]! });
      from = cuts[cut]!;
    }
    sentence.push({ start: from, end });
    ended = ENDS.test(word);
    at = end;
  }
  if (sentence.length) sentences.push(sentence);
  return sentences;
}
