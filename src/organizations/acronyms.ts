import type { Document } from '../document/document.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { HitIndex } from '../match/hit-index.js';
import { withoutArticle } from '../text/arabic.js';
import { uint8Column } from '../text/columns.js';
import { continues, TokenKind } from '../text/tokens.js';
import type { OrganizationMention } from './organization-mention.js';
import { isQuote } from './quoted-body.js';
import type { BodyWords } from './words.js';

/** A name of fewer words has no nickname that its letters do not spell. */
const MIN_WORDS_OF_NICKNAMED = 3;
const LATIN_ACRONYM = /^[A-Z][A-Za-z]?[A-Z-]{1,8}$/u;
const NICKNAME = /^(?!ال)\p{L}{2,9}$/u;
/** Endings of words that describe («إسلامية», «يميني»); in quotation marks of one more («متحدا»). */
const DESCRIBES = /(?:[ةيى]|\u064B)$/u;
const DESCRIBES_QUOTED = /(?:[ةياى]|\u064B)$/u;

/**
 * Adds the acronyms that stand in brackets or quotation marks right behind a body's name («هيئة تحرير الشام (هتش)»,
 * «منظمة شنغهاي للتعاون (SCO)»), there and wherever they stand later; each tells which mention it stands for.
 */
export function withAcronyms(
  document: Document,
  lexicon: Lexicon,
  words: BodyWords,
  hits: HitIndex,
  found: OrganizationMention[],
): OrganizationMention[] {
  const named = new Map<number, { readonly at: number; readonly full: OrganizationMention }>();
  for (const full of found) {
    const at = acronymBehind(document, lexicon, words, hits, full);
    if (at >= 0 && !named.has(document.tokens.word[at]!)) named.set(document.tokens.word[at]!, { at, full });
  }
  if (named.size === 0) return found;
  return [...found, ...mentionsOf(document, named, found)].sort((a, b) => a.from - b.from);
}

/** Where the acronyms stand outside other bodies, from where they are introduced on. */
function mentionsOf(
  document: Document,
  named: ReadonlyMap<number, { readonly at: number; readonly full: OrganizationMention }>,
  found: readonly OrganizationMention[],
): OrganizationMention[] {
  const { tokens, active } = document;
  const taken = uint8Column(tokens.count);
  for (const { from, to } of found) taken.fill(1, from, to);
  const mentions: OrganizationMention[] = [];
  for (let i = 0; i < tokens.count; i++) {
    const known = taken[i] === 0 && active[i] === 1 ? named.get(tokens.word[i]!) : undefined;
    if (!known || i < known.at) continue;
    const { full } = known;
    mentions.push({
      from: i,
      to: i + 1,
      start: tokens.start[i]!,
      end: tokens.end[i]!,
      entry: full.entry,
      kind: full.kind,
      country: full.country,
      rule: 'organization.acronym',
      proclitics: 0,
      full,
    });
  }
  return mentions;
}

/** The token of the acronym behind a body's name, -1 for none. */
function acronymBehind(
  document: Document,
  lexicon: Lexicon,
  words: BodyWords,
  hits: HitIndex,
  full: OrganizationMention,
): number {
  const { tokens } = document;
  const open = isQuote(document, full.to) && isQuote(document, full.from - 1) ? full.to + 1 : full.to;
  const at = open + 1;
  if (at + 1 >= tokens.count || !continues(tokens, open) || !continues(tokens, at)) return -1;
  const bracketed = isBracket(document, open, '(') && isBracket(document, at + 1, ')');
  if (!bracketed && !(isQuote(document, open) && isQuote(document, at + 1))) return -1;
  if (hits.has(at) || words.notAcronyms.has(tokens.word[at]!)) return -1;
  const text = tokens.raw.slice(tokens.start[at]!, tokens.end[at]!);
  if (tokens.kind[at] === TokenKind.latin) return LATIN_ACRONYM.test(text) ? at : -1;
  if (tokens.kind[at] !== TokenKind.word) return -1;
  if (bracketed && spells(lexicon.vocabulary.word(tokens.word[at]!), document, lexicon, full)) return at;
  const isNickname =
    full.kind !== 'party' &&
    full.rule !== 'organization.state-body' &&
    full.to - full.from >= MIN_WORDS_OF_NICKNAMED &&
    NICKNAME.test(text) &&
    !(bracketed ? DESCRIBES : DESCRIBES_QUOTED).test(text);
  return isNickname ? at : -1;
}

const isBracket = (document: Document, i: number, bracket: string): boolean =>
  document.tokens.kind[i] === TokenKind.punctuation && document.tokens.raw[document.tokens.start[i]!] === bracket;

/** The letters are those the words of the name begin with: «قسد» of «قوات سوريا الديمقراطية», «رصم» of «رصد الموانئ». */
function spells(acronym: string, document: Document, lexicon: Lexicon, full: OrganizationMention): boolean {
  let letter = 0;
  let used = 0;
  for (let i = full.from; i < full.to && letter < acronym.length; i++) {
    const word = withoutArticle(lexicon.vocabulary.word(document.tokens.word[i]!));
    let k = 0;
    while (letter < acronym.length && k < 2 && word[k] === acronym[letter]) {
      letter++;
      k++;
    }
    if (k > 0) used++;
    else if (letter === 0) return false;
  }
  return letter === acronym.length && used >= 2;
}
