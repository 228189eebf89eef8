import type { DateRule } from '../rule.js';

/** Midnight and noon: «منتصف الليل», «منتصف الليلة الماضية», «منتصف ليل الأحد», «منتصف النهار». */
export const midnight: DateRule = {
  name: 'midnight',
  starts: ['midnight', 'noon', 'edges'],
  read(scan, i) {
    const found = scan.at(i, 'midnight');
    const noon = found ? null : scan.at(i, 'noon');
    const match = found ?? noon;
    if (match)
      return { from: i, to: match.to, cut: match.cut, reading: { grain: 'time', middle: noon ? 'noon' : 'midnight' } };
    const edge = scan.at(i, 'edges');
    const night = edge?.key === 'MID' ? scan.next(edge.to, 'units') : null;
    if (!edge || !night || scan.unit(night).unit !== 'night' || !scan.unit(night).the) return null;
    const toward = scan.next(night.to, 'toward');
    return {
      from: i,
      to: toward ? toward.to : night.to,
      cut: edge.cut,
      reading: { grain: 'time', middle: 'midnight' },
    };
  },
};
