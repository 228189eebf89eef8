import type { Lexicon } from '../lexicon/lexicon.js';
import { int32Column, uint8Column } from '../text/columns.js';
import { type Sentences, splitSentences } from '../text/sentences.js';
import { type Tokens, tokenise } from '../text/tokens.js';
import { partGlued } from './glued.js';
import { type Language, textLanguage } from './language.js';
import { settleGaps, splitLines } from './lines.js';
import { unwrapLines } from './unwrap-lines.js';
import { findZones, type TokenZone, type ZoneKind, type ZoneWords, zoneKinds } from './zones.js';

/** A text as all later stages see it: tokens, sentences, zones. Offsets are raw UTF-16. */
export interface Document {
  readonly raw: string;
  readonly tokens: Tokens;
  readonly sentences: Sentences;
  readonly zones: readonly TokenZone[];
  /** Index into `zones` for each token. */
  readonly zoneOf: Int32Array;
  /** 1 for each token that findings may come from. */
  readonly active: Uint8Array;
  /** Bits of `ClassBit` for each token. */
  readonly classes: Int32Array;
  readonly language: Language;
}

/** The zones that a story is read from; credits give people and organisations only. */
const STORY: ReadonlySet<ZoneKind> = new Set(['headline', 'dateline', 'body', 'caption', 'credit']);

/**
 * Reads a text into tokens, sentences and zones. `all` opens the menus, comments and related headlines as well; a known title that the text
 * begins with is its headline.
 */
export function readDocument(
  raw: string,
  lexicon: Lexicon,
  words: ZoneWords,
  all: boolean,
  title: string | null = null,
): Document {
  const tokens = partGlued(tokenise(raw, lexicon.vocabulary), lexicon.vocabulary, words.gluing);
  settleGaps(tokens);
  unwrapLines(tokens, words.wraps);
  const zones = findZones(tokens, splitLines(tokens), words, beginsWith(raw, title));
  const language = textLanguage(raw);
  const zoneOf = int32Column(tokens.count);
  const active = uint8Column(tokens.count);
  const arabic = language.code === 'arb';
  zones.forEach((zone, index) => {
    zoneOf.fill(index, zone.from, zone.to);
    const open = zone.kind !== 'source' && (all || STORY.has(zone.kind));
    if (open && arabic) active.fill(1, zone.from, zone.to);
  });
  const classes = lexicon.classes.read(tokens.word, tokens.count);
  return { raw, tokens, sentences: splitSentences(tokens), zones, zoneOf, active, classes, language };
}

/** True where the first line is the title and nothing else. */
function beginsWith(raw: string, title: string | null): boolean {
  if (title === null || title === '' || !raw.startsWith(title)) return false;
  const end = raw.charCodeAt(title.length);
  return end === LINE_FEED || end === CARRIAGE_RETURN;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** The kind of zone that a token stands in. */
export const zoneAt = (document: Document, token: number): ZoneKind =>
  document.zones[document.zoneOf[token]!]?.kind ?? 'body';

export { type TokenZone, type ZoneKind, zoneKinds };
