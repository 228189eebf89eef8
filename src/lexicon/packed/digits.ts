/** Packed texts have 64 printable digits from `#` on, the backslash left out: one byte a character for the engine, six bits after gzip. */
export const DIGIT_BITS = 6;
export const digitOf = (code: number): number => (code > 0x5c ? code - 0x24 : code - 0x23);
export const digitCode = (digit: number): number => (digit + 0x23 >= 0x5c ? digit + 0x24 : digit + 0x23);
