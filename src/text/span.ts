/** A half-open range of UTF-16 code units in `document.text`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span with the characters it covers: `document.text.slice(start, end) === text`. */
export interface TextSpan extends Span {
  readonly text: string;
}

/** Gives the span together with its characters. */
export const textSpan = (text: string, start: number, end: number): TextSpan => ({
  start,
  end,
  text: text.slice(start, end),
});

/** True where two spans share at least one code unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** True where `outer` holds all of `inner`. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
