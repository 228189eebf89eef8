import type { Document } from '../document/document.js';
import { EntityKind, FormType, formOf, kindOf, type Lexicon } from '../lexicon/lexicon.js';
import type { HitIndex } from '../match/hit-index.js';
import { Proclitic } from '../text/proclitics.js';
import { continues, rawOffset, TokenFlag, TokenKind } from '../text/tokens.js';
import type { OrganizationMention } from './organization-mention.js';
import type { BodyWords } from './words.js';

/** «الجيش المصري», «وزارة الخارجية الروسية», «حكومة العراق», «الخارجية الأمريكية». */
export function stateBody(
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
    const stem = splits.stem[s]!;
    if (!words.stateBodies.startsWith(stem)) continue;
    const node = words.stateBodies.longest(tokens, i, stem);
    if (node === 0) continue;
    let at = words.stateBodies.end;
    const kind = words.kinds[words.stateBodies.valueOf(node) - 1]!;
    if (stem === words.wizara && at === i + 1) {
      if (!continues(tokens, at) || words.ministryFields.longest(tokens, at, tokens.word[at]!) === 0) continue;
      at = words.ministryFields.end;
    }
    while (at < tokens.count && continues(tokens, at) && words.innerAdjectives.has(tokens.word[at]!)) at++;
    if (at >= tokens.count || !continues(tokens, at)) continue;
    const country = hits.country(at);
    if (!country || country.hit.proclitics !== Proclitic.none) continue;
    const lil = (splits.proclitics[s]! & Proclitic.lil) !== 0;
    const definite = lil || /^ال/u.test(tokens.raw.slice(rawOffset(tokens, i, splits.length[s]!), tokens.end[i]!));
    const isAdjective = country.form === FormType.adjective && !isNamed(country.hit.values);
    // A definite body takes an adjective («الجيش المصري»), one in the construct state a name («جيش مصر») or an adjective after its field.
    if (definite && !isAdjective) continue;
    // «وزير الخارجية الروسي» is a title, «السياسة الخارجية الروسية» a policy; the ministry's adjective is feminine.
    if (
      kind === 'ministry' &&
      stem !== words.wizara &&
      (behindOther(document, lexicon, words, i) || !isFeminine(document, country.to - 1))
    )
      continue;
    if (definite && !/^ال/u.test(tokens.raw.slice(country.hit.start, country.hit.start + 2))) continue;
    if (!definite && at === i + 1 && isAdjective) continue;
    return {
      from: i,
      to: country.to,
      start: splits.length[s] === 0 ? tokens.start[i]! : rawOffset(tokens, i, splits.length[s]!),
      end: tokens.end[country.to - 1]!,
      entry: -1,
      kind,
      country: country.alpha2,
      rule: 'organization.state-body',
      proclitics: splits.proclitics[s]!,
    };
  }
  return null;
}

/** «روسيا» is the country's name, though an adjective in the accusative is written so too. */
const isNamed = (values: readonly number[]): boolean =>
  values.some((v) => kindOf(v) === EntityKind.country && formOf(v) === FormType.name);

const isFeminine = (document: Document, i: number): boolean =>
  (document.tokens.flags[i]! & TokenFlag.taMarbuta) !== 0 ||
  /ه$/u.test(document.raw.slice(document.tokens.start[i]!, document.tokens.end[i]!));

/** The word before owns the field: a minister, a policy. */
function behindOther({ tokens }: Document, lexicon: Lexicon, words: BodyWords, i: number): boolean {
  if (i === 0 || !continues(tokens, i)) return false;
  const splits = lexicon.splitter.of(tokens.word[i - 1]!);
  for (let s = 0; s < splits.count; s++) if (words.notMinistryAfter.has(splits.stem[s]!)) return true;
  return false;
}
