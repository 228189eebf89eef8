import { FormType, type Lexicon } from '../lexicon/lexicon.js';
import { Proclitic } from '../text/proclitics.js';
import { TokenKind } from '../text/tokens.js';
import { isDefinite, open, opensBody, type Reading, takePlain } from './title-reading.js';
import { NameClass } from './words.js';

/** The most plain words («رئيس دائرة الشرق الأوسط …») a title takes in. */
const MAX_PLAIN = 8;
const NISBA = /^ال\p{L}+ي[ةه]$/u;

/** «الخاص», «السابق». */
export function stepAdjective(reading: Reading, i: number): boolean {
  const word = reading.tokens.word[i]!;
  if (!reading.words.adjectives.has(word)) return false;
  // An indefinite adjective fits an indefinite head only: «وزير سابق», but «الوزير خاص …» ends.
  if (reading.closed && !isDefinite(reading, i)) return false;
  if (reading.words.former.has(word)) reading.former = true;
  reading.at = i + 1;
  return true;
}

/** Plain nouns of the title: definite ones, bodies, and an indefinite one whose possessor follows. */
export function stepPlain(reading: Reading, i: number): boolean {
  const { words, tokens } = reading;
  if (reading.plain >= MAX_PLAIN || tokens.kind[i] !== TokenKind.word) return false;
  const word = tokens.word[i]!;
  // «مجلس النواب», «هيئة كبار العلماء»: a head noun that a body's name holds.
  if (words.heads.has(word)) {
    const before = stemAt(reading.lexicon, tokens.word[i - 1]!);
    return (
      (words.namedAfter.has(before) && takeNamesake(reading, i)) || (words.bodies.has(before) && takePlain(reading, i))
    );
  }
  if (words.functionWords.has(word) && !opensBody(reading, i)) return false;
  if (words.bodies.has(word) && !reading.closed) return takePlain(reading, i);
  if (
    words.bodies.has(word) &&
    open(reading, i + 1) &&
    (isDefinite(reading, i + 1) || reading.hits.has(i + 1)) &&
    reading.form.kind !== 'office'
  )
    return takePlain(reading, i);
  const nameClass = words.nameClass.get(word);
  if (isDefinite(reading, i)) {
    // «سفير الكويت لدى المملكة | الشيخ ثامر»: a courtesy opens the name.
    if (words.courtesies.startsWith(word)) return false;
    if (reading.form.head === 'counterpart' || reading.form.kind === 'trade') return false;
    // «مسؤول عراقي | الصحفيين»: nothing definite hangs on an adjective of a state without the article.
    if (!reading.form.definite && i > reading.from + 1 && isStateAdjective(reading, i - 1)) return false;
    // After a settled office only adjectives and countries go on: «وزير الخارجية | الصباح».
    if (
      reading.form.kind === 'office' &&
      reading.closed &&
      !(reading.form.head === 'minister' && reading.at === reading.from + 1) &&
      !(reading.body !== '' && isFeminineAdjective(reading, i))
    )
      return false;
    if (nameClass === NameClass.family || (nameClass === NameClass.familyCommon && reading.closed)) return false;
    return takePlain(reading, i);
  }
  if (reading.closed && isConjoinedField(reading, i)) return takePlain(reading, i);
  if (nameClass !== 0 || reading.closed || reading.form.number > 1) return false;
  // «قائد شرطة العاصمة»: an indefinite noun between head and possessor.
  if (!open(reading, i + 1) || !(isDefinite(reading, i + 1) || reading.hits.has(i + 1))) return false;
  if (words.model.score(reading.lexicon.vocabulary.word(word)) > -0.5) return false;
  return takePlain(reading, i);
}

const isStateAdjective = (reading: Reading, i: number): boolean =>
  !isDefinite(reading, i) && reading.hits.country(i)?.form === FormType.adjective;

/** Heads before the names of those whom things are named after. */
const OF_HOUSES: ReadonlySet<string> = new Set(['king', 'emir', 'sheikh', 'sultan', 'president']);

/** «الرئيس التنفيذي لمدينة | الملك عبدالله الاقتصادية»: whom the body is named after belongs to its name. */
function takeNamesake(reading: Reading, i: number): boolean {
  const { words, tokens } = reading;
  if (!OF_HOUSES.has(words.headForms[words.heads.get(tokens.word[i]!) - 1]!.head)) return false;
  let at = i + 1;
  while (at < i + MAX_NAMESAKE && open(reading, at) && NAME_CLASSES.has(words.nameClass.get(tokens.word[at]!))) at++;
  if (at === i + 1) return false;
  reading.at = at;
  reading.plain++;
  reading.closed = true;
  if (open(reading, at) && isFeminineAdjective(reading, at)) reading.at++;
  return true;
}

/** The longest namesake: «الأمير محمد بن عبد العزيز». */
const MAX_NAMESAKE = 6;
const NAME_CLASSES: ReadonlySet<number> = new Set([
  NameClass.given,
  NameClass.family,
  NameClass.particleBefore,
  NameClass.particleAfter,
]);

/** «الخارجية والتعاون», «السياسية والأمنية»: و and a definite noun that is no title and no name. */
function isConjoinedField(reading: Reading, i: number): boolean {
  const { tokens, words, lexicon } = reading;
  if (reading.at === reading.from + 1) return false;
  const raw = tokens.raw.slice(tokens.start[i]!, tokens.end[i]!);
  if (!/^وال\p{L}{2}/u.test(raw)) return false;
  const splits = lexicon.splitter.of(tokens.word[i]!);
  for (let s = 0; s < splits.count; s++) {
    if ((splits.proclitics[s]! & Proclitic.conjunction) === 0) continue;
    const stem = splits.stem[s]!;
    if (words.heads.has(stem) || words.nameClass.has(stem) || words.functionWords.has(stem)) return false;
  }
  if (reading.hits.has(i)) return false;
  // Only where another adjective or field follows or the phrase ends: a second subject would start a new clause.
  return reading.form.head === 'minister' || reading.form.kind === 'body';
}

/** «لجنة العلاقات | الخارجية»: behind a body's noun. */
function isFeminineAdjective(reading: Reading, i: number): boolean {
  const { raw, start, end } = reading.tokens;
  return NISBA.test(raw.slice(start[i]!, end[i]!));
}

/** The word behind a preposition (بمجلس → مجلس), or the word itself. */
function stemAt(lexicon: Lexicon, word: number): number {
  const splits = lexicon.splitter.of(word);
  for (let s = 0; s < splits.count; s++) if (splits.proclitics[s] === Proclitic.preposition) return splits.stem[s]!;
  return word;
}
