import { TokenFlag } from '../../text/tokens.js';
import type { DateRule } from '../rule.js';
import type { Match, Scan } from '../scan.js';

/** A part of the day: before its day («مساء» الأحد), or of today by itself («هذا الصباح», «الليلة», «الليلة الماضية», في «المساء», عند «الظهر», «مساءً»). */
export const dayPart: DateRule = {
  name: 'day-part',
  starts: ['parts-head', 'parts-alone', 'parts-behind', 'units:night'],
  read(scan, i) {
    const noun = scan.at(i, 'units');
    if (noun && scan.unit(noun).unit === 'night' && scan.unit(noun).the && scan.unit(noun).amount === 'one') {
      const toward = scan.next(noun.to, 'toward');
      const reading = { grain: 'day', shift: Math.min(Number(toward?.key ?? 0), 0), dayPart: 'NI' } as const;
      return { from: i, to: toward ? toward.to : noun.to, cut: noun.cut, reading };
    }
    const head = scan.at(i, 'parts-head');
    const alone = scan.at(i, 'parts-alone') ?? behind(scan, i) ?? adverb(scan, head);
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

/** في «المساء», عند «الظهر»: with its article, behind a preposition of time. */
function behind(scan: Scan, i: number): Match | null {
  const at = scan.before(i, 'at');
  const part = at && scan.at(i, 'parts-behind', 'none');
  // «في الظهر» is in the back.
  return part && !(part.key === 'MI' && at.key === 'in') ? part : null;
}

/** «مساءً» with its ending written is no head of what follows. */
const adverb = (scan: Scan, head: Match | null): Match | null =>
  head && head.to === head.from + 1 && (scan.tokens.flags[head.from]! & TokenFlag.tanwin) !== 0 ? head : null;
