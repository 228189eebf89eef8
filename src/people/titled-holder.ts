import type { Lexicon } from '../lexicon/lexicon.js';
import { inTerm } from './in-term.js';
import type { TitlePhrase } from './title-phrase.js';

/**
 * The one dictionary person whom a title and a part of the name mean together («العاهل الأردني الملك عبد الله»): who held the office in
 * that country or body and whose name begins or ends with these words; of several the one in office on the day; -1 for none or several.
 */
export function titledHolder(
  title: TitlePhrase | undefined,
  words: readonly number[],
  lexicon: Lexicon,
  publishedAt: string | null,
): number {
  const scope = title && (title.country ?? title.organization);
  if (!title?.office || !scope || title.number !== 1) return -1;
  const terms = lexicon.holders(title.office, scope).filter(({ person }) => bears(person, words, lexicon));
  const inOffice = publishedAt ? terms.filter((term) => inTerm(term, publishedAt)) : [];
  const people = new Set((inOffice.length ? inOffice : terms).map(({ person }) => person));
  return people.size === 1 ? [...people][0]! : -1;
}

function bears(person: number, words: readonly number[], lexicon: Lexicon): boolean {
  const name = lexicon.idsOf(lexicon.people.nameAt(person));
  const at = name.length - words.length;
  return at > 0 && (words.every((word, i) => word === name[i]) || words.every((word, i) => word === name[at + i]));
}
