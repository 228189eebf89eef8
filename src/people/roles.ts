import type { Lexicon } from '../lexicon/lexicon.js';
import { itemOrNone } from '../text/item-at.js';
import type { PersonDraft } from './identify.js';
import { inTerm } from './in-term.js';
import type { Role } from './person.js';
import type { TitlePhrase } from './title-phrase.js';

/** Gives a person a role as printed, and the country and gender it tells. */
export function giveRole(
  draft: PersonDraft,
  title: TitlePhrase,
  titleText: string,
  shared: string | null,
  office: string | null,
  organization: number,
): void {
  const country = shared ?? title.country;
  if (draft.told.has(title.start)) return;
  draft.told.add(title.start);
  draft.roles.push({
    title: titleText,
    office,
    country,
    organization,
    basis: title.counterpart ? 'counterpart' : 'text',
    start: title.start,
    end: title.end,
  });
  if (title.number === 1) draft.gender ??= title.gender;
}

/** A rank or an occupation before a name is its role where no title is («العميد الركن فلان»). */
export function giveRank(
  draft: PersonDraft,
  raw: string,
  span: { readonly start: number; readonly end: number },
): void {
  if (draft.roles.length === 0)
    draft.roles.push({
      title: raw.slice(span.start, span.end),
      office: null,
      country: null,
      organization: -1,
      basis: 'text',
      start: span.start,
      end: span.end,
    });
}

/** Offices of bodies of several states: who holds them speaks for no country. */
export const isInternational = (lexicon: Lexicon, organization: string | null): boolean =>
  organization !== null && lexicon.isInternational(organization);

/** Offices of those whom a state sends to a body of states: they speak for the state. */
const SENT = new Set(['ambassador', 'permanent-representative', 'diplomat']);

/** The country a person serves: the text's title first, then the dictionary, international offices of the day giving none. */
export function settleCountry(
  draft: PersonDraft,
  titles: readonly TitlePhrase[],
  lexicon: Lexicon,
  publishedAt: string | null,
): string | null {
  const own = draft.entry >= 0 ? lexicon.people.at(draft.entry) : null;
  for (const name of draft.names) {
    const title = itemOrNone(titles, name.title);
    if (name.country) return name.country;
    if (title && isInternational(lexicon, title.organization) && !(title.country && SENT.has(title.office ?? '')))
      return null;
    if (title && !own && title.country) return title.country;
  }
  if (own) {
    const current = publishedAt
      ? own.offices.filter((term) => term.dated && inTerm(term, publishedAt))
      : own.offices.slice(0, 1);
    const serves = draft.names.some((name) => own.country && itemOrNone(titles, name.title)?.country === own.country);
    if (!serves && current.some((term) => isInternational(lexicon, term.scope))) return null;
    return own.country || null;
  }
  for (const role of draft.roles) if (role.country) return role.country;
  return null;
}

/** The role a dated office of the dictionary gives, where the text gives none. */
export function dictionaryRole(
  draft: PersonDraft,
  lexicon: Lexicon,
  publishedAt: string | null,
  titleOf: (office: string) => string,
): Role | null {
  if (draft.entry < 0 || !publishedAt) return null;
  const term = lexicon.people.at(draft.entry).offices.find((t) => t.dated && inTerm(t, publishedAt));
  if (!term) return null;
  return {
    title: titleOf(term.office),
    office: term.office,
    country: /^[A-Z]{2}$/u.test(term.scope) ? term.scope : null,
    organization: -1,
    basis: 'dictionary',
  };
}
