import { type Form, Shape } from './cue.js';

/** A row of the dictionary of reporting verbs. */
export interface VerbRow {
  readonly verb: string;
  readonly imperfect?: string;
  readonly participle?: string;
  readonly noun?: string;
  readonly passive?: string;
  readonly object?: boolean;
}

type Inflected = readonly [word: string, form: Form];

/** In the dictionary: the verb has no participle that reports («مفيدا» is "useful"). */
const NONE = 'none';
/** The one verbal noun that reports with the article: «بالقول إن». */
const SAYING = 'قول';
const PRONOUNS = ['ه', 'ها', 'هم', 'هما'];
const WEAK = /[اوي]/u;

/**
 * Every form of a reporting verb: past, imperfect (indicative, after لم and لن, with س), passive, accusative participle, verbal noun.
 *
 * قال, يقول → قالت، قالوا، تقول، يقولون، سيقول، يقل، قائلا، قولها
 */
export function inflect(row: VerbRow): Inflected[] {
  const imperfect = row.imperfect ?? imperfectOf(row.verb);
  const participle = row.participle ?? `م${imperfect.slice(1)}`;
  return [
    ...past(row.verb),
    ...(row.passive ? past(row.passive).map(([word, form]): Inflected => [word, { ...form, passive: true }]) : []),
    ...present(imperfect),
    ...participles(participle),
    ...(row.noun ? nouns(row.noun) : []),
  ];
}

const known: Form[] = [];

/** What a form tells; forms that tell the same share it. */
function form(
  shape: number,
  gender: 'm' | 'f' | null,
  number: number,
  { pronoun = false, future = false, jussive = false } = {},
): Form {
  const flags = (pronoun ? 1 : 0) | (future ? 2 : 0) | (jussive ? 4 : 0);
  const code = (((shape << 2) | number) << 5) | (flags << 2) | (gender === 'm' ? 1 : gender === 'f' ? 2 : 0);
  return (known[code] ??= { shape, gender, number, pronoun, future, jussive, passive: false });
}

/** The imperfect of the regular patterns: II حذر, III طالب, IV أعلن أشار أبدى, V تعهد, VIII اعتبر, X استبعد. */
export function imperfectOf(past: string): string {
  const stem = /^[اأ]/u.test(past) ? past.slice(1) : past;
  const rest = past.startsWith('ت') ? stem : stem.replace(/[ىا]$/u, 'ي');
  const hollow = past.startsWith('أ') || past.startsWith('است') ? rest.replace(/ا(.)$/u, 'ي$1') : rest;
  return `ي${hollow}`;
}

function past(verb: string): Inflected[] {
  const defective = /[ىا]$/u.test(verb);
  const base = defective ? verb.slice(0, -1) : verb;
  const dual = defective ? `${base}${verb.endsWith('ا') ? 'و' : 'ي'}ا` : `${verb}ا`;
  const carrier = defective ? `${base}ا` : verb;
  const own: Inflected[] = [
    [verb, form(Shape.past, 'm', 1)],
    [`${base}ت`, form(Shape.past, 'f', 1)],
    [dual, form(Shape.past, 'm', 2)],
    [`${base}تا`, form(Shape.past, 'f', 2)],
    [`${base}وا`, form(Shape.past, 'm', 3)],
  ];
  const withObject = PRONOUNS.slice(0, 3).flatMap((pronoun): Inflected[] => [
    [carrier + pronoun, form(Shape.past, 'm', 1, { pronoun: true })],
    [`${base}ت${pronoun}`, form(Shape.past, 'f', 1, { pronoun: true })],
  ]);
  return [...own, ...withObject];
}

function present(imperfect: string): Inflected[] {
  const stem = imperfect.slice(1);
  const weakEnd = /[ىيو]$/u.test(stem);
  const strong = weakEnd ? stem.slice(0, -1) : stem;
  const link = stem.endsWith('و') ? '' : 'و';
  const dualStem = weakEnd ? `${strong}${stem.endsWith('و') ? 'و' : 'ي'}` : stem;
  const out: Inflected[] = [];
  for (const [prefix, future] of [
    ['', false],
    ['س', true],
  ] as const) {
    const put = (word: string, gender: 'm' | 'f', number: number, pronoun = false) =>
      out.push([prefix + word, form(Shape.imperfect, gender, number, { future, pronoun })]);
    put(`ي${stem}`, 'm', 1);
    put(`ت${stem}`, 'f', 1);
    put(`ي${dualStem}ان`, 'm', 2);
    put(`ت${dualStem}ان`, 'f', 2);
    put(weakEnd && link === '' ? `ي${stem}ن` : `ي${strong}ون`, 'm', 3);
    const carrier = stem.endsWith('ى') ? `${strong}ا` : stem;
    for (const pronoun of ['ه', 'ها']) {
      put(`ي${carrier}${pronoun}`, 'm', 1, true);
      put(`ت${carrier}${pronoun}`, 'f', 1, true);
    }
  }
  out.push([`ي${dualStem}ا`, form(Shape.imperfect, 'm', 2)], [`ي${strong}وا`, form(Shape.imperfect, 'm', 3)]);
  const short = jussive(stem);
  if (short !== stem)
    for (const [prefix, gender] of [
      ['ي', 'm'],
      ['ت', 'f'],
    ] as const)
      out.push([prefix + short, form(Shape.imperfect, gender, 1, { jussive: true })]);
  return out;
}

/** After لم the weak letter falls: يقول → يقل, ينفي → ينف. */
function jussive(stem: string): string {
  if (/[ىيو]$/u.test(stem)) return stem.slice(0, -1);
  const letters = [...stem];
  const before = letters.at(-2);
  if (letters.length >= 3 && before !== undefined && WEAK.test(before) && before !== 'ا') letters.splice(-2, 1);
  return letters.join('');
}

function participles(participle: string): Inflected[] {
  if (participle === NONE) return [];
  const stem = participle.replace(/ى$/u, 'ي');
  return [
    [`${stem}ا`, form(Shape.participle, 'm', 1)],
    [`${stem}ة`, form(Shape.participle, 'f', 1)],
    [`${stem}ين`, form(Shape.participle, 'm', 3)],
    [`${stem}تين`, form(Shape.participle, 'f', 2)],
  ];
}

function nouns(noun: string): Inflected[] {
  const carrier = noun.replace(/ة$/u, 'ت').replace(/ء$/u, 'ئ');
  return [
    [noun, form(Shape.noun, null, 0)],
    ...(noun === SAYING ? [[`ال${noun}`, form(Shape.noun, null, 0)] as const] : []),
    [`${carrier}ه`, form(Shape.noun, 'm', 1, { pronoun: true })],
    [`${carrier}ها`, form(Shape.noun, 'f', 1, { pronoun: true })],
    [`${carrier}هم`, form(Shape.noun, 'm', 3, { pronoun: true })],
    [`${carrier}هما`, form(Shape.noun, 'm', 2, { pronoun: true })],
  ];
}
