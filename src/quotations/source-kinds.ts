import type { Mention } from '../entities/entities.js';
import { itemAt } from '../text/item-at.js';
import { TokenFlag } from '../text/tokens.js';
import { type Context, sortBehindAnd, sortOf } from './context.js';
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

/** The mention of name level that starts at a token. */
export const mentionAt = ({ entities }: Context, i: number): Mention | undefined =>
  itemAt(entities.mentions, entities.mentionAt[i]);

/** A person as a source; `span` is what names them. */
export function person(
  context: Context,
  index: number,
  span: { from: number; to: number; start: number; end: number },
  basis: Speaker['basis'],
  number = 1,
): Source {
  return {
    kind: 'person',
    entity: index,
    from: span.from,
    to: span.to,
    start: span.start,
    end: span.end,
    basis,
    gender: context.entities.people[index]!.gender,
    number,
    guess: false,
  };
}

/** An organisation or a country as a source. */
export const entity = (context: Context, mention: Mention, kind: 'organization' | 'country'): Source => ({
  kind,
  entity: mention.entity,
  from: mention.from,
  to: mention.to,
  start: mention.start,
  end: mention.end,
  basis: 'name',
  gender: isFeminine(context, mention, kind) ? 'f' : null,
  number: 1,
  guess: false,
});

/** «إيران», «الأمم المتحدة», «وزارة النفط»: no masculine verb stands before these; «العراق», «الكرملين», «الفلسطينيون» take one. */
function isFeminine({ words, document: { tokens } }: Context, mention: Mention, kind: string): boolean {
  const { from, via } = mention;
  if (kind === 'organization') return (tokens.flags[from]! & TokenFlag.taMarbuta) !== 0;
  return (via === 'name' || via === 'capital') && !words.masculineStates.has(tokens.word[from]!);
}

/** An unnamed source with its exact phrase. */
export function unnamed(
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
  const definite = isDefinite(context, from);
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

/** A noun of a source or a title, with its article. */
export const isDefinite = (context: Context, i: number): boolean => {
  if ((sortBehindAnd(context, i) & Sort.definite) !== 0) return true;
  const { tokens } = context.document;
  return context.entities.titleAt[i] !== 0 && /^[وف]?ال/u.test(tokens.raw.slice(tokens.start[i]!, tokens.end[i]!));
};

/** The raw offset behind a glued و, ل or ب where the lexicon knows the rest. */
function behindProclitic(context: Context, i: number): number {
  const { tokens } = context.document;
  const splits = context.lexicon.splitter.of(tokens.word[i]!);
  for (let s = 0; s < splits.count; s++)
    if ((context.words.sorts.get(splits.stem[s]!) & SOURCE_HEAD) !== 0)
      return tokens.start[i]! + (splits.length[s] ?? 0);
  return tokens.start[i]!;
}

/** The longest unnamed source in marks: «قال "صديق" للعائلة». */
const MAX_MARKED = 2;
/** «"لجنة الحداد"»: the longest name of a body that no list holds. */
const MAX_BODY = 4;

/** «صحيفة "هآرتس"» has the name in marks; so has «نقلت "هآرتس"». */
export function readMarked(context: Context, i: number, limit: number): Source | null {
  const marked = itemAt(context.marks.all, context.marks.at[i]);
  if (!marked || marked.to - marked.from > 6 || marked.to > limit) return null;
  const sort = sortBehindAnd(context, marked.from);
  const longest = (sort & Sort.anonymous) !== 0 ? MAX_MARKED : (sort & Sort.body) !== 0 ? MAX_BODY : 0;
  if (marked.closed && marked.to - marked.from <= longest && !mentionAt(context, marked.from))
    return unnamed(context, marked.from, marked.to, false, null, 0);
  const mention = mentionAt(context, marked.from);
  if (mention && (mention.type === 'organization' || mention.type === 'person') && mention.to <= marked.to)
    return mention.type === 'person'
      ? person(context, mention.entity, mention, 'name')
      : entity(context, mention, 'organization');
  return null;
}

/** The bits of the word behind its ل or ب. */
export function sortOfStem(context: Context, i: number): number {
  const { tokens } = context.document;
  const splits = context.lexicon.splitter.of(tokens.word[i]!);
  let sort = 0;
  for (let s = 0; s < splits.count; s++) sort |= context.words.sorts.get(splits.stem[s]!);
  return sort;
}
