import { TokenKind } from '../text/tokens.js';
import type { Piece } from './reading.js';
import type { Scan } from './scan.js';

/** The side of the day of writing that a sentence speaks of: past −1, future 1, unknown 0. */
export type Tense = -1 | 0 | 1;

const BACK = 40;
const AHEAD = 8;
const MIN_FUTURE = 4;

/** The tense at a date: that of the nearest telling word before it in its sentence, else of the first one after it. */
export function tenseAt(scan: Scan, piece: Piece): Tense {
  const { sentences } = scan.document;
  const sentence = sentences.of[piece.from]!;
  const first = Math.max(sentences.first[sentence]!, piece.from - BACK);
  for (let i = piece.from - 1; i >= first; i--) {
    const tense = wordTense(scan, i);
    if (tense === 'reset') return 0;
    if (tense !== 0) return tense;
  }
  const last = Math.min(sentences.first[sentence + 1]!, piece.to + AHEAD);
  for (let i = piece.to; i < last; i++) {
    const tense = wordTense(scan, i);
    if (tense !== 0 && tense !== 'reset') return tense;
  }
  return 0;
}

function wordTense(scan: Scan, i: number): Tense | 'reset' {
  const { tokens, words, lexicon } = scan;
  if (tokens.kind[i] !== TokenKind.word) return 0;
  const splits = lexicon.splitter.of(tokens.word[i]!);
  for (let k = 0; k < splits.count; k++) {
    const known = words.tense.get(splits.stem[k]!);
    if (known === 1) return -1;
    if (known === 2) return 1;
    if (known === 3) return 0;
    if (known === 4) return 'reset';
  }
  return looksFuture(scan, tokens.word[i]!) ? 1 : 0;
}

function looksFuture(scan: Scan, word: number): boolean {
  const { vocabulary } = scan.lexicon;
  const length = vocabulary.lengthOf(word);
  return scan.words.futurePrefixes.some((prefix) => {
    if (length < Math.max(MIN_FUTURE, prefix.length + 2)) return false;
    for (let k = 0; k < prefix.length; k++) if (vocabulary.unitAt(word, k) !== prefix.charCodeAt(k)) return false;
    return true;
  });
}
