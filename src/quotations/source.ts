import type { Mention, Title } from '../entities/entities.js';
import { fold } from '../text/normalise.js';
import { Proclitic } from '../text/proclitics.js';
import { TokenFlag, TokenKind } from '../text/tokens.js';
import { type Context, isColon, isComma, isStop, isWordy, punctuation, sortBehindAnd, sortOf } from './context.js';
import { Shape } from './cue.js';
import type { Speaker } from './quotation.js';
import { SOURCE_HEAD, Sort } from './words.js';

/** Somebody who can speak, as a phrase of the text. */
export interface Source {
  readonly kind: Exclude<Speaker['kind'], 'unknown'>;
  readonly entity: number;
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly basis: Speaker['basis'];
  readonly gender: 'm' | 'f' | null;
  readonly number: number;
  /** Unnamed and unknown: taken only where nothing better stands. */
  readonly guess: boolean;
}

const MAX_PHRASE = 14;
/** A noun alone names a body again that stood this many tokens before. */
const LOOK_BACK = 600;

/** The mention of name level that starts at a token. */
export const mentionAt = ({ entities }: Context, i: number): Mention | undefined =>
  entities.mentions[entities.mentionAt[i]! - 1];
const titleAt = ({ entities }: Context, i: number): Title | undefined => entities.titles[entities.titleAt[i]! - 1];

/**
 * Reads the source that starts at a token: a person by name or title, an organisation, a country or its people, an unnamed
 * source with its adjectives. `lead` allows a glued ل or ب (after «وفقا», «نقلا عن»).
 */
export function readSource(context: Context, i: number, limit: number, lead = false): Source | null {
  if (i >= limit) return null;
  const { document, entities, marks } = context;
  if (marks.isMark[i] === 1) return readMarked(context, i, limit);
  const mention = mentionAt(context, i);
  if (mention && (mention.proclitics & ~Proclitic.conjunction) !== 0 && !lead) return null;
  if (mention?.type === 'person') return person(context, mention.entity, mention, 'name');
  const title = titleAt(context, i);
  if (title && title.people.length > 0 && !isOccupation(context, i, title)) {
    const named = title.named ? namedBeside(context, title) : undefined;
    if (named) return person(context, named.entity, named, 'name', title.number);
    return person(context, title.people[0]!, title, 'title', title.number);
  }
  if (title && (!mention || title.to >= mention.to)) {
    const to = Math.min(limit, Math.max(title.to, phraseEnd(context, i, limit)));
    return (
      nameWithin(context, i, to) ??
      nameBehind(context, to, limit) ??
      unnamed(context, i, to, lead, title.gender, title.number)
    );
  }
  if (mention?.type === 'organization') return entity(mention, 'organization', null);
  const sort = sortBehindAnd(context, i);
  if ((sort & SOURCE_HEAD) !== 0 || (lead && (sortOfStem(context, i) & SOURCE_HEAD) !== 0))
    return readUnnamed(context, i, limit, lead);
  if (mention?.type === 'country') {
    if (mention.via !== 'adjective' || isName(context, mention)) return entity(mention, 'country', null);
    return isPlural(context, mention) ? entity(mention, 'country', null) : null;
  }
  if (document.tokens.kind[i] === TokenKind.latin && entities.mentionAt[i] === 0) return null;
  return null;
}

/** «الدبلوماسي الكبير», «المسؤول»: a trade that the person it was tied to is nowhere said to have. */
function isOccupation(context: Context, i: number, title: Title): boolean {
  if (title.named || title.office !== null || (sortBehindAnd(context, i) & Sort.anonymous) === 0) return false;
  const { tokens } = context.document;
  const head = tokens.raw.slice(tokens.start[i]!, tokens.end[i]!).replace(/^[وف]?ال/u, '');
  return !context.entities.people[title.people[0]!]!.roles.some((role) => role.title.includes(head));
}

/** The bits of the word behind its ل or ب. */
function sortOfStem(context: Context, i: number): number {
  const { tokens } = context.document;
  const splits = context.lexicon.splitter.of(tokens.word[i]!);
  let sort = 0;
  for (let s = 0; s < splits.count; s++) sort |= context.words.sorts.get(splits.stem[s]!);
  return sort;
}

/** «صحيفة "هآرتس"» has the name in marks; so has «نقلت "هآرتس"». */
function readMarked(context: Context, i: number, limit: number): Source | null {
  const marked = context.marks.all[context.marks.at[i]! - 1];
  if (!marked || marked.to - marked.from > 6 || marked.to > limit) return null;
  const mention = mentionAt(context, marked.from);
  if (mention && (mention.type === 'organization' || mention.type === 'person') && mention.to <= marked.to)
    return mention.type === 'person'
      ? person(context, mention.entity, mention, 'name')
      : entity(mention, 'organization', null);
  return null;
}

/** «روسيا», «سورية»: the name is spelt like an adjective. */
function isName({ entities, lexicon, document: { raw } }: Context, mention: Mention): boolean {
  const entry = lexicon.countries[entities.countries[mention.entity]!.entry]!;
  const text = fold(raw.slice(mention.start, mention.end));
  return [entry.ar, ...entry.forms].some((form) => fold(form) === text);
}

/** «الفلسطينيون», «الأمريكيين»: a people, not an adjective. */
function isPlural(context: Context, mention: Mention): boolean {
  const { raw } = context.document;
  return /^ال.*[وي]ن$/u.test(raw.slice(mention.start, mention.end)) && mention.to - mention.from === 1;
}

function person(
  context: Context,
  index: number,
  span: { from: number; to: number; start: number; end: number },
  basis: Speaker['basis'],
  number = 1,
): Source {
  return {
    ...pick(span),
    kind: 'person',
    entity: index,
    basis,
    gender: context.entities.people[index]!.gender,
    number,
    guess: false,
  };
}

const entity = (mention: Mention, kind: 'organization' | 'country', gender: 'm' | 'f' | null): Source => ({
  ...pick(mention),
  kind,
  entity: mention.entity,
  basis: 'name',
  gender,
  number: 1,
  guess: false,
});

const pick = ({ from, to, start, end }: { from: number; to: number; start: number; end: number }) => ({
  from,
  to,
  start,
  end,
});

/** The name beside a title that is known to have one: after it, or before it. */
function namedBeside(context: Context, title: Title): Mention | undefined {
  for (let k = title.to; k < Math.min(title.to + 4, context.document.tokens.count); k++) {
    const mention = mentionAt(context, k);
    if (mention?.type === 'person' && title.people.includes(mention.entity)) return mention;
  }
  return undefined;
}

/** An unnamed source: its head, adjectives and what it belongs to. A name in apposition or an issuer inside is the speaker. */
function readUnnamed(context: Context, i: number, limit: number, lead: boolean): Source {
  const sort = lead ? sortOfStem(context, i) : sortBehindAnd(context, i);
  const to = phraseEnd(context, i, limit);
  const inside = (sort & Sort.anonymous) !== 0 ? (nameWithin(context, i, to) ?? nameBehind(context, to, limit)) : null;
  if (inside) return inside;
  if ((sort & (Sort.media | Sort.issued)) !== 0) {
    const issuer = organizationWithin(context, i + 1, to);
    if (issuer) return issuer;
  }
  const inMarks = (sort & Sort.body) !== 0 && context.marks.at[i + 1] ? readMarked(context, i + 1, limit) : null;
  if (inMarks) return inMarks;
  return (to === i + 1 ? bodyNamedBefore(context, i, sort) : null) ?? unnamed(context, i, to, lead, null, 0);
}

function unnamed(
  context: Context,
  from: number,
  to: number,
  lead: boolean,
  gender: 'm' | 'f' | null,
  number: number,
): Source {
  const { tokens } = context.document;
  const end = tokens.end[to - 1]!;
  const start = lead || sortOf(context, from) === 0 ? behindProclitic(context, from) : tokens.start[from]!;
  const definite = (sortBehindAnd(context, from) & Sort.definite) !== 0;
  return {
    kind: 'anonymous',
    entity: -1,
    from,
    to,
    start,
    end,
    basis: definite ? 'coreference' : 'name',
    gender,
    number,
    guess: false,
  };
}

/** The raw offset behind a glued و, ل or ب where the lexicon knows the rest. */
function behindProclitic(context: Context, i: number): number {
  const { tokens } = context.document;
  const splits = context.lexicon.splitter.of(tokens.word[i]!);
  for (let s = 0; s < splits.count; s++)
    if ((context.words.sorts.get(splits.stem[s]!) & SOURCE_HEAD) !== 0)
      return tokens.start[i]! + (splits.length[s] ?? 0);
  return tokens.start[i]!;
}

/** A person's name within a phrase, in apposition to its head: «السفير السوري لدى أنقرة نضال قبلان». */
function nameWithin(context: Context, from: number, to: number): Source | null {
  const definite = (sortBehindAnd(context, from) & Sort.definite) !== 0;
  for (let k = from + 1; k < to; k++) {
    const mention = mentionAt(context, k);
    if (mention?.type !== 'person' || mention.proclitics !== 0) continue;
    if (k === from + 1 && !definite) continue;
    if ((sortOf(context, k - 1) & Sort.preposition) !== 0 || isOwner(context, k) || isDoubtful(context, mention))
      continue;
    return person(context, mention.entity, mention, 'name');
  }
  return null;
}

/** A single word that no dictionary holds: «مصدر غربي» has an adjective, not a name. */
const isDoubtful = (context: Context, mention: Mention): boolean =>
  mention.to - mention.from === 1 && context.entities.people[mention.entity]!.key === null;

/** «المتحدث باسم الرئاسة، السفير فلان»: a name in apposition behind a comma, its honorifics passed over. */
function nameBehind(context: Context, to: number, limit: number): Source | null {
  let k = to;
  if (k < limit && isComma(context, k)) k++;
  for (let n = 0; n < 3 && k < limit && (sortOf(context, k) & Sort.honorific) !== 0; n++) k++;
  const mention = k < limit ? mentionAt(context, k) : undefined;
  if (mention?.type !== 'person' || mention.proclitics !== 0 || isDoubtful(context, mention)) return null;
  return person(context, mention.entity, mention, 'name');
}

/** «المفوضية», «الوكالة»: the body named before in the text whose name starts with this noun. */
function bodyNamedBefore(context: Context, i: number, sort: number): Source | null {
  if ((sort & Sort.definite) === 0 || (sort & (Sort.body | Sort.media)) === 0) return null;
  const { tokens } = context.document;
  const head = tokens.raw.slice(tokens.start[i]!, tokens.end[i]!).replace(/^[وف]?ال/u, '');
  const { mentions } = context.entities;
  for (let m = mentionsBefore(mentions, i) - 1; m >= 0 && mentions[m]!.from >= i - LOOK_BACK; m--) {
    const mention = mentions[m]!;
    if (mention.type !== 'organization') continue;
    const name = tokens.raw.slice(mention.start, mention.end).replace(/^ال/u, '');
    if (name.startsWith(`${head} `) && name.length > head.length + 1)
      return {
        ...entity(mention, 'organization', null),
        from: i,
        to: i + 1,
        start: tokens.end[i]! - head.length - 2,
        end: tokens.end[i]!,
        basis: 'coreference',
      };
  }
  return null;
}

/** «باسم بان كي مون», «مكتب طالباني»: the name owns the word before it. */
const isOwner = (context: Context, k: number): boolean => (sortOf(context, k - 1) & (Sort.titled | Sort.body)) !== 0;

function organizationWithin(context: Context, from: number, to: number): Source | null {
  for (let k = from; k < to; k++) {
    const mention = mentionAt(context, k);
    if (mention?.type === 'organization') return entity(mention, 'organization', null);
  }
  return null;
}

/** The token after a source's last word. */
export function phraseEnd(context: Context, from: number, limit: number): number {
  const { marks, cueAt, cues } = context;
  const definite = (sortBehindAnd(context, from) & Sort.definite) !== 0;
  let k = from + 1;
  const stop = Math.min(limit, from + MAX_PHRASE);
  while (k < stop) {
    const marked = marks.all[marks.at[k]! - 1];
    if (marked) {
      if (!marked.closed || marked.to - marked.from > 6 || marked.after > limit) break;
      k = marked.after;
      continue;
    }
    if (!isWordy(context, k)) {
      if (punctuation(context, k) === 0x640 || punctuation(context, k) === 0x2d) {
        k++;
        continue;
      }
      break;
    }
    const mention = mentionAt(context, k);
    if (mention && mention.to <= stop && mention.type !== 'person' && (mention.proclitics & 1) === 0) {
      k = mention.to;
      continue;
    }
    const cue = cues[cueAt[k]! - 1];
    if (cue && cue.form.shape !== Shape.noun && !(cue.verb.ambiguous && cue.form.number === 1 && !cue.joined)) break;
    const sort = sortOf(context, k);
    if ((sortBehindAnd(context, k) & Sort.complementiser) !== 0) break;
    if (definite && (context.document.tokens.flags[k]! & TokenFlag.tanwin) !== 0) break;
    if (
      (sort & (Sort.complementiser | Sort.relative | Sort.time | Sort.negation | Sort.contrast)) !== 0 &&
      !isInner(context, k)
    )
      break;
    if ((sort & (Sort.preposition | Sort.adverb)) !== 0 && !isInner(context, k)) break;
    k++;
  }
  while (k > from + 1 && ((!isWordy(context, k - 1) && context.marks.isMark[k - 1] === 0) || isLoose(context, k - 1)))
    k--;
  return k;
}

/** A preposition or a demonstrative left at the end of a phrase. */
const isLoose = (context: Context, k: number): boolean => (sortOf(context, k) & Sort.preposition) !== 0;

/** «في الأمم المتحدة», «من حركة»: a preposition within a source, not one that tells the occasion. */
function isInner(context: Context, k: number): boolean {
  const word = context.document.tokens.word[k]!;
  const which = context.words.prepositionOf.get(word);
  if (which !== 'في' && which !== 'من') return false;
  if (k + 1 >= context.document.tokens.count) return false;
  const next = sortOf(context, k + 1);
  return (next & (Sort.occasion | Sort.time | Sort.complementiser)) === 0 && isWordy(context, k + 1);
}

/** True for punctuation that ends any phrase. */
export const endsPhrase = (context: Context, i: number): boolean =>
  isComma(context, i) || isStop(context, i) || isColon(context, i);

/** How many mentions start before a token; they are in text order. */
function mentionsBefore(mentions: readonly Mention[], token: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.from < token) low = middle + 1;
    else high = middle;
  }
  return low;
}
