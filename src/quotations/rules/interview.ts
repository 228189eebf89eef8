import { type Context, countWords } from '../context.js';
import { type Line, readLines } from '../interview-lines.js';
import { type Report, reportOf } from '../report.js';
import { mentionAt, readSource, type Source } from '../source.js';
import { person } from '../source-kinds.js';

const NAME = 'quotation.interview';
/** Fewer questions with answers make no interview. */
const MIN_PAIRS = 3;
const MIN_WORDS = 3;
/** The least share of questions that have an answer. */
const MOST = 0.75;

/**
 * The answers of an interview: behind lines that ask, told by a bullet («* لماذا …؟») or by labels («س: …؟» and «ج: …»).
 *
 * - هل تثقون بالهدنة؟ / نعم، نثق بها كل الثقة. → «نعم، نثق بها كل الثقة.»
 */
export function findInterviews(context: Context, found: readonly Report[]): Report[] {
  if (!hasQuestions(context.document.raw)) return [];
  const lines = readLines(context);
  const answers = labelled(context, lines) ?? bulleted(lines);
  if (!answers) return [];
  const source = answers.speaker ?? readGuest(context, answers.first);
  const told = readTold(context, found);
  const reports: Report[] = [];
  for (const { first, from, end } of answers.lines) {
    if (context.document.active[first] === 0 || countWords(context, from, end) < MIN_WORDS) continue;
    if (told.subarray(first, end).includes(1)) continue;
    const words = { kind: 'direct', from, to: end, start: undefined, closure: 'none' } as const;
    reports.push(reportOf(words, null, NAME, source ? { source } : {}));
  }
  return reports;
}

/** At least as many question marks as an interview has questions. */
function hasQuestions(raw: string): boolean {
  let n = 0;
  for (let at = raw.indexOf('؟'); at >= 0 && n < MIN_PAIRS; at = raw.indexOf('؟', at + 1)) n++;
  return n >= MIN_PAIRS;
}

interface Answers {
  /** The token of the first question: who is asked stands before it. */
  readonly first: number;
  readonly lines: readonly Line[];
  readonly speaker: Source | null;
}

/** Two labels that take turns, the first of them asking: «الحياة: …؟ / فلان: …». */
function labelled(context: Context, lines: readonly Line[]): Answers | null {
  const turns = lines.filter((line) => line.label !== '');
  const counts = new Map<string, number>();
  for (let i = 0; i + 1 < turns.length; i++) {
    if (!turns[i]!.asks && !isQuestionLabel(context, turns[i]!)) continue;
    const pair = `${turns[i]!.label}\n${turns[i + 1]!.label}`;
    if (turns[i]!.label !== turns[i + 1]!.label) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  const [pair, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
  if (count < MIN_PAIRS) return null;
  const [asker, answerer] = pair.split('\n');
  const first = turns.find((line) => line.label === asker)!;
  const own = turns.find((line) => line.label === answerer)!;
  const answers: Line[] = [];
  let answering = false;
  for (const line of lines) {
    if (line.label !== '') answering = line.label === answerer;
    if (answering) answers.push(line);
  }
  return { first: first.first, lines: answers, speaker: readSource(context, own.labelAt, own.from) };
}

const isQuestionLabel = ({ words, document: { tokens } }: Context, { labelAt }: Line): boolean =>
  words.questionLabels.has(tokens.word[labelAt]!);

/** Lines with a bullet that ask, each with lines without one behind it. */
function bulleted(lines: readonly Line[]): Answers | null {
  const isQuestion = (line: Line) => line.bullet && line.asks;
  const questions = lines.flatMap((line, i) => (isQuestion(line) ? [i] : []));
  const answered = questions.filter((i) => i + 1 < lines.length && !isQuestion(lines[i + 1]!));
  if (answered.length < MIN_PAIRS || answered.length < questions.length * MOST) return null;
  const answers: Line[] = [];
  let longest = 1;
  questions.forEach((at, q) => {
    const next = questions[q + 1];
    const end = next ?? Math.min(lines.length, at + 1 + longest);
    if (next !== undefined) longest = Math.max(longest, next - at - 1);
    for (let i = at + 1; i < end; i++) answers.push(lines[i]!);
  });
  return { first: lines[questions[0]!]!.first, lines: answers, speaker: null };
}

/** 1 for the words in marks that a verb reports: their lines tell, nobody answers in them. */
function readTold(context: Context, found: readonly Report[]): Uint8Array {
  const told = new Uint8Array(context.document.tokens.count);
  for (const { kind, cue, from, to } of found) if (kind === 'direct' && cue) told.fill(1, from, to);
  return told;
}

/** Who is asked: the person whom the text before the first question names most often. */
function readGuest(context: Context, before: number): Source | null {
  const counts = new Map<number, number>();
  let best: Source | null = null;
  let most = 0;
  for (let i = 0; i < before; i++) {
    const mention = mentionAt(context, i);
    if (mention?.type !== 'person') continue;
    const count = (counts.get(mention.entity) ?? 0) + 1;
    counts.set(mention.entity, count);
    if (count > most) {
      most = count;
      best = person(context, mention.entity, mention, 'coreference');
    }
  }
  return best;
}
