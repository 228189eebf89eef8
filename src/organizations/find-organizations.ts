import type { Document } from '../document/document.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { ClassBit } from '../lexicon/word-classes.js';
import type { HitIndex } from '../match/hit-index.js';
import { withAcronyms } from './acronyms.js';
import { composedBody } from './composed-body.js';
import { HomeCountries } from './home-countries.js';
import { ledBody } from './led-body.js';
import { listedBody } from './listed-body.js';
import { namedBody } from './named-body.js';
import type { OrganizationMention } from './organization-mention.js';
import { quotedBody } from './quoted-body.js';
import { stateBody } from './state-body.js';
import type { BodyWords } from './words.js';

/** Finds organisations: of the dictionaries, state bodies with their country, bodies with a quoted name. */
export function findOrganizations(
  document: Document,
  lexicon: Lexicon,
  words: BodyWords,
  hits: HitIndex,
): OrganizationMention[] {
  const { tokens, active, classes } = document;
  const found: OrganizationMention[] = [];
  const homes = new HomeCountries(document, lexicon, hits);
  for (let i = 0; i < tokens.count; i++) {
    if (active[i] === 0) continue;
    const listed = hits.has(i) ? listedBody(document, lexicon, words, hits, homes, i) : null;
    const made =
      (classes[i]! & ClassBit.body) !== 0
        ? madeBody(document, lexicon, words, hits, i)
        : i > 0 && (classes[i - 1]! & ClassBit.body) !== 0
          ? unlistedQuote(document, lexicon, words, hits, homes, i)
          : null;
    const best = listed && made ? betterOf(document, words, listed, made) : (listed ?? made);
    if (!best) continue;
    found.push(best);
    i = best.to - 1;
  }
  return withAcronyms(document, lexicon, words, hits, found);
}

/** A body that its own words make. */
const madeBody = (
  document: Document,
  lexicon: Lexicon,
  words: BodyWords,
  hits: HitIndex,
  i: number,
): OrganizationMention | null =>
  stateBody(document, lexicon, words, hits, i) ??
  composedBody(document, lexicon, words, hits, i) ??
  ledBody(document, lexicon, words, hits, i) ??
  namedBody(document, lexicon, words, hits, i);

/** «شبكة "سي إن إن"»: a name in marks that the dictionaries hold is left to them. */
function unlistedQuote(
  document: Document,
  lexicon: Lexicon,
  words: BodyWords,
  hits: HitIndex,
  homes: HomeCountries,
  i: number,
): OrganizationMention | null {
  const quoted = quotedBody(document, lexicon, words, i);
  return quoted && listedBody(document, lexicon, words, hits, homes, i + 1)?.to === quoted.to ? null : quoted;
}

/**
 * The longer one; but a listed name of several words goes on only with what makes another body of it: «حزب الشعب | الجمهوري»,
 * not «حزب الله | الشيعية», and «وكالة فارس | للأنباء», not «مجلس النواب | للمصادقة».
 */
function betterOf(
  document: Document,
  words: BodyWords,
  listed: OrganizationMention,
  made: OrganizationMention,
): OrganizationMention {
  if (made.to <= listed.to) return listed;
  if (listed.to - listed.from < 2 || listed.from !== made.from) return made;
  if (made.rule === 'organization.composed') return listed.kind === 'agency' ? made : listed;
  if (made.rule !== 'organization.named') return made;
  for (let i = listed.to; i < made.to; i++) if (!words.innerAdjectives.has(document.tokens.word[i]!)) return listed;
  return made;
}
