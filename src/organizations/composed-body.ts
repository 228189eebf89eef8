import type { Document } from '../document/document.js';
import { EntityKind, indexOf, kindOf, type Lexicon } from '../lexicon/lexicon.js';
import type { HitIndex } from '../match/hit-index.js';
import { Proclitic } from '../text/proclitics.js';
import { continues, rawOffset, TokenKind } from '../text/tokens.js';
import type { OrganizationMention } from './organization-mention.js';
import type { BodyWords } from './words.js';

/** The most words between a head and the field of its name. */
const MAX_BEFORE_FIELD = 6;
/** A second field, or an adjective by its ending: what else is definite is the object of a verb. */
const GOES_ON = /^(?:وال\p{L}+|ال\p{L}+(?:[يىةه]|ين))$/u;
/** The most words a field goes on with («للدراسات | الاستراتيجية والدولية»). */
const MAX_BEHIND_FIELD = 3;

/** «المركز القومي للدراسات الإستراتيجية»: a head, the words of its name, ل and a field. */
export function composedBody(
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
    const kind = words.composedBodies.get(splits.stem[s]!);
    if (kind === 0) continue;
    let field = i + 1;
    for (let next = field; field - i <= MAX_BEFORE_FIELD; field = next) {
      next = behindNameWord(document, lexicon, words, hits, field);
      if (next === field) break;
    }
    if (field === i + 1) return null;
    const to = behindField(document, lexicon, words, hits, field);
    if (to === field) return null;
    return {
      from: i,
      to,
      start: splits.length[s] === 0 ? tokens.start[i]! : rawOffset(tokens, i, splits.length[s]!),
      end: tokens.end[to - 1]!,
      entry: -1,
      kind: words.kinds[kind - 1]!,
      country: null,
      rule: 'organization.composed',
      proclitics: splits.proclitics[s]!,
    };
  }
  return null;
}

/** The token behind a field («للدراسات الحدودية», «لسوق عكاظ»), or the same token where none begins. */
function behindField(document: Document, lexicon: Lexicon, words: BodyWords, hits: HitIndex, field: number): number {
  const { tokens } = document;
  if (field >= tokens.count || !continues(tokens, field) || words.notFields.has(tokens.word[field]!)) return field;
  const raw = rawOf(document, field);
  if (!/^لل?\p{L}{3}/u.test(raw)) return field;
  let at = field + 1;
  if (!/^لل/u.test(raw)) {
    at = behindNameWord(document, lexicon, words, hits, at);
    if (at === field + 1) return field;
  }
  for (let n = 0; n < MAX_BEHIND_FIELD && goesOn(document, words, at); n++) at++;
  return at;
}

/** «… الحدودية», «… والفنون»: an adjective or a second field. */
const goesOn = (document: Document, words: BodyWords, i: number): boolean =>
  i < document.tokens.count &&
  continues(document.tokens, i) &&
  GOES_ON.test(rawOf(document, i)) &&
  !words.nameEnds.has(document.tokens.word[i]!);

/** The token behind a definite word or a listed name, or the same token. */
function behindNameWord(document: Document, lexicon: Lexicon, words: BodyWords, hits: HitIndex, i: number): number {
  const { tokens } = document;
  if (i >= tokens.count || !continues(tokens, i) || tokens.kind[i] !== TokenKind.word) return i;
  if (words.nameEnds.has(tokens.word[i]!)) return i;
  for (const hit of hits.at(i))
    if (hit.proclitics === Proclitic.none && !hit.values.some((value) => isHomograph(lexicon, value))) return hit.to;
  return /^ال\p{L}{2}/u.test(rawOf(document, i)) ? i + 1 : i;
}

/** «مالي» is an everyday word too. */
const isHomograph = (lexicon: Lexicon, value: number): boolean =>
  kindOf(value) === EntityKind.country && lexicon.countries[indexOf(value)]!.homograph;

const rawOf = (document: Document, i: number): string =>
  document.raw.slice(document.tokens.start[i]!, document.tokens.end[i]!);
