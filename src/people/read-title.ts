import { EntityKind, FormType, formOf, kindOf } from '../lexicon/lexicon.js';
import { continues } from '../text/tokens.js';
import { personAt, stepEntity } from './title-entity.js';
import { stepNested } from './title-nesting.js';
import { stepAdjective, stepPlain } from './title-noun.js';
import { readOffice, settledOffice } from './title-office.js';
import type { TitlePhrase } from './title-phrase.js';
import { stepPreposition, stepProclitic } from './title-preposition.js';
import { beginReading, isDefinite, open, opensBody, type Reading, type TitleSources } from './title-reading.js';
import { stepServed } from './title-served.js';
import type { HeadForm } from './words.js';

/** The longest title, in tokens. */
const MAX_TOKENS = 24;

/** «الشيخ», «الأمير» alone are courtesies, not offices. */
const isCourtesy = (form: HeadForm): boolean =>
  form.definite && (form.head === 'sheikh' || form.head === 'emir' || form.head === 'imam');

/** «المقر الرئيس», «السبب الرئيس»: no president. */
const isAdjective = ({ document: { tokens }, words }: TitleSources, from: number, form: HeadForm): boolean =>
  form.head === 'president' &&
  form.definite &&
  form.number === 1 &&
  from > 0 &&
  continues(tokens, from) &&
  words.mainThings.has(tokens.word[from - 1]!);

/** «مؤسسة | الملك عبد الله», «مؤسسة | سالم بن محفوظ»: a foundation, no woman who founded something. */
const isFoundation = ({ document: { tokens }, words }: TitleSources, from: number, form: HeadForm): boolean =>
  form.head === 'founder' &&
  form.gender === 'f' &&
  !form.definite &&
  continues(tokens, from + 1) &&
  (words.heads.has(tokens.word[from + 1]!) ||
    words.courtesies.startsWith(tokens.word[from + 1]!) ||
    words.nameClass.has(tokens.word[from + 1]!));

/** Reads one title from its head to its end; null where the head alone is none. */
export function readTitle(
  sources: TitleSources,
  from: number,
  form: HeadForm,
  start: number,
  proclitics: number,
): TitlePhrase | null {
  const { document } = sources;
  if (form.number === 1 && form.head === 'chief' && form.definite) return null;
  if (isAdjective(sources, from, form) || isFoundation(sources, from, form)) return null;
  const readInner = (i: number, inner: HeadForm) => readTitle(sources, i, inner, document.tokens.start[i]!, 0);
  const reading = beginReading(sources, from, form, readInner);
  readOffice(reading);
  while (step(reading));
  if (isCourtesy(form) && reading.at === reading.from + 1) return null;
  if (form.head === 'custodian' && reading.countries.length === 0) reading.countries.push('SA');
  if (form.head === 'emir' && reading.countries.length === 0) reading.office = null;
  // A head with nothing behind it names no one («وزير»), unless it is definite («الوزير») or a trade before a name.
  return {
    from: reading.from,
    to: reading.at,
    start,
    end: document.tokens.end[reading.at - 1]!,
    head: form.head,
    kind: form.kind,
    office: settledOffice(reading),
    country: reading.countries[0] ?? null,
    countries: reading.countries,
    sentTo: reading.sentTo,
    organization: reading.organization,
    gender: form.gender,
    number: form.number,
    counterpart: form.head === 'counterpart',
    definite: form.definite || endsDefinite(reading),
    possessed: form.possessed,
    former: reading.former,
    proclitics,
    body: reading.body,
    inner: reading.inner,
  };
}

/** «وزير خارجية روسيا», «رئيس الوزراء», but not «مسؤول روسي» or «سفير سابق». */
const endsDefinite = (reading: Reading): boolean =>
  reading.at > reading.from + 1 &&
  !isIndefinite(reading, reading.at - 1) &&
  (!isIndefinite(reading, reading.from + 1) || isPossessor(reading, reading.from + 2));

/** «أمين عام | الأمم المتحدة», «مدير عام | مكتب الصحة»: what an adjective inside a construct state is followed by. */
const isPossessor = (reading: Reading, i: number): boolean =>
  i < reading.at &&
  (isDefinite(reading, i) || reading.hits.has(i) || reading.words.bodies.has(reading.tokens.word[i]!)) &&
  !isIndefinite(reading, i);

/** An adjective without the article. */
function isIndefinite(reading: Reading, i: number): boolean {
  if (isDefinite(reading, i)) return false;
  if (reading.words.adjectives.has(reading.tokens.word[i]!)) return true;
  const values = reading.hits.country(i)?.hit.values.filter((v) => kindOf(v) === EntityKind.country) ?? [];
  return values.length > 0 && values.every((v) => formOf(v) === FormType.adjective);
}

/** Takes in one more word or phrase; false at the end of the title. */
function step(reading: Reading): boolean {
  const { at, words, tokens } = reading;
  if (!open(reading, at) || at - reading.from > MAX_TOKENS) return false;
  const word = tokens.word[at]!;
  if (
    words.functionWords.has(word) &&
    !words.innerPrepositions.has(word) &&
    !words.namingPrepositions.has(word) &&
    !words.adjectives.has(word) &&
    !opensBody(reading, at)
  )
    return false;
  if (personAt(reading, at)) return stepServed(reading, at);
  return (
    stepEntity(reading, at, false) ||
    stepAdjective(reading, at) ||
    stepPreposition(reading, at) ||
    stepProclitic(reading, at) ||
    stepNested(reading, at) ||
    stepPlain(reading, at)
  );
}
