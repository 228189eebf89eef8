import { EntityKind } from '../lexicon/lexicon.js';
import { itemAt } from '../text/item-at.js';
import { Proclitic } from '../text/proclitics.js';
import { rawOffset } from '../text/tokens.js';
import { namesBehind, personAt, stepEntity, takePerson } from './title-entity.js';
import { NESTING, stepNested, takeNested } from './title-nesting.js';
import { stepPlain } from './title-noun.js';
import { stepOffice } from './title-office.js';
import { open, type Reading, rewind, takePlain } from './title-reading.js';

/** «باسم الخارجية», «لدى الأمم المتحدة», «إلى سوريا». */
export function stepPreposition(reading: Reading, i: number): boolean {
  const { words, tokens } = reading;
  const word = tokens.word[i]!;
  if (words.namingPossessed.has(word)) {
    reading.at = i + 1;
    reading.closed = true;
    return true;
  }
  if (words.namingPrepositions.has(word)) {
    if (!open(reading, i + 1)) return false;
    reading.at = i + 1;
    if (
      takePerson(reading) ||
      stepEntity(reading, reading.at, false) ||
      stepNested(reading, reading.at) ||
      stepField(reading, reading.at) ||
      stepPlain(reading, reading.at)
    )
      return reading.at > i + 1 || rewind(reading, i);
    return rewind(reading, i);
  }
  if (!words.innerPrepositions.has(word) || !open(reading, i + 1)) return false;
  // «على» with a final ى and «علي» the name fold alike: a preposition here only where a body or an article follows.
  const next = i + 1;
  if (reading.from > 0 && isMotion(reading, tokens.word[reading.from - 1]!) && !namesBehind(reading, next))
    return false;
  const inMission = reading.form.kind === 'mission' && reading.at > reading.from + (reading.form.definite ? 1 : 0);
  if (stepSeat(reading, next)) return true;
  const body = words.bodies.has(tokens.word[next]!);
  if (!body && !inMission) {
    const isBody = reading.hits.longest(next, EntityKind.organization, (bits) => bits === 0) !== undefined;
    if (!isBody || reading.form.kind === 'trade') return false;
  }
  reading.at = next;
  if (stepEntity(reading, next, true) || stepPlain(reading, next)) return true;
  return rewind(reading, i);
}

/** «المتحدث باسم الأمم المتحدة في جنيف | أحمد فوزي»: the seat of a body's office, where a name follows. */
function stepSeat(reading: Reading, next: number): boolean {
  const { form, hits, tokens, words } = reading;
  const ofBody = reading.organization !== null || reading.body !== '' || reading.nested;
  if (!ofBody || !(form.kind === 'body' || form.head === 'president')) return false;
  const seat = hits.country(next)?.hit ?? hits.longest(next, EntityKind.place, (bits) => bits === 0);
  if (seat?.proclitics !== 0 || !open(reading, seat.to)) return false;
  const nameClass = words.nameClass.get(tokens.word[seat.to]!);
  if (nameClass === 0 && !personAt(reading, seat.to)) return false;
  reading.at = seat.to;
  reading.closed = true;
  return true;
}

/** «المكلف | بالشؤون الأوروبية». */
function stepField(reading: Reading, i: number): boolean {
  const raw = reading.tokens.raw.slice(reading.tokens.start[i]!, reading.tokens.end[i]!);
  return /^(?:بال|لل)\p{L}{3}/u.test(raw) && takePlain(reading, i);
}

/** A verb of motion, و before it or not. */
function isMotion(reading: Reading, word: number): boolean {
  if (reading.words.motionVerbs.has(word)) return true;
  const splits = reading.lexicon.splitter.of(word);
  for (let s = 0; s < splits.count; s++)
    if (splits.proclitics[s] === Proclitic.conjunction && reading.words.motionVerbs.has(splits.stem[s]!)) return true;
  return false;
}

/** «رئيس المجلس | للصحافيين», «المسؤول | للوكالة»: those who are told; but «المدير العام للوكالة» runs it. */
const isTold = ({ words, form, at, from }: Reading, stem: number, bits: number): boolean => {
  if ((bits & (Proclitic.lil | Proclitic.preposition)) === 0) return false;
  const told = words.told.get(stem);
  return told === TOLD || (told === TOLD_BY_SOME && form.definite && at === from + 1 && SPEAKING.has(form.head));
};

const TOLD = 1;
const TOLD_BY_SOME = 2;
/** Heads, alone, of those who speak to a paper and run none. */
const SPEAKING: ReadonlySet<string> = new Set([
  'official',
  'official-hamza',
  'diplomat',
  'minister',
  'president',
  'spokesperson',
  'spokesman',
  'ambassador',
  'general',
  'deputy',
  'expert',
]);

/** «للشؤون السياسية», «بوزارة الخارجية», «لمكافحة الإرهاب»: ل or ب before a body, a field or a definite noun. */
export function stepProclitic(reading: Reading, i: number): boolean {
  const { tokens, words, lexicon } = reading;
  const splits = lexicon.splitter.of(tokens.word[i]!);
  for (let s = 0; s < splits.count; s++) {
    const bits = splits.proclitics[s]!;
    if ((bits & Proclitic.conjunction) !== 0 || bits === 0) continue;
    if (isTold(reading, splits.stem[s]!, bits)) return false;
    if (words.bodies.has(splits.stem[s]!)) return takePlain(reading, i);
    const head = itemAt(words.headForms, words.heads.get(splits.stem[s]!));
    // «المبعوث الخاص للرئيس الروسي», «مستشار للأمين العام»
    if (head && (bits & (Proclitic.lil | Proclitic.preposition)) !== 0 && NESTING.has(reading.form.head))
      return takeNested(reading, i, head, rawOffset(tokens, i, splits.length[s]!));
  }
  const raw = reading.tokens.raw.slice(tokens.start[i]!, tokens.end[i]!);
  if (stepOffice(reading, i)) return true;
  if (/^لل\p{L}{3}/u.test(raw) && reading.form.kind !== 'trade' && reading.form.head !== 'minister')
    return takePlain(reading, i);
  if (/^لل\p{L}{3}/u.test(raw) && reading.form.head === 'minister' && reading.at > reading.from + 1)
    return takePlain(reading, i);
  return false;
}
