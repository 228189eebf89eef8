import type { Document } from '../document/document.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { ClassBit } from '../lexicon/word-classes.js';
import { rawOffset, type Tokens } from '../text/tokens.js';

/** A dictionary form found in the text; several entries may share it. */
export interface Hit {
  /** First token and the token after the last. */
  readonly from: number;
  readonly to: number;
  /** Raw offsets; the start is behind the proclitics. */
  readonly start: number;
  readonly end: number;
  /** Packed values of the entity trie (see `lexicon.ts`). */
  readonly values: readonly number[];
  /** The proclitics split off (bits of `Proclitic`). */
  readonly proclitics: number;
}

/**
 * Finds every dictionary form of people, countries, places and organisations in the active zones: at each token the longest
 * form of each proclitic reading. Hits are in text order and may overlap; the layers decide which count.
 */
export function findHits(document: Document, lexicon: Lexicon): Hit[] {
  const { tokens, active, classes } = document;
  const { entities, splitter, removed } = lexicon;
  const hits: Hit[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if ((classes[i]! & ClassBit.entity) === 0 || active[i] === 0) continue;
    const splits = splitter.of(tokens.word[i]!);
    for (let s = 0; s < splits.count; s++) {
      const stem = splits.stem[s]!;
      if (!entities.startsWith(stem)) continue;
      const node = entities.longest(tokens, i, stem);
      if (node === 0) continue;
      const to = entities.end;
      const all = entities.values(node);
      const values = removed.size === 0 ? all : all.filter((value) => !removed.has(value & ~(7 << 24)));
      if (values.length === 0) continue;
      hits.push({
        from: i,
        to,
        start: splits.length[s] === 0 ? tokens.start[i]! : rawOffset(tokens, i, splits.length[s]!),
        end: tokens.end[to - 1]!,
        values,
        proclitics: splits.proclitics[s]!,
      });
    }
  }
  return hits;
}

/** The raw text of a hit. */
export const hitText = (tokens: Tokens, hit: Hit): string => tokens.raw.slice(hit.start, hit.end);
