import { EntityKind, FormType, indexOf, kindOf } from '../lexicon/lexicon.js';
import { Proclitic } from '../text/proclitics.js';
import { isDefinite, open, type Reading } from './title-reading.js';
import { NameClass } from './words.js';

/** A dictionary name, or a short one («الرئيس الأسد»), ends the title. */
export function personAt(reading: Reading, i: number): boolean {
  const hit = reading.hits.longest(i, EntityKind.person, (bits) => bits === 0);
  if (!hit) return false;
  const other =
    reading.hits.longest(i, EntityKind.country, (bits) => bits === 0) ??
    reading.hits.longest(i, EntityKind.place, (bits) => bits === 0) ??
    reading.hits.longest(i, EntityKind.organization, (bits) => bits === 0);
  return !other || other.to < hit.to;
}

/** A country, an organisation or a place: «الروسي», «للأمم المتحدة». */
export function stepEntity(reading: Reading, i: number, behindPreposition: boolean): boolean {
  const allowed = (bits: number) => bits === 0 || (bits & Proclitic.conjunction) === 0;
  const organization = reading.hits.longest(i, EntityKind.organization, allowed);
  const country = reading.hits.country(i);
  const place = reading.hits.longest(i, EntityKind.place, allowed);
  const conjoined = country && (country.hit.proclitics & Proclitic.conjunction) !== 0;
  if (country && (!organization || organization.to <= country.to) && (!place || place.to <= country.to)) {
    // «وزيرا خارجية روسيا وتركيا»: a second country only where the title stands for several people.
    if (
      conjoined &&
      (reading.form.number === 1 || reading.countries.length === 0 || country.hit.proclitics !== Proclitic.conjunction)
    )
      return false;
    // «الأمير | تركي», «وزير الخارجية | تركي الفيصل»: an adjective without the article describes nothing definite.
    if (country.form === FormType.adjective && isGivenName(reading, i, country.hit.proclitics)) return false;
    // «الجنرال | ستانلي ماكريستال»: a capital that is a given name too.
    if (
      !behindPreposition &&
      country.form === FormType.capital &&
      country.hit.proclitics === 0 &&
      isGivenBehindRank(reading, i)
    )
      return false;
    if (country.form !== FormType.adjective && !behindPreposition && reading.countries.length > 0 && !conjoined)
      return false;
    const isSent = reading.form.kind === 'mission' && isSentTo(reading, country.hit.proclitics, behindPreposition);
    (isSent ? reading.sentTo : reading.countries).push(country.alpha2);
    reading.at = country.to;
    reading.closed = true;
    return true;
  }
  if (organization) {
    const value = organization.values.find((v) => kindOf(v) === EntityKind.organization)!;
    const entry = reading.lexicon.organizations.at(indexOf(value));
    reading.organization ??= entry.key;
    if (entry.country && reading.countries.length === 0) reading.countries.push(entry.country);
    reading.at = organization.to;
    reading.closed = true;
    return true;
  }
  if (place && (behindPreposition || reading.form.kind !== 'trade')) {
    reading.at = place.to;
    reading.closed = true;
    return true;
  }
  return false;
}

/** «تركي» behind a definite head, a prince's or before a surname: a given name that is written like an adjective. */
const isGivenName = (reading: Reading, i: number, proclitics: number): boolean => {
  const { words, tokens, form } = reading;
  const kind = words.nameClass.get(tokens.word[i]!);
  if (proclitics !== 0 || !reading.closed || !WRITTEN_ALIKE.has(kind) || isDefinite(reading, i)) return false;
  if (form.head === 'emir') return true;
  if (!isDefinite(reading, i - 1)) return false;
  return open(reading, i + 1) && (tokens.word[i + 1] === words.bin || isDefinite(reading, i + 1));
};

const isGivenBehindRank = ({ words, tokens, form, from }: Reading, i: number): boolean => {
  const kind = words.nameClass.get(tokens.word[i]!);
  return form.definite && i === from + 1 && (kind === NameClass.given || kind === NameClass.givenFemale);
};

const WRITTEN_ALIKE: ReadonlySet<number> = new Set([NameClass.given, NameClass.givenCommon, NameClass.familyCommon]);

/** «إلى سوريا», «بالسنغال», «المبعوث الأممي لليمن»: where a mission goes, not whom it serves («سفيرا لفرنسا»). */
function isSentTo(reading: Reading, proclitics: number, behindPreposition: boolean): boolean {
  if (behindPreposition) return true;
  if ((proclitics & (Proclitic.preposition | Proclitic.lil)) === 0) return false;
  return reading.organization !== null || reading.form.definite || reading.at > reading.from + 1;
}

/** «وصل المبعوث الخاص إلى سوريا | غير بيدرسون»: behind a verb of motion the country belongs to the title where a name follows it. */
export function namesBehind(reading: Reading, i: number): boolean {
  const country = reading.hits.country(i);
  return (
    country !== undefined && country.hit.proclitics === 0 && open(reading, country.to) && personAt(reading, country.to)
  );
}

/** «الناطقة باسم دي ميستورا»: the name of whom the title speaks for. */
export function takePerson(reading: Reading): boolean {
  if (!personAt(reading, reading.at)) return false;
  reading.at = reading.hits.longest(reading.at, EntityKind.person, (bits) => bits === 0)!.to;
  reading.closed = true;
  return true;
}
