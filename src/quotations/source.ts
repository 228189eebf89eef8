import type { Mention, Title } from '../entities/entities.js';
import { itemAt } from '../text/item-at.js';
import { fold } from '../text/normalise.js';
import { Proclitic } from '../text/proclitics.js';
import { TokenKind } from '../text/tokens.js';
import { type Context, isComma, sortBehindAnd, sortOf } from './context.js';
import { entity, isDefinite, mentionAt, person, readMarked, type Source, sortOfStem, unnamed } from './source-kinds.js';
import { isToldMedium, phraseEnd } from './source-phrase.js';
import { isPlace, nameBehind, nameWithin, readUnnamed } from './unnamed-source.js';
import { SOURCE_HEAD, Sort } from './words.js';

export { isDefinite, mentionAt, type Source };

/** The title at a token; «وإلى ذلك» is no «والي». */
const titleAt = (context: Context, i: number): Title | undefined => {
  const title = itemAt(context.entities.titles, context.entities.titleAt[i]);
  return title && title.to === i + 1 && isAndTo(context, i) ? undefined : title;
};

const isAndTo = ({ document: { tokens } }: Context, i: number): boolean =>
  tokens.end[i]! - tokens.start[i]! === 4 && tokens.raw.startsWith('وإلى', tokens.start[i]!);

/**
 * Reads the source that starts at a token: a person by name or title, an organisation, a country or its people, an unnamed
 * source with its adjectives. `lead` allows a glued ل or ب (after «وفقا», «نقلا عن»).
 */
export function readSource(context: Context, i: number, limit: number, lead = false): Source | null {
  if (i >= limit) return null;
  const { marks } = context;
  if (marks.isMark[i] === 1) return readMarked(context, i, limit);
  const mention = mentionAt(context, i);
  if (mention && (mention.proclitics & ~Proclitic.conjunction) !== 0 && !lead) return null;
  if (mention?.type === 'person') return person(context, mention.entity, mention, 'name');
  if (context.words.each.has(context.document.tokens.word[i]!) && isEach(context, i))
    return readSource(context, i + 2, limit);
  const title = titleAt(context, i);
  if (title && !lead && !mention && isTo(context, i)) return null;
  if (title && title.people.length > 0 && !isOccupation(context, i, title) && !isAdjective(context, title)) {
    const named = title.named ? namedBeside(context, title) : undefined;
    if (named) return person(context, named.entity, named, 'name', title.number);
    const apposed =
      title.number < 2 ? (apposedName(context, i, title, limit) ?? nameFarther(context, i, title, limit)) : null;
    if (apposed) return apposed;
    return person(context, title.people[0]!, title, 'title', title.number);
  }
  if (title && (!mention || title.to >= mention.to)) {
    const end = phraseEnd(context, i, limit);
    const to = isToldMedium(context, end) ? end : Math.min(limit, Math.max(title.to, end));
    return (
      nameWithin(context, i, to) ??
      nameBehind(context, to, limit) ??
      unnamed(context, i, to, lead, title.gender, title.number)
    );
  }
  if (mention?.type === 'organization') return entity(context, mention, 'organization');
  const sort = sortBehindAnd(context, i);
  if ((sort & SOURCE_HEAD) !== 0 && isPlace(context, i, sort)) return null;
  if ((sort & SOURCE_HEAD) !== 0 || (lead && (sortOfStem(context, i) & SOURCE_HEAD) !== 0))
    return readUnnamed(context, i, limit, lead);
  if (isCounted(context, i, limit)) return readUnnamed(context, i, limit, lead);
  if (mention?.type === 'country') {
    if (mention.via !== 'adjective' || isName(context, mention)) return entity(context, mention, 'country');
    return isPlural(context, mention) ? entity(context, mention, 'country') : null;
  }
  return null;
}

/** The most unknown words with their article before a name: «الملازم الأول فلان». */
const MAX_RANK = 2;

/** «الكومندور فلان», «الفرنسي فلان»: an unknown rank or an adjective, with its article, before the name of a person. */
export function rankedName(context: Context, i: number, limit: number): Source | null {
  const { tokens } = context.document;
  for (let k = i; k < Math.min(limit, i + MAX_RANK + 1); k++) {
    const mention = mentionAt(context, k);
    if (k > i && mention?.type === 'person' && mention.to <= limit)
      return mention.proclitics === 0 ? person(context, mention.entity, mention, 'name') : null;
    const isKnown = mention !== undefined && mention.via !== 'adjective';
    if (isKnown || tokens.kind[k] !== TokenKind.word || !/^[وف]?ال/u.test(wordAt(context, k))) return null;
    if (sortBehindAnd(context, k) !== 0 || context.cueAt[k] !== 0) return null;
  }
  return null;
}

const wordAt = ({ document: { tokens } }: Context, i: number): string =>
  tokens.raw.slice(tokens.start[i]!, tokens.end[i]!);

/** «كل من فلان وفلان»: the first of them. */
const isEach = ({ words, document: { tokens } }: Context, i: number): boolean =>
  i + 1 < tokens.count && words.prepositionOf.get(tokens.word[i + 1]!) === 'من';

/** «الرئيس الشيشاني، فلان،»: the name between commas behind an office says whose it is, whoever else held one like it. */
function apposedName(context: Context, i: number, title: Title, limit: number): Source | null {
  const to = Math.min(limit, Math.max(title.to, phraseEnd(context, i, limit)));
  if (to >= limit || !isComma(context, to)) return null;
  const found = nameBehind(context, to, limit);
  if (!found) return null;
  return found.to >= limit || isComma(context, found.to) ? found : null;
}

/**
 * «المدير التنفيذي للهيئة الوطنية سعادة الدكتور فلان»، «رئيس الإقليم المدعوم من موسكو فلان»: a name at the end of a longer phrase than
 * the title that was tied to somebody before.
 */
function nameFarther(context: Context, i: number, title: Title, limit: number): Source | null {
  const to = phraseEnd(context, i, limit);
  if (to < title.to + 2) return null;
  const found = nameWithin(context, i, to);
  if (!found || found.from <= title.to) return null;
  for (let k = title.to; k < found.from; k++) if (context.entities.titleAt[k] !== 0) return null;
  return found;
}

/** «قال لقاضي المحكمة»: a glued ل, told by the reading of the word without it. */
function isTo({ document: { tokens }, lexicon }: Context, i: number): boolean {
  if (!/^[وف]?[لب]/u.test(tokens.raw.slice(tokens.start[i]!, tokens.end[i]!))) return false;
  const splits = lexicon.splitter.of(tokens.word[i]!);
  if (splits.count === 0) return false;
  for (let s = 0; s < splits.count; s++)
    if ((splits.proclitics[s]! & ~Proclitic.conjunction) === 0 && s === 0) return false;
  return true;
}

/** «ثلاثة مصادر», «عدة مسؤولين», «5 دبلوماسيين». */
function isCounted(context: Context, i: number, limit: number): boolean {
  if (i + 1 >= limit) return false;
  const people =
    mentionAt(context, i + 1)?.type === 'country' &&
    /[وي]ن$/u.test(
      context.document.tokens.raw.slice(context.document.tokens.start[i + 1]!, context.document.tokens.end[i + 1]!),
    );
  if (!people && (sortOf(context, i + 1) & Sort.anonymous) === 0) return false;
  return (sortBehindAnd(context, i) & Sort.numeral) !== 0 || context.document.tokens.kind[i] === TokenKind.number;
}

/** «الدبلوماسي الكبير», «المسؤول»: a trade that the person it was tied to is nowhere said to have. */
function isOccupation(context: Context, i: number, title: Title): boolean {
  if (title.named || title.office !== null || (sortBehindAnd(context, i) & Sort.anonymous) === 0) return false;
  const { tokens } = context.document;
  const head = tokens.raw.slice(tokens.start[i]!, tokens.end[i]!).replace(/^[وف]?ال/u, '');
  return !context.entities.people[title.people[0]!]!.roles.some((role) => role.title.includes(head));
}

/** «مسؤولون غربيون»: a single unknown word behind a dual or plural is an adjective, whatever it was taken for. */
function isAdjective(context: Context, title: Title): boolean {
  const name = title.number > 1 ? namedBeside(context, title) : undefined;
  return name !== undefined && name.to - name.from === 1 && context.entities.people[name.entity]!.key === null;
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

/** The name beside a title that is known to have one: after it, or before it. */
function namedBeside(context: Context, title: Title): Mention | undefined {
  for (let k = title.to; k < Math.min(title.to + 4, context.document.tokens.count); k++) {
    const mention = mentionAt(context, k);
    if (mention?.type === 'person' && title.people.includes(mention.entity)) return mention;
  }
  return undefined;
}
