import type { Scan } from '../scan.js';
import { afterAnd, type NumberMatch } from './number.js';

/** Reads an ordinal: الثالث, الحادي عشر, الخامس والعشرين. */
export function readOrdinal(scan: Scan, i: number): NumberMatch | null {
  const first = scan.at(i, 'ordinals');
  if (!first) return null;
  const value = Number(first.key);
  const ten = value < 10 ? scan.next(first.to, 'cardinals') : null;
  if (ten?.key === '10') return { value: value + 10, to: ten.to, cut: first.cut };
  const at = value < 10 ? afterAnd(scan, first.to) : -1;
  const tens = at < 0 ? null : scan.at(at, 'ordinals', at === first.to ? 'and' : 'none');
  if (tens && Number(tens.key) >= 20 && (at !== first.to || tens.cut === 1))
    return { value: value + Number(tens.key), to: tens.to, cut: first.cut };
  return { value, to: first.to, cut: first.cut };
}
