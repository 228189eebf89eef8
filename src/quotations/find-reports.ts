import type { Context } from './context.js';
import type { Report } from './report.js';
import { findAttributions } from './rules/attribution.js';
import { findHeadlineColons } from './rules/headline-colon.js';
import { findLooseSpeech } from './rules/loose-speech.js';
import { cueRules } from './rules/rules.js';

/** All reported words, in text order. */
export function findReports(context: Context): Report[] {
  const reports: Report[] = [];
  for (const cue of context.cues)
    for (const rule of cueRules) {
      const found = rule.find(context, cue);
      if (!found) continue;
      reports.push({ ...found, cue, rule: rule.name });
      break;
    }
  reports.push(...findAttributions(context), ...findHeadlineColons(context));
  reports.push(...findLooseSpeech(context, reports));
  return reports.sort((a, b) => a.from - b.from || b.to - a.to);
}
