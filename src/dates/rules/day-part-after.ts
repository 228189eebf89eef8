import type { DateRule } from '../rule.js';

/** A part of the day behind its day: الثلاثاء «مساء», أمس «صباحا». It lives only in a join. */
export const dayPartAfter: DateRule = {
  name: 'day-part-after',
  starts: ['parts-tail'],
  read(scan, i) {
    const part = scan.at(i, 'parts-tail', 'none');
    return part && { from: i, to: part.to, cut: 0, reading: { grain: 'fragment', dayPart: part.key, borrows: true } };
  },
};
