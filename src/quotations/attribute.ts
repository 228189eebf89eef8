import { type Context, complementOf } from './context.js';
import { type Cue, Shape } from './cue.js';
import { namedAgain } from './named-again.js';
import type { Quotation, Speaker } from './quotation.js';
import { findRelays } from './relay.js';
import type { Report } from './report.js';
import type { Source } from './source.js';
import { type Resolved, resolveSpeakers } from './speakers.js';
import { clauseStart } from './subject.js';

/** Gives every report its speaker, its relays and its raw spans. */
export function attribute(context: Context, reports: readonly Report[]): Quotation[] {
  const { tokens } = context.document;
  const enclosing = enclosingReports(context, reports);
  const speakers = resolveSpeakers(context, lastAsked(reports), (cue) => enclosing.get(cue) ?? null);
  const ends = new Map(reports.filter((report) => report.cue).map((report) => [report.to, report]));
  const quotations: Quotation[] = [];
  for (const report of reports) {
    const { cue } = report;
    const resolved = settle(context, report, speakers);
    const outer = cue ? enclosing.get(cue) : undefined;
    if (cue && outer && isPartOfOuter(context, cue, report, outer, resolved)) continue;
    if (cue && !resolved.source && cue.verb.impersonal && cue.form.shape === Shape.imperfect) continue;
    if (cue && (isComment(cue, resolved) || isEvidence(context, cue, resolved))) continue;
    if (!cue && repeatsRelay(report, ends)) continue;
    quotations.push({
      kind: report.kind,
      content: { start: report.start ?? tokens.start[report.from]!, end: tokens.end[report.to - 1]! },
      cue: cueOf(context, report),
      speaker: speakerOf(context, resolved.source, resolved.basis, cue),
      relay: cue ? findRelays(context, cue, resolved.source) : [],
      modality: cue?.modality ?? 'asserted',
      closure: report.closure,
      rule: report.rule,
    });
  }
  return quotations;
}

/** The token behind the last cue whose speaker a report may ask for; 0 where none does. */
const lastAsked = (reports: readonly Report[]): number =>
  reports.reduce((last, report) => Math.max(last, askedBy(report)), 0);

const askedBy = ({ cue, goesOn, source }: Report): number =>
  cue ? cue.at + 1 : goesOn ? askedBy(goesOn) : source ? source.from : 0;

/** «وهو ما يؤكد أن»: the writer's own conclusion. */
const isComment = (cue: Cue, { basis }: Resolved): boolean =>
  cue.comment && !cue.form.pronoun && (basis === 'none' || basis === 'dropped-subject');

/** «طبيعة الموقف تؤكد أن», «النتائج التي أكدت أن»: a thing shows it, nobody says it. */
function isEvidence(context: Context, cue: Cue, { source, basis }: Resolved): boolean {
  const { tokens } = context.document;
  if (!cue.verb.evidence || cue.form.shape > Shape.imperfect) return false;
  if (cue.relative && basis === 'dropped-subject' && tellsOfThing(context, cue)) return true;
  if (basis === 'dropped-subject' || !source || source.guess) {
    const start = source?.guess ? source.from : clauseStart(context, cue);
    if (!cue.joined && start < cue.from && context.words.things.has(tokens.word[start]!)) return true;
  }
  if (!source) return cue.form.gender === 'f' && !cue.form.passive;
  if (!source.guess) return false;
  return /(?:ة|ات)$/u.test(tokens.raw.slice(tokens.start[source.from]!, tokens.end[source.from]!));
}

/** «النتائج التي أكدت أن», «التحقيقات التي أظهرت أن»: the pronoun stands for a thing. */
function tellsOfThing({ words, document: { tokens } }: Context, { from, form }: Cue): boolean {
  const noun = from - 2;
  if (form.gender !== 'f' || noun < 0) return false;
  return (
    words.things.has(tokens.word[noun]!) || tokens.raw.slice(tokens.start[noun]!, tokens.end[noun]!).endsWith('ات')
  );
}

/** Who speaks: settled by the cue, by the report that this one goes on with, or read by the rule. */
function settle(context: Context, report: Report, speakers: readonly Resolved[]): Resolved {
  if (report.cue) return speakers[context.cueAt[report.cue.at]! - 1]!;
  if (!report.goesOn) return ofPhrase(context, report, speakers);
  const { source } = settle(context, report.goesOn, speakers);
  return source ? { source, basis: 'coreference' } : { source: null, basis: 'none' };
}

/** «بحسب المتحدث»: a definite title without a name may be somebody who spoke before. */
function ofPhrase(context: Context, { source }: Report, speakers: readonly Resolved[]): Resolved {
  if (!source) return { source: null, basis: 'none' };
  if (source.kind !== 'anonymous') return { source, basis: source.basis };
  const next = cuesBefore(context, source.from);
  const before = speakers.slice(Math.max(0, next - MEMORY), next).flatMap((speaker) => speaker.source ?? []);
  const found = namedAgain(context, source, before);
  return { source: found, basis: found.basis };
}

/** How many cues stand before a token; they are in text order. */
function cuesBefore({ cues }: Context, token: number): number {
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cues[middle]!.at < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

function cueOf(context: Context, { cue, phrase }: Report): Quotation['cue'] {
  const { tokens } = context.document;
  if (cue) return { start: cueStart(context, cue), end: cue.end, lemma: cue.verb.lemma, force: cue.verb.force };
  if (!phrase) return null;
  const end = tokens.end[phrase.to - 1]!;
  return { start: phrase.start, end, lemma: tokens.raw.slice(phrase.start, end), force: 'say' };
}

/** Where a reporting word starts: «كما أعلن أن» is "also announced", no manner. */
const cueStart = (context: Context, cue: Cue): number =>
  cue.manner === 'weak' && complementOf(context, cue) !== null ? cue.verbStart : cue.start;

function speakerOf(context: Context, source: Source | null, basis: Speaker['basis'], cue: Cue | null): Speaker {
  if (!source) return { kind: 'unknown', entity: -1, span: null, basis: 'none' };
  const dropped = basis === 'dropped-subject' && source.kind !== 'anonymous' && cue;
  const span = dropped ? { start: cueStart(context, cue), end: cue.end } : { start: source.start, end: source.end };
  return { kind: source.kind, entity: source.entity, span, basis };
}

/** For each cue that stands within the words of another report, that report (the innermost). One pass over both in text order. */
function enclosingReports(context: Context, reports: readonly Report[]): Map<Cue, Report> {
  const found = new Map<Cue, Report>();
  const open: Report[] = [];
  let next = 0;
  for (const cue of context.cues) {
    for (; next < reports.length && reports[next]!.from <= cue.at; next++) {
      while (open.length > 0 && open.at(-1)!.to <= reports[next]!.from) open.pop();
      open.push(reports[next]!);
    }
    while (open.length > 0 && open.at(-1)!.to <= cue.at) open.pop();
    const outer = open.at(-1);
    if (outer?.cue && outer.cue !== cue) found.set(cue, outer);
  }
  return found;
}

/** A phrase refers back over this many speakers. */
const MEMORY = 40;
/** How near a stretch in marks stands to a verb of saying that reports it within the words of another. */
const NEAR = 6;

/** A thought of the outer speaker («إنه يرى أن»), a report yet to come, a verb that shares its marks: part of the outer report. */
function isPartOfOuter(
  context: Context,
  cue: Cue,
  report: Report,
  outer: Report,
  { basis, source }: Resolved,
): boolean {
  if (cue.modality === 'possible' || (cue.verb.opinion && source?.guess)) return true;
  const complement = complementOf(context, cue);
  const near = cue.verb.force === 'say' || cue.verb.force === 'stress' ? NEAR : 0;
  if (complement?.kind === 'mark' && complement.at > cue.to + near && report.to <= outer.to) return true;
  if (basis !== 'dropped-subject' && basis !== 'none') return false;
  // «أوضح رأيه بالقول "…"، وفقا لما نقلته الوكالة»: what the clause before an attribution holds in marks is no part of it.
  const isBefore = outer.cue !== null && outer.cue.from >= outer.to;
  if (isBefore && basis !== 'none' && complement?.kind === 'mark' && near > 0 && !cue.verb.ambiguous) return false;
  if (basis === 'none' || (complement?.kind === 'mark' && near === 0 && report.to <= outer.to)) return true;
  return cue.verb.opinion || cue.form.shape === Shape.noun || outer.kind === 'direct';
}

/** «نقلت الصحيفة أن …، وفق الصحيفة»: the relay named again. */
const repeatsRelay = (report: Report, ends: ReadonlyMap<number, Report>): boolean => {
  if (report.source?.basis !== 'coreference' || !report.phrase) return false;
  const { from } = report.phrase;
  const other = ends.get(from) ?? ends.get(from - 1) ?? ends.get(from - 2);
  return other?.cue !== undefined && other.cue !== null && (other.cue.verb.relay || report.source.kind === 'anonymous');
};
