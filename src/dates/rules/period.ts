import type { Grain, Proposal } from '../reading.js';
import type { DateRule } from '../rule.js';
import type { Match, Scan } from '../scan.js';

const GRAINS = ['week', 'month', 'year', 'decade', 'century'];

/** A unit counted from the anchor: «الشهر المقبل», «هذا الأسبوع», «العام الماضي», «العام نفسه», نهاية «العام», «اليوم التالي», «عطلة نهاية الأسبوع». */
export const period: DateRule = {
  name: 'period',
  starts: ['units', 'this', 'that', 'weekends'],
  read(scan, i) {
    const weekend = scan.at(i, 'weekends');
    if (weekend) return readWeekend(scan, weekend);
    const near = scan.at(i, 'this');
    const far = near ? null : scan.at(i, 'that');
    const first = near ?? far;
    if (first && !scan.isSameLine(first.to)) return null;
    const noun = first ? scan.next(first.to, 'units') : scan.at(i, 'units');
    if (!noun) return null;
    const { unit, amount, the } = scan.unit(noun);
    if (amount !== 'one') return null;
    const cut = (first ?? noun).cut;
    const piece = (to: number, reading: { shift: number } | { same: true }) => ({
      from: i,
      to,
      cut,
      reading: { grain: unit as Grain, ...reading },
    });
    if (unit === 'day') return the ? neighbourDay(scan, i, noun) : null;
    if (!GRAINS.includes(unit)) return null;
    // في «ذلك العام», but جرى ذلك «العام الماضي».
    if (far) return the && !scan.next(noun.to, 'toward') ? piece(noun.to, { same: true }) : null;
    const toward = scan.next(noun.to, the || near ? 'toward' : 'bare-toward');
    if (near) return the ? piece(toward ? toward.to : noun.to, { shift: 0 }) : null;
    if (toward && (the || unit !== 'year' || toward.key === '1'))
      return piece(toward.to, { shift: Number(toward.key) });
    if (!the) return null;
    const same = scan.next(noun.to, 'same');
    if (same) return piece(same.to, { same: true });
    return scan.before(i, 'edges') && cut === 0 ? piece(noun.to, { shift: 0 }) : null;
  },
};

/** «عطلة نهاية الأسبوع الماضي», «عطلة نهاية هذا الأسبوع» by its own words. */
function readWeekend(scan: Scan, { from, to, cut }: Match): Proposal {
  const toward = scan.next(to, 'toward');
  const side = toward ? { shift: Number(toward.key) } : {};
  return { from, to: toward ? toward.to : to, cut, reading: { grain: 'week', part: 'WE', ...side } };
}

/** «اليوم التالي», «اليوم السابق»: counted from the day last spoken of. */
function neighbourDay(scan: Scan, i: number, noun: Match) {
  const toward = scan.next(noun.to, 'toward');
  // «اليوم الأخير» is the last one of something, not the one before.
  if (!toward || toward.key === '0' || scan.next(noun.to, 'last-ordinals')) return null;
  return {
    from: i,
    to: toward.to,
    cut: noun.cut,
    reading: { grain: 'day', same: true, toward: Number(toward.key) as -1 | 1 } as const,
  };
}
