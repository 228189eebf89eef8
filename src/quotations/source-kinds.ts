import type { Mention } from '../entities/entities.js';
import { itemAt } from '../text/item-at.js';
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
export const entity = (mention: Mention, kind: 'organization' | 'country', gender: 'm' | 'f' | null): Source => ({
  kind,
  entity: mention.entity,
  from: mention.from,
  to: mention.to,
  start: mention.start,
  end: mention.end,
  basis: 'name',
  gender,
  number: 1,
  guess: false,
});

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

/** «صحيفة "هآرتس"» has the name in marks; so has «نقلت "هآرتس"». */
export function readMarked(context: Context, i: number, limit: number): Source | null {
  const marked = itemAt(context.marks.all, context.marks.at[i]);
  if (!marked || marked.to - marked.from > 6 || marked.to > limit) return null;
  const mention = mentionAt(context, marked.from);
  if (mention && (mention.type === 'organization' || mention.type === 'person') && mention.to <= marked.to)
    return mention.type === 'person'
      ? person(context, mention.entity, mention, 'name')
      : entity(mention, 'organization', null);
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
