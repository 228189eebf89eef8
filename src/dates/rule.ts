import type { Proposal } from './reading.js';
import type { Scan } from './scan.js';
import type { Starting } from './words.js';

/** One rule: where it may start, and what it reads there. Pure: the same tokens give the same proposal. */
export interface DateRule extends Starting {
  /** The file's name; findings carry it as `dates.<name>`. */
  readonly name: string;
  readonly read: (scan: Scan, i: number) => Proposal | null;
}
