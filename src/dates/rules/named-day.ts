import { readYearTail } from '../grammar/year-tail.js';
import type { DateRule } from '../rule.js';
import { feastFields } from './nth-day.js';

/** A day with a name of its own: «عيد الفطر 1436», «رأس السنة», «عاشوراء»; national days are found but not resolved. */
export const namedDay: DateRule = {
  name: 'named-day',
  starts: ['named-days', 'national-days'],
  read(scan, i) {
    const named = scan.at(i, 'named-days');
    const national = named ? null : scan.at(i, 'national-days');
    const name = named ?? national;
    if (!name) return null;
    const tail = readYearTail(scan, name.to);
    const fields = named ? feastFields(named.key) : {};
    return {
      from: i,
      to: tail.to,
      cut: name.cut,
      reading: { grain: 'day', ...tail.fields, ...fields, ...(named ? {} : { part: 'national' }) },
    };
  },
};
