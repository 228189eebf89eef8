import type { Toward } from '../reading.js';
import type { DateRule } from '../rule.js';
import type { Match, Scan } from '../scan.js';

/** A weekday: «الثلاثاء», «يوم الأربعاء المقبل», «الأحد الماضي». */
export const weekday: DateRule = {
  name: 'weekday',
  starts: ['weekdays', 'units:day', 'this'],
  read(scan, i) {
    const near = scan.at(i, 'this');
    const at = near ? near.to : i;
    if (near && !scan.isSameLine(at)) return null;
    const noun = scan.at(at, 'units');
    const named = noun && scan.unit(noun).unit === 'day' && scan.unit(noun).amount !== 'many' ? noun : null;
    const day = named ? (scan.next(named.to, 'weekdays') ?? bare(scan, named)) : scan.at(at, 'weekdays');
    if (!day || named?.key.includes('the-')) return null;
    const toward = scan.next(day.to, 'toward');
    const side = near ? 0 : toward ? (Number(toward.key) as Toward) : undefined;
    const reading = {
      grain: 'day',
      weekday: Number(day.key),
      ...(side === undefined ? {} : { toward: side }),
    } as const;
    return { from: i, to: toward ? toward.to : day.to, cut: (near ?? named ?? day).cut, reading };
  },
};

const bare = (scan: Scan, noun: Match): Match | null => scan.next(noun.to, 'bare-weekdays');
