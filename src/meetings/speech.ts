import type { Document } from '../document/document.js';
import type { Quotation } from '../quotations/quotation.js';
import { int32Column } from '../text/columns.js';
import type { Member } from './party.js';
import type { Reading } from './reading.js';

/** Who speaks where: indices + 1 into the quotations, 0 for none. */
export interface Speech {
  /** By token: the innermost quotation whose content holds it. */
  readonly inside: Int32Array;
  /** By sentence: the first quotation whose cue stands in it. */
  readonly told: Int32Array;
}

/** Lays the quotations over tokens and sentences, each token under the innermost one. Linear, however deep reports stand in reports. */
function readSpeech({ tokens, sentences }: Document, quotations: readonly Quotation[]): Speech {
  const told = int32Column(sentences.first.length);
  quotations.forEach(({ cue, speaker }, i) => {
    if (!cue || speaker.entity < 0) return;
    const sentence = sentences.of[tokenAt(tokens.start, tokens.count, cue.start)];
    if (sentence !== undefined && told[sentence] === 0) told[sentence] = i + 1;
  });
  return { inside: layOver(tokens.start, tokens.count, quotations), told };
}

/** Who speaks where in the text, laid over it when first asked for. */
const speechOf = (r: Reading): Speech => (r.memo.speech ??= readSpeech(r.document, r.quotations));

function layOver(starts: ArrayLike<number>, count: number, quotations: readonly Quotation[]): Int32Array {
  const inside = int32Column(count);
  const order = quotations.map((_, i) => i).sort((a, b) => quotations[a]!.content.start - quotations[b]!.content.start);
  const open: number[] = [];
  let next = 0;
  for (let i = 0; i < count; i++) {
    while (next < order.length && quotations[order[next]!]!.content.start <= starts[i]!) open.push(order[next++]!);
    while (open.length > 0 && quotations[open.at(-1)!]!.content.end <= starts[i]!) open.pop();
    const innermost = open.at(-1);
    if (innermost !== undefined) inside[i] = innermost + 1;
  }
  return inside;
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
export const speakerAt = (r: Reading, i: number): Member | null => speakerOf(r, speechOf(r).inside[i]!);

/** The first one to speak in the sentence of a token. */
export const tellerAt = (r: Reading, i: number): Member | null =>
  speakerOf(r, speechOf(r).told[r.document.sentences.of[i]!]!);

function speakerOf(r: Reading, quotation: number): Member | null {
  const speaker = r.quotations[quotation - 1]?.speaker;
  if (!speaker?.span || speaker.kind === 'anonymous' || speaker.kind === 'unknown') return null;
  const { kind, entity, span } = speaker;
  return { kind, entity, start: span.start, end: span.end, count: null, collective: false };
}
