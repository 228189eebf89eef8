// Engines look up the item before the first by its name, "-1", which takes fifty times as long as finding that there is none.

/** The item that a number of a column stands for: such columns hold index + 1, and 0 for none. */
export const itemAt = <T>(items: readonly T[], number: number | undefined): T | undefined =>
  number ? items[number - 1] : undefined;

/** The item at an index that is negative for none. */
export const itemOrNone = <T>(items: readonly T[], index: number | undefined): T | undefined =>
  index !== undefined && index >= 0 ? items[index] : undefined;
