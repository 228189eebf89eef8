import type { Draft } from './draft.js';
import type { Member } from './party.js';
import { hasStem, type Reading, sentenceEnd, sentenceStart } from './reading.js';

/** «لقاء السعودية والإمارات في التصفيات»: teams and players meet where a sentence speaks of sport and names nobody in office. */
export function isGame(r: Reading, { at, members }: Draft): boolean {
  if (members.length === 0 || members.some((m) => isInOffice(r, m))) return false;
  const end = sentenceEnd(r, at);
  for (let i = sentenceStart(r, at); i < end; i++) if (hasStem(r, i, r.words.sports)) return true;
  return false;
}

/** Someone whom the dictionaries know, or whose title names an office. */
function isInOffice(r: Reading, { kind, entity }: Member): boolean {
  const person = kind === 'person' ? r.entities.people[entity]! : null;
  return person !== null && (person.key !== null || person.roles.some((role) => role.office !== null));
}
