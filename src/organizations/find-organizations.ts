import type { Document } from '../document/document.js';
import { EntityKind, FormType, formOf, indexOf, kindOf, type Lexicon } from '../lexicon/lexicon.js';
import type { HitIndex } from '../match/hit-index.js';
import { Proclitic } from '../text/proclitics.js';
import { continues, rawOffset, TokenFlag, TokenKind } from '../text/tokens.js';
import { ledBody } from './led-body.js';
import type { BodyWords } from './words.js';

/** An organisation as named. */
export interface OrganizationMention {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  /** Index of the dictionary entry, -1 for one made by pattern. */
  readonly entry: number;
  readonly kind: string;
  readonly country: string | null;
  readonly rule: string;
  readonly proclitics: number;
}

const QUOTES = new Set([...'"“”«»„‟\'‘’'].map((c) => c.charCodeAt(0)));
/** The longest name in quotation marks behind a head, in tokens. */
const MAX_QUOTED = 7;

/** Finds organisations: of the dictionaries, state bodies with their country, bodies with a quoted name. */
export function findOrganizations(
  document: Document,
  lexicon: Lexicon,
  words: BodyWords,
  hits: HitIndex,
): OrganizationMention[] {
  const { tokens, active } = document;
  const found: OrganizationMention[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (active[i] === 0) continue;
    const listed = fromDictionary(document, lexicon, words, hits, i);
    const made =
      stateBody(document, lexicon, words, hits, i) ??
      quotedBody(document, lexicon, words, i) ??
      composedBody(document, lexicon, words, hits, i) ??
      ledBody(document, lexicon, words, hits, i) ??
      namedBody(document, lexicon, words, hits, i);
    const best = listed && made ? (made.to > listed.to ? made : listed) : (listed ?? made);
    if (!best) continue;
    found.push(best);
    i = best.to - 1;
  }
  return found;
}

const isQuote = (document: Document, i: number): boolean =>
  i >= 0 &&
  i < document.tokens.count &&
  document.tokens.kind[i] === TokenKind.punctuation &&
  QUOTES.has(document.tokens.raw.charCodeAt(document.tokens.start[i]!));

function fromDictionary(
  document: Document,
  lexicon: Lexicon,
  words: BodyWords,
  hits: HitIndex,
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
      if (form === FormType.guarded && !isGuarded(document, words, i, hit.to)) continue;
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

/** A head noun before it («تنظيم القاعدة») or quotation marks around it. */
function isGuarded(document: Document, words: BodyWords, from: number, to: number): boolean {
  if (from === 0) return false;
  if (isQuote(document, from - 1) && isQuote(document, to)) return true;
  return continues(document.tokens, from) && words.namedBodies.has(document.tokens.word[from - 1]!);
}

const isUpper = (raw: string, at: number): boolean => /[A-Z]/u.test(raw[at] ?? '');

/** «الجيش المصري», «وزارة الخارجية الروسية», «حكومة العراق», «الخارجية الأمريكية». */
function stateBody(
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
    const definite = /^(?:ال|لل)/u.test(tokens.raw.slice(rawOffset(tokens, i, splits.length[s]!), tokens.end[i]!));
    // A definite body takes an adjective («الجيش المصري»), one in the construct state a name («جيش مصر») or an adjective after its field.
    if (definite && country.form !== FormType.adjective) continue;
    // «وزير الخارجية الروسي» is a title; the ministry's adjective is feminine, and no minister stands before it.
    if (
      kind === 'ministry' &&
      stem !== words.wizara &&
      (behindMinister(document, words, i) || !isFeminine(document, country.to - 1))
    )
      continue;
    if (definite && !/^ال/u.test(tokens.raw.slice(country.hit.start, country.hit.start + 2))) continue;
    if (!definite && at === i + 1 && country.form === FormType.adjective) continue;
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

/** «صحيفة "كوميرسانت"», «تنظيم «أنصار السنة»»: the name in the marks. */
function quotedBody(document: Document, lexicon: Lexicon, words: BodyWords, i: number): OrganizationMention | null {
  const { tokens } = document;
  if (!isQuote(document, i) || i === 0 || !continues(tokens, i)) return null;
  const splits = lexicon.splitter.of(tokens.word[i - 1]!);
  let kind = 0;
  for (let s = 0; s < splits.count && kind === 0; s++) kind = words.namedBodies.get(splits.stem[s]!);
  if (kind === 0) return null;
  let close = i + 1;
  while (close < tokens.count && close - i <= MAX_QUOTED && continues(tokens, close) && !isQuote(document, close))
    close++;
  if (close === i + 1 || !isQuote(document, close)) return null;
  return {
    from: i + 1,
    to: close,
    start: tokens.start[i + 1]!,
    end: tokens.end[close - 1]!,
    entry: -1,
    kind: words.kinds[kind - 1]!,
    country: null,
    rule: 'organization.quoted-name',
    proclitics: 0,
  };
}

const isFeminine = (document: Document, i: number): boolean =>
  (document.tokens.flags[i]! & TokenFlag.taMarbuta) !== 0 ||
  /ه$/u.test(document.raw.slice(document.tokens.start[i]!, document.tokens.end[i]!));

const behindMinister = (document: Document, words: BodyWords, i: number): boolean =>
  i > 0 && continues(document.tokens, i) && words.ministers.has(document.tokens.word[i - 1]!);

/** «المركز القومي للدراسات الإستراتيجية»: a head, one to four words of its name, ل and a field. */
function composedBody(
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
    const start = splits.length[s] === 0 ? tokens.start[i]! : rawOffset(tokens, i, splits.length[s]!);
    let at = i + 1;
    while (at < tokens.count && at - i <= 6 && isNameWord(document, hits, at)) at++;
    if (at === i + 1 || at >= tokens.count || !continues(tokens, at) || !/^لل?\p{L}{3}/u.test(rawOf(document, at)))
      return null;
    if (!/^لل/u.test(rawOf(document, at)) && !(at + 1 < tokens.count && isNameWord(document, hits, at + 1)))
      return null;
    at++;
    for (
      let n = 0;
      n < 3 &&
      at < tokens.count &&
      continues(tokens, at) &&
      /^و?ال\p{L}/u.test(rawOf(document, at)) &&
      !words.ministers.has(tokens.word[at]!);
      n++
    )
      at++;
    return {
      from: i,
      to: at,
      start,
      end: tokens.end[at - 1]!,
      entry: -1,
      kind: words.kinds[kind - 1]!,
      country: null,
      rule: 'organization.composed',
      proclitics: splits.proclitics[s]!,
    };
  }
  return null;
}

/** «حركة الشباب الإسلامية», «حزب العمل»: a head of parties, groups and media, and definite words. */
function namedBody(
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

/** A definite word, or a name of the dictionaries. */
const isNameWord = (document: Document, hits: HitIndex, i: number): boolean =>
  continues(document.tokens, i) &&
  document.tokens.kind[i] === TokenKind.word &&
  (/^ال\p{L}{2}/u.test(rawOf(document, i)) || hits.has(i)) &&
  !/^لل/u.test(rawOf(document, i));

/** Countries' adjectives describe a group («الحزب السوري»), names of people do not belong to it. */
const isTaken = (hits: HitIndex, i: number): boolean =>
  hits.longest(i, EntityKind.person) !== undefined ||
  hits.longest(i, EntityKind.organization, (bits) => bits === 0) !== undefined;
