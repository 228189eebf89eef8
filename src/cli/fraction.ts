import { statSync } from 'node:fs';
import type { OpenInput } from './inputs.js';
import type { Task } from './tasks.js';

/** How much of all inputs is done after a task (0 to 1), by the sizes of their files; null with standard input. */
export function fractionOf(inputs: readonly OpenInput[]): (task: Task) => number | null {
  const sizes = inputs.map(({ path }) => (path === null ? null : statSync(path).size));
  if (sizes.includes(null)) return () => null;
  let before = 0;
  const starts = sizes.map((size) => {
    before += size!;
    return before - size!;
  });
  const total = Math.max(1, before);
  return ({ end }) => {
    if (end.input >= inputs.length) return 1;
    return Math.min(1, (starts[end.input]! + Math.min(end.bytes, sizes[end.input]!)) / total);
  };
}
