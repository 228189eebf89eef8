import type { Lexicon } from '../lexicon/lexicon.js';
import type { PhraseTrie } from '../match/phrase-trie.js';
import type { WordTable } from '../match/word-table.js';
import { fold } from '../text/normalise.js';
import { punctuationAt, TokenKind, type Tokens } from '../text/tokens.js';
import { compileGluing, type Gluing } from './glued.js';
import type { Line } from './lines.js';
import { Wrap } from './unwrap-lines.js';

export const zoneKinds = [
  'headline',
  'dateline',
  'body',
  'caption',
  'credit',
  'source',
  'menu',
  'related',
  'comments',
] as const;
export type ZoneKind = (typeof zoneKinds)[number];

/** A stretch of the page that plays one part, as a token range. */
export interface TokenZone {
  readonly kind: ZoneKind;
  readonly from: number;
  readonly to: number;
}

const Label = {
  related: 1,
  comments: 2,
  source: 3,
  credit: 4,
  date: 5,
  menu: 6,
  agency: 7,
  notice: 8,
  end: 9,
  link: 10,
  caption: 11,
} as const;

const FILES = [
  ['related-headings', Label.related],
  ['comment-headings', Label.comments],
  ['source-labels', Label.source],
  ['credit-labels', Label.credit],
  ['date-labels', Label.date],
  ['menu-lines', Label.menu],
  ['picture-agencies', Label.agency],
  ['notices', Label.notice],
  ['related-links', Label.link],
  ['caption-labels', Label.caption],
  ['end-marks', Label.end],
] as const;

/** The words by which zones are told apart. */
export interface ZoneWords {
  readonly labels: PhraseTrie;
  readonly agencies: PhraseTrie;
  /** Words beside which a line break ends nothing: bits of `Wrap`. */
  readonly wraps: WordTable;
  /** Words that papers glue to the next one. */
  readonly gluing: Gluing;
}

/** Reads `dictionaries/zones.yaml`. */
export function compileZoneWords(lexicon: Lexicon): ZoneWords {
  const file = lexicon.dictionary<Record<string, string[]>>('zones');
  const values = (wanted: (label: number) => boolean) =>
    FILES.filter(([, label]) => wanted(label)).flatMap(([name, label]) =>
      (file[name] ?? []).map((phrase) => [phrase, label] as const),
    );
  return {
    labels: lexicon.phraseTrie(values((label) => label !== Label.agency)),
    agencies: lexicon.phraseTrie(values((label) => label === Label.agency)),
    wraps: readWraps(lexicon, file),
    gluing: compileGluing(lexicon),
  };
}

function readWraps(lexicon: Lexicon, file: Readonly<Record<string, string[]>>): WordTable {
  const bits = new Map<string, number>();
  for (const word of file['line-goes-on'] ?? []) bits.set(fold(word), (bits.get(fold(word)) ?? 0) | Wrap.goesOn);
  for (const word of file['line-came-from'] ?? []) bits.set(fold(word), (bits.get(fold(word)) ?? 0) | Wrap.cameFrom);
  return lexicon.wordTable(bits);
}

const COPYRIGHT = 0xa9;
const COLON = 0x3a;
const SLASH = 0x2f;
/** The longest heading or label line, in words. */
const HEADING_WORDS = 6;
const DATELINE_WORDS = 10;
/** A line that prints the day in two calendars, or the day and the hour, has more of both. */
const LONG_DATELINE_WORDS = 22;
const LONG_DATELINE_NUMBERS = 4;
const YEAR_DIGITS = 4;
/** The longest line that names writer, paper and day, in words. */
const LABELLED_DAY_WORDS = 14;
/** The longest headline that is a question, in words. */
const QUESTION_WORDS = 14;
/** The longest notice of the page to its readers, in words. */
const NOTICE_WORDS = 60;
/** The longest line that leads to another story, names a picture's maker, or says what it shows, in words. */
const LINK_WORDS = 24;
const CREDIT_WORDS = 6;
const CAPTION_WORDS = 40;
/** Title-like lines in a row that make a list of other stories. */
const LIST_LINES = 3;

interface LabelledLine extends Line {
  readonly label: number;
  /** The first token after the label and its colon. */
  readonly afterLabel: number;
  readonly text: string;
}

/** Tells the parts of a page apart: the zones are in text order and cover every token. `titled` says that the first line is known to be the headline. */
export function findZones(tokens: Tokens, lines: readonly Line[], words: ZoneWords, titled = false): TokenZone[] {
  const all = labelLines(tokens, lines, words);
  const kinds = classify(tokens, all, titled);
  const zones: TokenZone[] = [];
  all.forEach((line, i) => {
    if (kinds[i] === 'caption') pushCaption(zones, tokens, line, words);
    else zones.push({ kind: kinds[i]!, from: line.from, to: line.to });
  });
  return merge(splitDateline(zones, tokens));
}

function labelLines(tokens: Tokens, lines: readonly Line[], words: ZoneWords): LabelledLine[] {
  const all: LabelledLine[] = [];
  for (const line of lines) {
    const made = label(tokens, line, words);
    const last = all[all.length - 1];
    // «Image caption» on a line of its own: the next one says what the picture shows.
    const shown = last?.label === Label.caption && last.afterLabel >= last.to && made.label === 0 && !made.prose;
    all.push(shown ? labelled(line, Label.caption, line.from, made.text) : made);
  }
  return all;
}

const labelled = (line: Line, label: number, afterLabel: number, text: string): LabelledLine => ({
  from: line.from,
  to: line.to,
  words: line.words,
  stopped: line.stopped,
  bullet: line.bullet,
  prose: line.prose,
  label,
  afterLabel,
  text,
});

function label(tokens: Tokens, line: Line, words: ZoneWords): LabelledLine {
  let from = line.from;
  while (from < line.to && tokens.kind[from] === TokenKind.punctuation) from++;
  const text =
    line.words <= 30 && from < line.to ? tokens.raw.slice(tokens.start[from]!, tokens.end[line.to - 1]!) : '';
  if (tokens.raw.charCodeAt(tokens.start[line.from]!) === COPYRIGHT) return labelled(line, Label.notice, line.to, text);
  const node = from < line.to ? words.labels.longest(tokens, from, tokens.word[from]!) : 0;
  if (node === 0) return labelled(line, 0, line.from, text);
  const value = words.labels.valueOf(node);
  const { end } = words.labels;
  if (!fits(tokens, line, value, from, end)) return labelled(line, 0, end, text);
  return labelled(line, value === Label.link ? Label.related : value, isColon(tokens, end, line) ? end + 1 : end, text);
}

/** True where a line that begins with a label is what the label says. */
function fits(tokens: Tokens, line: Line, value: number, from: number, end: number): boolean {
  const whole = end >= line.to || onlyPunctuation(tokens, end, line.to);
  const colon = isColon(tokens, end, line);
  switch (value) {
    case Label.end:
      return withoutWords(tokens, end, line.to);
    case Label.menu:
      return whole;
    case Label.comments:
      return colon || withoutWords(tokens, end, line.to);
    case Label.related:
      return (
        whole ||
        colon ||
        (end - from > 1 && isParted(tokens, end, line)) ||
        (line.words <= HEADING_WORDS && !line.stopped && end - from > 1)
      );
    case Label.link:
      return line.words <= LINK_WORDS;
    case Label.date:
      return line.words <= DATELINE_WORDS + 6 && hasNumber(tokens, line);
    case Label.notice:
      return line.words <= NOTICE_WORDS;
    case Label.caption:
      return line.words <= CAPTION_WORDS;
    case Label.credit:
      return whole || colon || (line.words <= CREDIT_WORDS && end - from > 1 && !line.stopped);
    default:
      return whole || colon;
  }
}

const isColon = (tokens: Tokens, i: number, line: Line): boolean =>
  i < line.to && tokens.kind[i] === TokenKind.punctuation && punctuationAt(tokens, i) === COLON;

const PARTING = new Set([...'|-–—'].map((c) => c.charCodeAt(0)));

/** A mark parts the heading from the headline behind it. */
const isParted = (tokens: Tokens, i: number, line: Line): boolean =>
  i < line.to && tokens.kind[i] === TokenKind.punctuation && PARTING.has(punctuationAt(tokens, i));

const onlyPunctuation = (tokens: Tokens, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (tokens.kind[i] !== TokenKind.punctuation) return false;
  return true;
};

/** «انتهى**3280»: marks and numbers only. */
const withoutWords = (tokens: Tokens, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (tokens.kind[i] === TokenKind.word) return false;
  return true;
};

const hasNumber = (tokens: Tokens, line: Line): boolean => {
  for (let i = line.from; i < line.to; i++) if (tokens.kind[i] === TokenKind.number) return true;
  return false;
};

/** Short, with numbers that make up a day or a time, and little else. */
function isPrintedDate(tokens: Tokens, line: Line): boolean {
  if (line.words > LONG_DATELINE_WORDS || line.words < 3 || line.stopped) return false;
  let numbers = 0;
  let years = 0;
  for (let i = line.from; i < line.to; i++)
    if (tokens.kind[i] === TokenKind.number) {
      numbers++;
      if (tokens.end[i]! - tokens.start[i]! === YEAR_DIGITS) years++;
    }
  if (endsWithDay(tokens, line)) return true;
  if (years > 0 && numbers >= LONG_DATELINE_NUMBERS) return numbers * 3 >= line.words - 2;
  return line.words <= DATELINE_WORDS && numbers >= 2 && numbers * 2 >= line.words - 2;
}

/** «… يوم 10 - 03 - 2012»: day, month and year close the line. */
function endsWithDay(tokens: Tokens, line: Line): boolean {
  const at = line.to - 5;
  if (line.words > LABELLED_DAY_WORDS || at < line.from) return false;
  const digits = (i: number) => (tokens.kind[i] === TokenKind.number ? tokens.end[i]! - tokens.start[i]! : 0);
  const isMark = (i: number) => tokens.kind[i] === TokenKind.punctuation && DAY_MARKS.has(punctuationAt(tokens, i));
  return (
    isMark(at + 1) &&
    isMark(at + 3) &&
    digits(at) > 0 &&
    digits(at) <= 2 &&
    digits(at + 2) > 0 &&
    digits(at + 2) <= 2 &&
    digits(at + 4) === YEAR_DIGITS
  );
}

const DAY_MARKS = new Set([...'-/.'].map((c) => c.charCodeAt(0)));

function classify(tokens: Tokens, lines: readonly LabelledLine[], titled: boolean): ZoneKind[] {
  const count = lines.length;
  if (count === 0) return [];
  if (count === 1) return ['body'];
  const firstProse = storyStart(lines, titled);
  if (firstProse < 0) return withoutProse(lines);
  const kinds = new Array<ZoneKind>(count);
  const bullets = new Set(lines.filter((l) => l.bullet).map((l) => l.text));
  const headline = beforeStory(tokens, lines, firstProse, bullets, kinds, titled);
  storyAndAfter(tokens, lines, firstProse, headline, bullets, kinds);
  return kinds;
}

/** How many lines at the top of a page may hold the page's title. */
const TOP_LINES = 12;
/** A menu between the description and the repeated headline: so many lines of so few words. */
const MENU_ITEMS = 4;
const MENU_WORDS = 3;
/** The running text behind a repeated headline outweighs the one before it so many times. */
const OUTWEIGHS = 2;

const NO_STORY: ReadonlySet<number> = new Set([Label.related, Label.notice, Label.caption]);

/**
 * The first line of running text, -1 for none. Where the headline stands again behind a menu and above the greater part of the text, the story
 * starts there: what stands before it is the page's description and menu («شارك برأيك» among them).
 */
function storyStart(lines: readonly LabelledLine[], titled: boolean): number {
  const isProse = (line: LabelledLine) => line.prose && !NO_STORY.has(line.label);
  const first = lines.findIndex((line, i) => isProse(line) && !(titled && i === 0));
  if (first < 0 || titled) return first;
  const top = lines.slice(0, Math.min(first, TOP_LINES)).filter((line) => line.words >= 4);
  const total = lines.reduce((sum, line) => sum + (isProse(line) ? line.words : 0), 0);
  let before = 0;
  let items = 0;
  for (let k = first; k < lines.length; k++) {
    const line = lines[k]!;
    if (isProse(line)) before += line.words;
    else if (line.words <= MENU_WORDS && !line.stopped) items++;
    else if (
      items >= MENU_ITEMS &&
      line.label === 0 &&
      line.words >= 4 &&
      top.some(({ text }) => text.endsWith(line.text))
    ) {
      if (total - before <= before * OUTWEIGHS) return first;
      const next = lines.findIndex((other, i) => i > k && isProse(other));
      return next < 0 ? first : next;
    }
  }
  return first;
}

/** So many lines above the story are looked at for a title that stands twice. */
const ABOVE_LINES = 100;

/** No running text at all: the first line is the headline of the rest. */
const withoutProse = (lines: readonly LabelledLine[]): ZoneKind[] =>
  lines.map((line, i) => {
    if (line.label === Label.source) return 'source';
    if (line.label === Label.comments || line.label === Label.related) return 'related';
    if (line.label === Label.notice || (line.label === Label.menu && lines.length > 4)) return 'menu';
    return i === 0 ? 'headline' : 'body';
  });

/** Marks the lines before the first running text; gives the headline's text. */
function beforeStory(
  tokens: Tokens,
  lines: readonly LabelledLine[],
  firstProse: number,
  bullets: ReadonlySet<string>,
  kinds: ZoneKind[],
  titled: boolean,
): string {
  const isTitle = (i: number) => {
    const line = lines[i]!;
    return (
      line.label === 0 && !line.bullet && !bullets.has(line.text) && line.words >= 3 && !isPrintedDate(tokens, line)
    );
  };
  let chosen = titled ? 0 : -1;
  // A title printed twice (page title and headline, or above the picture again) is the headline.
  for (let i = firstProse - 1; i >= Math.max(0, firstProse - ABOVE_LINES) && chosen < 0; i--)
    if (isTitle(i) && lines[i]!.words >= 4 && lines.some((other, k) => k !== i && other.text.endsWith(lines[i]!.text)))
      chosen = i;
  // Else the first line of the last run of titles.
  if (chosen < 0)
    for (let i = firstProse - 1; i >= 0; i--) {
      if (!isTitle(i)) {
        if (chosen >= 0 && kinds[i] !== 'dateline') break;
        continue;
      }
      if (chosen >= 0 && isShortByline(lines[i]!)) break;
      chosen = i;
    }
  const headline = chosen >= 0 ? lines[chosen]!.text : '';
  for (let i = 0; i < firstProse; i++) {
    const line = lines[i]!;
    if (i === chosen) kinds[i] = 'headline';
    // The title of the page or of the browser's window: outlet, section and the same headline.
    else if (headline && line.text.endsWith(headline)) kinds[i] = 'menu';
    else if (line.label === Label.date || (isPrintedDate(tokens, line) && !line.bullet)) kinds[i] = 'dateline';
    else if (line.label === Label.notice) kinds[i] = 'menu';
    else if (line.label === Label.caption) kinds[i] = 'caption';
    else if (chosen < 0 || i < chosen || line.bullet || line.label === Label.menu) kinds[i] = 'menu';
    else if (line.label === Label.credit) kinds[i] = 'credit';
    else kinds[i] = isShortByline(line) && line.words <= 6 ? 'dateline' : 'caption';
  }
  // Nothing but titles above the story: kicker, headline and subtitle.
  if (chosen >= 0 && lines.slice(0, chosen).every((_, i) => isTitle(i)) && chosen <= 2)
    for (let i = 0; i < chosen; i++) kinds[i] = 'headline';
  return headline;
}

const isShortByline = (line: LabelledLine): boolean => /[-–—:()،]/u.test(line.text) && line.words <= 6;

function storyAndAfter(
  tokens: Tokens,
  lines: readonly LabelledLine[],
  firstProse: number,
  headline: string,
  bullets: ReadonlySet<string>,
  kinds: ZoneKind[],
): void {
  let state: 'body' | 'related' | 'comments' | 'after' = 'body';
  for (let i = firstProse; i < lines.length; i++) {
    const line = lines[i]!;
    if (state === 'comments') {
      kinds[i] = 'comments';
      continue;
    }
    if (line.label === Label.comments) {
      state = 'comments';
      kinds[i] = 'comments';
    } else if (line.label === Label.related) {
      kinds[i] = 'related';
      // «اقرأ أيضا: …» on one line leads to one story; a bare heading to a list.
      if (line.words <= HEADING_WORDS) state = 'related';
    } else if (line.label === Label.source && !line.prose) {
      kinds[i] = 'source';
      state = 'after';
    } else if (line.label === Label.notice) kinds[i] = 'menu';
    else if (line.label === Label.caption) kinds[i] = 'caption';
    else if (line.label === Label.end) {
      kinds[i] = 'menu';
      state = 'after';
    } else if (line.prose && line.stopped && state !== 'after' && !(state === 'related' && isQuestion(tokens, line))) {
      kinds[i] = 'body';
      state = 'body';
    } else if (line.prose && line.words >= 30) {
      kinds[i] = 'body';
      state = 'body';
    } else if (state === 'related' || state === 'after') kinds[i] = 'related';
    else if (headline && line.text === headline) kinds[i] = 'headline';
    else if (line.label === Label.date || isPrintedDate(tokens, line)) kinds[i] = 'dateline';
    else if (line.label === Label.menu) kinds[i] = 'menu';
    else if (line.label === Label.credit && !line.stopped) kinds[i] = 'credit';
    else if (isCreditLine(tokens, line)) kinds[i] = 'caption';
    else kinds[i] = bullets.has(line.text) && line.words < 4 ? 'menu' : 'body';
  }
  markLists(tokens, lines, firstProse, kinds);
}

const QUESTION_MARKS = new Set([...'?؟'].map((c) => c.charCodeAt(0)));

/** A headline that asks: in a list of other stories it is no running text. */
function isQuestion(tokens: Tokens, line: Line): boolean {
  if (line.words > QUESTION_WORDS) return false;
  const last = line.to - 1;
  return tokens.kind[last] === TokenKind.punctuation && QUESTION_MARKS.has(punctuationAt(tokens, last));
}

/** Runs of title-like lines between or after the paragraphs are lists of other stories. */
function markLists(tokens: Tokens, lines: readonly LabelledLine[], firstProse: number, kinds: ZoneKind[]): void {
  const isTitle = (i: number) =>
    kinds[i] === 'body' &&
    !lines[i]!.prose &&
    !lines[i]!.stopped &&
    lines[i]!.words >= 3 &&
    !endsWithColon(tokens, lines[i]!);
  for (let i = firstProse + 1; i < lines.length; i++) {
    if (!isTitle(i)) continue;
    let end = i;
    while (end < lines.length && isTitle(end)) end++;
    // What a colon announces and what is counted belong to the story: a delegation, a telegram, a list of demands.
    const told = endsWithColon(tokens, lines[i - 1]!) || tokens.kind[lines[i]!.from] === TokenKind.number;
    if (!told && end - i >= LIST_LINES && lines.slice(i, end).filter((l) => l.words >= 5).length >= 2)
      for (let k = i; k < end; k++) kinds[k] = 'related';
    i = end;
  }
}

const endsWithColon = (tokens: Tokens, line: Line): boolean => isColon(tokens, line.to - 1, line);

/** «… / Omar Sanadiki / Reuters», «(رويترز)» alone at the end of a short line. */
function isCreditLine(tokens: Tokens, line: Line): boolean {
  if (line.words > 30 || line.stopped) return false;
  for (let i = line.from + 1; i < line.to - 1; i++) if (isSpacedSlash(tokens, i)) return true;
  return false;
}

const isSpacedSlash = (tokens: Tokens, i: number): boolean =>
  tokens.kind[i] === TokenKind.punctuation && punctuationAt(tokens, i) === SLASH && (tokens.flags[i]! & 1) === 1;

/** A caption line; what follows its first spaced slash is the credit. */
function pushCaption(zones: TokenZone[], tokens: Tokens, line: Line, words: ZoneWords): void {
  let cut = line.to;
  for (let i = line.from + 1; i < line.to; i++)
    if (isSpacedSlash(tokens, i)) {
      cut = i;
      break;
    }
  if (cut === line.to)
    for (let i = line.from + 1; i < line.to; i++)
      if (words.agencies.longest(tokens, i, tokens.word[i]!) && words.agencies.end >= line.to - 1) {
        cut = i;
        break;
      }
  zones.push({ kind: 'caption', from: line.from, to: cut });
  if (cut < line.to) zones.push({ kind: 'credit', from: cut, to: line.to });
}

/** «واشنطن، الولايات المتحدة (CNN) -- أعلن»: what stands before the dashes of the first paragraph is the date line. */
function splitDateline(zones: TokenZone[], tokens: Tokens): TokenZone[] {
  const at = zones.findIndex((zone) => zone.kind === 'body');
  if (at < 0) return zones;
  const { from, to } = zones[at]!;
  const limit = Math.min(to - 1, from + 16);
  for (let i = from + 1; i < limit; i++) {
    if (tokens.kind[i] !== TokenKind.punctuation) continue;
    const code = punctuationAt(tokens, i);
    const doubled =
      code === 0x2d && tokens.kind[i + 1] === TokenKind.punctuation && punctuationAt(tokens, i + 1) === 0x2d;
    if (code === 0x2e) break;
    if (!doubled) continue;
    return [
      ...zones.slice(0, at),
      { kind: 'dateline', from, to: i + 2 },
      { kind: 'body', from: i + 2, to },
      ...zones.slice(at + 1),
    ];
  }
  return zones;
}

function merge(zones: readonly TokenZone[]): TokenZone[] {
  const out: TokenZone[] = [];
  for (const zone of zones) {
    const last = out[out.length - 1];
    if (zone.from >= zone.to) continue;
    if (last && last.kind === zone.kind && last.to === zone.from && zone.kind !== 'caption')
      out[out.length - 1] = { kind: last.kind, from: last.from, to: zone.to };
    else out.push(zone);
  }
  return out;
}
