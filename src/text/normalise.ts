import { CharKind, charKind, EXPANDS_UNIT, expand, foldTable, kindTable } from './arabic.js';

/** A folded text with the raw offset of each of its code units. */
export interface Normalised {
  readonly norm: string;
  /** `rawOf[i]` is the raw offset of the unit that gave `norm[i]`; `rawOf[norm.length]` is the raw length. */
  readonly rawOf: Uint32Array;
}

/**
 * Folds spelling variants of Arabic-script text: alef and hamza seats, ya, ta marbuta, Persian letters, presentation forms,
 * the three sets of digits; marks, tatweel and invisible characters go; Latin letters are lower-cased.
 */
export function normalise(raw: string): Normalised {
  const fold = foldTable();
  const units: number[] = [];
  const rawOf: number[] = [];
  for (let i = 0; i < raw.length; i++) {
    const code = raw.charCodeAt(i);
    const kind = charKind(code);
    if (kind === CharKind.mark || kind === CharKind.format) continue;
    const to = fold[code]!;
    if (to !== EXPANDS_UNIT) {
      units.push(to);
      rawOf.push(i);
    } else
      for (const unit of expand(code)) {
        units.push(unit);
        rawOf.push(i);
      }
  }
  rawOf.push(raw.length);
  let norm = '';
  for (let i = 0; i < units.length; i += 8192) norm += String.fromCharCode(...units.slice(i, i + 8192));
  return { norm, rawOf: Uint32Array.from(rawOf) };
}

/** The folded form alone: `normalise(raw).norm` without the offsets. */
export function fold(raw: string): string {
  const table = foldTable();
  const kinds = kindTable();
  let norm = '';
  for (let i = 0; i < raw.length; i++) {
    const code = raw.charCodeAt(i);
    let kind = kinds[code]!;
    if (kind === 255) kind = charKind(code);
    if (kind === CharKind.mark || kind === CharKind.format) continue;
    const to = table[code]!;
    if (to !== EXPANDS_UNIT) norm += String.fromCharCode(to);
    else norm += String.fromCharCode(...expand(code));
  }
  return norm;
}
