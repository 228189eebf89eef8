import type { DateRule } from '../rule.js';

/** A day counted from the day of writing: «اليوم», «أمس», «أول من أمس», «يوم غد», «بعد غد». */
export const deicticDay: DateRule = {
  name: 'deictic-day',
  starts: ['days', 'bare-days', 'units:day'],
  read(scan, i) {
    const noun = scan.at(i, 'units');
    const named = noun && noun.to === i + 1 && scan.unit(noun).unit === 'day' && !scan.unit(noun).the ? noun : null;
    const late = scan.before(i, 'parts-head') ? scan.next(i, 'bare-days') : null;
    const day = scan.at(i, 'days') ?? late ?? (named && scan.next(named.to, 'days'));
    if (!day) return null;
    if (day.key === '0' && (scan.next(day.to, 'ordinals') || scan.next(day.to, 'toward'))) return null;
    const from = named && day.cut === 0 ? named : day;
    return { from: i, to: day.to, cut: from.cut, reading: { grain: 'day', shift: Number(day.key) } };
  },
};
