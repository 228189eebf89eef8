import type { Lexicon } from '../lexicon/lexicon.js';
import { inTerm, type PersonDraft } from './identify.js';
import type { TitlePhrase } from './title-phrase.js';

/** Heads that are near enough to be one office said differently. */
const SAME_HEAD: Readonly<Record<string, string>> = {
  delegate: 'envoy',
  mediator: 'envoy',
  representative: 'envoy',
  spokesman: 'spokesperson',
  caesar: 'king',
  'official-hamza': 'official',
  'senator-s': 'senator',
};
const headOf = (head: string): string => SAME_HEAD[head] ?? head;

/** What is known of a person when a title is to be tied to one. */
export interface Known {
  readonly draft: PersonDraft;
  /** Titles beside the person's names. */
  readonly titles: readonly TitlePhrase[];
  readonly country: string | null;
  readonly offices: readonly string[];
}

/** How many names before a title (and after it) are asked: the work stays linear in any text. */
const LOOK_BACK = 200;

/**
 * The person of the text a title without a name refers to («الوزير الروسي» after «وزير الخارجية الروسي سيرغي لافروف»), or null.
 * Office, country and gender agree; of several the one named last before the title. `order` holds the people of all names in
 * text order, `before` how many of them stand before the title.
 */
export function referent(
  title: TitlePhrase,
  order: readonly Known[],
  before: number,
  lexicon: Lexicon,
): PersonDraft | null {
  if (!title.definite || title.number !== 1 || title.former) return null;
  for (let i = before - 1; i >= 0 && i >= before - LOOK_BACK; i--)
    if (agrees(title, order[i]!, lexicon)) return order[i]!.draft;
  if (!title.country && !title.organization) return null;
  for (let i = before; i < order.length && i < before + LOOK_BACK; i++)
    if (agrees(title, order[i]!, lexicon)) return order[i]!.draft;
  return null;
}

function agrees(title: TitlePhrase, known: Known, lexicon: Lexicon): boolean {
  const { draft } = known;
  if (draft.gender === 'm' && title.gender === 'f') return false;
  const country = title.country;
  if (title.organization && known.titles.some((t) => t.organization === title.organization && sameOffice(title, t)))
    return true;
  if (country && known.country && country !== known.country) return false;
  if (country && !known.country && !known.titles.some((t) => t.country === country)) return false;
  if (title.counterpart) return title.country !== null && holds(title.office, known);
  if (known.titles.some((t) => (t.counterpart ? holds(title.office, known) : sameOffice(title, t)))) return true;
  return draft.entry >= 0 && country !== null && dictionaryOffice(title, known, lexicon);
}

/** The same office, or a bare head («الوزير») for a fuller one («وزير الخارجية»). */
function sameOffice(title: TitlePhrase, other: TitlePhrase): boolean {
  if (headOf(title.head) !== headOf(other.head))
    return title.office !== null && title.office === other.office && title.office !== 'minister';
  if (title.body !== '' && title.body !== other.body) return false;
  if (title.office === other.office) return true;
  const bare = title.to - title.from <= (title.country || title.organization ? 2 : 1);
  return bare && (title.head === 'minister' || title.office === null || title.office === 'envoy');
}

const holds = (office: string | null, known: Known): boolean =>
  office !== null && (known.offices.includes(office) || known.titles.some((t) => t.office === office));

const dictionaryOffice = (title: TitlePhrase, known: Known, lexicon: Lexicon): boolean =>
  known.offices.includes(title.office ?? '') ||
  (title.office === 'minister' && known.offices.some((o) => o.endsWith('-minister') && o !== 'prime-minister')) ||
  (title.office !== null &&
    lexicon.people
      .at(known.draft.entry)
      .offices.some((t) => t.office === title.office && t.scope === title.country && !t.dated));

/** The dictionary person who held a title's office on a day, -1 where none or several did. */
export function holderOf(title: TitlePhrase, lexicon: Lexicon, publishedAt: string | null): number {
  if (!publishedAt || publishedAt.length < 7 || title.former || title.number !== 1 || !title.office) return -1;
  const scope = title.organization && !title.country ? title.organization : title.country;
  if (!scope) return -1;
  const holders = lexicon.holders(title.office, scope).filter((term) => term.from !== '' && inTerm(term, publishedAt));
  return holders.length === 1 ? holders[0]!.person : -1;
}
