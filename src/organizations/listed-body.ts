import type { Document } from '../document/document.js';
import { EntityKind, FormType, formOf, indexOf, kindOf, type Lexicon } from '../lexicon/lexicon.js';
import type { Hit } from '../match/gazetteer.js';
import type { HitIndex } from '../match/hit-index.js';
import { continues, TokenKind } from '../text/tokens.js';
import type { HomeCountries } from './home-countries.js';
import type { OrganizationMention } from './organization-mention.js';
import { isQuote } from './quoted-body.js';
import type { BodyWords } from './words.js';

/** A body of the dictionaries: the longest form, the one with the fewest proclitics. */
export function listedBody(
  document: Document,
  lexicon: Lexicon,
  words: BodyWords,
  hits: HitIndex,
  homes: HomeCountries,
  i: number,
): OrganizationMention | null {
  const { tokens } = document;
  let best: OrganizationMention | null = null;
  for (const hit of hits.at(i)) {
    for (const value of hit.values) {
      if (kindOf(value) !== EntityKind.organization) continue;
      if (best && (best.to > hit.to || (best.to === hit.to && best.proclitics <= hit.proclitics))) continue;
      const form = formOf(value);
      const entry = lexicon.organizations.at(indexOf(value));
      const isOpen = form !== FormType.guarded || isGuarded(document, words, i, hit.to);
      if (!isOpen && !(isHeaded(document, lexicon, words, hit) && homes.has(entry.country))) continue;
      if (form === FormType.acronym && tokens.kind[i] === TokenKind.latin && !isUpper(tokens.raw, hit.start)) continue;
      best = {
        from: hit.from,
        to: hit.to,
        start: hit.start,
        end: hit.end,
        entry: indexOf(value),
        kind: entry.kind,
        country: entry.country || null,
        rule: form === FormType.guarded ? 'organization.guarded' : 'organization.dictionary',
        proclitics: hit.proclitics,
      };
    }
  }
  return best;
}

/** «المجلس الرئاسي», «حكومة الوفاق»: several words, led by what such bodies are called, say enough in a text about their country. */
function isHeaded({ tokens }: Document, lexicon: Lexicon, words: BodyWords, { from, to }: Hit): boolean {
  const splits = lexicon.splitter.of(tokens.word[from]!);
  for (let s = 0; s < splits.count; s++) if (words.homeHeads.has(splits.stem[s]!)) return to - from > 1;
  return false;
}

/** A head noun before it («تنظيم القاعدة») or quotation marks around it. */
function isGuarded(document: Document, words: BodyWords, from: number, to: number): boolean {
  if (from === 0) return false;
  if (isQuote(document, from - 1) && isQuote(document, to)) return true;
  return continues(document.tokens, from) && words.namedBodies.has(document.tokens.word[from - 1]!);
}

const isUpper = (raw: string, at: number): boolean => /[A-Z]/u.test(raw[at] ?? '');
