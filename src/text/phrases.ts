import { CharKind, charKind, EXPANDS_UNIT, expand, foldTable, kindTable } from './arabic.js';
import type { Vocabulary } from './vocabulary.js';

const LINE = 0x0a;
const ITEM = 0x7c;
const DERIVED = 0x7e;
const FNV = 0x811c9dc5 | 0;
const PRIME = 0x01000193;
/** The longest word of a dictionary, in folded units. */
const LONGEST = 256;

/**
 * Reads a block of phrases in one pass: lines of `form|form~form`, words parted as the tokeniser parts them. Calls `each` with the
 * line, the number of the form in it, and its word ids (the array is used again). Every word is interned. One flat loop, since it reads all
 * dictionaries before the first record.
 */
export function eachPhrase(
  block: string,
  vocabulary: Vocabulary,
  each: (line: number, form: number, words: readonly number[]) => void,
): void {
  const kinds = kindTable();
  const fold = foldTable();
  const codes = new Uint16Array(LONGEST);
  const words: number[] = [];
  const length = block.length;
  let n = 0;
  let hash = FNV;
  let family = -1;
  let line = 0;
  let form = 0;
  for (let i = 0; i <= length; i++) {
    const code = i < length ? block.charCodeAt(i) : LINE;
    let kind = kinds[code]!;
    if (kind === 255) kind = charKind(code);
    if (kind === CharKind.mark || kind === CharKind.format) continue;
    if (kind !== family && n > 0) {
      words.push(vocabulary.internHashed(codes, 0, n, hash ^ (hash >>> 15)));
      n = 0;
      hash = FNV;
    }
    family = kind;
    if (kind === CharKind.space) continue;
    if (code === ITEM || code === DERIVED || code === LINE) {
      if (words.length > 0) {
        each(line, form, words);
        words.length = 0;
      }
      form++;
      if (code === LINE) {
        line++;
        form = 0;
      }
      family = -1;
      continue;
    }
    const to = fold[code]!;
    if (to !== EXPANDS_UNIT) {
      if (n < LONGEST) codes[n++] = to;
      hash = Math.imul(hash ^ to, PRIME);
    } else
      for (const unit of expand(code)) {
        if (n < LONGEST) codes[n++] = unit;
        hash = Math.imul(hash ^ unit, PRIME);
      }
    // Each punctuation mark is a token of its own.
    if (kind === CharKind.punctuation) family = -2;
  }
}

/** The word ids of one phrase, made when new. */
export function internPhrase(text: string, vocabulary: Vocabulary): number[] {
  let ids: number[] = [];
  eachPhrase(text, vocabulary, (_line, _form, words) => {
    ids = [...words];
  });
  return ids;
}
