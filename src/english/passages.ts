import type { ZoneKind } from '../document/document.js';
import type { RecordDocument } from '../record/record.js';
import { latinWords } from './latin-words.js';

/** A stretch of a line in Latin letters. */
export interface Passage {
  readonly start: number;
  readonly end: number;
  readonly zone: ZoneKind;
  /** Running text: enough words for sentences. */
  readonly prose: boolean;
}

const READ: ReadonlySet<ZoneKind> = new Set(['headline', 'dateline', 'body', 'caption', 'credit']);
const PROSE_WORDS = 5;
/** A stretch with no letter of another script, from a Latin letter or an opening mark. */
const STRETCH = /["“'‘(]?\p{Script=Latin}(?:[^\p{L}\n]|\p{Script=Latin})*/gu;

/** The passages in Latin letters of the zones that a story is read from. */
export function latinPassages({ text, zones }: RecordDocument): Passage[] {
  const passages: Passage[] = [];
  for (const zone of zones) {
    if (!READ.has(zone.kind)) continue;
    for (const match of text.slice(zone.start, zone.end).matchAll(STRETCH)) {
      const start = zone.start + match.index;
      const end = start + match[0].trimEnd().length;
      const words = latinWords(text, start, end);
      if (words.length) passages.push({ start, end, zone: zone.kind, prose: words.length >= PROSE_WORDS });
    }
  }
  return passages;
}
