import { itemAt } from '../../text/item-at.js';
import { type Context, countWords, inHeadline, isColon, isWordy, sentenceStart, sortOf, spaced } from '../context.js';
import { Shape } from '../cue.js';
import { type Report, reportOf } from '../report.js';
import { readSource } from '../source.js';
import { Sort } from '../words.js';

const NAME = 'quotation.headline-colon';
/** The most words before the colon. */
const MAX_LEAD = 16;

/**
 * A headline of the form «Name: clause».
 *
 * الوزير: لن نتخلى عن الحوار → «لن نتخلى عن الحوار»
 */
export function findHeadlineColons(context: Context): Report[] {
  const { document } = context;
  const reports: Report[] = [];
  for (const zone of document.zones) {
    if (zone.kind !== 'headline') continue;
    for (let i = zone.from; i < zone.to; i++) {
      if (!isColon(context, i) || !inHeadline(context, i)) continue;
      const found = readLine(context, Math.max(zone.from, sentenceStart(context, i)), i, zone.to);
      if (found) reports.push(found);
      break;
    }
  }
  return reports;
}

function readLine(context: Context, first: number, colon: number, zone: number): Report | null {
  const { tokens } = context.document;
  if (colon - first > MAX_LEAD) return null;
  let from = first;
  for (let i = first; i < colon; i++) if (isDash(context, i)) from = i + 1;
  while (from < colon && !isWordy(context, from)) from++;
  const source = readSource(context, from, colon);
  if (!source) return null;
  let to = colon + 1;
  while (to < zone && (tokens.flags[to]! & 6) === 0) to++;
  if (colon + 1 >= to || countWords(context, colon + 1, to) < 2) return null;
  if (source.kind === 'country' && !speaks(context, colon + 1)) return null;
  for (let i = first; i < colon; i++)
    if (context.cueAt[i] !== 0 && context.cues[context.cueAt[i]! - 1]!.form.shape < Shape.participle) return null;
  const marked = itemAt(context.marks.all, context.marks.at[colon + 1]);
  const whole = marked && marked.after >= to - 1;
  const words = {
    kind: whole ? 'direct' : 'indirect',
    from: whole ? marked.from : colon + 1,
    to: whole ? marked.to : trimmed(context, colon + 1, to),
    closure: whole && marked.closed ? 'closed' : 'none',
  } as const;
  return reportOf(words, null, NAME, { source });
}

/** «قناة - الشرق الأوسط - الوزير: …»: the parts of a page's title. */
const isDash = (context: Context, i: number): boolean =>
  spaced(context, i) && '-–—|'.includes(context.document.tokens.raw[context.document.tokens.start[i]!]!);

/** «روسيا: لن نسمح», not «مصر: بدء القمة». */
function speaks(context: Context, i: number): boolean {
  const { raw, start, end } = context.document.tokens;
  return (sortOf(context, i) & Sort.negation) !== 0 || /^(?:س?ن|يجب|علينا)/u.test(raw.slice(start[i]!, end[i]!));
}

function trimmed(context: Context, from: number, to: number): number {
  let end = to;
  while (end > from && !isWordy(context, end - 1) && context.marks.isMark[end - 1] === 0) end--;
  return end;
}
