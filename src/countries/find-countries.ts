import type { Document } from '../document/document.js';
import { EntityKind, FormType, formOf, indexOf, kindOf, type Lexicon } from '../lexicon/lexicon.js';
import type { Hit } from '../match/gazetteer.js';
import type { BodyWords } from '../organizations/words.js';
import { continues, TokenFlag } from '../text/tokens.js';

/** A country as named. */
export interface CountryMention {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  /** Index into the lexicon's countries. */
  readonly entry: number;
  readonly via: 'name' | 'adjective' | 'capital' | 'institution';
  readonly rule: string;
  readonly proclitics: number;
}

const VIA = {
  [FormType.name]: 'name',
  [FormType.adjective]: 'adjective',
  [FormType.capital]: 'capital',
  [FormType.seat]: 'institution',
} as const;

/** What other layers hold: token ranges where a country's word is part of another name. */
export interface Covered {
  /** Names of people, seas and newspapers: nothing inside counts. */
  readonly closed: Uint8Array;
}

/** Finds countries by name, adjective, capital and seat of power. */
export function findCountries(
  document: Document,
  lexicon: Lexicon,
  words: BodyWords,
  hits: readonly Hit[],
  covered: Covered,
): CountryMention[] {
  const { tokens } = document;
  const mentions: CountryMention[] = [];
  let until = 0;
  let counts: Map<number, number> | undefined;
  for (let h = 0; h < hits.length; h++) {
    const hit = bestAt(hits, h);
    if (!hit) continue;
    if (hit.from < until || covered.closed[hit.from] === 1 || !isMeant(document, words, hit)) continue;
    const values = hit.values.filter((v) => kindOf(v) === EntityKind.country);
    // «روسيا» is the name, though an adjective in the accusative is written so too.
    const sorted = values.sort((a, b) => formOf(a) - formOf(b));
    const entries = new Set(sorted.map(indexOf));
    const value = entries.size > 1 ? homonym(sorted, (counts ??= countSure(hits))) : sorted[0]!;
    const form = formOf(value) as keyof typeof VIA;
    if (form === FormType.adjective && hasRightHand(document, hit)) continue;
    mentions.push({
      from: hit.from,
      to: hit.to,
      start: hit.start,
      end: hit.end,
      entry: indexOf(value),
      via: VIA[form],
      rule: `country.${VIA[form]}`,
      proclitics: hit.proclitics,
    });
    until = hit.to;
  }
  // A homograph alone is weak: it counts where the text speaks of the country in another way, or where it stands as a place.
  const sure = new Set(mentions.filter((m) => !isHomographForm(lexicon, document, m)).map((m) => m.entry));
  return mentions.filter(
    (m) =>
      !isHomographForm(lexicon, document, m) || sure.has(m.entry) || standsAsPlace(document, words, m, tokens.count),
  );
}

/** The country hit at a position: the longest, the one with the fewest proclitics first. */
function bestAt(hits: readonly Hit[], h: number): Hit | null {
  const hit = hits[h]!;
  const isCountry = (x: Hit) => x.values.some((v) => kindOf(v) === EntityKind.country);
  if (!isCountry(hit)) return null;
  for (let k = h - 1; k >= 0 && hits[k]!.from === hit.from; k--) {
    const other = hits[k]!;
    if (other.proclitics === 0 && other.values.some((v) => formOf(v) !== FormType.guarded)) return null;
    if (isCountry(other) && other.to >= hit.to) return null;
  }
  for (let k = h + 1; k < hits.length && hits[k]!.from === hit.from; k++)
    if (isCountry(hits[k]!) && hits[k]!.to > hit.to) return null;
  return hit;
}

function isMeant(document: Document, words: BodyWords, hit: Hit): boolean {
  const { tokens } = document;
  if (isEverydayCapital(document, words, hit)) return false;
  if (hit.from === 0 || !continues(tokens, hit.from) || hit.proclitics !== 0) return true;
  return !words.notCountriesAfter.has(tokens.word[hit.from - 1]!);
}

/** «مسقط رأسه»: where somebody was born. */
export const isEverydayCapital = (document: Document, words: BodyWords, { to, values }: Hit): boolean =>
  to < document.tokens.count &&
  words.notCapitalsBefore.has(document.tokens.word[to]!) &&
  values.some((v) => formOf(v) === FormType.capital);

/** «اليمنى» (the right one) folds like «اليمني». */
const hasRightHand = (document: Document, hit: Hit): boolean =>
  hit.to - hit.from === 1 &&
  (document.tokens.flags[hit.from]! & TokenFlag.alefMaqsura) !== 0 &&
  /يمنى$/u.test(document.raw.slice(hit.start, hit.end));

/** «عمان» is Oman or Amman: the state the text speaks of by other words; Jordan's capital where it speaks of neither. */
function homonym(values: readonly number[], counts: ReadonlyMap<number, number>): number {
  let best = values[0]!;
  let most = -1;
  for (const value of [...values].sort((a, b) => formOf(b) - formOf(a))) {
    const n = counts.get(indexOf(value)) ?? 0;
    if (n > most) {
      most = n;
      best = value;
    }
  }
  return best;
}

/** How often each country is named by words that can mean no other. */
function countSure(hits: readonly Hit[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { values } of hits)
    if (values.length === 1 && kindOf(values[0]!) === EntityKind.country)
      counts.set(indexOf(values[0]!), (counts.get(indexOf(values[0]!)) ?? 0) + 1);
  return counts;
}

/** Names and adjectives of one word among a homograph country's forms; long official names are no homographs. */
const isHomographForm = (lexicon: Lexicon, document: Document, m: CountryMention): boolean =>
  m.via !== 'institution' &&
  // Where the adjective is the homograph, the capital is none («باماكو»).
  !(m.via === 'capital' && lexicon.countries[m.entry]!.homographAdjective) &&
  m.to - m.from === 1 &&
  (m.via === 'adjective' && lexicon.countries[m.entry]!.homographAdjective
    ? true
    : lexicon.countries[m.entry]!.homograph && !/^ال/u.test(document.raw.slice(m.start, m.start + 2)));

/** After a locative word («في مالي»), or joined to other countries. */
function standsAsPlace(document: Document, words: BodyWords, m: CountryMention, count: number): boolean {
  const { tokens } = document;
  if (m.via === 'adjective') return false;
  if (m.from > 0 && words.locatives.has(tokens.word[m.from - 1]!)) return true;
  if (m.from > 0 && words.placeHeads.has(tokens.word[m.from - 1]!)) return true;
  return m.proclitics !== 0 || m.from === 0 || m.to === count || opensSentence(document, m);
}

/** A headline's or sentence's first word is a name more often than the everyday word. */
const opensSentence = (document: Document, m: CountryMention): boolean =>
  document.sentences.first[document.sentences.of[m.from]!] === m.from;
