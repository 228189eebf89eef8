import { ClassBit } from '../../lexicon/word-classes.js';
import { uint8Column } from '../../text/columns.js';
import { itemAt } from '../../text/item-at.js';
import { TokenKind } from '../../text/tokens.js';
import { attributedSource, attributionAt } from '../attribution-phrase.js';
import { clauseBefore } from '../before-cue.js';
import { findClauseEnd } from '../clause-end.js';
import {
  type Context,
  complementOf,
  countWords,
  isComma,
  isWordy,
  sentenceEnd,
  sentenceStart,
  sortBehindAnd,
  sortOf,
} from '../context.js';
import { Shape } from '../cue.js';
import { type Report, reportedClause, reportOf } from '../report.js';
import { Sort } from '../words.js';

/** A source named in a phrase, before its words or behind them. */
const NAME = 'quotation.attribution';
/** The most words behind the source. */
const MAX_REST = 6;
/** A name in marks behind the source: «وكالة الأنباء "سانا"». */
const MAX_NAME = 3;

/**
 * «بحسب»، «وفقا لـ» with a source: the clause before it, or behind it where the phrase opens the sentence.
 *
 * تأجل اللقاء إلى الغد، بحسب مصادر مطلعة → «تأجل اللقاء إلى الغد»
 */
export function findAttributions(context: Context): Report[] {
  const { document } = context;
  const reports: Report[] = [];
  const within = betweenCueAndThat(context);
  for (let i = 0; i < document.tokens.count; i++) {
    if ((document.classes[i]! & ClassBit.sourcePhrase) === 0) continue;
    if (document.active[i] === 0 || document.tokens.kind[i] !== TokenKind.word) continue;
    const attribution = attributionAt(context, i);
    if (!attribution || isManner(context, attribution.to) || within[i] === 1) continue;
    const source = attributedSource(context, attribution);
    if (!source) continue;
    const opens =
      i <= sentenceStart(context, i) + 1 &&
      (i === sentenceStart(context, i) || countWords(context, sentenceStart(context, i), i) === 0);
    const found = opens ? clauseBehind(context, source.to) : around(context, i, source.to);
    if (!found || (!opens && saysBehind(context, source.to))) continue;
    const start = document.tokens.start[i]! + (attribution.joined ? 1 : 0);
    reports.push(reportOf(found, null, NAME, { phrase: { from: i, to: i + 1, start }, source }));
  }
  return reports;
}

/** How far behind a source «قوله» may stand. */
const SAYING_REACH = 12;

/** «نقلا عن المبعوث قوله إن»: the noun reports, not the phrase. */
function saysBehind(context: Context, from: number): boolean {
  for (let i = from; i < Math.min(sentenceEnd(context, from - 1), from + SAYING_REACH); i++) {
    const cue = itemAt(context.cues, context.cueAt[i]);
    if (cue?.form.shape === Shape.noun && cue.form.pronoun && complementOf(context, cue)) return true;
  }
  return false;
}

/** 1 for what stands between a verb and its أن: «قال المدير، وفقا للوكالة، إن» is one report. */
function betweenCueAndThat(context: Context): Uint8Array {
  const within = uint8Column(context.document.tokens.count);
  for (const cue of context.cues) {
    const complement = complementOf(context, cue);
    if (complement?.kind === 'that' && cue.form.shape !== Shape.noun) within.fill(1, cue.to, complement.at);
  }
  return within;
}

/** «بحسب ما قال» is read as a verb in parenthesis. */
function isManner(context: Context, to: number): boolean {
  for (let k = to; k < Math.min(to + 3, context.document.tokens.count); k++) {
    const cue = itemAt(context.cues, context.cueAt[k]);
    if (cue && cue.manner !== 'none' && cue.from < to) return true;
  }
  return false;
}

/** The clause behind «بحسب فلان،»; فإن is left out. */
function clauseBehind(context: Context, at: number) {
  let from = behindApposition(context, at);
  while (from < context.document.tokens.count && (isComma(context, from) || context.marks.closing[from]! !== 0)) from++;
  if ((sortOf(context, from) & Sort.complementiser) !== 0) return reportedClause(context, from + 1);
  const splits = context.lexicon.splitter.of(context.document.tokens.word[from]!);
  for (let s = 1; s < splits.count; s++)
    if ((context.words.sorts.get(splits.stem[s]!) & Sort.complementiser) !== 0)
      return reportedClause(context, from + 1);
  const to = findClauseEnd(context, from);
  return to - from > 2 ? reportedClause(context, from) : null;
}

/** The longest apposition to a source: «وحسب فلانة، وهي محللة في القناة، فإن». */
const MAX_APPOSITION = 20;

/** The token of فإن or فقد behind a comma, past what is said about the source; `at` where there is none. */
function behindApposition(context: Context, at: number): number {
  const end = Math.min(sentenceEnd(context, at - 1), at + MAX_APPOSITION);
  for (let i = at; i + 1 < end; i++) {
    const marked = itemAt(context.marks.all, context.marks.at[i]);
    if (marked) {
      if (!marked.closed || marked.to - marked.from > MAX_NAME) return at;
      i = marked.after - 1;
      continue;
    }
    const cue = itemAt(context.cues, context.cueAt[i]);
    if (cue && (!cue.verb.ambiguous || complementOf(context, cue))) return at;
    if (isComma(context, i) && takesUp(context, i + 1)) return i + 1;
  }
  return at;
}

/** «فإن», «فإنها», «فقد». */
const takesUp = (context: Context, i: number): boolean =>
  context.document.tokens.raw[context.document.tokens.start[i]!] === 'ف' &&
  (sortBehindAnd(context, i) & (Sort.complementiser | Sort.contentParticle)) !== 0;

/** The clause before an attribution, with what goes on behind it: «الحديث يدور، بحسب المصادر، عن لقاء». */
function around(context: Context, at: number, behind: number) {
  const before = clauseBefore(context, at);
  if (!before || before.kind === 'direct') return isLast(context, behind) ? before : null;
  const next = behind + 1;
  const goesOn =
    isComma(context, behind) &&
    isComma(context, at - 1) &&
    (sortOf(context, next) & (Sort.preposition | Sort.complementiser)) !== 0 &&
    (sortOf(context, next) & Sort.contrast) === 0;
  if (goesOn) return { ...before, to: findClauseEnd(context, next) };
  return isLast(context, behind) ? before : null;
}

/** True where little follows the source before the next stop: «بحسب مصادر مطلعة أمس». */
function isLast(context: Context, from: number): boolean {
  const end = sentenceEnd(context, from - 1);
  for (let i = from; i < end; i++) {
    const marked = itemAt(context.marks.all, context.marks.at[i]);
    if (marked && marked.to - marked.from <= MAX_NAME) {
      i = marked.after - 1;
      continue;
    }
    if (!isWordy(context, i)) return !marked;
    const cue = itemAt(context.cues, context.cueAt[i]);
    if (i - from >= MAX_REST) return false;
    if (cue) return true;
  }
  return true;
}
