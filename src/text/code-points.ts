/** Gives the code-point offset of a UTF-16 offset into `text`; the inside of a surrogate pair counts as behind it. */
export function codePointOffsets(text: string): (offset: number) => number {
  const pairs: number[] = [];
  for (let i = 0; i + 1 < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0xd800 || unit > 0xdbff) continue;
    const next = text.charCodeAt(i + 1);
    if (next < 0xdc00 || next > 0xdfff) continue;
    pairs.push(i);
    i++;
  }
  if (pairs.length === 0) return (offset) => offset;
  return (offset) => {
    let from = 0;
    let to = pairs.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if (pairs[middle]! + 1 < offset) from = middle + 1;
      else to = middle;
    }
    return offset - from;
  };
}

const LONE_SURROGATES = /[\ud800-\udfff]/gu;

/** The text with each lone surrogate as U+FFFD: what UTF-8 can hold, unit for unit. */
export const wellFormed = (text: string): string => text.replace(LONE_SURROGATES, '\ufffd');
