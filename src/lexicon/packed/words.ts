import type { SymbolCoder } from './symbols.js';

const LONGEST_KEPT = 31;
const LONGEST_WORD = 255;
const LINE = 0x0a;
/** How many units are made a string at once. */
const CHUNK = 4096;

/** Many words in one string. */
export interface WordList {
  /** All words, each with a line feed behind it. */
  readonly text: string;
  readonly length: number;
  at(word: number): string;
}

/** The words of a list, one after the other in a string. */
export function wordList(text: string, ends: ArrayLike<number>, length: number): WordList {
  return { text, length, at: (word) => text.slice(word === 0 ? 0 : ends[word - 1]! + 1, ends[word]!) };
}

/**
 * Codes a sorted list of words: how much of the word before is kept, then each letter under the one before it; the first new one under the letter that stood
 * there. `each` is told the number and length of every word, to code what belongs to it.
 */
export function codeWords(
  coder: SymbolCoder,
  letters: string,
  count: number,
  words: readonly string[] | undefined,
  each: (index: number, length: number) => void,
): WordList {
  const letterCount = letters.length + 1;
  const keptContexts = coder.room(LONGEST_KEPT + 1);
  const firstContexts = coder.room(letterCount);
  const laterContexts = coder.room(letterCount);
  const units = Uint16Array.from(`\n${letters}`, (letter) => letter.charCodeAt(0));
  const ends = new Int32Array(count);
  /** The letters of the word at hand and, behind its first new one, of the word before. */
  const word = new Uint8Array(LONGEST_WORD + 1);
  let pool = new Uint16Array(8 * count + word.length);
  let end = 0;
  let length = 0;
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const given = words?.[i] ?? '';
    kept = coder.symbol(keptContexts + kept, words && i > 0 ? sharedLength(words[i - 1]!, given) : 0);
    let context = firstContexts + (kept < length ? word[kept]! : 0);
    for (length = kept; ; length++) {
      const letter = coder.symbol(context, words ? letters.indexOf(given[length] ?? LAST) + 1 : 0);
      if (letter === 0) break;
      word[length] = letter;
      context = laterContexts + letter;
    }
    each(i, length);
    if (end + word.length > pool.length) {
      const wider = new Uint16Array(pool.length * 2);
      wider.set(pool);
      pool = wider;
    }
    for (let k = 0; k < length; k++) pool[end++] = units[word[k]!]!;
    ends[i] = end;
    pool[end++] = LINE;
  }
  let text = '';
  for (let at = 0; at < end; at += CHUNK)
    text += String.fromCharCode.apply(null, pool.subarray(at, Math.min(end, at + CHUNK)) as unknown as number[]);
  return wordList(text, ends, count);
}

/** Stands behind the last letter of a word: no letter is it. */
const LAST = '\n';

function sharedLength(a: string, b: string): number {
  let n = 0;
  while (n < LONGEST_KEPT && n < a.length && n < b.length && a[n] === b[n]) n++;
  return n;
}
