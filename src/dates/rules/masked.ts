import type { DateRule } from '../rule.js';

/** Names that hold a word of time: «عين اليوم», «الأمين العام السابق». They keep the stretch free of dates. */
export const masked: DateRule = {
  name: 'masked',
  starts: ['masked'],
  read(scan, i) {
    const name = scan.at(i, 'masked');
    return name && { from: i, to: name.to, cut: name.cut, reading: { grain: 'nothing' } };
  },
};
