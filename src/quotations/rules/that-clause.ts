import { complementOf } from '../context.js';
import { mainClause } from '../main-clause.js';
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
    if (complement?.kind !== 'that') return null;
    const clause = reportedClause(context, complement.from);
    return clause?.kind === 'indirect' ? { ...clause, to: mainClause(context, cue, clause.from, clause.to) } : clause;
  },
};
