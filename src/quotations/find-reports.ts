import type { Context } from './context.js';
import { type Report, reportOf } from './report.js';
import { findAndThat } from './rules/and-that.js';
import { findAttributions } from './rules/attribution.js';
import { findContinuedSpeech } from './rules/continued-speech.js';
import { findHeadlineColons } from './rules/headline-colon.js';
import { findInterviews } from './rules/interview.js';
import { findLooseSpeech } from './rules/loose-speech.js';
import { findPullQuotes } from './rules/pull-quote.js';
import { cueRules } from './rules/rules.js';

/** All reported words, in text order. */
export function findReports(context: Context): Report[] {
  const reports: Report[] = [];
  for (const cue of context.cues)
    for (const rule of cueRules) {
      const found = rule.find(context, cue);
      if (!found) continue;
      reports.push(reportOf(found, cue, rule.name));
      break;
    }
  reports.push(...findAndThat(context, reports));
  reports.push(...findAttributions(context), ...findHeadlineColons(context), ...findPullQuotes(context));
  reports.push(...findLooseSpeech(context, reports));
  reports.push(...findContinuedSpeech(context, reports));
  reports.push(...findInterviews(context, reports));
  return withoutRepeats(context, reports).sort((a, b) => a.from - b.from || b.to - a.to);
}

/** Of two reports of the same words the attribution behind them stays, else the first. */
function withoutRepeats(_context: Context, reports: readonly Report[]): Report[] {
  const best = new Map<string, Report>();
  for (const report of reports) {
    const key = `${report.from} ${report.to}`;
    const known = best.get(key);
    if (!known || (isBehind(report) && !isBehind(known))) best.set(key, report);
  }
  return [...best.values()];
}

/** The cue stands behind the words. */
const isBehind = (report: Report): boolean => (report.cue?.from ?? report.phrase?.from ?? -1) >= report.to;
