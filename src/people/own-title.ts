import type { Lexicon } from '../lexicon/lexicon.js';
import type { PersonDraft } from './identify.js';
import type { TitlePhrase } from './title-phrase.js';
import { SERVING } from './title-served.js';

/** Offices whose holders others serve in person. */
const SERVED: ReadonlySet<string> = new Set([
  'president',
  'prime-minister',
  'king',
  'emir',
  'sultan',
  'crown-prince',
  'secretary-general',
  'foreign-minister',
]);

/** «مبعوث الرئيس الأمريكي | باراك أوباما»: the title of whoever holds the office inside is that one, not his servant's. */
export function ownTitle(
  lexicon: Lexicon,
  draft: PersonDraft,
  title: TitlePhrase | undefined,
): TitlePhrase | undefined {
  const inner = title?.inner;
  if (!title || !inner || inner.to !== title.to || draft.entry < 0 || !SERVING.has(title.head)) return title;
  const { country, offices } = lexicon.people.at(draft.entry);
  const held = offices.some((term) => term.office === inner.office) && (!inner.country || inner.country === country);
  return held && SERVED.has(inner.office ?? '') ? inner : title;
}
