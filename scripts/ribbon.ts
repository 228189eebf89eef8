import { BAND, questionOf, ROW_BITS } from '../src/people/common-words.js';

interface Equation {
  readonly rows: bigint;
  readonly answer: number;
}

/** The rows of the smallest ribbon filter that holds some words: an equation a word, each over a narrow band, solved by elimination. */
export function ribbonOf(words: readonly string[]): Uint8Array {
  for (let size = Math.ceil(words.length * 1.01) + BAND; ; size += Math.ceil(words.length / 400)) {
    const rows = solve(words, size);
    if (rows) return rows;
  }
}

function solve(words: readonly string[], size: number): Uint8Array | null {
  const equations: (Equation | undefined)[] = new Array<undefined>(size).fill(undefined);
  for (const word of words) {
    const { start, low, high, answer } = questionOf(word, size);
    let at = start;
    let rows = (BigInt(high >>> 0) << 32n) | BigInt(low >>> 0);
    let sum = answer;
    for (;;) {
      while ((rows & 1n) === 0n) {
        rows >>= 1n;
        at++;
      }
      const held = equations[at];
      if (!held) {
        equations[at] = { rows, answer: sum };
        break;
      }
      rows ^= held.rows;
      sum ^= held.answer;
      if (rows !== 0n) continue;
      if (sum !== 0) return null;
      break;
    }
  }
  const solution = new Uint8Array(size);
  for (let at = size - 1; at >= 0; at--) {
    const equation = equations[at];
    if (!equation) {
      // Any value will do: one that is as likely as others keeps the answers for other words so.
      solution[at] = Math.imul(at, 0x9e3779b1) >>> (32 - ROW_BITS);
      continue;
    }
    let sum = equation.answer;
    for (let k = 1; k < BAND; k++) if (((equation.rows >> BigInt(k)) & 1n) !== 0n) sum ^= solution[at + k]!;
    solution[at] = sum;
  }
  return solution;
}
