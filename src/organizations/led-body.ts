import type { Document } from '../document/document.js';
import { EntityKind, type Lexicon } from '../lexicon/lexicon.js';
import type { HitIndex } from '../match/hit-index.js';
import { Proclitic } from '../text/proclitics.js';
import { continues, rawOffset, TokenKind } from '../text/tokens.js';
import type { OrganizationMention } from './organization-mention.js';
import type { BodyWords } from './words.js';

/** «إدارة أوباما», «حكومة نتنياهو»: a government by the listed name of who leads it. */
export function ledBody(
  document: Document,
  lexicon: Lexicon,
  words: BodyWords,
  hits: HitIndex,
  i: number,
): OrganizationMention | null {
  const { tokens } = document;
  if (tokens.kind[i] !== TokenKind.word || i + 1 >= tokens.count || !continues(tokens, i + 1)) return null;
  const leader = hits.longest(i + 1, EntityKind.person, (bits) => bits === Proclitic.none);
  if (!leader || hits.longest(i + 1, EntityKind.place) || hits.longest(i + 1, EntityKind.country)) return null;
  const splits = lexicon.splitter.of(tokens.word[i]!);
  for (let s = 0; s < splits.count; s++) {
    if (!words.ledBodies.has(splits.stem[s]!)) continue;
    return {
      from: i,
      to: leader.to,
      start: splits.length[s] === 0 ? tokens.start[i]! : rawOffset(tokens, i, splits.length[s]!),
      end: tokens.end[leader.to - 1]!,
      entry: -1,
      kind: 'government',
      country: null,
      rule: 'organization.led-body',
      proclitics: splits.proclitics[s]!,
    };
  }
  return null;
}
