import { clauseBefore } from '../before-cue.js';
import { complementOf, isComma } from '../context.js';
import { Shape } from '../cue.js';
import { type CueRule } from '../report.js';

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
    if (cue.manner === 'weak' && before >= 0 && !isComma(context, before) && context.marks.isMark[before] === 0) return null;
    return clauseBefore(context, cue.from);
  },
};
