import type { Document } from '../document/document.js';
import { EntityKind, type Lexicon } from '../lexicon/lexicon.js';
import type { HitIndex } from '../match/hit-index.js';
import { continues, rawOffset, TokenKind } from '../text/tokens.js';
import type { OrganizationMention } from './organization-mention.js';
import type { BodyWords } from './words.js';

/** «حركة الشباب الإسلامية», «حزب العمل»: a head of parties, groups and media, and definite words. */
export function namedBody(
  document: Document,
  lexicon: Lexicon,
  words: BodyWords,
  hits: HitIndex,
  i: number,
): OrganizationMention | null {
  const { tokens } = document;
  if (tokens.kind[i] !== TokenKind.word) return null;
  const splits = lexicon.splitter.of(tokens.word[i]!);
  for (let s = 0; s < splits.count; s++) {
    const kind = words.namedBodies.get(splits.stem[s]!);
    if (kind === 0 || !['party', 'armed-group'].includes(words.kinds[kind - 1]!)) continue;
    if (words.quotedOnly.has(splits.stem[s]!)) continue;
    let at = i + 1;
    if (at < tokens.count && words.notGroups.has(tokens.word[at]!)) continue;
    while (
      at < tokens.count &&
      at - i <= 3 &&
      continues(tokens, at) &&
      /^ال\p{L}{2}/u.test(rawOf(document, at)) &&
      !words.nameEnds.has(tokens.word[at]!) &&
      !isTaken(hits, at)
    )
      at++;
    if (at === i + 1) return null;
    return {
      from: i,
      to: at,
      start: splits.length[s] === 0 ? tokens.start[i]! : rawOffset(tokens, i, splits.length[s]!),
      end: tokens.end[at - 1]!,
      entry: -1,
      kind: words.kinds[kind - 1]!,
      country: null,
      rule: 'organization.named',
      proclitics: splits.proclitics[s]!,
    };
  }
  return null;
}

const rawOf = (document: Document, i: number): string =>
  document.raw.slice(document.tokens.start[i]!, document.tokens.end[i]!);

/** Countries' adjectives describe a group («الحزب السوري»), names of people do not belong to it. */
const isTaken = (hits: HitIndex, i: number): boolean =>
  hits.longest(i, EntityKind.person) !== undefined ||
  hits.longest(i, EntityKind.organization, (bits) => bits === 0) !== undefined;
