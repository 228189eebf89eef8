import { complementOf } from '../context.js';
import { type CueRule, directSpeech } from '../report.js';

/**
 * A reporting word with speech in marks behind it.
 *
 * وأضاف: «لن نقبل بأقل من ذلك» → «لن نقبل بأقل من ذلك»
 */
export const markedSpeech: CueRule = {
  name: 'quotation.marked-speech',
  find(context, cue) {
    const complement = complementOf(context, cue);
    return complement?.kind === 'mark' ? directSpeech(context.marks.all[context.marks.at[complement.at]! - 1]!) : null;
  },
};
