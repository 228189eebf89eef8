import { franc } from 'franc';
import { CharKind, charKind } from '../text/arabic.js';

/** The language of a text: ISO 639-3, and how sure the rules are (0 to 1). */
export interface Language {
  readonly code: string;
  readonly confidence: number;
}

/** Letters that Arabic does not use, by the language they speak for. Source: the alphabets of the languages. */
const FOREIGN_LETTERS = [
  ['urd', 'ٹڈڑےںھہ'],
  ['ckb', 'ەێۆڵڕ'],
  ['pus', 'ټډړږښڼېۍځڅ'],
  ['pes', 'پچژگ'],
] as const;
/** Letters and seats of hamza that Persian, Urdu and Kurdish hardly use. */
const ARABIC_LETTERS = 'ةإأىؤ';
/** At this share of foreign letters the text is another language's, if it has fewer Arabic ones. */
const CERTAIN_SHARE = 0.02;
/** Below this share the letters are slips of the keyboard or foreign names. */
const DOUBTFUL_SHARE = 0.004;
/** What the trigrams of franc are asked to tell apart. */
const ARABIC_SCRIPT = ['arb', 'pes', 'urd', 'ckb', 'pbu'];
const LATIN_SCRIPT = ['eng', 'fra', 'deu', 'spa', 'tur'];
const MIN_LATIN = 40;
/** franc reads no more than this many units. */
const SAMPLE = 2048;

/** What a code unit tells of the language; letters of other languages are FOREIGN + their row. */
const [NO_LETTER, LATIN, PLAIN, TYPICAL, FOREIGN] = [0, 1, 2, 3, 4];
const UNREAD = 255;
let sorts: Uint8Array | undefined;
/** How often each sort stands in a paragraph; used again. */
const counts = new Int32Array(FOREIGN + FOREIGN_LETTERS.length);

/** The sort of a code unit that is met for the first time. */
function readSort(code: number, table: Uint8Array): number {
  const kind = charKind(code);
  const letter = String.fromCharCode(code);
  let sort = kind === CharKind.latin ? LATIN : kind === CharKind.arabic ? PLAIN : NO_LETTER;
  if (sort === PLAIN) {
    if (ARABIC_LETTERS.includes(letter)) sort = TYPICAL;
    // The last row that has the letter counts.
    FOREIGN_LETTERS.forEach(([, letters], row) => {
      if (letters.includes(letter)) sort = FOREIGN + row;
    });
  }
  return (table[code] = sort);
}

/** The language of one paragraph. Only positive evidence counts: short or undecided text is Arabic. */
export function paragraphLanguage(raw: string, start: number, end: number): Language & { readonly letters: number } {
  const table = (sorts ??= new Uint8Array(65536).fill(UNREAD));
  counts.fill(0);
  for (let i = start; i < end; i++) {
    const code = raw.charCodeAt(i);
    let sort = table[code]!;
    if (sort === UNREAD) sort = readSort(code, table);
    counts[sort]!++;
  }
  const latin = counts[LATIN]!;
  const typical = counts[TYPICAL]!;
  let total = 0;
  for (let sort = FOREIGN; sort < counts.length; sort++) total += counts[sort]!;
  const letters = counts[PLAIN]! + typical + total;
  const all = letters + latin;
  if (latin >= MIN_LATIN && latin > letters * 9) {
    const code = franc(raw.slice(start, Math.min(end, start + SAMPLE)), { only: LATIN_SCRIPT });
    return { code: code === 'und' ? 'arb' : code, confidence: code === 'und' ? 0 : latin / all, letters: all };
  }
  if (letters < 20) return { code: 'arb', confidence: 0.5, letters: all };
  const share = total / letters;
  if (share < DOUBTFUL_SHARE) return { code: 'arb', confidence: 0.99, letters: all };
  const foreign = counts.slice(FOREIGN);
  let best = 0;
  foreign.forEach((n, i) => {
    if (n > foreign[best]!) best = i;
  });
  // The specific letters of Urdu and Kurdish decide over the Persian ones, which they use too.
  const special = foreign.findIndex((n, i) => i < 3 && n / letters > CERTAIN_SHARE / 2);
  if (share > CERTAIN_SHARE && typical < total)
    return { code: FOREIGN_LETTERS[special >= 0 ? special : best]![0], confidence: 0.99, letters: all };
  if (typical > total) return { code: 'arb', confidence: 0.99, letters: all };
  const code = franc(raw.slice(start, Math.min(end, start + SAMPLE)), { only: ARABIC_SCRIPT });
  return { code: code === 'und' ? 'arb' : code, confidence: 0.8, letters: all };
}

/** The language most letters of a text are written in, paragraph by paragraph. */
export function textLanguage(raw: string): Language {
  const sums = new Map<string, { letters: number; weight: number }>();
  let all = 0;
  for (let start = 0; start < raw.length; ) {
    let end = raw.indexOf('\n', start);
    if (end < 0) end = raw.length;
    if (end > start) {
      const { code, confidence, letters } = paragraphLanguage(raw, start, end);
      const sum = sums.get(code) ?? { letters: 0, weight: 0 };
      sum.letters += letters;
      sum.weight += letters * confidence;
      sums.set(code, sum);
      all += letters;
    }
    start = end + 1;
  }
  let best = 'arb';
  for (const [code, sum] of sums) if (sum.letters > (sums.get(best)?.letters ?? 0)) best = code;
  const sum = sums.get(best);
  if (!sum || all === 0) return { code: 'arb', confidence: 0 };
  return { code: best, confidence: Math.round((sum.weight / all) * 100) / 100 };
}
