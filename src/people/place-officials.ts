import type { Mention } from '../match/mention.js';
import { uint8Column } from '../text/columns.js';
import type { FoundPeople } from './find-people.js';
import type { Title } from './person.js';

/** A country as the text names it. */
export interface NamedCountry {
  /** Token. */
  readonly from: number;
  readonly alpha2: string;
}

/** A text that names a country less often is not about it. */
const MIN_WORDS = 3;

/**
 * Officials whose titles name no state: the country their sentence speaks of outside other people's titles, else that of the person
 * named before them in the sentence, else the one any word of the sentence names. `countries` lists the country mentions in order.
 */
export function placeOfficials(people: FoundPeople, countries: readonly NamedCountry[], sentenceOf: Int32Array): void {
  if (people.unplaced.length === 0) return;
  const open = outsideTitles(countries, people.titles, sentenceOf.length);
  const firstMention = new Map<number, number>();
  for (const m of people.mentions) if (!firstMention.has(m.entity)) firstMention.set(m.entity, m.from);
  const titlesOf = titlesByPerson(people.titles);
  const inSentence = mentionsBySentence(people.mentions, sentenceOf);
  const namesAmerica = countries.some((c) => c.alpha2 === 'US');
  const subject = subjectOf(countries);
  for (const person of people.unplaced) {
    const at = firstMention.get(person)!;
    const own = titlesOf.get(person) ?? [];
    const isForeign = (alpha2: string) => own.some((t) => t.sentTo.includes(alpha2));
    const found =
      (namesAmerica ? ofSenate(own) : null) ??
      nearbyCountry(at, sentenceOf, open) ??
      countryOfOneBefore(people, person, at, inSentence.get(sentenceOf[at]!) ?? []) ??
      nearbyCountry(at, sentenceOf, countries) ??
      subject;
    people.people[person]!.country = found !== null && isForeign(found) ? null : found;
  }
}

/** «السيناتور»: a senator is American where the text names America. */
const ofSenate = (titles: readonly Title[]): string | null =>
  titles.some((t) => t.office === 'senator') ? 'US' : null;

/** The countries that stand in no title of somebody named. */
function outsideTitles(
  countries: readonly NamedCountry[],
  titles: readonly Title[],
  tokens: number,
): readonly NamedCountry[] {
  const inTitle = uint8Column(tokens);
  for (const title of titles) if (title.named) inTitle.fill(1, title.from, title.to);
  return countries.filter(({ from }) => inTitle[from] === 0);
}

function titlesByPerson(titles: readonly Title[]): ReadonlyMap<number, readonly Title[]> {
  const byPerson = new Map<number, Title[]>();
  for (const title of titles)
    for (const person of new Set(title.people)) {
      const own = byPerson.get(person);
      if (own) own.push(title);
      else byPerson.set(person, [title]);
    }
  return byPerson;
}

function mentionsBySentence(mentions: readonly Mention[], sentenceOf: Int32Array): ReadonlyMap<number, Mention[]> {
  const bySentence = new Map<number, Mention[]>();
  for (const mention of mentions) {
    const sentence = sentenceOf[mention.from]!;
    const held = bySentence.get(sentence);
    if (held) held.push(mention);
    else bySentence.set(sentence, [mention]);
  }
  return bySentence;
}

/** The country that most country words of the text name: the text is about it. Null where none has more than half. */
function subjectOf(countries: readonly NamedCountry[]): string | null {
  const counts = new Map<string, number>();
  for (const { alpha2 } of countries) counts.set(alpha2, (counts.get(alpha2) ?? 0) + 1);
  for (const [alpha2, count] of counts) if (count >= MIN_WORDS && count * 2 > countries.length) return alpha2;
  return null;
}

/** «وزير الخارجية عادل الجبير، ومساعد وزير الدفاع محمد العايش»: the country of the person last named in the sentence. */
function countryOfOneBefore(
  people: FoundPeople,
  person: number,
  at: number,
  sentence: readonly Mention[],
): string | null {
  let best: Mention | null = null;
  for (const m of sentence) if (m.entity !== person && m.from < at && m.from > (best?.from ?? -1)) best = m;
  return best ? people.people[best.entity]!.country : null;
}

/** The country last named before a token in its sentence, else the first one after it; null for none. */
function nearbyCountry(token: number, sentenceOf: Int32Array, countries: readonly NamedCountry[]): string | null {
  let low = 0;
  let high = countries.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (countries[mid]!.from < token) low = mid + 1;
    else high = mid;
  }
  const sentence = sentenceOf[token];
  const before = countries[low - 1];
  if (before && sentenceOf[before.from] === sentence) return before.alpha2;
  const after = countries[low];
  return after && sentenceOf[after.from] === sentence ? after.alpha2 : null;
}
