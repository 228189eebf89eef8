import { complementOf } from '../context.js';
import { type CueRule, reportedClause } from '../report.js';

/**
 * A reporting word, a colon, and plain words.
 *
 * وتابع الوزير: سنعود إلى الحوار قريبا → «سنعود إلى الحوار قريبا»
 */
export const colonSpeech: CueRule = {
  name: 'quotation.colon-speech',
  find(context, cue) {
    const complement = complementOf(context, cue);
    return complement?.kind === 'colon' ? reportedClause(context, complement.from) : null;
  },
};
