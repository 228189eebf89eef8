import type { Context } from './context.js';
import type { Cue } from './cue.js';
import type { Quotation, Speaker } from './quotation.js';
import { findRelays } from './relay.js';
import type { Report } from './report.js';
import type { Source } from './source.js';
import { resolveSpeakers } from './speakers.js';

/** Gives every report its speaker, its relays and its raw spans. */
export function attribute(context: Context, reports: readonly Report[]): Quotation[] {
  const { tokens } = context.document;
  const inside = nestedTokens(context, reports);
  const speakers = resolveSpeakers(context, (cue) => inside[cue.at] === 1);
  const quotations: Quotation[] = [];
  for (const report of reports) {
    const { cue } = report;
    const resolved = cue ? speakers[context.cueAt[cue.at]! - 1]! : { source: report.source ?? null, basis: report.source?.basis ?? 'none' };
    quotations.push({
      kind: report.kind,
      content: { start: report.start ?? tokens.start[report.from]!, end: tokens.end[report.to - 1]! },
      cue: cueOf(context, report),
      speaker: speakerOf(resolved.source, resolved.basis, cue),
      relay: cue ? findRelays(context, cue, resolved.source) : [],
      modality: cue?.modality ?? 'asserted',
      closure: report.closure,
      rule: report.rule,
    });
  }
  return quotations;
}

function cueOf(context: Context, { cue, phrase }: Report): Quotation['cue'] {
  const { tokens } = context.document;
  if (cue) return { start: cue.start, end: cue.end, lemma: cue.verb.lemma, force: cue.verb.force };
  if (!phrase) return null;
  const end = tokens.end[phrase.to - 1]!;
  return { start: phrase.start, end, lemma: tokens.raw.slice(phrase.start, end), force: 'say' };
}

function speakerOf(source: Source | null, basis: Speaker['basis'], cue: Cue | null): Speaker {
  if (!source) return { kind: 'unknown', entity: -1, span: null, basis: 'none' };
  const dropped = basis === 'dropped-subject' && source.kind !== 'anonymous' && cue;
  const span = dropped ? { start: cue.start, end: cue.end } : { start: source.start, end: source.end };
  return { kind: source.kind, entity: source.entity, span, basis };
}

/** 1 for the tokens inside reported clauses and marks: who speaks there speaks within another's words. */
function nestedTokens({ document: { tokens } }: Context, reports: readonly Report[]): Uint8Array {
  const inside = new Uint8Array(tokens.count);
  let done = 0;
  for (const { from, to, cue } of reports) {
    if (!cue) continue;
    const first = Math.max(from, done);
    if (to > first) inside.fill(1, first, to);
    done = Math.max(done, to);
  }
  return inside;
}
