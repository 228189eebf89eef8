import type { Mention } from '../entities/entities.js';
import { itemAt } from '../text/item-at.js';
import { type Context, isComma, sortBehindAnd, sortOf } from './context.js';
import { entity, mentionAt, person, readMarked, type Source, sortOfStem, unnamed } from './source-kinds.js';
import { phraseEnd } from './source-phrase.js';
import { Phrase, Sort } from './words.js';

/** A noun alone names a body again that stood this many tokens before. */
const LOOK_BACK = 600;

/** An unnamed source: its head, adjectives and what it belongs to. A name in apposition or an issuer inside is the speaker. */
export function readUnnamed(context: Context, i: number, limit: number, lead: boolean): Source {
  const sort = lead ? sortOfStem(context, i) : sortBehindAnd(context, i);
  const to = phraseEnd(context, i, limit);
  const mayBeNamed = (sort & Sort.anonymous) !== 0 || ((sort & Sort.quantity) !== 0 && lead);
  const inside = mayBeNamed ? (nameWithin(context, i, to) ?? apposed(context, i, to, limit)) : null;
  if (inside) return inside;
  if ((sort & (Sort.media | Sort.issued)) !== 0) {
    const issuer = organizationWithin(context, i + 1, to);
    if (issuer) return { ...issuer, gender: null };
    const body = (sort & Sort.issued) !== 0 && i + 1 < to ? issuingBody(context, i + 1) : null;
    if (body) return { ...body, gender: null };
  }
  const inMarks = (sort & Sort.body) !== 0 && context.marks.at[i + 1] ? readMarked(context, i + 1, limit) : null;
  if (inMarks) return inMarks;
  return (to === i + 1 ? bodyNamedBefore(context, i, sort) : null) ?? unnamed(context, i, to, lead, null, 0);
}

/** The name behind a source; behind an indefinite plural («اتهم آخرون فلانا») only one behind a comma. */
const apposed = (context: Context, i: number, to: number, limit: number): Source | null => {
  const { raw, start, end } = context.document.tokens;
  const isMany = to === i + 1 && /^(?!ال)\p{L}{2,}ون$/u.test(raw.slice(start[i]!, end[i]!));
  return isMany && !(to < limit && isComma(context, to)) ? null : nameBehind(context, to, limit);
};

/** A person's name within a phrase, in apposition to its head: «السفير السوري لدى أنقرة نضال قبلان». */
export function nameWithin(context: Context, from: number, to: number): Source | null {
  const definite = (sortBehindAnd(context, from) & Sort.definite) !== 0;
  const title = itemAt(context.entities.titles, context.entities.titleAt[from]);
  // «مستشار الرئيس فلان»: whom a title serves is named within it.
  for (let k = title ? title.to : from + 1; k < to; k++) {
    const mention = mentionAt(context, k);
    if (mention?.type !== 'person' || mention.proclitics !== 0) continue;
    if (k === from + 1 && !definite) continue;
    if ((sortOf(context, k - 1) & Sort.preposition) !== 0 || isOwner(context, k) || isDoubtful(context, mention))
      continue;
    if (isOfTitle(context, from, mention)) continue;
    return person(context, mention.entity, mention, 'name');
  }
  return null;
}

/** «مصادر مقربة من الرئيس فلان», «مستشار الرئيس فلان»: the name is that of an office within the phrase. */
function isOfTitle(context: Context, from: number, mention: Mention): boolean {
  for (let i = mention.from - 1; i > from; i--) {
    const title = itemAt(context.entities.titles, context.entities.titleAt[i]);
    if (!title?.named || !title.people.includes(mention.entity) || title.to > mention.from) continue;
    if ((sortOf(context, i - 1) & Sort.preposition) !== 0) return true;
    return i === from + 1 && (sortBehindAnd(context, from) & Sort.definite) === 0;
  }
  return false;
}

/** A single word that no dictionary holds: «مصدر غربي» has an adjective, not a name. */
const isDoubtful = (context: Context, mention: Mention): boolean =>
  mention.to - mention.from === 1 && context.entities.people[mention.entity]!.key === null;

/** «المتحدث باسم الرئاسة، السفير فلان»: a name in apposition behind a comma, its honorifics passed over. */
export function nameBehind(context: Context, to: number, limit: number): Source | null {
  let k = behindThen(context, to, limit);
  if (k < limit && isComma(context, k)) k++;
  const second = k < limit ? secondOffice(context, k, limit) : null;
  if (second) return second;
  for (let n = 0; n < 3 && k < limit && (sortOf(context, k) & Sort.honorific) !== 0; n++) k++;
  const mention = k < limit ? mentionAt(context, k) : undefined;
  if (mention?.type !== 'person' || mention.proclitics !== 0 || isDoubtful(context, mention)) return null;
  return person(context, mention.entity, mention, 'name');
}

/** «وزير الدفاع في تلك الآونة فلان»: the token behind the words of time between an office and a name. */
function behindThen({ words, document: { tokens } }: Context, from: number, limit: number): number {
  if (from >= limit || !words.phrases.startsWith(tokens.word[from]!)) return from;
  const node = words.phrases.longest(tokens, from, tokens.word[from]!);
  return node !== 0 && words.phrases.valueOf(node) === Phrase.atThatTime ? words.phrases.end : from;
}

/** «المبعوث الخاص، ونائب وزير الخارجية فلان، أن»: a second office of the same man, with his name and a comma behind. */
function secondOffice(context: Context, k: number, limit: number): Source | null {
  const { entities, document } = context;
  const title = itemAt(entities.titles, entities.titleAt[k]);
  if (!title?.named || document.tokens.raw[document.tokens.start[k]!] !== 'و') return null;
  for (let i = title.to; i < Math.min(title.to + 2, limit); i++) {
    const mention = mentionAt(context, i);
    if (mention?.type === 'person' && title.people.includes(mention.entity))
      return mention.to >= limit || isComma(context, mention.to)
        ? person(context, mention.entity, mention, 'name')
        : null;
  }
  return null;
}

/** «المفوضية», «الوكالة»: the body named before in the text whose name starts with this noun. */
function bodyNamedBefore(context: Context, i: number, sort: number): Source | null {
  if ((sort & Sort.definite) === 0 || (sort & (Sort.body | Sort.media)) === 0) return null;
  const { tokens } = context.document;
  const head = headOf(context, i);
  const mention = headedBefore(context, i, head);
  if (mention?.type !== 'organization') return null;
  return {
    ...entity(context, mention, 'organization'),
    from: i,
    to: i + 1,
    start: tokens.end[i]! - head.length - 2,
    end: tokens.end[i]!,
    basis: 'coreference',
  };
}

/** «قناة السويس», and «القناة» after it: a place, no medium. */
export function isPlace(context: Context, i: number, sort: number): boolean {
  const mention = mentionAt(context, i);
  if (mention?.type === 'place') return mention.to > i + 1;
  if ((sort & Sort.media) === 0 || (sort & Sort.definite) === 0) return false;
  return headedBefore(context, i, headOf(context, i))?.type === 'place';
}

/** A noun without its article and و. */
const headOf = ({ document: { tokens } }: Context, i: number): string =>
  tokens.raw.slice(tokens.start[i]!, tokens.end[i]!).replace(/^[وف]?(?:ال|لل)/u, '');

/** The body or place named last before a token whose name starts with a noun. */
function headedBefore({ document: { tokens }, entities: { mentions } }: Context, i: number, head: string) {
  for (let m = mentionsBefore(mentions, i) - 1; m >= 0 && mentions[m]!.from >= i - LOOK_BACK; m--) {
    const mention = mentions[m]!;
    if (mention.type !== 'organization' && mention.type !== 'place') continue;
    const name = tokens.raw.slice(mention.start, mention.end).replace(/^ال/u, '');
    if (name.startsWith(`${head} `) && name.length > head.length + 1) return mention;
  }
  return undefined;
}

/** «بيان للوزارة», «بيان الوزارة»: the issuer is a body named before. */
function issuingBody(context: Context, i: number): Source | null {
  const sort = sortOfStem(context, i) | sortOf(context, i);
  return (sort & Sort.body) === 0 ? null : bodyNamedBefore(context, i, sort | Sort.definite);
}

/** «باسم بان كي مون», «مكتب طالباني»: the name owns the word before it; one with an article has no owner. */
const isOwner = (context: Context, k: number): boolean => {
  const before = sortOf(context, k - 1);
  return (before & (Sort.titled | Sort.body)) !== 0 && (before & Sort.definite) === 0;
};

function organizationWithin(context: Context, from: number, to: number): Source | null {
  for (let k = from; k < to; k++) {
    const mention = mentionAt(context, k);
    if (mention?.type === 'organization') return entity(context, mention, 'organization');
  }
  return null;
}

/** How many mentions start before a token; they are in text order. */
export function mentionsBefore(mentions: readonly Mention[], token: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.from < token) low = middle + 1;
    else high = middle;
  }
  return low;
}
