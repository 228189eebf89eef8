import { complementOf } from '../context.js';
import { type CueRule, reportedClause } from '../report.js';

/**
 * A reporting word with أن or إن and its clause; wholly in marks it is direct, partly it is mixed.
 *
 * أكد الوزير أن بلاده ماضية في الحوار → «بلاده ماضية في الحوار»
 */
export const thatClause: CueRule = {
  name: 'quotation.that-clause',
  find(context, cue) {
    const complement = complementOf(context, cue);
    return complement?.kind === 'that' ? reportedClause(context, complement.from) : null;
  },
};
