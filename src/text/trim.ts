/** A text without the characters of a set at its end. Linear, as no expression that ends in `[…]+$` is. */
export function withoutEnd(text: string, characters: ReadonlySet<string>): string {
  let end = text.length;
  while (end > 0 && characters.has(text[end - 1]!)) end--;
  return text.slice(0, end);
}

/** A text without the characters of a set at its start. */
export function withoutStart(text: string, characters: ReadonlySet<string>): string {
  let start = 0;
  while (start < text.length && characters.has(text[start]!)) start++;
  return text.slice(start);
}

/** The characters that white space is made of in edited text. */
export const BLANKS: readonly string[] = [' ', '\t', '\n', '\r', '\f', '\v', '\u00a0', '\u2009', '\u202f', '\ufeff'];
