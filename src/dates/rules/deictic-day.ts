import type { DateRule } from '../rule.js';

/** A day counted from the day of writing: «اليوم», «أمس», «أول من أمس», «يوم غد», «بعد غد». */
export const deicticDay: DateRule = {
  name: 'deictic-day',
  starts: ['days', 'bare-days', 'units', 'this'],
  read(scan, i) {
    const noun = scan.at(i, 'units');
    const named = noun && noun.to === i + 1 && scan.unit(noun).unit === 'day' && !scan.unit(noun).the ? noun : null;
    const late = scan.before(i, 'parts-head') ? scan.then(i, 'bare-days') : null;
    const day = scan.at(i, 'days') ?? late ?? (named && scan.then(named.to, 'days'));
    if (!day) return null;
    if (day.key === '0' && (scan.then(day.to, 'ordinals') || scan.then(day.to, 'toward'))) return null;
    const from = named && day.cut === 0 ? named : day;
    return { from: i, to: day.to, cut: from.cut, reading: { grain: 'day', shift: Number(day.key) } };
  },
};
