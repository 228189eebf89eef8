import type { Lexicon } from '../lexicon/lexicon.js';
import type { WordTable } from '../match/word-table.js';
import { ALEF, BEH, FEH, KAF, LAM, WAW } from '../text/arabic.js';
import { int32Column, uint8Column } from '../text/columns.js';
import { rawOffset, TokenFlag, TokenKind, type Tokens } from '../text/tokens.js';
import type { Vocabulary, WordId } from '../text/vocabulary.js';
import { WordMemo } from '../text/word-memo.js';

/** Units that each half must have: shorter ones meet by chance. */
const MIN_FIRST = 3;
const MIN_SECOND = 5;
const MAX_UNITS = 40;

/** The words that papers glue to the next one: heads of titles, bodies, particles. */
export interface Gluing {
  readonly words: WordTable;
  /** What `cutOf` said of a word. */
  readonly cuts: WordMemo;
}

/** Reads the words that papers glue to the next one. */
export function compileGluing(lexicon: Lexicon): Gluing {
  const { heads, bodies } = lexicon.dictionary<OfficeWords>('offices');
  const { particles = [] } = lexicon.dictionary<Record<string, readonly string[]>>('function-words');
  const titles = heads.flatMap((row) => [
    row.masculine,
    ...(row.feminine ? [row.feminine] : []),
    ...(row.plural ?? []),
  ]);
  return {
    words: lexicon.wordTable([...titles, ...bodies, ...particles].map((word) => [word, 1] as const)),
    cuts: new WordMemo(lexicon.vocabulary),
  };
}

interface OfficeWords {
  readonly heads: readonly {
    readonly masculine: string;
    readonly feminine?: string;
    readonly plural?: readonly string[];
  }[];
  readonly bodies: readonly string[];
}

/**
 * Parts two words written as one («وزيرالخارجية», «خلالالاجتماع»): a word unknown to the lexicon that is one that is glued and a known word
 * with the article. All later stages see two tokens. Gives the same tokens where nothing is glued.
 */
export function partGlued(tokens: Tokens, vocabulary: Vocabulary, { words, cuts: known }: Gluing): Tokens {
  const parted: number[] = [];
  const cuts: number[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.word[i]! < vocabulary.baseSize || tokens.kind[i] !== TokenKind.word) continue;
    const word = tokens.word[i]!;
    let cut = known.get(word);
    if (Number.isNaN(cut)) cut = known.set(word, cutOf(word, vocabulary, words));
    if (cut === 0) continue;
    parted.push(i);
    cuts.push(cut);
  }
  return parted.length ? withParts(tokens, vocabulary, parted, cuts) : tokens;
}

/** How many units the first half of a word has, 0 where it is one word. */
function cutOf(word: WordId, vocabulary: Vocabulary, gluing: WordTable): number {
  const n = vocabulary.lengthOf(word);
  if (n < MIN_FIRST + MIN_SECOND || n > MAX_UNITS) return 0;
  let codes: Uint16Array | undefined;
  for (let at = MIN_FIRST; at <= n - MIN_SECOND; at++) {
    if (vocabulary.unitAt(word, at) !== ALEF || vocabulary.unitAt(word, at + 1) !== LAM) continue;
    codes ??= Uint16Array.from({ length: n }, (_, k) => vocabulary.unitAt(word, k));
    const second = vocabulary.lookup(codes, at, n);
    if (second >= 0 && second < vocabulary.baseSize && isFirst(codes, at, vocabulary, gluing)) return at;
  }
  return 0;
}

/** A word that is glued to others, behind a proclitic of one letter too. */
function isFirst(codes: Uint16Array, to: number, vocabulary: Vocabulary, gluing: WordTable): boolean {
  const isGluing = (from: number) => {
    const id = vocabulary.lookup(codes, from, to);
    return id >= 0 && gluing.has(id);
  };
  return isGluing(0) || (to > MIN_FIRST && PROCLITICS.has(codes[0]!) && isGluing(1));
}

const PROCLITICS = new Set([WAW, FEH, BEH, KAF, LAM]);

function withParts(tokens: Tokens, vocabulary: Vocabulary, parted: readonly number[], cuts: readonly number[]): Tokens {
  const count = tokens.count + parted.length;
  const start = int32Column(count);
  const end = int32Column(count);
  const word = int32Column(count);
  const kind = uint8Column(count);
  const flags = uint8Column(count);
  let to = 0;
  let next = 0;
  for (let i = 0; i < tokens.count; i++, to++) {
    start[to] = tokens.start[i]!;
    end[to] = tokens.end[i]!;
    word[to] = tokens.word[i]!;
    kind[to] = tokens.kind[i]!;
    flags[to] = tokens.flags[i]!;
    if (parted[next] !== i) continue;
    const cut = cuts[next++]!;
    const whole = vocabulary.word(word[to]!);
    const at = rawOffset(tokens, i, cut);
    word[to] = vocabulary.internString(whole.slice(0, cut));
    flags[to] = flags[to]! & BEFORE;
    end[to] = at;
    to++;
    start[to] = at;
    end[to] = tokens.end[i]!;
    word[to] = vocabulary.internString(whole.slice(cut));
    kind[to] = tokens.kind[i]!;
    flags[to] = tokens.flags[i]! & BEHIND;
  }
  return { raw: tokens.raw, count, start, end, word, kind, flags };
}

/** The flags that tell of a token's start, and those of its end. */
const BEFORE = TokenFlag.space | TokenFlag.newline | TokenFlag.block | TokenFlag.hamzaBelow | TokenFlag.hamzaAbove;
const BEHIND = TokenFlag.alefMaqsura | TokenFlag.taMarbuta | TokenFlag.tanwin;
