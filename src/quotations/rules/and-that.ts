import { itemAt } from '../../text/item-at.js';
import type { Context } from '../context.js';
import { andThatMarked, directSpeech, type Report, reportOf } from '../report.js';

const NAME = 'quotation.and-that';

/**
 * A second stretch in marks behind وأن, of the same verb.
 *
 * أكد أن «الحوار هو الطريق» وأن «الحرب لا تحل شيئا» → «الحرب لا تحل شيئا»
 */
export function findAndThat(context: Context, found: readonly Report[]): Report[] {
  const { marks } = context;
  const reports: Report[] = [];
  for (const report of found) {
    if (report.kind !== 'direct' || !report.cue) continue;
    let marked = itemAt(marks.all, marks.at[report.from - 1]);
    marked = marked && (andThatMarked(context, marked) ?? undefined);
    for (; marked; marked = andThatMarked(context, marked) ?? undefined)
      reports.push(reportOf(directSpeech(marked), report.cue, NAME));
  }
  return reports;
}
