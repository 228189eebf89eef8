import { CharKind, charKind, EXPANDS_UNIT, expand, foldTable, kindTable } from './arabic.js';
import type { Vocabulary } from './vocabulary.js';

const LINE = 0x0a;
const ITEM = 0x7c;
const DERIVED = 0x7e;
const FNV = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/**
 * Reads a compiled block of phrases in one pass: lines of `form|form~form`, words parted as the tokeniser parts them. Calls `each` with the
 * line, the number of the form in it, and its word ids (the array is used again). Every word is interned.
 */
export function eachPhrase(
  block: string,
  vocabulary: Vocabulary,
  each: (line: number, form: number, words: readonly number[]) => void,
): void {
  const kinds = kindTable();
  const fold = foldTable();
  const words: number[] = [];
  let codes = new Uint16Array(128);
  let n = 0;
  let hash = FNV;
  let family = -1;
  let line = 0;
  let form = 0;
  const endWord = () => {
    if (n > 0) words.push(vocabulary.internHashed(codes, 0, n, hash ^ (hash >>> 15)));
    n = 0;
    hash = FNV;
    family = -1;
  };
  const put = (unit: number) => {
    if (n === codes.length) {
      const wider = new Uint16Array(n * 2);
      wider.set(codes);
      codes = wider;
    }
    codes[n++] = unit;
    hash = Math.imul(hash ^ unit, PRIME);
  };
  const endForm = () => {
    endWord();
    if (words.length) each(line, form, words);
    words.length = 0;
    form++;
  };
  for (let i = 0; i < block.length; i++) {
    const code = block.charCodeAt(i);
    if (code === ITEM || code === DERIVED || code === LINE) {
      endForm();
      if (code === LINE) {
        line++;
        form = 0;
      }
      continue;
    }
    let kind = kinds[code]!;
    if (kind === 255) kind = charKind(code);
    if (kind === CharKind.mark || kind === CharKind.format) continue;
    if (kind === CharKind.space) {
      endWord();
      continue;
    }
    if (kind === CharKind.punctuation) {
      endWord();
      put(code);
      endWord();
      continue;
    }
    if (kind !== family) {
      endWord();
      family = kind;
    }
    const to = fold[code]!;
    if (to !== EXPANDS_UNIT) put(to);
    else for (const unit of expand(code)) put(unit);
  }
  endForm();
}
