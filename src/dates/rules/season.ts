import { readYearTail } from '../grammar/year-tail.js';
import type { DateRule } from '../rule.js';

/** A season: «صيف 2014», «الصيف الماضي», «هذا الصيف», «شتاء العام المقبل». The bare word is none. */
export const season: DateRule = {
  name: 'season',
  starts: ['seasons', 'this'],
  leadsOn: true,
  read(scan, i) {
    const near = scan.at(i, 'this');
    const name = near ? scan.next(near.to, 'seasons') : scan.at(i, 'seasons');
    if (!name) return null;
    if (near) return { from: i, to: name.to, cut: near.cut, reading: { grain: 'season', part: name.key, toward: 0 } };
    const tail = readYearTail(scan, name.to);
    if (tail.to === name.to) return null;
    return { from: i, to: tail.to, cut: name.cut, reading: { grain: 'season', part: name.key, ...tail.fields } };
  },
};
