import type { Draft } from './draft.js';
import { hasStem, type Reading, sentenceEnd, sentenceStart } from './reading.js';

/** «لقاء السعودية والإمارات في التصفيات»: teams play where a sentence speaks of sport and names nobody who would talk. */
export function isGame(r: Reading, { at, members }: Draft): boolean {
  if (members.length === 0 || members.some((m) => m.kind === 'person')) return false;
  const end = sentenceEnd(r, at);
  for (let i = sentenceStart(r, at); i < end; i++) if (hasStem(r, i, r.words.sports)) return true;
  return false;
}
