import type { DateRule } from '../rule.js';

/** The start, middle or end of what follows: «مطلع» العام المقبل, «أواخر» مارس, «نهاية» 2007. It lives only in a join. */
export const edge: DateRule = {
  name: 'edge',
  starts: ['edges'],
  read(scan, i) {
    const word = scan.at(i, 'edges');
    return word && { from: i, to: word.to, cut: word.cut, reading: { grain: 'fragment', mod: word.key } };
  },
};
