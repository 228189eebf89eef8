import { uint8Column } from '../../text/columns.js';
import { itemAt } from '../../text/item-at.js';
import { type Context, countWords, sentenceStart, sortOf } from '../context.js';
import { type Cue, Shape } from '../cue.js';
import { directSpeech, isAddress, isNameInMarks, type Report, reportOf } from '../report.js';
import { Sort } from '../words.js';

const NAME = 'quotation.loose-speech';
/** Shorter stretches are scare quotes. */
const MIN_WORDS = 5;

/**
 * A stretch of five words or more in marks that no verb introduces directly, in a sentence with a verb of speech before it.
 *
 * دعا الوزير إلى سلام «يستفيد منه جميع أبناء المنطقة» → «يستفيد منه جميع أبناء المنطقة»
 */
export function findLooseSpeech(context: Context, found: readonly Report[]): Report[] {
  const covered = coveredTokens(context, found);
  const reports: Report[] = [];
  const spoken = new Set(found.map((report) => report.cue));
  for (const marked of context.marks.all) {
    if (covered[marked.from] === 1 || !marked.closed) continue;
    if (isNameInMarks(context, marked) || isAddress(context, marked)) continue;
    if (countWords(context, marked.from, marked.to) < MIN_WORDS) continue;
    const cue = cueBefore(context, marked.open, spoken);
    if (cue) reports.push(reportOf(directSpeech(marked), cue, NAME));
  }
  return reports;
}

function coveredTokens({ document: { tokens } }: Context, found: readonly Report[]): Uint8Array {
  const covered = uint8Column(tokens.count);
  const starts = [...found].sort((a, b) => a.from - b.from);
  let done = 0;
  for (const { from, to } of starts) {
    const first = Math.max(from, done);
    if (to > first) covered.fill(1, first, to);
    done = Math.max(done, to);
  }
  return covered;
}

/** The nearest verb of speech before a token in its sentence. */
function cueBefore(context: Context, token: number, spoken: ReadonlySet<Cue | null>): Cue | null {
  const first = Math.max(sentenceStart(context, token), token - 60);
  for (let i = token - 1; i >= first; i--) {
    const cue = itemAt(context.cues, context.cueAt[i]);
    if (!cue || cue.form.shape === Shape.noun || cue.manner === 'strong' || cue.verb.strict || cue.form.pronoun)
      continue;
    if (spoken.has(cue)) return null;
    if ((sortOf(context, token - 1) & Sort.titled) !== 0) return null;
    return cue;
  }
  return null;
}
