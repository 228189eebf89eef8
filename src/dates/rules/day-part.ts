import type { DateRule } from '../rule.js';

/** A part of the day: before its day («مساء» الأحد), or of today by itself («هذا الصباح», «الليلة», «الليلة الماضية»). */
export const dayPart: DateRule = {
  name: 'day-part',
  starts: ['parts-head', 'parts-alone', 'units:night'],
  read(scan, i) {
    const noun = scan.at(i, 'units');
    if (noun && scan.unit(noun).unit === 'night' && scan.unit(noun).the && scan.unit(noun).amount === 'one') {
      const toward = scan.next(noun.to, 'toward');
      const reading = { grain: 'day', shift: Math.min(Number(toward?.key ?? 0), 0), dayPart: 'NI' } as const;
      return { from: i, to: toward ? toward.to : noun.to, cut: noun.cut, reading };
    }
    const alone = scan.at(i, 'parts-alone');
    const head = scan.at(i, 'parts-head');
    if (head && (!alone || alone.to <= head.to) && scan.isSameLine(head.to)) {
      const noun = scan.next(head.to, 'units');
      if (
        scan.next(head.to, 'days') ||
        scan.next(head.to, 'bare-days') ||
        scan.next(head.to, 'weekdays') ||
        noun ||
        scan.digits(head.to) ||
        !alone
      )
        return { from: i, to: head.to, cut: head.cut, reading: { grain: 'fragment', dayPart: head.key } };
    }
    return (
      alone && { from: i, to: alone.to, cut: alone.cut, reading: { grain: 'day', same: true, dayPart: alone.key } }
    );
  },
};
