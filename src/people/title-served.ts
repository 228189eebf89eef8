import { EntityKind, FormType, formOf, indexOf, kindOf } from '../lexicon/lexicon.js';
import { personAt, stepEntity } from './title-entity.js';
import { stepAdjective } from './title-noun.js';
import { stepPreposition, stepProclitic } from './title-preposition.js';
import { open, type Reading } from './title-reading.js';
import { NameClass } from './words.js';

/** Heads of those who serve whoever the title inside theirs means. */
export const SERVING: ReadonlySet<string> = new Set([
  'spokesperson',
  'spokesman',
  'envoy',
  'delegate',
  'representative',
  'chancellor',
  'director',
]);
/** How many phrases may stand between whom the title serves and its own name. */
const MAX_PHRASES = 3;

/**
 * «مبعوث الرئيس الأمريكي | باراك أوباما إلى الشرق الأوسط | جورج ميتشل»: the name behind the title inside is taken in where it is the
 * holder's: that of whom the whole title means follows, or he has none.
 */
export function stepServed(reading: Reading, i: number): boolean {
  const { inner, form, hits, countries, sentTo } = reading;
  if (inner?.to !== i || form.number !== 1 || !SERVING.has(form.head)) return false;
  const hit = hits.longest(i, EntityKind.person, (bits) => bits === 0);
  const held = hit?.values.some((value) => {
    if (kindOf(value) !== EntityKind.person || formOf(value) !== FormType.name) return false;
    const person = reading.lexicon.people.at(indexOf(value));
    if (inner.country && person.country !== inner.country) return false;
    return person.offices.some((term) => term.office === inner.office);
  });
  if (!hit || !held) return false;
  const before = [countries.length, sentTo.length] as const;
  reading.at = hit.to;
  for (let n = 0; n < MAX_PHRASES && !isName(reading, reading.at); n++) {
    const { at } = reading;
    if (
      !open(reading, at) ||
      !(
        stepPreposition(reading, at) ||
        stepDestination(reading, at) ||
        stepProclitic(reading, at) ||
        stepAdjective(reading, at) ||
        stepEntity(reading, at, false)
      )
    )
      break;
  }
  if (isName(reading, reading.at)) return true;
  countries.length = before[0];
  sentTo.length = before[1];
  // «مستشار الرئيس | محمود عباس»: no name of his own follows, so he stays unnamed.
  reading.at = inner.definite && !form.definite ? hit.to : i;
  reading.closed = true;
  return reading.at > i;
}

/** «وصل مبعوث … | إلى الشرق الأوسط | جورج ميتشل»: behind a verb of motion a place belongs to the title where a name follows it. */
function stepDestination(reading: Reading, i: number): boolean {
  if (!reading.words.innerPrepositions.has(reading.tokens.word[i]!) || !open(reading, i + 1)) return false;
  const place = reading.hits.longest(i + 1, EntityKind.place, (bits) => bits === 0);
  if (!place || !isName(reading, place.to)) return false;
  reading.at = place.to;
  return true;
}

/** A name of the dictionaries or a given name. */
function isName(reading: Reading, i: number): boolean {
  if (!open(reading, i)) return false;
  const { words, tokens } = reading;
  const kind = words.nameClass.get(tokens.word[i]!);
  const given = kind === NameClass.given || kind === NameClass.givenFemale || kind === NameClass.listedGiven;
  return personAt(reading, i) || (given && !words.functionWords.has(tokens.word[i]!));
}
