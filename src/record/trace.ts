import type { Lexicon } from '../lexicon/lexicon.js';
import type { Hit } from '../match/gazetteer.js';
import type { Found } from './diagnose.js';
import type { TraceStep } from './record.js';

/** The steps of an extraction in pipeline order: dictionary hits, titles, mentions, dates, quotations, meetings. */
export function readTrace(found: Found, hits: readonly Hit[], _lexicon: Lexicon): TraceStep[] {
  const steps: TraceStep[] = [];
  for (const hit of hits)
    steps.push({
      stage: 'gazetteer',
      rule: 'trie',
      note: `${hit.values.length} dictionary value(s)`,
      start: hit.start,
      end: hit.end,
    });
  for (const title of found.entities.titles)
    steps.push({
      stage: 'titles',
      rule: 'title',
      note: title.office ?? 'no office',
      start: title.start,
      end: title.end,
    });
  for (const m of found.entities.mentions)
    steps.push({ stage: m.type, rule: m.rule, note: m.level ?? m.via ?? '', start: m.start, end: m.end });
  for (const d of found.dates) steps.push({ stage: 'dates', rule: d.rule, note: d.value, start: d.start, end: d.end });
  for (const q of found.quotations)
    steps.push({
      stage: 'quotations',
      rule: q.rule,
      note: q.speaker.basis,
      start: q.content.start,
      end: q.content.end,
    });
  for (const m of found.meetings)
    steps.push({ stage: 'meetings', rule: m.rule, note: m.status, start: m.trigger.start, end: m.trigger.end });
  return steps;
}
