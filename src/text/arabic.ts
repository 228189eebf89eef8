/** What a code unit is to the tokeniser. */
export const CharKind = {
  space: 0,
  newline: 1,
  /** A letter of the Arabic script. */
  arabic: 2,
  /** A letter of any other script. */
  latin: 3,
  digit: 4,
  /** A combining mark or tatweel: belongs to the word, counts for nothing. */
  mark: 5,
  /** A directional, joining or zero-width character: invisible. */
  format: 6,
  punctuation: 7,
} as const;

const UNKNOWN = 255;
/** In the fold table: the unit stands for several (lam-alef ligatures, full-width forms). */
const EXPANDS = 0xffff;

/** Letters that are one in the folded form: variants first, the folded letter last. */
const LETTERS: readonly string[] = [
  'آأإٱٲٳٵا',
  'ىیېۍےئيـي', // ئ → ي so that رئيس and رييس meet; the tatweel is overwritten below
  'ؤۆۇۋو',
  'ةۀہھەۂه',
  'کڪگڭك',
  'ڤف',
  'پب',
  'چج',
  'ژز',
  'ٹت',
  'ڈد',
  'ڑر',
  'ںن',
];

interface Tables {
  readonly kind: Uint8Array;
  readonly fold: Uint16Array;
}

let tables: Tables | undefined;

function build(): Tables {
  const kind = new Uint8Array(65536).fill(UNKNOWN);
  const fold = new Uint16Array(65536);
  const set = (from: number, to: number, k: number) => kind.fill(k, from, to + 1);
  for (let c = 0; c < 65536; c++) fold[c] = c;
  set(0x00, 0x20, CharKind.space);
  for (const c of [0x0a, 0x0b, 0x0c, 0x0d, 0x85, 0x2028, 0x2029]) kind[c] = CharKind.newline;
  set(0x21, 0x7e, CharKind.punctuation);
  set(0x30, 0x39, CharKind.digit);
  set(0x41, 0x5a, CharKind.latin);
  set(0x61, 0x7a, CharKind.latin);
  for (let c = 0x41; c <= 0x5a; c++) fold[c] = c + 32;
  set(0x620, 0x64a, CharKind.arabic);
  set(0x66e, 0x6d3, CharKind.arabic);
  kind[0x6d5] = CharKind.arabic;
  kind[0x6d4] = CharKind.punctuation;
  for (const [from, to] of [
    [0x0300, 0x036f],
    [0x0610, 0x061a],
    [0x064b, 0x065f],
    [0x06d6, 0x06dc],
    [0x06df, 0x06e8],
    [0x06ea, 0x06ed],
    [0x08d3, 0x08ff],
    [0xfe00, 0xfe0f],
    [0xfe20, 0xfe2f],
  ] as const)
    set(from, to, CharKind.mark);
  kind[0x640] = kind[0x670] = CharKind.mark;
  for (const [from, to] of [
    [0x200b, 0x200f],
    [0x202a, 0x202e],
    [0x2060, 0x206f],
    [0xfeff, 0xfeff],
    [0xad, 0xad],
    [0x61c, 0x61c],
    [0x180e, 0x180e],
  ] as const)
    set(from, to, CharKind.format);
  set(0x660, 0x669, CharKind.digit);
  set(0x6f0, 0x6f9, CharKind.digit);
  for (let d = 0; d < 10; d++) fold[0x660 + d] = fold[0x6f0 + d] = 0x30 + d;
  for (const row of LETTERS) {
    const to = row.charCodeAt(row.length - 1);
    for (const letter of row) fold[letter.charCodeAt(0)] = to;
  }
  fold[0x640] = 0x640;
  set(0xfb50, 0xfdff, CharKind.arabic);
  set(0xfe70, 0xfefc, CharKind.arabic);
  fold.fill(EXPANDS, 0xfb50, 0xfe00);
  fold.fill(EXPANDS, 0xfe70, 0xfefd);
  fold.fill(EXPANDS, 0xff01, 0xff5f);
  kind[0xfd3e] = kind[0xfd3f] = CharKind.punctuation;
  return { kind, fold };
}

const ensure = (): Tables => (tables ??= build());

function classify(code: number): number {
  const ch = String.fromCharCode(code);
  if (/\p{M}/u.test(ch)) return CharKind.mark;
  if (/\p{Script=Arabic}/u.test(ch) && /\p{L}/u.test(ch)) return CharKind.arabic;
  if (/\p{L}/u.test(ch)) return CharKind.latin;
  if (/\p{Nd}/u.test(ch)) return CharKind.digit;
  if (/\s/u.test(ch)) return CharKind.space;
  return CharKind.punctuation;
}

/** The kind of one UTF-16 code unit (a value of `CharKind`). */
export function charKind(code: number): number {
  const { kind } = ensure();
  const known = kind[code]!;
  if (known !== UNKNOWN) return known;
  return (kind[code] = classify(code));
}

/** The kind table itself, for loops: entries of 255 must be asked through `charKind`. */
export const kindTable = (): Uint8Array => ensure().kind;
/** The fold table itself, for loops: 0xFFFF marks a unit that `expand` spells out. */
export const foldTable = (): Uint16Array => ensure().fold;

const expansions = new Map<number, readonly number[]>();

/** The folded units that one compatibility character (a ligature, a full-width letter) stands for; none for a lone mark. */
export function expand(code: number): readonly number[] {
  const known = expansions.get(code);
  if (known) return known;
  const { fold } = ensure();
  const units: number[] = [];
  for (const ch of String.fromCharCode(code).normalize('NFKC')) {
    const unit = ch.charCodeAt(0);
    const k = charKind(unit);
    if (k === CharKind.arabic || k === CharKind.latin || k === CharKind.digit)
      units.push(fold[unit] === EXPANDS ? unit : fold[unit]!);
  }
  expansions.set(code, units);
  return units;
}

/** The code unit of ا. */
export const ALEF = 0x627;
/** The code unit of ب. */
export const BEH = 0x628;
/** The code unit of ف. */
export const FEH = 0x641;
/** The code unit of ك. */
export const KAF = 0x643;
/** The code unit of ل. */
export const LAM = 0x644;
/** The code unit of س. */
export const SEEN = 0x633;
/** The code unit of ع. */
export const AIN = 0x639;
/** The code unit of ن. */
export const NOON = 0x646;
/** The code unit of و. */
export const WAW = 0x648;
export const TATWEEL = 0x640;
export const EXPANDS_UNIT = EXPANDS;

const ARTICLE = 'ال';

/** A folded word without its article; words of four letters and fewer keep it, for it may be theirs. */
export const withoutArticle = (word: string): string =>
  word.length > 4 && word.startsWith(ARTICLE) ? word.slice(ARTICLE.length) : word;
