import { type Piece, whole } from './reading.js';
import { rules } from './rules.js';
import type { Scan } from './scan.js';

/** Asks every rule at every token it may start at, and adds what they read to `pieces`: in text order, and it may overlap. */
export function propose(scan: Scan, from: number, to: number, pieces: Piece[] = []): Piece[] {
  for (let i = from; i < to; i++) {
    let bits = scan.rulesAt(i);
    for (; bits !== 0; bits &= bits - 1) {
      const rule = rules[31 - Math.clz32(bits & -bits)]!;
      const found = rule.read(scan, i);
      if (found && found.to <= to)
        pieces.push({
          from: found.from,
          to: found.to,
          cut: found.cut,
          reading: found.reading,
          rule: `dates.${rule.name}`,
        });
    }
  }
  return pieces;
}

/** The overlap policy: the longest piece wins, then the leftmost, then the earlier rule. The kept pieces are in text order. */
export function select(pieces: readonly Piece[]): Piece[] {
  const order = pieces.map((_, i) => i);
  const length = (p: Piece) => p.to - p.from;
  order.sort((a, b) => length(pieces[b]!) - length(pieces[a]!) || pieces[a]!.from - pieces[b]!.from || a - b);
  const taken = new Set<number>();
  const kept: Piece[] = [];
  for (const i of order) {
    const piece = pieces[i]!;
    if (taken.has(piece.from) || taken.has(piece.to - 1)) continue;
    for (let t = piece.from; t < piece.to; t++) taken.add(t);
    kept.push({ from: piece.from, to: piece.to, cut: piece.cut, reading: whole(piece.reading), rule: piece.rule });
  }
  return kept.sort((a, b) => a.from - b.from);
}
