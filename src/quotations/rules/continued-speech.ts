import { zoneAt } from '../../document/document.js';
import { markedBefore } from '../before-cue.js';
import { type Context, countWords, isComma, isStop, isWordy, sentenceStart, zoneEnd } from '../context.js';
import type { Marked } from '../marks.js';
import { startsParagraph } from '../marks.js';
import { directSpeech, type Report, reportOf } from '../report.js';

const NAME = 'quotation.continued-speech';
/** Fewer words in marks on a line of their own are a heading. */
const MIN_WORDS = 8;

/**
 * A paragraph wholly in marks behind one that ended with speech in marks: the same speaker goes on.
 *
 * وأضاف «لن نتراجع.» / «سنواصل العمل حتى يتحقق السلام العادل في المنطقة كلها» → «سنواصل العمل …»
 */
export function findContinuedSpeech(context: Context, found: readonly Report[]): Report[] {
  const ends = new Map<number, Report>();
  for (const report of found) if (report.kind === 'direct') ends.set(endOf(context, report), report);
  const spoken = new Set(found.map((report) => report.from));
  const sayings = new Map<number, Report>();
  for (const report of found) if (report.kind === 'direct' && report.cue) sayings.set(report.from, report);
  const reports: Report[] = [];
  for (const marked of context.marks.all) {
    const { open } = marked;
    const isParagraph = startsParagraph(context.document, open);
    if (isParagraph ? !fillsParagraph(context, marked) : !fillsSentence(context, marked)) continue;
    if (countWords(context, marked.from, marked.to) < MIN_WORDS || inZoneOfItsOwn(context, open)) continue;
    const before = ends.get(open) ?? (isParagraph ? undefined : spokenBefore(context, open, sayings));
    if (!before || spoken.has(marked.from)) continue;
    const report = reportOf(directSpeech(marked), null, NAME, { goesOn: before.goesOn ?? before });
    reports.push(report);
    ends.set(endOf(context, report), report);
  }
  return reports;
}

/** «قال فلان "…". "…".», «"…"، قال فلان. "…".»: the speech in marks that ends right before, or opens the sentence before. */
function spokenBefore(context: Context, open: number, sayings: ReadonlyMap<number, Report>): Report | undefined {
  let to = open;
  while (to > 0 && isStop(context, to - 1)) to--;
  const last = markedBefore(context, to);
  if (last) return sayings.get(last.from);
  const first = sentenceStart(context, open - 1);
  for (let i = first; i < Math.min(open, first + 2); i++) {
    const report = context.marks.at[i] === 0 ? undefined : sayings.get(i + 1);
    if (report?.cue && report.cue.from >= report.to) return report;
  }
  return undefined;
}

/** Speech in marks that is a sentence of its own. */
function fillsSentence(context: Context, { open, after, closed }: Marked): boolean {
  if (!closed || sentenceStart(context, open) !== open) return false;
  const { count } = context.document.tokens;
  return (
    after >= count || isStop(context, after) || isStop(context, after - 2) || startsParagraph(context.document, after)
  );
}

/** The token behind a report with the marks and stops that close it. */
function endOf(context: Context, report: Report): number {
  let end = report.to;
  while (end < context.document.tokens.count && !isWordy(context, end) && !startsParagraph(context.document, end))
    end++;
  return end;
}

/** Nothing but stops stands between the closing mark and the next paragraph. */
function fillsParagraph(context: Context, marked: Marked): boolean {
  const end = zoneEnd(context, marked.open);
  let i = marked.after;
  while (i < end && !startsParagraph(context.document, i)) {
    if (!isStop(context, i) && !isComma(context, i) && context.marks.isMark[i] !== 1) return false;
    i++;
  }
  return true;
}

const inZoneOfItsOwn = ({ document }: Context, i: number): boolean =>
  zoneAt(document, i) !== zoneAt(document, i - 1) || zoneAt(document, i) === 'headline';
