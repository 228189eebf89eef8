import { TokenFlag } from '../../text/tokens.js';
import { type Context, countWords, isComma, isStop } from '../context.js';
import { directSpeech, type Report, reportOf } from '../report.js';
import { readSource } from '../source.js';

const NAME = 'quotation.pull-quote';
const LINE = TokenFlag.newline | TokenFlag.block;
const MIN_WORDS = 4;
/** The longest line of a name with its office. */
const MAX_LINE = 12;

/**
 * Speech in marks on a line of its own, the speaker's name on the next.
 *
 * «لن نتراجع عن هذا الموقف» / فلان الفلاني، وزير الخارجية → «لن نتراجع عن هذا الموقف»
 */
export function findPullQuotes(context: Context): Report[] {
  const { tokens } = context.document;
  const reports: Report[] = [];
  for (const marked of context.marks.all) {
    const next = marked.after;
    if (!marked.closed || next >= tokens.count || (tokens.flags[next]! & LINE) === 0) continue;
    if ((tokens.flags[marked.open]! & LINE) === 0 || countWords(context, marked.from, marked.to) < MIN_WORDS) continue;
    const end = lineEnd(context, next);
    if (end - next > MAX_LINE || isStop(context, end - 1) || context.document.active[next] === 0) continue;
    const source = readSource(context, next, end);
    if (source?.kind !== 'person' || !(source.to === end || isComma(context, source.to))) continue;
    reports.push(reportOf(directSpeech(marked), null, NAME, { source }));
  }
  return reports;
}

function lineEnd({ document: { tokens } }: Context, from: number): number {
  let end = from + 1;
  while (end < tokens.count && (tokens.flags[end]! & LINE) === 0) end++;
  return end;
}
