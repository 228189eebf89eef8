import type { DateRule } from '../rule.js';

/** What happens again and again: «سنويا», «الاجتماع السنوي», «يوميا». */
export const set: DateRule = {
  name: 'set',
  starts: ['sets'],
  read(scan, i) {
    const found = scan.at(i, 'sets');
    if (!found || (scan.at(i, 'guarded-sets') && scan.digits(found.to))) return null;
    return { from: i, to: found.to, cut: found.cut, reading: { grain: 'set', value: found.key } };
  },
};
