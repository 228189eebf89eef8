import type { Context } from './context.js';
import { rankedName, readSource, type Source } from './source.js';

/** Who stands behind each عن of a token range, in text order: «نقلت وكالة عن صحيفة عن مصدر» has the paper, then the source. */
export function sourcesBehind(context: Context, from: number, end: number, limit: number): Source[] {
  const { tokens } = context.document;
  const found: Source[] = [];
  for (let i = from; i < end; i++) {
    if (tokens.word[i] !== context.words.about) continue;
    const source = readSource(context, i + 1, limit) ?? rankedName(context, i + 1, limit);
    if (!source) continue;
    found.push(source);
    i = Math.max(i, source.to - 1);
  }
  return found;
}
