import { itemAt } from '../text/item-at.js';
import { findClauseEnd } from './clause-end.js';
import { type Context, countWords, isColon, isComma, isStop, isWordy, sortBehindAnd, sortOf } from './context.js';
import { type Cue, Shape } from './cue.js';
import type { Marked } from './marks.js';
import type { Quotation } from './quotation.js';
import type { Source } from './source.js';
import { Sort } from './words.js';

/** Reported words as a rule found them, before the speaker is settled. */
export interface Report {
  readonly kind: Quotation['kind'];
  /** Content as tokens. */
  readonly from: number;
  readonly to: number;
  /** Raw start where it is not that of the first token (a glued و left out). */
  readonly start?: number | undefined;
  readonly cue: Cue | null;
  /** The words of the cue where it is no verb («بحسب»). */
  readonly phrase?: { readonly from: number; readonly to: number; readonly start: number } | undefined;
  /** The source where the rule itself reads it. */
  readonly source?: Source | undefined;
  /** The report whose speaker goes on in this one. */
  readonly goesOn?: Report | undefined;
  readonly closure: Quotation['closure'];
  readonly rule: string;
}

/** What a rule finds of a report: its words. */
export type ReportedWords = Pick<Report, 'kind' | 'from' | 'to' | 'start' | 'closure'>;

/** A report of those words. All reports are made here, with every field, so that they have one shape. */
export const reportOf = (
  { kind, from, to, start, closure }: ReportedWords,
  cue: Cue | null,
  rule: string,
  { phrase, source, goesOn }: Pick<Report, 'phrase' | 'source' | 'goesOn'> = NOTHING_MORE,
): Report => ({ kind, from, to, start, cue, phrase, source, goesOn, closure, rule });

const NOTHING_MORE = {};

/** A rule: the report of one cue, or null. */
export interface CueRule {
  readonly name: string;
  readonly find: (context: Context, cue: Cue) => ReportedWords | null;
}

/** The reported words that a stretch in marks holds. */
export const directSpeech = (marked: Marked): ReportedWords => ({
  kind: 'direct',
  from: marked.from,
  to: marked.to,
  closure: marked.closed ? 'closed' : 'inferred',
});

/** Fewer words in marks than this do not make a whole clause where more words follow. */
const WHOLE = 3;

/** The reported clause that starts at a token: direct where it stands wholly in marks, mixed where a part does. */
export function reportedClause(context: Context, at: number): ReportedWords | null {
  let from = at;
  while (from < context.document.tokens.count && (isColon(context, from) || isComma(context, from))) from++;
  if ((sortOf(context, from) & Sort.contentParticle) !== 0) from++;
  const marked = itemAt(context.marks.all, context.marks.at[from]);
  if (marked && isWhole(context, marked))
    return countWords(context, marked.from, marked.to) < 2 ? null : directSpeech(marked);
  const to = findClauseEnd(context, from);
  if (to <= from || countWords(context, from, to) < 2) return null;
  return { kind: hasMarks(context, from, to) ? 'mixed' : 'indirect', from, to, closure: 'none' };
}

/** True where the clause ends with the stretch. */
function isWhole(context: Context, marked: Marked): boolean {
  const { after } = marked;
  if (!marked.closed || after >= context.document.tokens.count) return true;
  if (isStop(context, after) || (context.document.tokens.flags[after]! & 6) !== 0) return true;
  if (andThatMarked(context, marked) !== null) return true;
  if (isComma(context, after)) return (sortBehindAnd(context, after + 1) & Sort.complementiser) === 0;
  const words = countWords(context, marked.from, marked.to);
  if (!isWordy(context, after)) return words >= WHOLE;
  const cue = itemAt(context.cues, context.cueAt[after]);
  if (cue && cue.form.shape !== Shape.noun) return true;
  return (
    words >= WHOLE &&
    (findClauseEnd(context, after) === after || (sortOf(context, after) & (Sort.contrast | Sort.time)) !== 0)
  );
}

/** The stretch in marks that a second أن opens behind a first one: «أن "…" وأن "…"». */
export function andThatMarked(context: Context, first: Marked): Marked | null {
  const { marks } = context;
  const that = isComma(context, first.after) ? first.after + 1 : first.after;
  if (!first.closed || sortOf(context, that) !== 0 || (sortBehindAnd(context, that) & Sort.complementiser) === 0)
    return null;
  const next = itemAt(marks.all, marks.at[that + 1]);
  return next && countWords(context, next.from, next.to) >= WHOLE ? next : null;
}

/** A stretch in marks within a clause that is no name or title. */
function hasMarks(context: Context, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const marked = itemAt(context.marks.all, context.marks.at[i]);
    if (marked && !isNameInMarks(context, marked)) return true;
  }
  return false;
}

/** «href="https://…"»: marks around an address. */
export const isAddress = ({ document: { tokens } }: Context, { from }: Marked): boolean =>
  tokens.raw.startsWith('http', tokens.start[from]!) || tokens.raw.startsWith('www.', tokens.start[from]!);

/** «تنظيم "داعش"», «صحيفة "الحياة"»: marks around a name, a title. */
export function isNameInMarks(context: Context, marked: Marked): boolean {
  const { entities } = context;
  if ((sortOf(context, marked.open - 1) & (Sort.titled | Sort.media)) !== 0) return true;
  const mention = itemAt(entities.mentions, entities.mentionAt[marked.from]);
  return mention !== undefined && mention.to >= marked.to;
}
