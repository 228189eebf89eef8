import { clauseBefore } from '../before-cue.js';
import {
  type Context,
  complementOf,
  countWords,
  isComma,
  isStop,
  isWordy,
  sentenceEnd,
  sentenceStart,
} from '../context.js';
import { Shape } from '../cue.js';
import type { CueRule } from '../report.js';
import { subjectBehind } from '../subject.js';
import { paperOf } from '../through-whom.js';

/**
 * A reporting verb in parenthesis behind what it reports.
 *
 * ستبدأ المشاورات الأحد، كما قال مسؤول مطلع → «ستبدأ المشاورات الأحد»
 */
export const parenthetical: CueRule = {
  name: 'quotation.parenthetical',
  find(context, cue) {
    if (cue.manner === 'none' || complementOf(context, cue) || cue.form.shape === Shape.noun) return null;
    const before = cue.from - 1;
    if (cue.manner === 'weak' && before >= 0 && !isComma(context, before) && context.marks.isMark[before] === 0)
      return null;
    if (cue.manner === 'weak' && countWords(context, sentenceStart(context, cue.at), cue.from) === 0) return null;
    const isInside = cue.verb.inside && context.document.tokens.word[cue.to] === context.words.in;
    const subject = isInside ? paperOf(context, cue) : subjectBehind(context, cue);
    if (!subject && (cue.manner === 'weak' || cue.verb.relay)) return null;
    if (cue.manner === 'weak' && subject && !isParenthesis(context, subject.to)) return null;
    return clauseBefore(context, cue.from);
  },
};

/** The most words that may follow the subject of «كما قال فلان»: a day, a place. */
const MAX_REST = 5;

/** True where the sentence, or this part of it, ends soon behind the subject. */
function isParenthesis(context: Context, from: number): boolean {
  const end = sentenceEnd(context, from - 1);
  let rest = 0;
  for (let i = from; i < end; i++) {
    if (isComma(context, i) || isStop(context, i)) break;
    if (isWordy(context, i) && ++rest > MAX_REST) return false;
  }
  return true;
}
