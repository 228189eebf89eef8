import type { Document } from '../document/document.js';
import type { Quotation } from '../quotations/quotation.js';
import type { Member } from './party.js';
import type { Reading } from './reading.js';

/** Who speaks where: indices + 1 into the quotations, 0 for none. */
export interface Speech {
  /** By token: the innermost quotation whose content holds it. */
  readonly inside: Int32Array;
  /** By sentence: the first quotation whose cue stands in it. */
  readonly told: Int32Array;
}

/** Lays the quotations over tokens and sentences. Quotations come in text order, so an inner one is laid over its outer one. */
export function readSpeech({ tokens, sentences }: Document, quotations: readonly Quotation[]): Speech {
  const inside = new Int32Array(tokens.count);
  const told = new Int32Array(sentences.first.length);
  quotations.forEach(({ content, cue, speaker }, i) => {
    if (speaker.entity < 0) return;
    const from = tokenAt(tokens.start, tokens.count, content.start);
    inside.fill(i + 1, from, tokenAt(tokens.start, tokens.count, content.end));
    const sentence = cue ? sentences.of[tokenAt(tokens.start, tokens.count, cue.start)] : undefined;
    if (sentence !== undefined && told[sentence] === 0) told[sentence] = i + 1;
  });
  return { inside, told };
}

/** The first token that starts at or behind a raw offset. */
function tokenAt(starts: ArrayLike<number>, count: number, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The one in whose reported words a token stands; null outside of speech. */
export const speakerAt = (r: Reading, i: number): Member | null => speakerOf(r, r.speech.inside[i]!);

/** The first one to speak in the sentence of a token. */
export const tellerAt = (r: Reading, i: number): Member | null =>
  speakerOf(r, r.speech.told[r.document.sentences.of[i]!]!);

function speakerOf(r: Reading, quotation: number): Member | null {
  const speaker = r.quotations[quotation - 1]?.speaker;
  if (!speaker?.span || speaker.kind === 'anonymous' || speaker.kind === 'unknown') return null;
  const { kind, entity, span } = speaker;
  return { kind, entity, start: span.start, end: span.end, count: null, collective: false };
}
